// Targets of KPIs: set, changed and ended, and laid beside numbers worked out by hand.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as operations from "../../src/contract/operations.ts";
import type { Context } from "../../src/engine/context.ts";
import { removeTarget, saveTarget } from "../../src/engine/targets/said.ts";
import { getTarget, listTargets } from "../../src/engine/targets/told.ts";
import { type Kit, openKit } from "./kit.ts";

const report = "content";
const days = (account: string, month: string, until: number, impressions: number, platform = "linkedin") =>
  Array.from({ length: until }, (_, k) => ({
    ...{ platform, account, report, impressions, comments: 1 },
    day: `2026-${month}-${String(k + 1).padStart(2, "0")}`,
    followers: 100 + k,
  }));

describe("in a workspace", () => {
  let kit: Kit;
  /** May whole with 10 a day, June with 20 a day until the 12th. It is 16 June. */
  let workspace: string;
  let at = "2026-06-16T09:00:00Z";
  beforeAll(async () => {
    kit = await openKit();
    workspace = await kit.brand(
      {},
      { account_day: [...days("Acme", "05", 31, 10), ...days("Acme", "06", 12, 20)] },
    );
  });
  afterAll(() => kit.stop());
  const on = <I, O>(run: (context: Context, input: I, who: never) => Promise<O>) =>
    ((_: Context, input: I, who: never) => run({ ...kit.context, now: () => at }, input, who)) as never;
  const save = (more: object) =>
    kit.call(operations.saveTarget, on(saveTarget as never), {
      workspace,
      period: "month",
      ...more,
    } as never);
  const list = (more: object = {}) =>
    kit.call(operations.listTargets, on(listTargets as never), { workspace, ...more } as never);
  const get = (target: string, more: object = {}) =>
    kit.call(operations.getTarget, on(getTarget as never), {
      ...{ workspace, target, since: "2026-04-01", until: "2026-07-01" },
      ...more,
    } as never);
  const end = (target: string) =>
    kit.call(operations.removeTarget, on(removeTarget as never), { workspace, target } as never);
  const fault = (work: Promise<unknown>) =>
    work.then(
      () => "none",
      (error) => String(error.code ?? error),
    );

  test("what adds up is held to the share of the days that are over and told", async () => {
    // 12 days of 20 are 240; of 600 in 30 days 240 are due on 12 of them.
    const made = await save({ kpi: "impressions", value: 600, since: "2026-05-20" });
    expect(made.now).toMatchObject({
      ...{ since: "2026-06-01", until: "2026-07-01", answer: 240, low: 600, dueLow: 240, dueHigh: null },
      ...{ state: "on", compared: "share", preliminary: true, told: { days: 12, of: 30 }, reason: null },
    });
    // May came to 310, whole.
    expect(made.last).toMatchObject({
      since: "2026-05-01",
      answer: 310,
      dueLow: 600,
      state: "below",
      compared: "whole",
    });
    expect(made).toMatchObject({ variant: "activity", reading: "share", better: "up", removed: false });
    const more = await save({ kpi: "impressions", value: 601, since: "2026-05-01" });
    expect(more.now).toMatchObject({ answer: 240, state: "below" });
  });

  test("a slip of today is mended whole; a change later leaves the past, and needs a day of the running period", async () => {
    const [first] = (await list({ kpi: "impressions" })).targets;
    expect(first?.versions.map(({ low, since }) => [low, since])).toEqual([
      [601, "2026-05-01"],
      [600, "2026-05-01"],
    ]);
    const before = at;
    // The ledger writes its own time: what was saved is of long before that day.
    at = "2027-06-16T09:00:00Z";
    expect(await fault(save({ kpi: "impressions", value: 700, since: "2027-05-31" }))).toBe("target/past");
    const changed = await save({ kpi: "impressions", value: 700 });
    expect(changed.versions[0]).toMatchObject({ version: 3, since: "2027-06-01", low: 700, savedBy: "test" });
    const { periods } = await get(changed.target, { until: "2027-07-01", since: "2026-05-01" });
    const lows = new Map(periods.map(({ since, low }) => [since, low]));
    expect([lows.get("2026-05-01"), lows.get("2027-05-01"), lows.get("2027-06-01")]).toEqual([601, 601, 700]);
    expect((await save({ kpi: "impressions", value: 700 })).versions).toHaveLength(3);
    await end(changed.target);
    const ended = await get(changed.target, { until: "2027-07-01", since: "2027-05-01" });
    expect(ended.target.removed).toBe(true);
    expect(ended.periods.map(({ low, reason }) => [low, reason])).toEqual([
      [601, "no_data"],
      [null, "no_target"],
    ]);
    expect(await fault(end(changed.target))).toBe("target/not-found");
    at = before;
  });

  test("each period is told: whole, part of one, and one before there was a target", async () => {
    const { target } = await save({ kpi: "public_comments", value: 31, since: "2026-05-01" });
    const { periods } = await get(target);
    expect(
      periods.map(({ since, answer, state, compared, reason }) => [since, answer, state, compared, reason]),
    ).toEqual([
      ["2026-04-01", null, "unknown", "whole", "no_target"],
      ["2026-05-01", 31, "on", "whole", null],
      ["2026-06-01", 12, "below", "share", null],
    ]);
  });

  test("a ratio and a level are compared as they are, and said to be preliminary", async () => {
    const rate = await save({ kpi: "followers", value: 112 });
    expect(rate.now).toMatchObject({
      answer: 111,
      state: "below",
      compared: "as_is",
      preliminary: true,
      told: null,
    });
    expect(rate.reading).toBe("as_is");
  });

  test("less is better of costs, so the same value is a bound above", async () => {
    const { now, better } = await save({ kpi: "first_response", value: 3600 });
    expect([now.low, now.high, better, now.state, now.reason]).toEqual([
      null,
      3600,
      "down",
      "unknown",
      "setting_missing",
    ]);
  });

  test("of a band both ends are said", async () => {
    expect(await fault(save({ kpi: "posts", value: 3 }))).toBe("target/two-values");
    await expect(save({ kpi: "posts", low: 1200, high: 3 })).rejects.toThrow(
      "The lowest value of the target of Posts per period (1,200) is above its highest (3): give the lower one first.",
    );
    const made = await save({ kpi: "posts", low: 3, high: 5 });
    expect([made.now.low, made.now.high, made.better]).toEqual([3, 5, "band"]);
    expect(await fault(save({ kpi: "posts", period: "date", by: "2027-01-01", low: 3, high: 5 }))).toBe(
      "target/no-line",
    );
  });

  test("by a date, what adds up is counted from the line's first day on", async () => {
    // 1 to 12 June are 240 impressions; the line from 0 to 1,000 over 50 days is at 240 after 12 of them.
    const made = await save({
      ...{ kpi: "impressions", period: "date", value: 1_000, startDay: "2026-06-01", by: "2026-07-20" },
    });
    expect(made.now).toMatchObject({
      ...{
        answer: 240,
        dueLow: 240,
        state: "on",
        compared: "line",
        told: { days: 12, of: 50 },
        preliminary: true,
      },
    });
    const higher = await save({ kpi: "impressions", period: "date", value: 1_100, by: "2026-07-20" });
    expect(higher.now).toMatchObject({ dueLow: 264, answer: 240, state: "below", since: "2026-06-01" });
  });

  test("by a date, a level is that of the last day told beside the line on that day", async () => {
    // From 100 on the evening before 1 June to 200 on 20 July: on the 12th 12 of 50 days, 124 are due; 111 are there.
    const made = await save({
      ...{
        kpi: "followers",
        period: "date",
        value: 200,
        startDay: "2026-06-01",
        startValue: 100,
        by: "2026-07-20",
      },
    });
    expect(made.now).toMatchObject({ answer: 111, dueLow: 124, state: "below", compared: "line" });
    expect(
      await fault(
        save({ kpi: "followers", period: "date", value: 5, by: "2026-06-16", startDay: "2026-06-16" }),
      ),
    ).toBe("input/invalid");
  });

  test("bad input is answered: no KPI, no such account, a period without its fields, people counted once on a line", async () => {
    expect(await fault(save({ kpi: "nonsense", value: 1 }))).toBe("kpi/unknown");
    expect(await fault(save({ kpi: "impressions", value: 1, account: "Nobody" }))).toBe("input/invalid");
    expect(await fault(save({ kpi: "impressions", value: 1, by: "2027-01-01" }))).toBe("input/invalid");
    expect(await fault(save({ kpi: "impressions", value: 1, period: "date" }))).toBe("input/invalid");
    expect(await fault(save({ kpi: "impressions", low: 1 }))).toBe("target/one-value");
    expect(await fault(save({ kpi: "reach", value: 1, period: "date", by: "2027-01-01" }))).toBe(
      "target/no-line",
    );
    expect(await fault(get("none"))).toBe("target/not-found");
  });

  test("of one account is another target than that of all", async () => {
    const one = await save({ kpi: "public_comments", value: 5, platform: "linkedin", account: "Acme" });
    expect(one.now).toMatchObject({ answer: 12, state: "on" });
    expect((await list({ kpi: "public_comments" })).targets).toHaveLength(2);
  });

  test("is asked as it was known: before it was said there is none", async () => {
    expect((await list({ knownAt: "2020-01-01" })).targets).toEqual([]);
  });
});

test("a group of the audience has a target of its own: its share beside what is wanted", async () => {
  const kit = await openKit();
  const aged = (bucket: string, people: number) => ({
    ...{ platform: "linkedin", account: "Acme", facet: "age", bucket, people, day: "2026-06-10" },
  });
  const workspace = await kit.brand(
    {},
    { audience: [aged("18-24", 30), aged("25-34", 50), aged("35-44", 20)] },
  );
  const context = { ...kit.context, now: () => "2026-06-16T09:00:00Z" };
  const save = (more: object) =>
    kit.call(operations.saveTarget, (_, input, who) => saveTarget(context, input, who), {
      ...{ workspace, kpi: "followers_by_age_and_gender", variant: "age", period: "month" },
      ...more,
    } as never);
  const young = await save({ group: "25-34", low: 0.4, high: 0.6 });
  expect(young).toMatchObject({ group: "25-34", now: { answer: 0.5, state: "on", compared: "as_is" } });
  const old = await save({ group: "35-44", low: 0.3, high: 0.6 });
  expect(old).toMatchObject({ group: "35-44", now: { answer: 0.2, state: "below" } });
  expect(old.target).not.toBe(young.target);
  await expect(save({ group: "Berlin", low: 0.3, high: 0.6 })).rejects.toMatchObject({
    code: "input/invalid",
    where: { field: "group" },
  });
  await kit.stop();
});

test("an account that told the month before and says nothing of this one is missed, and not counted as nothing", async () => {
  const kit = await openKit();
  const workspace = await kit.brand(
    {},
    {
      account_day: [
        ...days("Acme", "05", 31, 10),
        ...days("Acme", "06", 12, 20),
        ...days("Else", "05", 31, 5),
      ],
    },
  );
  const context = { ...kit.context, now: () => "2026-06-16T09:00:00Z" };
  const save = (kpi: string) =>
    kit.call(operations.saveTarget, (_, input, who) => saveTarget(context, input, who), {
      ...{ workspace, kpi, period: "month", value: 100 },
    } as never);
  expect((await save("impressions")).now).toMatchObject({
    state: "unknown",
    reason: "accounts_missing",
    answer: null,
  });
  expect((await save("followers")).now).toMatchObject({ state: "unknown", reason: "accounts_missing" });
  await kit.stop();
});
