// Every text in Korean, one chunk that is fetched when the language is chosen.

import compare from "./ko/compare.json";
import data from "./ko/data.json";
import define from "./ko/define.json";
import entered from "./ko/entered.json";
import kpi from "./ko/kpi.json";
import map from "./ko/map.json";
import problem from "./ko/problem.json";
import reconcile from "./ko/reconcile.json";
import settings from "./ko/settings.json";
import shell from "./ko/shell.json";
import target from "./ko/target.json";
import ways from "./ko/ways.json";
import word from "./ko/word.json";

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
