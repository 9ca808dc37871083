// The catalogue holds what it promises, in every language, and any two counts may be averaged if that means anything.

import { describe, expect, test } from "vitest";
import { Problem } from "../base/problem.ts";
import { beside } from "../facts/beside.ts";
import { factTable } from "../facts/index.ts";
import { markColumns } from "../facts/text-score.ts";
import { columnWords } from "./formula-words.ts";
import { catalogue, findKpi, findVariant, litBy } from "./index.ts";
import { per } from "./per.ts";
import { dimensionsOf, leaves, measuresOf, print, printBrief, printIn, reads } from "./print.ts";

const codes =
  "X1 X2 X3 X4 X5 X6 X7 X8 X9 X10 X11 E1 E2 E3 E3b E5 E6 E7 E8 E9 P1 P2 P3 P4 I1 I5 I6 I7 K5 K6 T1 T2 T3 T4 C1 C3 C5 C7 C9".split(
    " ",
  );
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
      const columns = { ...factTable(leaf.table).columns, ...markColumns[leaf.table] };
      for (const column of [...measuresOf(leaf), leaf.on, ...leaf.where.map(({ column: c }) => c)])
        expect([...Object.keys(columns), ...Object.keys(beside[leaf.table] ?? {})], variant.id).toContain(
          column,
        );
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

test("touches alone are read by the leads that are shared out among them", () => {
  expect(litBy([{ filled: new Set(["touch.channel"]), words: new Map() }])).toEqual(["social_leads"]);
});

describe("average A per B", () => {
  test("is Σ A over the posts that know A, own posts on both sides", () => {
    const clicks = findKpi("clicks.per.posts").variants.find(({ id }) => id === "published_per_own");
    expect(clicks?.unit).toBe("click per post");
    expect(print(clicks?.formula.node as never)).toBe(
      "Σ link_clicks [kind not in (reply, repost)] ÷ number of different posts [kind not in (reply, repost)]",
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
  const of = (...filled: string[]) => [{ filled: new Set(filled), words: new Map() }];
  expect(litBy(of("post_obs.reactions", "post_obs.post"))).toEqual([
    "reactions",
    "engagements",
    "weighted_engagements",
    "average_per_post",
  ]);
  expect(litBy(of())).toEqual([]);
});

test("figures of devices are none of queries: a column that holds one word only lights nothing that asks for another", () => {
  const clicks = (facet: string) =>
    litBy([
      {
        filled: new Set(["search_window.search_clicks"]),
        words: new Map([["search_window.facet", [facet]]]),
      },
    ]);
  expect(clicks("query")).toContain("branded_search_clicks");
  expect(clicks("device")).not.toContain("branded_search_clicks");
});

describe("a formula is printed in the reader's language", () => {
  const formulas = variants.map(({ variant: { formula } }) => formula.node);
  test("with no name of a column in it, and no English in the Korean or Polish one", () => {
    for (const node of formulas) {
      const told = leaves(node).flatMap((leaf) => [...measuresOf(leaf), ...leaf.where.map((f) => f.column)]);
      // Columns that only tell one thing from another are said by what is counted.
      const said = told.filter(
        (column) => !["platform", "account", "post", "person", "companies"].includes(column),
      );
      for (const column of said) expect(columnWords[column], column).toBeDefined();
      for (const language of ["en", "ko", "pl"] as const) expect(printIn(node, language)).not.toContain("_");
      expect(printIn(node, "ko")).toMatch(/[\uac00-\ud7a3]/);
      for (const language of ["ko", "pl"] as const)
        expect(printIn(node, language).replaceAll("(not set)", "")).not.toMatch(
          /\b(of|per|number|different|not|is)\b/,
        );
    }
  });
  test("as two formulas that differ, where they differ", () => {
    const stored = new Set(formulas.map(print));
    for (const language of ["en", "ko", "pl"] as const)
      expect(new Set(formulas.map((node) => printIn(node, language))).size).toBe(stored.size);
  });
  test("in brief with the first of many networks and how many more", () => {
    const { node } = findVariant(findKpi("cost_per_lead"), "social").formula;
    expect(printBrief(node, "en")).toContain("LinkedIn Ads");
    expect(printBrief(node, "en")).toMatch(/ and \d+ more/);
    expect(printBrief(node, "ko")).toMatch(/ 외 \d+개/);
    expect(printBrief(node, "pl")).toMatch(/ i jeszcze \d+/);
    expect(printIn(node, "en").length).toBeGreaterThan(printBrief(node, "en").length + 40);
  });
  test("such as link clicks per post", () => {
    const { node } = findKpi("clicks_per_post").variants[0]!.formula;
    expect((["en", "ko", "pl"] as const).map((language) => printIn(node, language))).toEqual([
      "Σ link clicks [kind ≠ reply, repost] ÷ number of different posts [kind ≠ reply, repost]",
      "Σ 링크 클릭 [종류 ≠ 답글, 재게시] ÷ 서로 다른 게시물 수 [종류 ≠ 답글, 재게시]",
      "Σ kliknięcia linku [rodzaj ≠ odpowiedź, udostępnienie] ÷ liczba różnych postów [rodzaj ≠ odpowiedź, udostępnienie]",
    ]);
  });
});

test("who misspells a KPI is told the nearest one, and none where none is near", () => {
  const told = (id: string): unknown => {
    try {
      return findKpi(id);
    } catch (error) {
      return (error as { where?: { near?: string } }).where?.near ?? null;
    }
  };
  expect(["impresions", "net-sentiment", "brand_mention", "shareofvoice"].map(told)).toEqual([
    ...["impressions", "net_sentiment", "brand_mentions", "share_of_voice"],
  ]);
  expect(told("zzz")).toBeNull();
});

test("a table of exchange rates fills the figures of money, and no others", () => {
  const rates = { filled: new Set(["fx_rate.rate"]), words: new Map() };
  const lit = litBy([rates]);
  expect(lit).toContain("social_revenue");
  expect(lit).not.toContain("impressions");
});
