// Times to an event, of the calendar and of opening hours, on both engines.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toDay } from "../../src/base/period.ts";
import { words } from "../../src/base/words.ts";
import { variant } from "../../src/catalogue/kpi.ts";
import { survival } from "../../src/catalogue/survival.ts";
import { answersTo } from "../../src/engine/answers.ts";
import { rowsBehind } from "../../src/engine/trace-rows.ts";
import { careCase } from "../../src/facts/care.ts";
import type { Hours } from "../../src/query/question.ts";
import { loadFacts } from "../facts.ts";
import { engines, type Opened } from "../store/engines.ts";
import { brandSettings, january } from "./questions.ts";

const [inMemory, , onServer] = engines;

/** Monday, Tuesday and Thursday from nine to five: Wednesday the 7th is a holiday. */
const hours: Hours = {
  zone: "UTC",
  openings: ([1, 2, 3, 4] as const).map((weekday) => ({ weekday, from: 9 * 60, to: 17 * 60 })),
  holidays: [toDay("2026-01-07")],
  until: toDay("2026-01-10"),
};

const answer = (clock: "business" | "calendar", at = 0.5) =>
  variant({
    id: "median",
    name: words("Median", "중앙값", "Mediana"),
    unit: "second",
    display: "seconds",
    basis: "created",
    time: "quantile",
    entities: "quantile",
    formula: survival(careCase, { from: "created_at", to: "acknowledged_at", at, clock }),
  });

const desk = { platform: "zendesk", account: "Help", report: "tickets", cases: 1 };
const asked = (conversation: string, created: string, acknowledged: string | null) => ({
  ...desk,
  conversation,
  day: created.slice(0, 10),
  created_at: created,
  acknowledged_at: acknowledged,
});

const over = (of: { clock: "business" | "calendar"; at?: number }, change = {}) =>
  january(answer(of.clock, of.at), { settings: { ...brandSettings, hours }, ...change });

describe.each([inMemory, onServer].filter((engine) => engine !== undefined))("$name", ({ open }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
    await loadFacts(
      opened.warehouse,
      "brand",
      {
        care_case: [
          asked("1", "2026-01-05 07:00:00", "2026-01-05 10:00:00"),
          asked("2", "2026-01-05 16:00:00", "2026-01-06 10:00:00"),
          asked("3", "2026-01-06 16:30:00", "2026-01-08 11:30:00"),
          // The answer stands before the question: a mistake of the file, no time at all.
          asked("4", "2026-01-06 12:00:00", "2026-01-06 11:00:00"),
        ],
      },
      { observedAt: "2026-01-08T12:00:00Z" },
    );
    await loadFacts(
      opened.warehouse,
      "brand",
      {
        care_case: [
          asked("5", "2026-01-08 09:00:00", null),
          { ...asked("6", "2026-01-06 09:00:00", null), account: "Shop" },
        ],
      },
      { observedAt: "2026-01-08T12:00:00Z", fileName: "more.csv" },
    );
  }, 600_000);
  afterAll(() => opened?.stop());
  const told = (of: Parameters<typeof over>[0], change = {}) => answersTo(opened, over(of, change));

  test("by the calendar: 3, 18 and 43 h, one waits 3 h and one 51 h", async () => {
    // 5 rows: S(3 h) = 4/5, then 3 are at risk: S(18 h) = 8/15, S(43 h) = 4/15.
    expect(await told({ clock: "calendar" })).toMatchObject([{ answer: 43 * 3600, rows: 5, accounts: 2 }]);
    expect(await told({ clock: "calendar", at: 0.2 })).toMatchObject([{ answer: (3 + 18) * 1800 }]);
    expect(await told({ clock: "calendar", at: 0.9 })).toMatchObject([{ answer: null, rows: 5 }]);
  });
  test("by opening hours: 1, 2 and 3 h, one waits 3 h and one 11 h", async () => {
    // S(1 h) = 4/5, S(2 h) = 3/5, S(3 h) = 2/5: the one that waits 3 h was still at risk then.
    expect(await told({ clock: "business" })).toMatchObject([{ answer: 3 * 3600, rows: 5, accounts: 2 }]);
    expect(await told({ clock: "business", at: 0.4 })).toMatchObject([{ answer: 2.5 * 3600 }]);
  });
  test("by account, each has its own curve", async () => {
    const parts = await told({ clock: "calendar" }, { by: "account" });
    expect(parts.map(({ part, answer: of, rows }) => [part, of, rows])).toEqual([
      ["Help", 18 * 3600, 4],
      ["Shop", null, 1],
    ]);
  });
  test("the rows behind it tell how long each took", async () => {
    const { rows } = await rowsBehind(opened, over({ clock: "business" }), 1, { limit: 10, offset: 0 });
    expect(
      rows.map(({ key, cells }) => [key["conversation"], (cells["acknowledged_at"] ?? 0) / 3600]),
    ).toEqual([
      ["1", 1],
      ["2", 2],
      ["3", 3],
      ["6", 11],
      ["5", 3],
    ]);
  });
});
