// Every fact table, once: DDL, docs, checks and the merged tables are read off this list.

import { accountDay } from "./account-day.ts";
import { accountWindow } from "./account-window.ts";
import { advocacyContent, advocacyShare, effort, linkClick, rubricScore } from "./advocacy.ts";
import { archivePost } from "./archive.ts";
import { audience } from "./audience.ts";
import { careCase, mention, message } from "./care.ts";
import { company } from "./company.ts";
import { competitorWindow } from "./competitor.ts";
import { conversion, deal } from "./deal.ts";
import { enteredValue } from "./entered.ts";
import { fxRate } from "./fx.ts";
import { lead, payment, touch } from "./journey.ts";
import { post } from "./post.ts";
import { postObs } from "./post-obs.ts";
import { postDay, postWindow } from "./post-window.ts";
import { searchDay, searchWindow } from "./search.ts";
import { spend, spendWindow } from "./spend.ts";
import type { Table } from "./table.ts";
import { pageWindow, webDay, webWindow } from "./web.ts";

export const factTables: readonly Table[] = [
  accountDay,
  accountWindow,
  audience,
  competitorWindow,
  post,
  postObs,
  postDay,
  postWindow,
  webDay,
  webWindow,
  pageWindow,
  searchDay,
  searchWindow,
  spend,
  spendWindow,
  deal,
  conversion,
  message,
  careCase,
  mention,
  touch,
  lead,
  company,
  payment,
  advocacyShare,
  advocacyContent,
  linkClick,
  effort,
  rubricScore,
  archivePost,
  enteredValue,
  fxRate,
];

const byName = new Map(factTables.map((table) => [table.name, table]));

/** The declared table of a name. Throws plain Error: a formula or a mapping that names another is a bug. */
export const factTable = (name: string): Table => {
  const table = byName.get(name);
  if (!table) throw new Error(`no fact table ${name}`);
  return table;
};
