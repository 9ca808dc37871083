// Files as real people downloaded them. The sums in here were counted with Python's csv and zipfile modules.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MadeFile } from "../../src/sources/layout.ts";
import { openReader, type Reader } from "./pipeline.ts";

const examples = join(import.meta.dirname, "../../examples");
const file = (folder: string, name: string): MadeFile => ({
  name,
  bytes: new Uint8Array(readFileSync(join(examples, folder, name))),
});
const all = (folder: string): readonly MadeFile[] =>
  readdirSync(join(examples, folder))
    .sort()
    .map((name) => file(folder, name));

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const one = async (text: string): Promise<readonly unknown[]> =>
  Object.values((await reader.rows(text))[0] ?? {});

test("half a year of one account's days on Twitter", async () => {
  for (const month of all("twitter-by-day")) await reader.import(month);
  const sums =
    await one(`select count(*) as n, min(account) as account, sum(posts) as posts, sum(impressions) as impressions,
    sum(engagements) as engagements, sum(shares) as shares, sum(comments) as comments, sum(reactions) as reactions,
    sum(profile_visits) as visits, sum(link_clicks) as clicks, sum(follows_gained) as follows
    from account_day_now where platform = 'x'`);
  expect(sums).toEqual([
    181,
    "lisadebruine",
    1444,
    3_228_731,
    106_398,
    2044,
    1853,
    13_120,
    9305,
    15_862,
    null,
  ]);
  const again = reader.import(all("twitter-by-day")[0] as MadeFile);
  await expect(again).rejects.toMatchObject({ code: "file/already-imported" });
});

test("a newer export of the same tweets restates them: nothing doubles, the older figures stay readable", async () => {
  await reader.import(file("twitter-by-tweet", "twotweets.csv"), "2026-10-01T08:00:00.000Z");
  expect(
    await one(
      "select count(*) as n, sum(impressions) as i, sum(engagements) as e from post_obs_now where platform = 'x'",
    ),
  ).toEqual([2, 466, 10]);
  await reader.import(file("twitter-by-tweet", "twotweets_updated.csv"), "2026-10-02T08:00:00.000Z");
  const now = await one(
    "select count(*) as n, count(distinct post) as p, sum(impressions) as i, sum(engagements) as e from post_obs_now where platform = 'x'",
  );
  expect(now).toEqual([5, 5, 332 + 285 + 175 + 295 + 236, 10 + 6 + 2 + 3 + 2]);
  const history = await reader.rows(
    "select impressions from post_obs where post = '1225785799146430465' order by observed_at",
  );
  expect(history.map((row) => row["impressions"])).toEqual([206, 332]);
  expect(
    await one("select count(*) as n, sum(posts) as p, min(account) as a from post_now where platform = 'x'"),
  ).toEqual([5, 5, "lauren_schaefer"]);
});

test("an older export that comes later changes nothing that is known better", async () => {
  await reader.import(file("twitter-by-tweet", "singletweet.csv"), "2026-09-01T08:00:00.000Z");
  expect(
    await one("select impressions, engagements from post_obs_now where post = '1225479302868873216'"),
  ).toEqual([285, 6]);
});

test("a member's year on LinkedIn, with the followers above their table", async () => {
  const { result } = await reader.import(file("linkedin-member", "stats_example.xlsx"));
  expect(result.parts.map(({ rows, facts }) => [rows, facts])).toEqual([
    [365, 365],
    [365, 365],
    [1, 1],
    [30, 30],
  ]);
  const sums = await one(`select sum(impressions) as i, sum(engagements) as e, sum(follows_gained) as f,
    max(followers) as s, cast(max(case when followers is not null then day end) as varchar) as d
    from account_day_now where platform = 'linkedin_personal'`);
  // Engagements were blurred by their owner to fractions: 9,615,021.03 in all, 9,615,026 of whole ones.
  expect(sums).toEqual([19_219_213, 9_615_026, 54_448, 54_448, "2023-04-23"]);
  const audience = await one(
    "select count(*) as n, sum(case when at_most then 1 else 0 end) as u, count(distinct facet) as f from audience_now",
  );
  expect(audience).toEqual([30, 3, 6]);
});
