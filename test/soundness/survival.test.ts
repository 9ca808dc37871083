// Two ways to one number: the quantiles of waiting times in SQL, and those of the formula in src/stats.

import { afterAll, beforeAll, expect, test } from "vitest";
import { type Random, seeded } from "../../src/base/random.ts";
import { words } from "../../src/base/words.ts";
import { variant } from "../../src/catalogue/kpi.ts";
import { survival } from "../../src/catalogue/survival.ts";
import { answersTo } from "../../src/engine/answers.ts";
import { careCase } from "../../src/facts/care.ts";
import { kaplanMeier, type Spell, timeUntil } from "../../src/stats/kaplan-meier.ts";
import { brandSettings, january } from "../cases/questions.ts";
import { loadFacts } from "../facts.ts";
import { exponential } from "../stats/chance.ts";
import { engines, type Opened } from "../store/engines.ts";

const [{ open }] = engines as [(typeof engines)[number] & object];

/** When the export was made; conversations begin in the five days before. */
const seen = Date.parse("2026-01-25T12:00:00Z");

/** Conversations of a desk, their times rounded so that some are the same: one desk answers all, one hardly any. */
const desk = (random: Random, account: string, answered: number) =>
  Array.from({ length: 60 }, (_, i) => {
    const created = seen - Math.floor(120 * random()) * 3_600_000;
    const takes = random() < answered ? Math.ceil(exponential(random, 30)) * 3_600_000 : Infinity;
    return {
      account,
      conversation: `${account} ${i}`,
      created,
      answer: created + takes <= seen ? created + takes : null,
    };
  });
const random = seeded(11);
const desks = [1, 0.85, 0.5, 0.05].flatMap((answered, i) => desk(random, `Desk ${i}`, answered));

const text = (moment: number): string => new Date(moment).toISOString().slice(0, 19).replace("T", " ");
const rows = desks.map(({ account, conversation, created, answer }) => ({
  platform: "zendesk",
  account,
  report: "tickets",
  cases: 1,
  conversation,
  day: text(created).slice(0, 10),
  created_at: text(created),
  acknowledged_at: answer === null ? null : text(answer),
}));
const spells = (account: string): readonly Spell[] =>
  desks
    .filter((one) => one.account === account)
    .map(({ created, answer }) => ({ length: ((answer ?? seen) - created) / 1000, ended: answer !== null }));

const quantile = (at: number) =>
  variant({
    id: "quantile",
    name: words("Quantile", "분위수", "Kwantyl"),
    unit: "second",
    display: "seconds",
    basis: "created",
    time: "quantile",
    entities: "quantile",
    formula: survival(careCase, { from: "created_at", to: "acknowledged_at", at, clock: "calendar" }),
  });

let opened: Opened;
beforeAll(async () => {
  opened = await open();
  await loadFacts(
    opened.warehouse,
    "brand",
    { care_case: rows },
    { observedAt: new Date(seen).toISOString() },
  );
}, 600_000);
afterAll(() => opened?.stop());

test.each([0.1, 0.25, 0.5, 0.75, 0.9])(
  "the %f quantile of each desk's waiting is that of the formula",
  async (at) => {
    const parts = await answersTo(opened, january(quantile(at), { settings: brandSettings, by: "account" }));
    expect(parts).toHaveLength(4);
    expect(parts.some(({ answer }) => answer !== null)).toBe(true);
    for (const { part, answer } of parts)
      expect(answer, part ?? "").toBe(timeUntil(kaplanMeier(spells(String(part))), at).value);
  },
);
