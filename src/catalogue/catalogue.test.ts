// The catalogue holds what it promises, in every language, and any two counts may be averaged if that means anything.

import { describe, expect, test } from "vitest";
import { Problem } from "../base/problem.ts";
import { catalogue, findKpi, findVariant, litBy } from "./index.ts";
import { per } from "./per.ts";
import { dimensionsOf, leaves, measuresOf, print, reads, tableNamed } from "./print.ts";

const codes = "X1 X2 X3 X4 X5 X7 E1 E2 E3 E5 E6 E7 P1 P2 P3 P4 I1 T1 T2 T3 T4 C1 C3 C5".split(" ");
const variants = catalogue.flatMap((kpi) => kpi.variants.map((variant) => ({ kpi, variant })));

test("every promised KPI is there, with ids that are words and never twice", () => {
  expect(catalogue.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  const ids = catalogue.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(_[a-z]+)*$/);
  for (const { variants: own } of catalogue) expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
});
test("five are essential", () =>
  expect(catalogue.filter(({ essential }) => essential).map(({ code }) => code)).toEqual([
    "X1",
    "X5",
    "E7",
    "X7",
    "C5",
  ]));
test("the first variant of a KPI never stands aside", () =>
  expect(catalogue.filter(({ variants: [first] }) => first?.aside).map(({ id }) => id)).toEqual([]));
test("everything is said in English, Korean and Polish", () => {
  const texts = variants.flatMap(({ kpi, variant }) => [kpi.name, kpi.about, variant.name, variant.note]);
  for (const words of texts) {
    if (!words) continue;
    expect(words.en.trim() && words.ko.trim() && words.pl.trim(), words.en).not.toBe("");
    expect(words.ko, words.en).toMatch(/[\uac00-\ud7a3]/);
    expect(words.pl, words.en).not.toMatch(/[\uac00-\ud7a3]/);
  }
});
test("formulas read columns that there are, and carry the unit they claim", () => {
  for (const { variant } of variants) {
    expect(variant.formula.unit, variant.id).toBe(variant.unit);
    for (const leaf of leaves(variant.formula.node)) {
      const { columns } = tableNamed(leaf.table);
      for (const column of [...measuresOf(leaf), leaf.on, ...leaf.where.map(({ column: c }) => c)])
        expect(Object.keys(columns), `${variant.id} ${column}`).toContain(column);
    }
    expect(reads(variant.formula.node).length).toBeGreaterThan(0);
    expect(print(variant.formula.node)).not.toBe("");
    expect(dimensionsOf(variant.formula.node)).toEqual(expect.arrayContaining(["platform", "account"]));
  }
});
const problemOf = (work: () => unknown): string => {
  try {
    work();
    return "none";
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
};

describe("average A per B", () => {
  test("is Σ A over the posts that know A, own posts on both sides", () => {
    const clicks = findKpi("clicks.per.posts").variants.find(({ id }) => id === "published_per_own");
    expect(clicks?.unit).toBe("click per post");
    expect(print(clicks?.formula.node as never)).toBe(
      "Σ link_clicks [kind not in (reply, repost)] ÷ number of different post [kind not in (reply, repost)]",
    );
    expect(clicks?.basis).toBe("published");
  });
  test("takes any other two counts as they are", () => {
    const [revenue] = findKpi("social_revenue.per.social_sessions").variants;
    expect(revenue?.unit).toBe("minor unit per session");
    expect(revenue?.display).toBe("money");
  });
  test.each([
    ["engagement_rate", "posts", "kpi/not-per"],
    ["posts", "bounce_rate", "kpi/not-per"],
    ["posts", "posts", "kpi/not-per"],
    ["nothing", "posts", "kpi/unknown"],
  ])("%s per %s is refused", (a, b, code) => expect(problemOf(() => findKpi(`${a}.per.${b}`))).toBe(code));
  test("never takes uniques: of reach only the gross sum may be averaged", () => {
    expect(findKpi("reach.per.posts").variants.map(({ id }) => id)).toEqual([
      "gross_per_own",
      "gross_per_all",
    ]);
    expect(findKpi("posts.per.reach").variants.map(({ id }) => id)).toEqual([
      "own_per_gross",
      "all_per_gross",
    ]);
    const persons = findKpi("qualified_interactions").variants.find(({ id }) => id === "persons");
    const [posts] = findKpi("posts").variants;
    if (!persons || !posts) throw new Error("the catalogue has lost a variant");
    const kpi = findKpi("qualified_interactions");
    expect(problemOf(() => per(kpi, persons, findKpi("posts"), posts))).toBe("kpi/not-per");
  });
});

test("an unknown variant is named with those there are", () =>
  expect(problemOf(() => findVariant(findKpi("posts"), "no"))).toBe("kpi/no-variant"));

test("facts light up what they are enough for", () => {
  expect(litBy(new Set(["post_obs.reactions", "post_obs.post"]))).toEqual([
    "reactions",
    "engagements",
    "average_per_post",
  ]);
  expect(litBy(new Set())).toEqual([]);
});
