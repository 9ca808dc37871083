// The sample: a year of an invented brand as the files its networks would export. Pure: the same seed gives the same bytes.

import type { Day } from "../base/period.ts";
import { seeded } from "../base/random.ts";
import type { MadeFile } from "../sources/layout.ts";
import { type Posting, publish, type Year, yearTo } from "./calendar.ts";
import { type Deal, sell } from "./deals.ts";
import { earn, type Published } from "./figures.ts";
import {
  dealList,
  googleAds,
  metaAds,
  pageFollowers,
  pageVisitors,
  searches,
  traffic,
} from "./files-outcomes.ts";
import { facebookPosts, instagramPosts, member, pageContent, xPosts } from "./files-posts.ts";
import { type AdSpend, advertise, type SearchDay, search, type Visit, visit } from "./outcomes.ts";

export { demoWorkspace } from "./brand.ts";
export type DemoFile = MadeFile;

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
  readonly visits: readonly Visit[];
  readonly ads: readonly AdSpend[];
  readonly deals: readonly Deal[];
}

export const demoYear = ({ seed, until }: DemoSettings): DemoYear => {
  // A generator for each part, so that a change in one leaves the others as they are.
  const chance = (part: number) => seeded(seed * 1000 + part);
  const year = yearTo(until);
  const postings = publish(year, chance(1));
  const posts = earn(postings, chance(2));
  const searched = search(year, posts, chance(3));
  const ads = advertise(year, chance(4));
  const visits = visit(year, posts, searched, ads, chance(5));
  const deals = sell(year, visits, chance(6));
  return { year, postings, posts, searched, visits, ads, deals };
};

/** Oldest exports first: the later ones show the same posts with what they earned since. */
export const demoFiles = (settings: DemoSettings): readonly DemoFile[] => {
  const { year, posts, searched, visits, ads, deals } = demoYear(settings);
  const chance = (part: number) => seeded(settings.seed * 1000 + 100 + part);
  const last = year.days.length - 1;
  return [
    pageContent(year, posts, last - 30),
    xPosts(year, posts, 0, last - 30),
    pageContent(year, posts, last),
    xPosts(year, posts, last - 119, last),
    pageFollowers(year, posts, chance(1)),
    pageVisitors(year, posts, chance(2)),
    member(year, posts, chance(3)),
    facebookPosts(year, posts),
    instagramPosts(year, posts),
    ...searches(year, searched),
    traffic(year, visits, chance(4)),
    dealList(year, deals),
    metaAds(year, ads),
    googleAds(year, ads),
  ];
};
