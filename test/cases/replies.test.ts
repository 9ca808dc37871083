// First replies read off the messages of cases: which message is one, since when and until when it was waited for, on both engines.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Random, seeded } from "../../src/base/random.ts";
import { findKpi, findVariant } from "../../src/catalogue/index.ts";
import { answersTo } from "../../src/engine/answers.ts";
import { rowsBehind } from "../../src/engine/trace-rows.ts";
import type { Question } from "../../src/query/question.ts";
import { kaplanMeier, timeUntil } from "../../src/stats/kaplan-meier.ts";
import { loadFacts } from "../facts.ts";
import { engines, type Opened } from "../store/engines.ts";
import { brandSettings, january } from "./questions.ts";

const [inMemory, , onServer] = engines;
const desk = { platform: "zendesk", account: "Help", report: "tickets" };
const day = "2026-01-05";
const at = (hour: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000).toISOString();

const asks = (conversation: string, more = {}) => ({
  ...{ ...desk, conversation, day, created_at: at(8), requester: `r${conversation}`, cases: 1 },
  ...more,
});
const says = (conversation: string, hour: number, author: string, more = {}) => ({
  ...{ ...desk, report: "comments", conversation, day, created_at: at(hour), author, messages: 1 },
  ...{ message: `${conversation} ${hour} ${author}`, visibility: "private", ...more },
});

const asking = (workspace: string, change: Partial<Question> = {}, kpi = "first_response"): Question =>
  january(findVariant(findKpi(kpi), "calendar"), {
    settings: { ...brandSettings, workspace },
    ...change,
  });

describe.each([inMemory, onServer].filter((engine) => engine !== undefined))("$name", ({ open }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  }, 600_000);
  afterAll(() => opened?.stop());

  const load = (workspace: string, facts: Parameters<typeof loadFacts>[2], hour: number) =>
    loadFacts(opened.warehouse, workspace, facts, { observedAt: at(hour), fileName: `${hour}.json` });
  const waits = async (workspace: string, change: Partial<Question> = {}) => {
    const { rows } = await rowsBehind(opened, asking(workspace, change), 1, { limit: 50, offset: 0 });
    return Object.fromEntries(
      rows.map(({ key, cells }) => [key["conversation"], (cells["answered_at"] ?? 0) / 3600]),
    );
  };

  test("the first reply is a person's that the customer sees, after the customer's first word", async () => {
    const message = [
      says("1", 8, "r1"),
      says("1", 8.1, "bot", { automatic: true }),
      says("1", 9, "a1", { visibility: "internal" }),
      says("1", 10, "a1"),
      says("1", 12, "a2"),
      // The team began it, and the customer first wrote at 14.
      says("2", 8, "a1"),
      says("2", 14, "r2"),
      says("2", 15, "a1"),
      // The team began it, and nobody asked anything.
      says("3", 8, "a1"),
      // Its file says which way each went.
      says("4", 9, "x", { direction: "in" }),
      says("4", 11, "y", { direction: "out" }),
    ];
    const cases = ["1", "2", "3", "4"].map((one) => asks(one));
    await load("told", { care_case: cases, message }, 30);
    expect(await waits("told")).toEqual({ 1: 2, 2: 1, 4: 2 });
    expect(await answersTo(opened, asking("told"))).toMatchObject([{ answer: 2 * 3600, rows: 3 }]);
  });

  test("a reply that the file itself tells goes before its messages", async () => {
    const own = asks("1", { acknowledged_at: at(9), answers_until: at(30) });
    await load("own", { care_case: [own], message: [says("1", 8.5, "r1"), says("1", 12, "a1")] }, 30);
    expect(await waits("own")).toEqual({ 1: 1 });
  });

  test("a case without a reply is waited for until its messages, or its file, were last seen", async () => {
    const care_case = [asks("1"), asks("2", { answers_until: at(20) }), asks("3")];
    await load("still", { care_case, message: [says("1", 8, "r1")] }, 20);
    // The tickets again, a day later, without a word of replies or messages.
    await load("still", { care_case: ["1", "2", "3"].map((one) => asks(one)) }, 44);
    expect(await waits("still")).toEqual({ 1: 12, 2: 12 });
    await load("still", { message: [says("1", 8, "r1"), says("2", 8, "r2"), says("3", 8, "r3")] }, 56);
    expect(await waits("still")).toEqual({ 1: 48, 2: 48, 3: 48 });
    expect(await answersTo(opened, asking("still", {}, "answered_in_time"))).toMatchObject([
      { answer: 0, rows: 3 },
    ]);
  });

  test("of tickets whose files tell nothing of replies nobody knows whether they were answered", async () => {
    await load("silent", { care_case: [asks("1"), asks("2")] }, 30);
    for (const kpi of ["first_response", "answered_in_time"]) {
      const [told] = await answersTo(opened, asking("silent", {}, kpi));
      expect(told?.answer ?? null).toBeNull();
      expect(told?.rows ?? 0).toBe(0);
    }
  });

  test("a deleted ticket waits for nothing", async () => {
    const care_case = [asks("1"), asks("2", { cases: 0 })];
    await load(
      "gone",
      { care_case, message: [says("1", 8, "r1"), says("1", 9, "a1"), says("2", 8, "r2")] },
      30,
    );
    expect(await answersTo(opened, asking("gone"))).toMatchObject([{ answer: 3600, rows: 1 }]);
  });

  test("a case of another workspace lends none of its messages to one of the same id", async () => {
    await load("theirs", { care_case: [asks("1")], message: [says("1", 8, "r1", { complaint: true })] }, 30);
    await load("ours", { care_case: [asks("1")] }, 30);
    const of = async (workspace: string) => {
      const variant = findVariant(findKpi("complaint_resolution"), "all");
      const [told] = await answersTo(opened, asking(workspace, { variant }));
      return told?.bottom ?? null;
    };
    expect([await of("theirs"), await of("ours")]).toEqual([1, null]);
  });

  test("as it was known then, a reply that came in a later file is none yet", async () => {
    await load("then", { care_case: [asks("1")], message: [says("1", 8, "r1")] }, 10);
    const knownAt = new Date().toISOString();
    await new Promise((done) => setTimeout(done, 20));
    await load("then", { message: [says("1", 9, "a1")] }, 30);
    expect(await waits("then")).toEqual({ 1: 1 });
    expect(await waits("then", { knownAt })).toEqual({ 1: 2 });
  });

  test.each(Array.from({ length: 8 }, (_, seed) => [seed + 1]))(
    "of conversations made by chance (%i) the median is that of the formula over replies found by reading",
    async (seed) => {
      const talks = talksOf(seeded(seed));
      await load(
        `chance${seed}`,
        {
          care_case: talks.map((_, k) => asks(`${k}`)),
          message: talks.flatMap((talk, k) =>
            talk.map(({ hour, who, more }, n) => ({
              ...says(`${k}`, hour, who === "customer" ? `r${k}` : "a", more),
              message: `${k} ${n}`,
            })),
          ),
        },
        40,
      );
      const spells = talks.flatMap((talk) => spellOf(talk));
      const wanted = timeUntil(kaplanMeier(spells), 0.5).value;
      const [told] = await answersTo(opened, asking(`chance${seed}`));
      expect([told?.answer ?? null, told?.rows ?? 0]).toEqual([wanted, spells.length]);
    },
  );
});

interface Said {
  readonly hour: number;
  readonly who: "customer" | "team";
  readonly more: { readonly visibility?: string; readonly automatic?: boolean };
}

const talksOf = (chance: Random): readonly (readonly Said[])[] =>
  Array.from({ length: 1 + Math.floor(chance() * 30) }, () =>
    Array.from({ length: Math.floor(chance() * 6) }, () => ({
      hour: 8 + Math.floor(chance() * 24),
      who: chance() < 0.5 ? ("customer" as const) : ("team" as const),
      more: chance() < 0.2 ? { visibility: "internal" } : chance() < 0.2 ? { automatic: true } : {},
    })),
  );

/** Read message by message, as a person would. */
const spellOf = (talk: readonly Said[]): readonly { readonly length: number; readonly ended: boolean }[] => {
  const seen = talk.filter(({ more }) => more.visibility !== "internal").toSorted((a, b) => a.hour - b.hour);
  const first = seen.find(({ who }) => who === "customer");
  if (first === undefined) return [];
  const reply = seen.find(
    ({ who, hour, more }) => who === "team" && hour >= first.hour && more.automatic !== true,
  );
  return [{ length: ((reply?.hour ?? 40) - first.hour) * 3600, ended: reply !== undefined }];
};
