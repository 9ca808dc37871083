// What engagement goes with the criteria of a rubric: beside factors worked out by hand, and why there is none.

import { afterAll, beforeAll, expect, test } from "vitest";
import * as operations from "../../src/contract/operations.ts";
import { fitRubric } from "../../src/engine/fit-rubric.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

interface Judged {
  readonly platform?: string;
  readonly reactions: number | null;
  readonly impressions?: number;
  readonly points: Readonly<Record<string, readonly [number, number]>>;
}

const day = "2026-03-01";
const factsOf = (posts: readonly Judged[]) => ({
  post_obs: posts.map(({ platform = "linkedin", reactions, impressions = 1000 }, k) => ({
    ...{ platform, account: "Acme", post: `p${k}`, distribution: "all", day },
    ...{ reactions, impressions },
  })),
  rubric_score: posts.flatMap(({ platform = "linkedin", points }, k) =>
    Object.entries(points).map(([criterion, [given, most]]) => ({
      ...{ platform, account: "Acme", post: `p${k}`, criterion, scorer: "Jan", day },
      ...{ points: given, points_max: most },
    })),
  ),
});

const fit = async (posts: readonly Judged[]) => {
  const workspace = await kit.brand({}, factsOf(posts));
  return kit.call(operations.fitRubric, fitRubric, { workspace } as never);
};

const many = (count: number, of: (k: number) => Judged): readonly Judged[] =>
  Array.from({ length: count }, (_, k) => of(k));

test("of one criterion on one network it is the rate of posts with it over that of the others", async () => {
  // 32 posts with 20 reactions a thousand, 32 with 10: twice as many, whatever each post's share of it.
  const told = await fit(
    many(64, (k) => ({
      reactions: k % 2 === 0 ? 15 + (k % 4) * 5 : 5 + (k % 4 === 1 ? 0 : 10),
      points: { Picture: [k % 2 === 0 ? 5 : 0, 5] },
    })),
  );
  expect(told).toMatchObject({ scored: 64, posts: 64, least: 60, platforms: ["linkedin"] });
  const [one] = told.criteria;
  expect(one).toMatchObject({ criterion: "Picture", points: 5, why: null });
  expect(one?.factor).toBeCloseTo(2, 9);
  expect(one?.low).toBeGreaterThan(1);
  expect(one?.high).toBeGreaterThan(2);
});

test("the level of a network is no merit of what its posts have", async () => {
  // On each network the criterion goes with nothing; X has it on most posts and ten times the rate.
  const told = await fit([
    ...many(40, (k) => ({ platform: "x", reactions: 100, points: { Links: [k % 4 === 0 ? 0 : 2, 2] } })),
    ...many(40, (k) => ({ reactions: 10, points: { Links: [k % 4 === 0 ? 2 : 0, 2] } })),
  ]);
  expect(told.platforms).toEqual(["linkedin", "x"]);
  expect(told.criteria[0]?.factor).toBeCloseTo(1, 9);
});

test("why there is none: too few posts, no difference, or one that follows from the others", async () => {
  const few = await fit(many(59, (k) => ({ reactions: k, points: { Links: [k % 2, 1] } })));
  expect(few).toMatchObject({ posts: 59, criteria: [{ factor: null, low: null, high: null, why: "posts" }] });
  const same = await fit(
    many(64, (k) => ({ reactions: k, points: { Links: [k % 2, 1], Proofread: [1, 1] } })),
  );
  expect(same.criteria).toMatchObject([
    { criterion: "Links", why: null },
    { criterion: "Proofread", why: "differs" },
  ]);
  const twins = await fit(
    many(64, (k) => ({ reactions: k, points: { Links: [k % 2, 1], Sources: [(k % 2) * 3, 3] } })),
  );
  expect(twins.criteria.map(({ why }) => why)).toEqual(["apart", "apart"]);
  expect((await fit([])).criteria).toEqual([]);
});

test("posts of which nothing is known, that lack a criterion, or of a network with few are not compared", async () => {
  const told = await fit([
    ...many(62, (k) => ({
      reactions: k % 2 === 0 ? 20 : 10,
      points: { Links: [1 - (k % 2), 1], Layout: [k % 3 === 0 ? 1 : 0, 1] },
    })),
    { reactions: null, points: { Links: [1, 1], Layout: [0, 1] } },
    { reactions: 5, points: { Links: [1, 1] } },
    { platform: "x", reactions: 5, points: { Links: [1, 1], Layout: [1, 1] } },
  ]);
  expect(told).toMatchObject({ scored: 64, posts: 62, platforms: ["linkedin"] });
});
