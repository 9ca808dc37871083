// The sample: a year of an invented brand as the files its networks would export. Pure: the same seed gives the same bytes.

import type { Day } from "../base/period.ts";
import { seeded } from "../base/random.ts";
import type { MadeFile } from "../sources/layout.ts";
import { followed, grouped } from "./audience.ts";
import { type Posting, publish, type Year, yearTo } from "./calendar.ts";
import { ask, type Case, hear, type Ticket } from "./care.ts";
import { type Deal, sell } from "./deals.ts";
import { earn, type Published } from "./figures.ts";
import { groupTable, levelTable, planTable, rubricTable } from "./files-judged.ts";
import {
  googleAds,
  metaAds,
  newFollowers,
  pageFollowers,
  pageVisitors,
  searches,
  traffic,
} from "./files-outcomes.ts";
import {
  caseTable,
  contentTable,
  effortTable,
  mentionTable,
  messageTable,
  paymentTable,
  shareTable,
  signUpTable,
  touchTable,
} from "./files-own.ts";
import { companyList, contactList, dealList, ticketList } from "./files-people.ts";
import { facebookPosts, instagramPosts, member, pageContent, xPosts } from "./files-posts.ts";
import { type Lead, meet } from "./leads.ts";
import { type AdSpend, advertise, type SearchDay, search, type Visit, visit } from "./outcomes.ts";
import type { OwnFile } from "./own-table.ts";
import { labour, type Paid, pay, signUp, touch } from "./paying.ts";
import { library, type Share, share, visitsOf } from "./sharing.ts";
import { type Mention, talk } from "./talk.ts";

export { demoWorkspace } from "./brand.ts";
export { type Year, yearTo } from "./calendar.ts";
export { demoDefinitions } from "./definitions.ts";

/** An export that is known by itself, or a table that comes with the mapping a person would save for it. */
export type DemoFile = MadeFile | OwnFile;

export interface DemoSettings {
  readonly seed: number;
  /** The first day after the year. */
  readonly until: Day;
}

/** What happened, before any file is written: the truth the files are told from. */
export interface DemoYear {
  readonly year: Year;
  readonly postings: readonly Posting[];
  readonly posts: readonly Published[];
  readonly searched: readonly SearchDay[];
  readonly shares: readonly Share[];
  readonly visits: readonly Visit[];
  readonly ads: readonly AdSpend[];
  readonly deals: readonly Deal[];
  readonly leads: readonly Lead[];
  readonly paid: readonly Paid[];
  readonly tickets: readonly Ticket[];
  readonly cases: readonly Case[];
  readonly mentions: readonly Mention[];
}

// A generator for each part, so that a change in one leaves the others as they are.
const chances = (seed: number) => (part: number) => seeded(seed * 1000 + part);

export const demoYear = ({ seed, until }: DemoSettings): DemoYear => {
  const chance = chances(seed);
  const year = yearTo(until);
  const postings = publish(year, chance(1));
  const posts = earn(postings, chance(2));
  const searched = search(year, posts, chance(3));
  const ads = advertise(year, chance(4));
  const shares = share(year, posts, chance(7));
  const [shared, others] = [visitsOf(shares), visit(year, posts, searched, ads, chance(5))];
  const visits = [...others, ...shared];
  const deals = sell(year, [others, chance(6)], [shared, chance(8)]);
  const leads = meet(year, visits, deals, chance(9));
  return {
    ...{ year, postings, posts, searched, ads, shares, visits, deals, leads },
    paid: pay(year, leads, chance(10)),
    tickets: ask(year, leads, chance(11)),
    cases: hear(year, chance(12)),
    mentions: talk(year, posts, chance(13)),
  };
};

/** What the networks, the website, the ads and the CRM export. Oldest first: later ones show the same posts with what they earned since. */
const exportsOf = (made: DemoYear, chance: ReturnType<typeof chances>): readonly MadeFile[] => {
  const { year, posts, searched, visits, ads, deals, leads, tickets } = made;
  const last = year.days.length - 1;
  return [
    pageContent(year, posts, last - 30),
    xPosts(year, posts, 0, last - 30),
    pageContent(year, posts, last),
    xPosts(year, posts, last - 119, last),
    pageFollowers(year, newFollowers(year, posts, chance(101))),
    pageVisitors(year, posts, chance(102)),
    member(year, posts, chance(103)),
    facebookPosts(year, posts),
    instagramPosts(year, posts),
    ...searches(year, searched),
    traffic(year, visits, chance(104)),
    companyList(year, leads),
    contactList(year, leads),
    dealList(year, deals),
    ticketList(year, tickets),
    metaAds(year, ads),
    googleAds(year, ads),
  ];
};

/** What no export tells: kept by the team or by tools whose files are unknown, each with its mapping. */
const tablesOf = (made: DemoYear, chance: ReturnType<typeof chances>): readonly OwnFile[] => {
  const { year, posts, shares, deals, leads, paid, cases, mentions } = made;
  const linkedin = newFollowers(year, posts, chance(101)).map(({ level }) => level);
  const levels = followed(year, posts, linkedin, chance(105));
  return [
    levelTable(levels),
    groupTable(grouped(year, levels)),
    planTable(posts),
    rubricTable(year, posts),
    mentionTable(mentions),
    caseTable(year, cases),
    messageTable(year, cases),
    shareTable(shares),
    contentTable(library(year, posts, chance(106))),
    touchTable(touch(year, leads, chance(107))),
    signUpTable(signUp(year, leads, chance(108))),
    paymentTable(paid, deals),
    effortTable(labour(year, chance(109))),
  ];
};

export const demoFiles = (settings: DemoSettings): readonly DemoFile[] => {
  const made = demoYear(settings);
  const chance = chances(settings.seed);
  return [...exportsOf(made, chance), ...tablesOf(made, chance)];
};
