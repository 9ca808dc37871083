// The diagnostics over rows whose findings were worked out by hand.

import { afterAll, beforeAll, expect, test } from "vitest";
import { listFindings as operation } from "../../src/contract/finding-operations.ts";
import { listFindings } from "../../src/engine/findings/index.ts";
import type { Facts } from "../facts.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

const january = { since: "2026-01-01", until: "2026-02-01" };
const found = async (facts: Facts, period = january) => {
  const workspace = await kit.brand({}, facts);
  const { checks } = await kit.call(operation, listFindings, { workspace, ...period });
  return Object.fromEntries(checks.map(({ check, state, findings }) => [check, { state, findings }]));
};
const day = (n: number): string => `2026-01-${String(n).padStart(2, "0")}`;

const site = {
  platform: "linkedin",
  account: "example.com",
  report: "days",
  day: day(5),
  source: "linkedin.com",
};
const visit = (
  landing_page: string,
  sessions: number,
  engaged_sessions: number,
  engagement_seconds: number,
) => ({
  ...{ ...site, medium: "social", campaign: "", channel: "organic_social", landing_page },
  ...{ sessions, engaged_sessions, engagement_seconds },
});

test("nothing to look at is not known, and never fine", async () => {
  const checks = await found({});
  expect(Object.values(checks).map(({ state, findings }) => [state, findings])).toEqual(
    Array.from({ length: 7 }, () => ["unknown", []]),
  );
});

test("D-1: a page with time below the lowest quarter and bounce above the highest, of pages with 100 sessions", async () => {
  const { weak_page: weak } = await found({
    web_day: [
      // 10 s and 90 % bounce; 40 s, 50 %; 50 s, 40 %; 60 s, 30 %; the last is too small to be judged.
      visit("/weak", 200, 20, 2_000),
      visit("/a", 100, 50, 4_000),
      visit("/b", 100, 60, 5_000),
      visit("/c", 100, 70, 6_000),
      visit("/small", 99, 0, 0),
    ],
  });
  expect(weak).toMatchObject({
    state: "found",
    findings: [
      {
        subject: { kind: "page", of: "/weak" },
        figures: { seconds: 10, bounce: 0.9, sessions: 200 },
        says: {
          en: expect.stringContaining("{subject}: 10 s per session and 90% bounce in 200 social sessions"),
        },
        look: [
          { kpi: "time_on_site", variant: "social", only: { landing_page: ["/weak"] } },
          { kpi: "bounce_rate", variant: "social", only: { landing_page: ["/weak"] } },
        ],
      },
    ],
  });
});

test("D-2: a post that is seen more than most of its network and clicked less, not one told in parts", async () => {
  const post = (id: string, reach: number, link_clicks: number, more = {}) => ({
    ...{ platform: "linkedin", account: "Acme", post: id, distribution: "all", ad_campaign: "" },
    ...{ day: day(3), kind: "post", reach, link_clicks, ...more },
  });
  const { seen_not_clicked: seen } = await found({
    post_obs: [
      ...Array.from({ length: 7 }, (_, k) => post(`p${k}`, 1_000, 20 + k)),
      post("seen", 9_000, 9),
      post("parts", 90_000, 1, { distribution: "organic" }),
      post("parts", 90_000, 1, { distribution: "paid" }),
    ],
    post: [
      {
        ...{ platform: "linkedin", account: "Acme", post: "seen", day: day(3) },
        content: "Look\n at this",
        posts: 1,
      },
    ],
  });
  expect(seen).toMatchObject({
    state: "found",
    findings: [
      { subject: { kind: "post", of: "Look at this" }, figures: { reach: 9_000, clicks: 9, rate: 1 } },
    ],
  });
});

test("D-4: more than one and a half clicks to a session, by network", async () => {
  const clicks = (platform: string, link_clicks: number) => ({
    ...{ platform, account: "Acme", report: "days", day: day(5), link_clicks },
  });
  const { lost_clicks: lost } = await found({
    account_day: [clicks("linkedin", 151), clicks("x", 150)],
    web_day: [visit("", 100, 50, 1_000), { ...visit("", 100, 50, 1_000), platform: "x", source: "x.com" }],
  });
  expect(lost).toMatchObject({
    state: "found",
    findings: [
      { subject: { kind: "network", of: "linkedin" }, figures: { clicks: 151, sessions: 100, rate: 1.51 } },
    ],
  });
});

test("D-5: social sessions without a campaign, of reports that tell campaigns", async () => {
  const tagged = (campaign: string, sessions: number, report = "days") => ({
    ...visit("", sessions, 0, 0),
    ...{ campaign, report },
  });
  const { untagged } = await found({
    web_day: [tagged("spring", 84), tagged("(not set)", 10), tagged("", 6), tagged("", 500, "others")],
  });
  expect(untagged).toMatchObject({
    state: "found",
    findings: [{ figures: { untagged: 16, sessions: 100, share: 0.16 } }],
  });
  const { untagged: fine } = await found({ web_day: [tagged("spring", 85), tagged("", 15)] });
  expect(fine?.state).toBe("clear");
  const { untagged: unknown } = await found({ web_day: [tagged("", 85)] });
  expect(unknown?.state).toBe("unknown");
});

test("D-6: an account whose days turn to 0 while another goes on", async () => {
  const shown = (platform: string, n: number, impressions: number) => ({
    ...{ platform, account: "Acme", report: "days", day: day(n), impressions },
  });
  const both = (zeros: number) =>
    Array.from({ length: 20 }, (_, k) => [
      shown("x", k + 1, 10),
      shown("linkedin", k + 1, k < 20 - zeros ? 10 : 0),
    ]).flat();
  const { fell_silent: silent } = await found({ account_day: both(3) });
  expect(silent).toMatchObject({
    state: "found",
    findings: [{ subject: { kind: "account", of: "linkedin Acme" }, figures: { since: day(18), days: 3 } }],
  });
  expect((await found({ account_day: both(2) }))["fell_silent"]?.state).toBe("clear");
});

test("D-7: a change of counting within the days that are compared, of a network with data", async () => {
  const post = {
    platform: "facebook",
    account: "1",
    post: "p",
    distribution: "all",
    ad_campaign: "",
    impressions: 1,
  };
  const period = { since: "2024-11-01", until: "2024-12-01" };
  const changed = await found({ post_obs: [{ ...post, day: "2024-11-20" }] }, period);
  expect(changed["redefined"]).toMatchObject({
    state: "found",
    findings: [{ figures: { since: "2024-11-14" }, says: { pl: expect.stringContaining("2024-11-14") } }],
  });
  const other = await found({ post_obs: [{ ...post, platform: "tiktok", day: "2024-11-20" }] }, period);
  expect(other["redefined"]?.state).toBe("clear");
});
