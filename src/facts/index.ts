// Every fact table, once: DDL, docs, checks and the merged tables are read off this list.

import { accountDay } from "./account-day.ts";
import { accountWindow } from "./account-window.ts";
import { advocacyShare, effort, linkClick, rubricScore } from "./advocacy.ts";
import { audience } from "./audience.ts";
import { careCase, mention, message } from "./care.ts";
import { conversion, deal } from "./deal.ts";
import { lead, payment, touch } from "./journey.ts";
import { post } from "./post.ts";
import { postObs } from "./post-obs.ts";
import { searchDay, searchWindow } from "./search.ts";
import { spend } from "./spend.ts";
import type { Table } from "./table.ts";
import { webDay, webWindow } from "./web.ts";

export const factTables: readonly Table[] = [
  accountDay,
  accountWindow,
  audience,
  post,
  postObs,
  webDay,
  webWindow,
  searchDay,
  searchWindow,
  spend,
  deal,
  conversion,
  message,
  careCase,
  mention,
  touch,
  lead,
  payment,
  advocacyShare,
  linkClick,
  effort,
  rubricScore,
];
