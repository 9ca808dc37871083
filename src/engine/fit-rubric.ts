// fit_rubric: what engagement goes with each criterion of the rubric, beside the points somebody gave it.

import type * as operations from "../contract/operations.ts";
import { judgedPosts } from "../query/judged-posts.ts";
import { rateFactors, type Traced } from "../stats/rate-factors.ts";
import type { Row } from "../store/warehouse.ts";
import { settingsOf } from "./ask-slice.ts";
import type { UseCase } from "./context.ts";

/** Of fewer the intervals say nothing of use. */
const least = 60;
/** A network with fewer posts than these tells too little of its own level, and a criterion few posts differ in of itself. */
const [leastOfNetwork, leastDiffering] = [10, 5];

interface Judged {
  readonly platform: string;
  readonly events: number;
  readonly exposure: number;
  readonly shares: ReadonlyMap<string, number>;
}

interface Rubric {
  readonly posts: readonly Judged[];
  /** Criteria with the most points anyone could give for them. */
  readonly points: ReadonlyMap<string, number>;
}

const rubricOf = (rows: readonly Row[]): Rubric => {
  const posts = new Map<string, Judged & { readonly shares: Map<string, number> }>();
  const points = new Map<string, number>();
  for (const row of rows) {
    const platform = String(row["of_platform"]);
    const key = JSON.stringify([platform, row["of_post"]]);
    const criterion = String(row["of_criterion"]);
    const post = posts.get(key) ?? {
      platform,
      events: Number(row["engaged_total"]),
      exposure: Number(row["shown_total"]),
      shares: new Map<string, number>(),
    };
    post.shares.set(criterion, Number(row["point_share"]));
    posts.set(key, post);
    points.set(criterion, Math.max(points.get(criterion) ?? 0, Number(row["most_points"])));
  }
  return { posts: [...posts.values()], points };
};

/** Of networks with posts enough, those that were scored by every criterion. */
const comparable = ({ posts, points }: Rubric): readonly Judged[] => {
  const whole = posts.filter(({ shares }) => shares.size === points.size);
  const of = (network: string): number => whole.filter(({ platform }) => platform === network).length;
  return whole.filter(({ platform }) => of(platform) >= leastOfNetwork);
};

const differs = (posts: readonly Judged[], criterion: string): boolean => {
  const shares = posts.map((post) => post.shares.get(criterion) ?? 0);
  const counts = [...new Set(shares)].map((share) => shares.filter((one) => one === share).length);
  return posts.length - Math.max(0, ...counts) >= leastDiffering;
};

/** Networks differ in their rates by far more than criteria do: each has its own level. */
const tracedOf = (posts: readonly Judged[], criteria: readonly string[]): readonly Traced[] => {
  const [, ...others] = [...new Set(posts.map(({ platform }) => platform))].sort();
  return posts.map(({ platform, events, exposure, shares }) => ({
    events,
    exposure,
    traits: [
      ...criteria.map((criterion) => shares.get(criterion) ?? 0),
      ...others.map((other) => (other === platform ? 1 : 0)),
    ],
  }));
};

export const fitRubric: UseCase<typeof operations.fitRubric> = async (context, { workspace }) => {
  const { warehouse } = context;
  const settings = await settingsOf(context, workspace);
  const rubric = rubricOf(await warehouse.rows(judgedPosts(settings, warehouse.dialect)));
  const posts = comparable(rubric);
  const names = [...rubric.points.keys()].sort();
  const telling = posts.length < least ? [] : names.filter((criterion) => differs(posts, criterion));
  const factors = telling.length === 0 ? null : rateFactors(tracedOf(posts, telling));
  return {
    ...{ scored: rubric.posts.length, posts: posts.length, least },
    platforms: [...new Set(posts.map(({ platform }) => platform))].sort(),
    criteria: names.map((criterion) => {
      const factor = factors?.[telling.indexOf(criterion)] ?? null;
      const lacking = posts.length < least ? "posts" : telling.includes(criterion) ? "apart" : "differs";
      return {
        criterion,
        points: rubric.points.get(criterion) ?? 0,
        factor: factor?.value ?? null,
        low: factor?.low ?? null,
        high: factor?.high ?? null,
        why: factor === null ? (lacking as "posts" | "apart" | "differs") : null,
      };
    }),
  };
};
