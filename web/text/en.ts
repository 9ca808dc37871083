// Every text in English, one chunk that is fetched when the language is chosen.

import data from "./en/data.json";
import kpi from "./en/kpi.json";
import problem from "./en/problem.json";
import settings from "./en/settings.json";
import shell from "./en/shell.json";
import word from "./en/word.json";

export const catalogue = { data, kpi, problem, settings, shell, word };
