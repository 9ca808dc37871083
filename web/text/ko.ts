// Every text in Korean, one chunk that is fetched when the language is chosen.

import data from "./ko/data.json";
import kpi from "./ko/kpi.json";
import problem from "./ko/problem.json";
import settings from "./ko/settings.json";
import shell from "./ko/shell.json";
import word from "./ko/word.json";

export const catalogue = { data, kpi, problem, settings, shell, word };
