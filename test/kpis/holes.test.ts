// A period that is not whole says so, names the account and the days, and is never compared as if it were whole.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { traceKpi } from "../../src/engine/trace.ts";
import { type FactRow, type Facts, loadFacts } from "../facts.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

const quarter = { since: "2026-01-01", until: "2026-04-01" };
const ask = (workspace: string, more: Record<string, unknown> = {}) =>
  kit.call(operations.askKpi, askKpi, { workspace, kpi: "impressions", ...quarter, ...more } as never);

const page = { platform: "linkedin", account: "Acme", report: "content" };
const handle = { platform: "x", account: "@acme", report: "overview" };
const dayAfter = (from: string, k: number): string =>
  new Date(Date.parse(from) + k * 86_400_000).toISOString().slice(0, 10);
const days = (from: string, count: number, of: FactRow): readonly FactRow[] =>
  Array.from({ length: count }, (_, k) => ({ ...of, day: dayAfter(from, k) }));
const told = (from: string, count: number, impressions = 10, where: FactRow = page): readonly FactRow[] =>
  days(from, count, { ...where, impressions });
const file = (...rows: readonly (readonly FactRow[])[]): Facts => ({ account_day: rows.flat() });

const [january, february, march] = [
  file(told("2026-01-01", 31)),
  file(told("2026-02-01", 28, 20)),
  file(told("2026-03-01", 31, 30)),
];
const before = file(told("2025-10-01", 92, 5));
const noFebruary = { platform: "linkedin", account: "Acme", first: "2026-02-01", last: "2026-02-28" };
const answers = ({ points }: Awaited<ReturnType<typeof ask>>) =>
  points.map(({ answer, partial, note, missing }) => [answer, partial, note, missing.length]);

describe("a month whose file was never imported", () => {
  test("makes its quarter partial, and says which account lacks which days", async () => {
    const series = await ask(await kit.brand({}, january, march));
    expect(series.total).toMatchObject({
      answer: 31 * 10 + 31 * 30,
      partial: true,
      note: "days_missing",
      missing: [noFebruary],
    });
    expect(answers(series)).toEqual([
      [310, false, null, 0],
      [null, false, "no_data", 1],
      [930, false, null, 0],
    ]);
  });
  test("leaves periods beside it whole, and every bucket it touches says which of its days are missing", async () => {
    const workspace = await kit.brand({}, january, march);
    expect((await ask(workspace, { until: "2026-02-01" })).total).toMatchObject({ partial: false });
    const { total } = await ask(workspace, { since: "2026-02-15" });
    expect(total).toMatchObject({
      answer: 930,
      partial: true,
      missing: [{ ...noFebruary, first: "2026-02-15" }],
    });
    const { points } = await ask(workspace, { since: "2026-01-26", until: "2026-03-02", grain: "week" });
    expect(points.map(({ answer, partial }) => [answer, partial])).toEqual([
      [60, true],
      [null, false],
      [null, false],
      [null, false],
      [30, true],
    ]);
    expect(points[0]?.missing).toEqual([{ ...noFebruary, last: "2026-02-01" }]);
  });
  test("is not set against a whole quarter, on whichever side it stands", async () => {
    const holed = await kit.brand({}, before, january, march);
    expect((await ask(holed, { compare: "previous" })).comparison).toMatchObject({
      total: { answer: 460 },
      comparable: false,
      change: null,
      note: "days_missing",
    });
    const after = await kit.brand({}, january, march, file(told("2026-04-01", 91)));
    const second = await ask(after, { since: "2026-04-01", until: "2026-07-01", compare: "previous" });
    expect(second.total).toMatchObject({ partial: false, missing: [] });
    expect(second.comparison).toMatchObject({
      comparable: false,
      note: "days_missing",
      total: { partial: true, missing: [noFebruary] },
    });
  });
  test("is none once it is imported, and one again once that import is undone, and was none before", async () => {
    const workspace = await kit.brand({}, before, january, march);
    const observedAt = "2026-09-01T00:00:00Z";
    const middle = await loadFacts(kit.context.warehouse, workspace, february, { observedAt });
    const filled = await ask(workspace, { compare: "previous" });
    expect(filled.total).toMatchObject({ answer: 1800, partial: false, note: null, missing: [] });
    expect(filled.comparison).toMatchObject({ comparable: true, change: (1800 - 460) / 460 });
    const knownAt = new Date().toISOString();
    await new Promise((done) => setTimeout(done, 5));
    await kit.context.warehouse.undo(workspace, middle);
    expect((await ask(workspace)).total).toMatchObject({
      answer: 1240,
      partial: true,
      missing: [noFebruary],
    });
    expect((await ask(workspace, { knownAt })).total).toMatchObject({ answer: 1800, partial: false });
  });
  test("lies where a newer file without the column tells other figures of the same days", async () => {
    const others = file(days("2026-01-01", 90, { ...page, comments: 1 }));
    const { total } = await ask(await kit.brand({}, january, march, others));
    expect(total).toMatchObject({ answer: 1240, note: "days_missing", missing: [noFebruary] });
  });
  test("of one side of a rate makes the rate partial", async () => {
    const both = (from: string, count: number) =>
      file(days(from, count, { ...page, impressions: 9, reactions: 1 }));
    const workspace = await kit.brand({}, both("2026-01-01", 31), both("2026-03-01", 31), february);
    const { total } = await ask(workspace, { kpi: "engagement_rate", variant: "impressions_activity" });
    expect(total).toMatchObject({ partial: true, missing: [noFebruary] });
  });
  test("leaves the level of followers at the end of the quarter whole, and names who lacks one in February", async () => {
    const level = (from: string, followers: number) => file(days(from, 28, { ...page, followers }));
    const series = await ask(await kit.brand({}, level("2026-01-01", 100), level("2026-03-01", 120)), {
      kpi: "followers",
    });
    expect(series.total).toMatchObject({ answer: 120, note: null, missing: [] });
    expect(series.points.map(({ answer, missing }) => [answer, missing.length])).toEqual([
      [100, 0],
      [null, 1],
      [120, 0],
    ]);
  });
});

describe("one account of two that lacks a month", () => {
  const x = (from: string, count: number) => told(from, count, 1, handle);
  const noX = { platform: "x", account: "@acme", first: "2026-02-01", last: "2026-02-28" };
  let workspace: string;
  beforeAll(async () => {
    workspace = await kit.brand(
      {},
      january,
      february,
      march,
      file(x("2026-01-01", 31)),
      file(x("2026-03-01", 31)),
    );
  });
  test("is named with its days, in the total and in that month", async () => {
    const series = await ask(workspace);
    expect(series.total).toMatchObject({ answer: 1862, partial: true, missing: [noX] });
    expect(answers(series)).toEqual([
      [341, false, null, 0],
      [560, true, "days_missing", 1],
      [961, false, null, 0],
    ]);
  });
  test("makes its own part partial and no other", async () => {
    const { parts } = await ask(workspace, { by: "platform" });
    expect(parts.map(({ part, total }) => [part, total.answer, total.partial])).toEqual([
      ["linkedin", 1800, false],
      ["x", 62, true],
    ]);
    expect((await ask(workspace, { platform: "linkedin" })).total).toMatchObject({
      partial: false,
      missing: [],
    });
  });
  test("is named too where its files begin late", async () => {
    const late = await kit.brand({}, january, february, march, file(x("2026-02-10", 50)));
    const { total, points } = await ask(late);
    const missing = [{ platform: "x", account: "@acme", first: "2026-01-01", last: "2026-02-09" }];
    expect(total).toMatchObject({ partial: true, note: "accounts_missing", missing });
    expect(points[0]).toMatchObject({
      note: "accounts_missing",
      missing: [{ ...missing[0], last: "2026-01-31" }],
    });
  });
});

describe("a silence is no hole", () => {
  const session = { platform: "ga4", account: "acme.com", report: "traffic", channel: "organic_social" };
  const sessions = (...on: readonly string[]): Facts => ({
    web_day: on.map((day) => ({ ...session, day, sessions: 2 })),
  });
  const visits = { kpi: "social_sessions" };
  test("where one file tells days before and after it", async () => {
    const { total } = await ask(
      await kit.brand({}, sessions("2026-01-01", "2026-01-31", "2026-02-20", "2026-03-31")),
      visits,
    );
    expect(total).toMatchObject({ answer: 8, partial: false, note: null, missing: [] });
  });
  test("where the files of a small site meet over a quiet day, while a week that no file spans is one", async () => {
    const quiet = ["2026-01-01", "2026-01-05", "2026-01-30"];
    const met = await kit.brand({}, sessions(...quiet), sessions("2026-02-02", "2026-03-31"));
    expect((await ask(met, visits)).total).toMatchObject({ partial: false });
    const apart = await kit.brand({}, sessions(...quiet), sessions("2026-02-07", "2026-03-31"));
    expect((await ask(apart, visits)).total.missing).toEqual([
      { platform: "ga4", account: "acme.com", first: "2026-01-31", last: "2026-02-06" },
    ]);
  });
});

describe("posts", () => {
  const posts = (...on: readonly string[]): Facts => ({
    post_obs: on.map((day) => ({
      ...{ platform: "x", account: "@acme", post: day, distribution: "all" },
      ...{ day, impressions: 100 },
    })),
  });
  const total = async (...files: readonly Facts[]) =>
    (await ask(await kit.brand({}, ...files), { variant: "published" })).total;
  const inJanuary = ["2026-01-05", "2026-01-12", "2026-01-28"];
  test("of monthly files that follow each other have no hole between the last and the next first", async () => {
    expect(
      await total(posts(...inJanuary), posts("2026-02-03", "2026-02-27"), posts("2026-03-09")),
    ).toMatchObject({
      answer: 600,
      note: null,
      missing: [],
    });
  });
  test("have one over more than two weeks that no file spans", async () => {
    expect(await total(posts(...inJanuary), posts("2026-03-03", "2026-03-27"))).toMatchObject({
      answer: 500,
      partial: true,
      missing: [{ platform: "x", account: "@acme", first: "2026-01-29", last: "2026-03-02" }],
    });
    expect((await total(posts(...inJanuary), posts("2026-02-12", "2026-03-27"))).missing).toEqual([]);
  });
  test("have none where one file is silent for as long", async () => {
    expect(await total(posts("2025-11-01", ...inJanuary), posts("2026-03-03", "2026-03-27"))).toMatchObject({
      note: null,
      missing: [],
    });
  });
});

describe("a network that a file of web traffic happens not to name", () => {
  const web = (from: string, count: number, source: string, sessions: number, platform: string) =>
    days(from, count, {
      account: "Shop",
      report: "traffic",
      source,
      medium: "referral",
      channel: "organic_social",
    }).map((row) => ({ ...row, platform, sessions }));
  const month = (from: string, count: number, ...rare: readonly (readonly FactRow[])[]): Facts => ({
    web_day: [...web(from, count, "linkedin.com", 10, "linkedin"), ...rare.flat()],
  });
  const [july, august, september] = [
    month("2026-07-01", 31, web("2026-07-10", 5, "t.co", 1, "x")),
    month("2026-08-01", 31),
    month("2026-09-01", 30, web("2026-09-10", 5, "t.co", 1, "x")),
  ];
  const summer = { kpi: "social_sessions", since: "2026-08-01", until: "2026-09-01" };
  test("is no network without data that month", async () => {
    const series = await ask(await kit.brand({}, july, august, september), {
      ...summer,
      compare: "previous",
    });
    expect(series.total).toMatchObject({ answer: 310, partial: false, missing: [] });
    expect(series.comparison).toMatchObject({ comparable: true });
  });
  test("lacks the month that no file tells", async () => {
    const { total } = await ask(await kit.brand({}, july, september), { ...summer, since: "2026-07-01" });
    expect(total).toMatchObject({ answer: 315, partial: true });
    expect(total.missing).toContainEqual(
      expect.objectContaining({ platform: "linkedin", first: "2026-08-01", last: "2026-08-31" }),
    );
  });
});

describe("an unknown number says why, and where there are data", () => {
  let workspace: string;
  beforeAll(async () => {
    workspace = await kit.brand({}, january, march);
  });
  const where = { platforms: ["linkedin"], first: "2026-01-01", last: "2026-03-31" };
  test("no import fills the days", async () => {
    const { empty } = await ask(workspace, { since: "2026-04-01", until: "2026-05-01" });
    expect(empty).toEqual({
      ...where,
      reason: "no_import",
      columns: [],
      instead: null,
      text: "Impressions is not known for 2026-04-01 to 2026-04-30: no import fills these days; there are data of linkedin from 2026-01-01 to 2026-03-31.",
    });
    const inside = await ask(workspace, { since: "2026-02-01", until: "2026-03-01" });
    expect(inside).toMatchObject({ empty: { reason: "no_import" }, total: { missing: [noFebruary] } });
    expect((await ask(workspace)).empty).toBeNull();
  });
  test("no row has what was picked", async () => {
    const { empty } = await ask(workspace, { account: "Acne" });
    expect(empty).toMatchObject({ ...where, reason: "filter" });
    expect(empty?.text).toContain("no row has account Acne");
  });
  test("the rows of these days lack a column", async () => {
    const { empty } = await ask(workspace, { kpi: "reactions", variant: "activity" });
    expect(empty).toMatchObject({ reason: "column_missing", columns: ["reactions"] });
  });
  test("no import ever had it", async () => {
    const { empty } = await ask(workspace, { kpi: "social_sessions" });
    expect(empty).toMatchObject({ reason: "never", first: null, last: null, platforms: [] });
  });
  test("and so do the rows behind it, of which there are none", async () => {
    const traced = await kit.call(operations.traceKpi, traceKpi, {
      ...{ workspace, kpi: "impressions" },
      ...{ since: "2026-04-01", until: "2026-05-01" },
    });
    expect(traced).toMatchObject({ total: 0, empty: { ...where, reason: "no_import" } });
  });
});
