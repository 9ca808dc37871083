// Every text in English, one chunk that is fetched when the language is chosen.

import compare from "./en/compare.json";
import data from "./en/data.json";
import define from "./en/define.json";
import entered from "./en/entered.json";
import kpi from "./en/kpi.json";
import map from "./en/map.json";
import problem from "./en/problem.json";
import reconcile from "./en/reconcile.json";
import settings from "./en/settings.json";
import shell from "./en/shell.json";
import target from "./en/target.json";
import ways from "./en/ways.json";
import word from "./en/word.json";

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
