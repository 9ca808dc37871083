// Peaks of profile visits: days above what the weeks before let expect, with all posts of the 48 hours before.

import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, toDay } from "../../src/base/period.ts";
import * as operations from "../../src/contract/kpi-operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

const page = { platform: "linkedin", account: "Acme", report: "page_content" };
const first = toDay("2026-01-01");
/** Sixty days of some forty visits, one day left out, and one of two hundred. */
const visits = Array.from({ length: 60 }, (_, k) => ({
  ...page,
  day: addDays(first, k),
  profile_visits: k === 45 ? 200 : 40 + (k % 5),
})).filter((_, k) => k !== 20);
const out = (post: string, publishedAt: string | null, more = {}) => ({
  ...{ ...page, post, kind: "post", posts: 1, content: `Text of ${post}`, published_at: publishedAt },
  day: publishedAt?.slice(0, 10) ?? "2026-02-14",
  ...more,
});

const ask = (workspace: string, change = {}) =>
  kit.call(operations.askKpi, askKpi, {
    ...{ workspace, kpi: "profile_visits", since: "2026-02-01", until: "2026-03-01" },
    ...change,
  });

test("a day above the weeks before is told with every post that may have to do with it, and no one cause", async () => {
  // The day is 15 February in Warsaw: from 23:00 UTC of the 14th; 48 hours before it begins on the 12th at 23:00.
  const workspace = await kit.brand(
    {},
    {
      account_day: visits,
      post: [
        out("just before", "2026-02-14 22:00:00"),
        out("two days before", "2026-02-12 23:30:00"),
        out("too early", "2026-02-12 22:30:00"),
        out("on the day", "2026-02-15 20:00:00"),
        out("the day after", "2026-02-15 23:30:00"),
        out("hour unknown", null),
        out("a reply", "2026-02-14 20:00:00", { kind: "reply" }),
        out("another network", "2026-02-14 20:00:00", { platform: "x" }),
      ],
    },
  );
  const { peaks } = await ask(workspace);
  expect(peaks.map(({ day, value }) => [day, value])).toEqual([["2026-02-15", 200]]);
  const [peak] = peaks;
  expect(peak?.limit).toBeCloseTo(42 + 3 * Math.sqrt(42));
  expect(peak?.posts.map(({ post }) => post).sort()).toEqual([
    ...["hour unknown", "just before", "on the day", "two days before"],
  ]);
  expect(peak?.posts[0]).toMatchObject({ platform: "linkedin", text: expect.stringContaining("Text of") });
  // The weeks before the period are looked back on; a day before it is no peak of it.
  expect((await ask(workspace, { since: "2026-02-16" })).peaks).toEqual([]);
  expect((await ask(workspace, { since: "2026-02-15", until: "2026-02-16" })).peaks).toHaveLength(1);
  expect((await ask(workspace, { platform: ["x"] })).peaks).toEqual([]);
});

test("where fewer than two of the four weeks before are known there is no peak, and other KPIs have none", async () => {
  const young = visits.filter(({ day }) => day >= toDay("2026-02-04"));
  const workspace = await kit.brand({}, { account_day: young.map((one) => ({ ...one, impressions: 5 })) });
  expect((await ask(workspace)).peaks).toEqual([]);
  expect((await ask(workspace, { kpi: "impressions" })).peaks).toEqual([]);
});
