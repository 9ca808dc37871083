// Every text in Polish, one chunk that is fetched when the language is chosen.

import compare from "./pl/compare.json";
import data from "./pl/data.json";
import define from "./pl/define.json";
import entered from "./pl/entered.json";
import kpi from "./pl/kpi.json";
import map from "./pl/map.json";
import problem from "./pl/problem.json";
import reconcile from "./pl/reconcile.json";
import settings from "./pl/settings.json";
import shell from "./pl/shell.json";
import target from "./pl/target.json";
import ways from "./pl/ways.json";
import word from "./pl/word.json";

export const catalogue = {
  compare,
  data,
  define,
  entered,
  kpi,
  map,
  problem,
  reconcile,
  settings,
  shell,
  target,
  ways,
  word,
};
