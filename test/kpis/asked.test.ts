// How a question may be worded: the known day as a day, an account in any spelling, and what is said where nothing fits.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, dayIn, endOfDay, toDay } from "../../src/base/period.ts";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { getOverview } from "../../src/engine/overview.ts";
import { traceKpi } from "../../src/engine/trace.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

const period = { since: "2026-01-01", until: "2026-02-01" };
const ask = (workspace: string, more: Record<string, unknown>) =>
  kit.call(operations.askKpi, askKpi, { workspace, kpi: "impressions", ...period, ...more } as never);
const total = async (workspace: string, more: Record<string, unknown>) =>
  (await ask(workspace, more)).total.answer;

const day = "2026-01-10";

test("a day ends at local midnight, also when the clock changed", () => {
  const end = (at: string, zone: string) => endOfDay(toDay(at), zone);
  expect(end("2026-01-15", "UTC")).toBe("2026-01-15T23:59:59.999Z");
  expect(end("2026-01-15", "Asia/Seoul")).toBe("2026-01-15T14:59:59.999Z");
  expect(end("2026-07-15", "Europe/Warsaw")).toBe("2026-07-15T21:59:59.999Z");
  expect(end("2026-03-28", "Europe/Warsaw")).toBe("2026-03-28T22:59:59.999Z");
  expect(end("2026-03-29", "Europe/Warsaw")).toBe("2026-03-29T21:59:59.999Z");
});

describe("the known day", () => {
  const rows = (impressions: number) => ({
    account_day: [{ day, platform: "linkedin", account: "Acme", report: "content", impressions }],
  });
  test.each(["Pacific/Kiritimati", "Pacific/Pago_Pago"])("is the end of that day in %s", async (timeZone) => {
    const today = dayIn(new Date().toISOString(), timeZone);
    const workspace = await kit.brand({ timeZone }, rows(10));
    expect(await total(workspace, { knownAt: today })).toBe(10);
    expect(await total(workspace, { knownAt: addDays(today, -1) })).toBe(null);
  });
  test("may be an instant as well, and nothing else", async () => {
    const before = new Date(Date.now() - 60_000).toISOString();
    const workspace = await kit.brand({}, rows(10));
    expect(await total(workspace, { knownAt: before })).toBe(null);
    expect(await total(workspace, { knownAt: "2100-01-01T00:00:00Z" })).toBe(10);
    const told = operations.askKpi.input.safeParse({
      workspace,
      kpi: "impressions",
      ...period,
      knownAt: "soon",
    });
    expect(told.error?.issues[0]?.message).toContain("neither a day such as 2026-03-31 nor an instant");
  });
});

describe("an account that is asked for", () => {
  const on = (platform: string, account: string, impressions: number) => ({
    ...{ day, platform, account, report: "content", impressions },
  });
  let workspace: string;
  beforeAll(async () => {
    workspace = await kit.brand(
      {},
      { account_day: [on("x", "acme", 1), on("linkedin", "Acme", 2), on("linkedin", "Other", 4)] },
    );
  });
  test.each([
    ["a handle with its @", "@Acme", {}, 1],
    ["a name in other letters", "OTHER", {}, 4],
    ["a name that is kept in two spellings, in a third", "ACME", {}, 3],
    ["a name that is kept so is meant alone", "Acme", {}, 2],
    ["a name that is kept so elsewhere than on the network asked for", "Acme", { platform: "x" }, 1],
    ["a name nobody has", "Nobody", {}, null],
  ])("%s", async (_, account, more, answer) => {
    expect(await total(workspace, { account, ...more })).toBe(answer);
  });
  test("is found by the overview too", async () => {
    const { kpis } = await kit.call(operations.getOverview, getOverview, {
      ...{ workspace, ...period, account: "@ACME" },
    });
    expect(kpis.find(({ kpi }) => kpi.id === "impressions")?.series?.total.answer).toBe(1);
  });
});

test("where a network has nothing, every network with data in any variant is named", async () => {
  const post = { day, kind: "post", impressions: 10 };
  const workspace = await kit.brand(
    {},
    {
      post_obs: [
        {
          ...post,
          platform: "x",
          account: "acme",
          post: "1",
          reactions: 1,
          comments: 0,
          shares: 0,
          saves: 0,
        },
        { ...post, platform: "linkedin_personal", account: "Ann", post: "2", engagements: 3 },
      ],
    },
  );
  const { empty } = await kit.call(operations.traceKpi, traceKpi, {
    ...{ workspace, kpi: "engagement_rate", ...period, platform: "linkedin" },
  });
  expect(empty).toMatchObject({ reason: "filter", platforms: ["linkedin_personal", "x"] });
  expect(empty?.text).toContain("there are data of linkedin_personal, x from");
});
