// Employees who pass on the page's posts: what they shared, what it brought, and the visits that came by their links.

import type { Day } from "../base/period.ts";
import type { Random } from "../base/random.ts";
import type { Year } from "./calendar.ts";
import { countOf, factor } from "./chance.ts";
import type { Published } from "./figures.ts";
import type { Visit } from "./outcomes.ts";

export interface Employee {
  readonly name: string;
  /** In links, so that a visit tells whose it was. */
  readonly tag: string;
  readonly connections: number;
  /** Part of the posts they pass on. */
  readonly eager: number;
  readonly agreed: boolean;
}

// Two did not agree to be named, as in any firm.
export const employees: readonly Employee[] = [
  { name: "Hanna Nowak-Kim", tag: "adv-hanna", connections: 6480, eager: 0.2, agreed: true },
  { name: "Marta Zielińska", tag: "adv-marta", connections: 1840, eager: 0.34, agreed: true },
  { name: "김도윤", tag: "adv-doyun", connections: 1320, eager: 0.26, agreed: true },
  { name: "Ola Wrona", tag: "adv-ola", connections: 910, eager: 0.3, agreed: true },
  { name: "Piotr Zając", tag: "adv-piotr", connections: 420, eager: 0.08, agreed: false },
  { name: "이서연", tag: "adv-seoyeon", connections: 760, eager: 0.14, agreed: true },
  { name: "Kasia Wilk", tag: "adv-kasia", connections: 540, eager: 0.17, agreed: true },
  { name: "Tomek Borowski", tag: "adv-tomek", connections: 310, eager: 0.04, agreed: false },
];

export interface Share {
  readonly id: string;
  readonly at: number;
  readonly day: Day;
  readonly employee: Employee;
  readonly network: "linkedin" | "x" | "facebook";
  readonly post: Published;
  readonly impressions: number;
  readonly clicks: number;
  readonly reactions: number;
  readonly comments: number;
  readonly reshares: number;
}

export interface SharedContent {
  readonly title: string;
  readonly day: Day;
  readonly by: Employee;
  readonly views: number;
  readonly likes: number;
}

/** The first line and its day, for themes come back. */
export const titleOf = (post: Published): string => `${post.text.split("\n")[0]} (${post.day})`;

const networkOf = (chance: number): Share["network"] =>
  chance < 0.84 ? "linkedin" : chance < 0.89 ? "x" : "facebook";

const shareOf = (
  year: Year,
  post: Published,
  employee: Employee,
  random: Random,
): Omit<Share, "id"> | null => {
  const at = post.at + Math.floor(random() * 3);
  const day = year.days[at];
  if (day === undefined) return null;
  const seen = countOf(random, employee.connections * 0.16 * Math.min(3, post.pull) * factor(random, 0.3));
  const per = (rate: number): number => countOf(random, (seen * rate) / 1000);
  return {
    ...{ at, day, employee, post, network: networkOf(random()), impressions: seen },
    ...{ clicks: per(17), reactions: per(24), comments: per(3.4), reshares: per(1.3) },
  };
};

/** Only what is on the page is put up for sharing; the programme began in the seventh week. */
const offered = (posts: readonly Published[]): readonly Published[] =>
  posts.filter(({ network, at }) => network === "linkedin" && at >= 42);

export const share = (year: Year, posts: readonly Published[], random: Random): readonly Share[] =>
  offered(posts)
    .flatMap((post) =>
      employees.flatMap((employee): readonly Omit<Share, "id">[] => {
        if (random() >= employee.eager * Math.min(1.6, 0.5 + post.pull / 2)) return [];
        const made = shareOf(year, post, employee, random);
        return made === null ? [] : [made];
      }),
    )
    .sort((a, b) => a.at - b.at)
    .map((made, n) => ({ ...made, id: `sh-${String(n + 1).padStart(5, "0")}` }));

export const library = (year: Year, posts: readonly Published[], random: Random): readonly SharedContent[] =>
  [...new Map(offered(posts).map((post) => [titleOf(post), post])).values()].map((post) => {
    const views = countOf(random, 7 * Math.min(3, post.pull));
    const by = employees[random() < 0.6 ? 3 : 1 + Math.floor(random() * 3)] as Employee;
    const likes = countOf(random, views * 0.4);
    return { title: titleOf(post), day: year.days[post.at] as Day, by, views, likes };
  });

const from = {
  linkedin: ["linkedin", "LinkedIn"],
  x: ["x", "Twitter"],
  facebook: ["facebook", "Facebook"],
} as const;

/** One row a day and link, as web analytics has it. */
export const visitsOf = (shares: readonly Share[]): readonly Visit[] => {
  const clicked = new Map<string, { readonly of: Share; readonly clicks: number }>();
  for (const of of shares) {
    const key = [of.at, of.network, of.employee.tag].join("|");
    clicked.set(key, { of, clicks: of.clicks + (clicked.get(key)?.clicks ?? 0) });
  }
  return [...clicked.values()]
    .map(({ of: { at, network, employee }, clicks }): Visit => {
      const [source, detail] = from[network];
      return {
        ...{ at, source, medium: "social", campaign: employee.tag, landing: "/plan" },
        ...{ sessions: Math.round(clicks * 0.78), origin: "SOCIAL_MEDIA", detail },
      };
    })
    .filter(({ sessions }) => sessions > 0);
};
