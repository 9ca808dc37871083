// On rows made by chance the SQL of waiting times says what the formula of src/stats says, by either clock, on both engines.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { businessClock, type OpeningHours } from "../../src/base/business-hours.ts";
import { toDay } from "../../src/base/period.ts";
import { type Random, seeded } from "../../src/base/random.ts";
import { words } from "../../src/base/words.ts";
import { variant } from "../../src/catalogue/kpi.ts";
import { survival } from "../../src/catalogue/survival.ts";
import { answersTo } from "../../src/engine/answers.ts";
import { careCase } from "../../src/facts/care.ts";
import { kaplanMeier, timeUntil } from "../../src/stats/kaplan-meier.ts";
import { loadFacts } from "../facts.ts";
import { engines, type Opened } from "../store/engines.ts";
import { brandSettings, january } from "./questions.ts";

const [inMemory, , onServer] = engines;

/** Shifts over midnight and over lunch, a holiday, and a change of the clock (30 March 2025). */
const hours: OpeningHours = {
  zone: "Europe/Warsaw",
  openings: [
    { weekday: 1, from: 480, to: 720 },
    { weekday: 1, from: 780, to: 1020 },
    { weekday: 2, from: 540, to: 1020 },
    { weekday: 5, from: 1320, to: 1800 },
    { weekday: 6, from: 60, to: 600 },
  ],
  holidays: [toDay("2025-04-01")],
};
const days = { since: toDay("2025-03-20"), until: toDay("2025-04-10") };
const seen = "2025-04-09T12:00:00Z";
const start = Date.parse("2025-03-24T00:00:00Z");
const second = 1000;
const at = (moment: number): string => new Date(moment).toISOString().slice(0, 19).replace("T", " ");

interface Case {
  readonly created: number;
  readonly done: number | null;
}

/** Times of few different lengths, so that many are the same. */
const casesOf = (chance: Random): readonly Case[] =>
  Array.from({ length: 1 + Math.floor(chance() * 60) }, () => {
    const created = start + Math.floor(chance() * 14 * 24) * 3_600 * second;
    const took = Math.floor(chance() ** 3 * 20) * 1_800 * second;
    return { created, done: chance() < 0.3 ? null : Math.min(created + took, Date.parse(seen)) };
  });

const clocks = {
  calendar: (from: number, to: number) => (to - from) / second,
  business: businessClock(hours, days),
} as const;

const wanted = (cases: readonly Case[], clock: keyof typeof clocks, p: number): number | null => {
  const spells = cases.map(({ created, done }) => ({
    length: clocks[clock](created, done ?? Date.parse(seen)) ?? Number.NaN,
    ended: done !== null,
  }));
  return timeUntil(kaplanMeier(spells), p).value;
};

const asked = (clock: keyof typeof clocks, p: number, workspace: string) =>
  january(
    variant({
      id: "wait",
      name: words("Wait", "대기", "Czas"),
      unit: "second",
      display: "seconds",
      basis: "created",
      time: "quantile",
      entities: "quantile",
      formula: survival(careCase, { from: "created_at", to: "resolved_at", at: p, clock }),
    }),
    { ...days, settings: { ...brandSettings, workspace, hours: { ...hours, until: days.until } } },
  );

describe.each([inMemory, onServer].filter((engine) => engine !== undefined))("$name", ({ open }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  }, 600_000);
  afterAll(() => opened?.stop());

  test.each(Array.from({ length: 12 }, (_, seed) => [seed + 1]))("made by seed %i", async (seed) => {
    const cases = casesOf(seeded(seed));
    const workspace = `chance${seed}`;
    const rows = cases.map(({ created, done }, k) => ({
      ...{ platform: "zendesk", account: "Help", report: "tickets", cases: 1, conversation: String(k) },
      day: at(created).slice(0, 10),
      created_at: at(created),
      resolved_at: done === null ? null : at(done),
    }));
    await loadFacts(opened.warehouse, workspace, { care_case: rows }, { observedAt: seen });
    for (const clock of ["calendar", "business"] as const)
      for (const p of [0.25, 0.5, 0.9]) {
        const [answer] = await answersTo(opened, asked(clock, p, workspace));
        expect([clock, p, answer?.answer ?? null]).toEqual([clock, p, wanted(cases, clock, p)]);
      }
  });
});
