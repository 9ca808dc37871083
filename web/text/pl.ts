// Every text in Polish, one chunk that is fetched when the language is chosen.

import data from "./pl/data.json";
import kpi from "./pl/kpi.json";
import problem from "./pl/problem.json";
import settings from "./pl/settings.json";
import shell from "./pl/shell.json";
import word from "./pl/word.json";

export const catalogue = { data, kpi, problem, settings, shell, word };
