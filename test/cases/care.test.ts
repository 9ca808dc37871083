// Shares of cases where none, or not enough, is known, then and now, with the rows behind them, on both engines.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findKpi, findVariant } from "../../src/catalogue/index.ts";
import { answersTo } from "../../src/engine/answers.ts";
import { rowsBehind } from "../../src/engine/trace-rows.ts";
import type { Question } from "../../src/query/question.ts";
import { loadFacts } from "../facts.ts";
import { engines, type Opened } from "../store/engines.ts";
import { brandSettings, january } from "./questions.ts";

const [inMemory, , onServer] = engines;

const complaint = (conversation: string, day: string, more = {}) => ({
  ...{ platform: "zendesk", account: "Help", report: "tickets", cases: 1 },
  ...{ complaint: true, visibility: "public", conversation, day, created_at: `${day} 09:00:00` },
  ...more,
});
const resolved = { resolved_at: "2026-01-13 10:00:00", resolved_day: "2026-01-13" };

const asking = (kpi: string, variant: string, change: Partial<Question> = {}): Question =>
  january(findVariant(findKpi(kpi), variant), {
    settings: { ...brandSettings, workspace: "care" },
    ...change,
  });

describe.each([inMemory, onServer].filter((engine) => engine !== undefined))("$name", ({ open }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
    const { warehouse } = opened;
    const first = [
      complaint("1", "2026-01-05"),
      complaint("2", "2026-01-06"),
      complaint("3", "2026-01-12", resolved),
      complaint("4", "2026-01-12", resolved),
      complaint("5", "2026-01-12", { ...resolved, complaint: null }),
    ];
    await loadFacts(warehouse, "care", { care_case: first }, { observedAt: "2026-01-14T00:00:00Z" });
    const reopened = [complaint("4", "2026-01-12", { reopened_at: "2026-01-15 10:00:00" })];
    const later = { observedAt: "2026-01-16T00:00:00Z", fileName: "later.csv" };
    await loadFacts(warehouse, "care", { care_case: reopened }, later);
    const fresh = [complaint("1", "2026-01-05", { answers_until: "2026-01-05 10:00:00" })];
    await loadFacts(warehouse, "fresh", { care_case: fresh }, { observedAt: "2026-01-05T10:00:00Z" });
  }, 600_000);
  afterAll(() => opened?.stop());

  test("of complaints none of which was resolved 0 % were, and of no complaints nothing is known", async () => {
    const weeks = await answersTo(opened, asking("complaint_resolution", "public", { grain: "week" }));
    expect(weeks.map(({ bucket, answer, top, bottom }) => [bucket, answer, top, bottom])).toEqual([
      ["2026-01-05", 0, 0, 2],
      ["2026-01-12", 0.5, 1, 2],
    ]);
    const none = { since: "2026-01-20", until: "2026-01-27" } as unknown as Partial<Question>;
    const [empty] = await answersTo(opened, asking("complaint_resolution", "public", none));
    expect(empty?.answer ?? null).toBeNull();
  });
  test("only rows that were resolved and stayed so stand behind the top of the share", async () => {
    const { rows } = await rowsBehind(opened, asking("complaint_resolution", "public"), 1, {
      limit: 20,
      offset: 0,
    });
    const of = (side: string) =>
      [...new Set(rows.filter((row) => row.side === side).map(({ key }) => key["conversation"]))].sort();
    expect([of("top"), of("bottom")]).toEqual([["3"], ["1", "2", "3", "4"]]);
  });
  test("cases count on the day they were resolved, unless they were open again within the week", async () => {
    const days = await answersTo(opened, asking("resolved_cases", "all", { grain: "day" }));
    expect(days.map(({ bucket, answer }) => [bucket, answer])).toEqual([["2026-01-13", 2]]);
  });
  test("whether a promise was kept is unknown while nobody has waited for as long", async () => {
    const of = (workspace: string, serviceLevel: number) =>
      asking("answered_in_time", "calendar", { settings: { ...brandSettings, workspace, serviceLevel } });
    expect((await answersTo(opened, of("fresh", 7200)))[0]?.answer ?? null).toBeNull();
    expect(await answersTo(opened, of("fresh", 1800))).toMatchObject([{ answer: 0, rows: 1 }]);
    const { serviceLevel: _, ...unsaid } = { ...brandSettings, workspace: "fresh" };
    const [unknown] = await answersTo(opened, asking("answered_in_time", "calendar", { settings: unsaid }));
    expect(unknown?.answer ?? null).toBeNull();
  });
});
