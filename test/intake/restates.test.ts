// What a preview says of new, newer and unchanged rows is what the import then does.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { embedded } from "../fixtures/warehouse.ts";
import { type Desk, openDesk } from "./desk.ts";

const examples = join(import.meta.dirname, "../../examples");
const tweets = (name: string): string => readFileSync(join(examples, "twitter-by-tweet", name), "utf8");
const january = "daily_tweet_activity_metrics_LisaDeBruine_20210101_20210201_en.csv";
const days = readFileSync(join(examples, "twitter-by-day", january), "utf8");

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const restates = async (name: string, content: string) =>
  (await desk.preview(name, content)).parts.map((part) => part.restates);

const figures = async (): Promise<ReadonlyMap<string, string>> => {
  const rows = await desk.rows(
    "select post, impressions, engagements, shares, reactions from post_obs_now where workspace = {workspace:text}",
  );
  return new Map(rows.map(({ post, ...cells }) => [String(post), JSON.stringify(cells)]));
};

const told = test.skipIf(!embedded);

test("in an empty workspace every row is new", async () => {
  expect(await restates("two.csv", tweets("twotweets.csv"))).toEqual([
    { fresh: 2, newer: 0, older: 0, same: 0 },
  ]);
});

told(
  "a later export of the same posts says which figures it replaces, and the import replaces just those",
  async () => {
    await desk.import("two.csv", tweets("twotweets.csv"));
    const before = await figures();
    expect(await restates("five.csv", tweets("twotweets_updated.csv"))).toEqual([
      { fresh: 3, newer: 2, older: 0, same: 0 },
    ]);
    await desk.import("five.csv", tweets("twotweets_updated.csv"));
    const after = await figures();
    const changed = [...after].filter(([post, cells]) => before.has(post) && before.get(post) !== cells);
    expect([after.size - before.size, changed.length]).toEqual([3, 2]);
  },
);

told("rows that say what is known are unchanged, also where a cell is missing that is known", async () => {
  await desk.import(january, days);
  const again = days.replace('"6703"', '"6704"').replace(/^"2021-01-0[45].*\n/gm, "");
  expect(await restates(january, again)).toEqual([{ fresh: 0, newer: 1, older: 0, same: 28 }]);
});

told("an export from before what is known says so, and changes none of it", async () => {
  const header = "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements";
  const post = (id: number, impressions: number): string =>
    `190000000000000000${id},"Thu, Mar 13, 2025",hello,https://x.com/lumen/status/190000000000000000${id},${impressions},3,5`;
  const file = (...posts: readonly string[]): string => [header, ...posts].join("\n");
  await desk.import("content 2025-05-01.csv", file(post(1, 90), post(2, 20)));
  const before = await figures();
  const early = file(post(1, 70), post(2, 20), post(3, 1));
  expect(await restates("content 2025-04-01.csv", early)).toEqual([
    { fresh: 1, newer: 0, older: 1, same: 1 },
  ]);
  await desk.import("content 2025-04-01.csv", early);
  const after = await figures();
  expect([...before].map(([key, cells]) => after.get(key) === cells)).toEqual([true, true]);
});

told("an older export that fills what is unknown is not called a thing that stays", async () => {
  const file = (measures: string, figures: string): string =>
    `Post id,Date,Post text,Post Link,${measures}\n1900000000000000001,"Thu, Mar 13, 2025",hello,https://x.com/lumen/status/1900000000000000001,${figures}\n`;
  await desk.import("content 2025-05-01.csv", file("Impressions", "90"));
  const early = file("Impressions,Likes", "70,3");
  expect(await restates("content 2025-04-01.csv", early)).toEqual([
    { fresh: 0, newer: 1, older: 0, same: 0 },
  ]);
  await desk.import("content 2025-04-01.csv", early);
  expect(
    await desk.rows("select impressions, reactions from post_obs_now where workspace = {workspace:text}"),
  ).toEqual([{ impressions: 90, reactions: 3 }]);
});

told(
  "an older export fills a figure of a day's parts only where no newer one tells it of that day",
  async () => {
    const traffic = (until: string, campaign: string, measures: string, figures: string): string =>
      `# Property: Lumen\n# All Users\n# Start date: 20260901\n# End date: ${until}\n\nDate,Session source / medium,Session campaign,${measures}\n20260901,x.com / referral,${campaign},${figures}\n`;
    await desk.import("late.csv", traffic("20260930", "new", "Sessions", "10"));
    const other = traffic("20260910", "old", "Sessions", "4");
    expect(await restates("a.csv", other)).toEqual([{ fresh: 0, newer: 0, older: 1, same: 0 }]);
    const more = traffic("20260910", "new", "Sessions,Engaged sessions", "4,2");
    expect(await restates("b.csv", more)).toEqual([{ fresh: 0, newer: 1, older: 0, same: 0 }]);
  },
);

test("what was undone is known no more", async () => {
  const { importId } = await desk.import("two.csv", tweets("twotweets.csv"));
  await desk.context.warehouse.undo(desk.workspace, importId);
  expect(await restates("two.csv", tweets("twotweets.csv"))).toEqual([
    { fresh: 2, newer: 0, older: 0, same: 0 },
  ]);
});
