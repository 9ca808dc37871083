// Tables of the brand's own on its pages and posts: followers, who they are, what a post is for and how it was judged.

import { activityId } from "../sources/linkedin-page-content/example.ts";
import type { Group, Level } from "./audience.ts";
import { facebookPage, instagramAccount } from "./brand.ts";
import type { Year } from "./calendar.ts";
import type { Published } from "./figures.ts";
import { facebookId, instagramId } from "./files-posts.ts";
import { type OwnFile, ownTable } from "./own-table.ts";

export const levelTable = (levels: readonly Level[]): OwnFile =>
  ownTable(
    "followers-on-mondays.csv",
    { name: "Followers, noted on Mondays", schema: "account_day" },
    [
      ["Date", "day", ({ day }) => day],
      ["Network", "platform", ({ network }) => network],
      ["Profile", "account", ({ account }) => account],
      ["Followers", "followers", ({ followers }) => followers],
    ],
    levels,
  );

export const groupTable = (groups: readonly Group[]): OwnFile =>
  ownTable(
    "meta-audience-by-month.csv",
    { name: "Meta: who follows", schema: "audience" },
    [
      ["As of", "day", ({ day }) => day],
      ["Network", "platform", ({ network }) => network],
      ["Page", "account", ({ account }) => account],
      ["Breakdown", "facet", ({ breakdown }) => breakdown],
      ["Group", "bucket", ({ group }) => group],
      ["Followers in the group", "people", ({ people }) => people],
    ],
    groups,
  );

interface Planned {
  readonly id: string;
  readonly post: Published;
  readonly network: string;
  readonly account: string;
}

const planned = (posts: readonly Published[]): readonly Planned[] => {
  const of = (network: Published["network"]) => posts.filter((post) => post.network === network);
  const [facebook, instagram] = [{ account: facebookPage.name }, { account: instagramAccount.handle }];
  return [
    ...of("facebook").map((post, n) => ({ id: facebookId(n), post, network: "Facebook", ...facebook })),
    ...of("instagram").map((post, n) => ({ id: instagramId(n), post, network: "Instagram", ...instagram })),
  ];
};

/** What each post is for, as the team plans it; of every sixth nobody said. */
export const planTable = (posts: readonly Published[]): OwnFile =>
  ownTable(
    "content-plan.csv",
    { name: "Content plan", schema: "post" },
    [
      ["Post ID", "post", ({ id }) => id],
      ["Published at", "published_at", ({ post }) => new Date(post.moment).toISOString()],
      ["Network", "platform", ({ network }) => network],
      ["Page", "account", ({ account }) => account],
      ["Content mix", "mix", ({ post }) => post.mix],
    ],
    planned(posts).filter((_, n) => n % 6 !== 5),
  );

// The article's own weights: proofread 1, relevant links 2, good layout 3, an illustration 5.
const criteria = [
  ["Proofread", 1, () => true],
  ["Relevant links", 2, ({ text }: Published) => text.includes("https://")],
  ["Good layout", 3, ({ format }: Published) => format !== "text"],
  ["Illustration", 5, ({ format }: Published) => format !== "text" && format !== "link"],
] as const;

/** Since the summer every post of the page is judged the day after. */
export const rubricTable = (year: Year, posts: readonly Published[]): OwnFile =>
  ownTable(
    "post-review.csv",
    { name: "Review of posts", schema: "rubric_score", once: { platform: "linkedin", account: "dobranuri" } },
    [
      ["Post ID", "post", ({ post }) => activityId(post.moment, post.chance)],
      ["Criterion", "criterion", ({ criterion: [name] }) => name],
      ["Points", "points", ({ post, criterion: [, most, met] }) => (met(post) ? most : 0)],
      ["Max points", "points_max", ({ criterion: [, most] }) => most],
      ["Reviewer", "scorer", () => "Hanna Nowak-Kim"],
      ["Reviewed on", "day", ({ post }) => year.days[Math.min(year.days.length - 1, post.at + 1)] as string],
    ],
    posts
      .filter(({ network, at }) => network === "linkedin" && at >= 200)
      .flatMap((post) => criteria.map((criterion) => ({ post, criterion }))),
  );
