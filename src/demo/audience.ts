// Who follows: the level of every page week by week, and of two of them by age, gender, country and language.

import type { Day } from "../base/period.ts";
import type { Random } from "../base/random.ts";
import { facebookPage, handle, instagramAccount, slug } from "./brand.ts";
import type { Network, Year } from "./calendar.ts";
import { countOf } from "./chance.ts";
import { type Published, perDay } from "./figures.ts";

export interface Level {
  readonly day: Day;
  readonly network: Page;
  readonly account: string;
  readonly followers: number;
}

type Page = Exclude<Network, "linkedin_personal">;
/** Followers when the year begins; what comes a week beside those whom posts bring, less those who leave. */
const pages: Readonly<Record<Exclude<Page, "linkedin">, readonly [start: number, week: number]>> = {
  x: [2870, -2],
  facebook: [6140, 3],
  instagram: [4380, 6],
};
const accounts: Readonly<Record<Page, string>> = {
  linkedin: slug,
  x: handle,
  facebook: facebookPage.name,
  instagram: instagramAccount.handle,
};
/** Followers of the page on LinkedIn before the year. */
export const linkedinStart = 5200;

/** A giveaway in its last month brought Facebook followers who came for the prize. */
const giveaway = { days: 26, followers: 3400 };

const gained = (year: Year, posts: readonly Published[], network: Page): readonly number[] =>
  perDay(
    posts.filter((post) => post.network === network),
    year.days.length,
    ({ organic }) => organic.follows,
  );

const levelsOf = (
  year: Year,
  posts: readonly Published[],
  network: keyof typeof pages,
  random: Random,
): readonly number[] => {
  const [start, week] = pages[network];
  const byPosts = gained(year, posts, network);
  let level = start;
  return year.days.map((_, at) => {
    const came = week > 0 ? countOf(random, week / 7) : -countOf(random, -week / 7);
    const won = network === "facebook" && at === year.days.length - giveaway.days ? giveaway.followers : 0;
    level += (byPosts[at] ?? 0) + came + won;
    return level;
  });
};

/** Levels as the team notes them on Mondays and at the year's end; of LinkedIn those its own export adds up to. */
export const followed = (
  year: Year,
  posts: readonly Published[],
  linkedin: readonly number[],
  random: Random,
): readonly Level[] => {
  const levels: Readonly<Record<Page, readonly number[]>> = {
    linkedin,
    x: levelsOf(year, posts, "x", random),
    facebook: levelsOf(year, posts, "facebook", random),
    instagram: levelsOf(year, posts, "instagram", random),
  };
  const last = year.days.length - 1;
  return year.days.flatMap((day, at) =>
    at === 0 || at === last || new Date(`${day}T00:00:00Z`).getUTCDay() === 1
      ? (Object.keys(levels) as Page[]).map((network) => ({
          ...{ day, network, account: accounts[network] },
          followers: levels[network][at] as number,
        }))
      : [],
  );
};

export interface Group {
  readonly day: Day;
  readonly network: "facebook" | "instagram";
  readonly account: string;
  readonly breakdown: "Age" | "Gender" | "Country" | "City" | "Language";
  readonly group: string;
  readonly people: number;
}

type Shares = readonly (readonly [group: string, share: number])[];
const groups: Readonly<Record<Group["breakdown"], Shares>> = {
  Age: [
    ["18-24", 0.07],
    ["25-34", 0.29],
    ["35-44", 0.34],
    ["45-54", 0.19],
    ["55-64", 0.08],
    ["65+", 0.03],
  ],
  Gender: [
    ["Men", 0.58],
    ["Women", 0.39],
    ["Unspecified", 0.03],
  ],
  Country: [
    ["Poland", 0.57],
    ["South Korea", 0.26],
    ["Germany", 0.07],
    ["United Kingdom", 0.04],
  ],
  City: [
    ["Warszawa", 0.16],
    ["서울", 0.13],
    ["Łódź", 0.08],
    ["부산", 0.05],
  ],
  Language: [
    ["Polish", 0.56],
    ["Korean", 0.26],
    ["English", 0.12],
    ["German", 0.05],
  ],
};

/** Facebook's followers are older; over the year both pages gain in Korea. */
const lean = (network: Group["network"], group: string, part: number): number => {
  if (network === "facebook" && ["45-54", "55-64", "65+"].includes(group)) return 1.35;
  if (network === "facebook" && ["18-24", "25-34"].includes(group)) return 0.7;
  if (["South Korea", "Korean", "서울", "부산"].includes(group)) return 0.8 + 0.35 * part;
  return 1;
};

/** Groups of one breakdown never hold more people than follow. */
const shareOut = (of: readonly (readonly [string, number])[], followers: number) => {
  const most = Math.max(
    1,
    of.reduce((sum, [, share]) => sum + share, 0),
  );
  return of.map(([group, share]) => [group, Math.floor((followers * share) / most)] as const);
};

/** Once a month, as Meta's pages show it. */
export const grouped = (year: Year, levels: readonly Level[]): readonly Group[] => {
  const months = year.days.filter((day, at) => at === year.days.length - 1 || day.endsWith("-28"));
  return (["facebook", "instagram"] as const).flatMap((network) =>
    months.flatMap((day) => {
      const level = levels.findLast((one) => one.network === network && one.day <= day) as Level | undefined;
      if (level === undefined) return [];
      const part = year.days.indexOf(day) / year.days.length;
      return (Object.keys(groups) as Group["breakdown"][]).flatMap((breakdown) =>
        shareOut(
          groups[breakdown].map(([group, share]) => [group, share * lean(network, group, part)] as const),
          level.followers,
        ).map(([group, people]) => ({
          ...{ day, network, account: level.account },
          breakdown,
          group,
          people,
        })),
      );
    }),
  );
};
