// breakdown_kpi: every part of a number, searched, sorted, page by page, and whether parts add up to it.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { breakdownKpi } from "../../src/engine/breakdown.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
let workspace: string;
const post = (name: string, day: string, more: object = {}) => ({
  platform: "linkedin",
  account: "Acme",
  post: name,
  day,
  kind: "post",
  posts: 1,
  ...more,
});
const seen = (name: string, day: string, impressions: number, reactions: number) => ({
  platform: "linkedin",
  account: "Acme",
  post: name,
  day,
  distribution: "all",
  ad_campaign: "",
  impressions,
  reactions,
});
beforeAll(async () => {
  kit = await openKit();
  workspace = await kit.brand(
    {},
    {
      post: [
        post("a", "2026-01-05", { author: "Ann", content: "Autumn sale" }),
        post("b", "2026-01-06", { author: "Bob", content: "We are hiring" }),
        post("c", "2026-01-07", { author: "Ann" }),
      ],
      post_obs: [
        seen("a", "2026-01-05", 100, 10),
        seen("b", "2026-01-06", 300, 3),
        seen("c", "2026-01-07", 50, 0),
        // No export describes it.
        seen("d", "2026-01-08", 25, 1),
        seen("a-before", "2025-12-08", 40, 1),
      ],
    },
  );
});
afterAll(() => kit.stop());

const slice = { kpi: "impressions", since: "2026-01-01", until: "2026-02-01", variant: "published" };
const apart = (more: Record<string, unknown>) =>
  kit.call(operations.breakdownKpi, breakdownKpi, { workspace, ...slice, ...more } as never);
const shown = ({ rows }: Awaited<ReturnType<typeof apart>>) =>
  rows.map(({ part, total }) => [part, total.answer]);

describe("a breakdown", () => {
  test("by post is largest first, with what each post says, and adds up to the number", async () => {
    const told = await apart({ by: "post" });
    expect(shown(told)).toEqual([
      ["b", 300],
      ["a", 100],
      ["c", 50],
      ["d", 25],
    ]);
    expect(told).toMatchObject({ total: { answer: 475 }, additive: true, sum: 475, parts: 4, found: 4 });
    expect(told.rows[0]).toMatchObject({ label: "We are hiring", share: 300 / 475 });
  });
  test("by post tells posts of one text apart by network, day, link and whether they answer someone", async () => {
    const same = { content: "Thank you" };
    const brand = await kit.brand(
      {},
      {
        post: [
          post("a", "2026-01-05", { ...same, url: "https://example.com/a" }),
          post("b", "2026-01-06", { ...same, kind: "reply", url: "javascript:alert(1)" }),
          post("c", "2026-01-07", same),
          post("c", "2026-01-07", { ...same, platform: "x" }),
        ],
        post_obs: [
          seen("a", "2026-01-05", 9, 1),
          seen("b", "2026-01-06", 8, 1),
          seen("c", "2026-01-07", 7, 1),
          seen("d", "2026-01-08", 6, 1),
        ],
      },
    );
    const { rows } = await apart({ workspace: brand, by: "post" });
    expect(rows.map(({ part, label, post: of }) => [part, label, of])).toEqual([
      [
        "a",
        "Thank you",
        { platform: "linkedin", day: "2026-01-05", url: "https://example.com/a", reply: false },
      ],
      ["b", "Thank you", { platform: "linkedin", day: "2026-01-06", url: null, reply: true }],
      // Two networks have a post of this id.
      ["c", "Thank you", null],
      ["d", null, null],
    ]);
  });
  test("takes what is known of a post from the table of posts; what none describes is a part of its own, last", async () => {
    const told = await apart({ by: "author" });
    expect(shown(told)).toEqual([
      ["Bob", 300],
      ["Ann", 150],
      ["", 25],
    ]);
    expect(told.sum).toBe(475);
  });
  test("is the number filtered by each of its parts", async () => {
    for (const { part, total } of (await apart({ by: "author" })).rows) {
      const one = await kit.call(operations.askKpi, askKpi, {
        workspace,
        ...slice,
        only: [`author=${part}`],
      } as never);
      expect(one.total.answer).toBe(total.answer);
    }
  });
  test("is searched by name and by text, sorted and cut into pages; what is found is told of all pages", async () => {
    expect(shown(await apart({ by: "post", search: "HIRING" }))).toEqual([["b", 300]]);
    const page = await apart({ by: "post", sort: "answer", order: "asc", limit: 2, offset: 1 });
    expect(shown(page)).toEqual([
      ["c", 50],
      ["a", 100],
    ]);
    expect(page).toMatchObject({ parts: 4, found: 4, sum: 475 });
    const none = await apart({ by: "post", search: "nothing" });
    expect(none).toMatchObject({ rows: [], parts: 4, found: 0, sum: 475 });
  });
  test("of a ratio does not add up and has no shares", async () => {
    const told = await apart({ kpi: "engagement_rate", variant: undefined, by: "post" });
    expect(told).toMatchObject({ additive: false, sum: null });
    expect(told.rows.every(({ share }) => share === null)).toBe(true);
  });
  test("as it was known then is told by the same parts", async () => {
    const told = await apart({ by: "author", knownAt: "2036-06-30" });
    expect(shown(told)).toEqual(shown(await apart({ by: "author" })));
  });
  test("filters by several dimensions at once: and between them, or within one", async () => {
    const told = await apart({ by: "post", only: ["author=Ann", "author=Bob", "post=a", "post=c"] });
    expect(shown(told)).toEqual([
      ["a", 100],
      ["c", 50],
    ]);
  });
  test("over time tells the largest parts and how many more there are", async () => {
    const series = await kit.call(operations.askKpi, askKpi, { workspace, ...slice, by: "post" } as never);
    expect([series.parts.length, series.moreParts]).toEqual([4, 0]);
  });
});

test("parts of a distribution are shares of the whole, and other parts that cannot be added are none", async () => {
  const group = (bucket: string, people: number) => ({
    ...{ platform: "linkedin", account: "Acme", report: "page_followers", day: "2026-01-12" },
    ...{ facet: "country", bucket, people },
  });
  const shares = await kit.brand({}, { audience: [group("Poland", 30), group("Korea", 10)] });
  const told = await kit.call(operations.breakdownKpi, breakdownKpi, {
    ...{ workspace: shares, kpi: "followers_by_place", by: "group" as const },
    ...{ since: "2026-01-01", until: "2026-02-01" },
  });
  expect(told).toMatchObject({ ofWhole: true, additive: false });
  expect(told.rows.map(({ part, total }) => [part, total.answer])).toEqual([
    ["Poland", 0.75],
    ["Korea", 0.25],
  ]);
  expect((await apart({ by: "post" })).ofWhole).toBe(false);
});
