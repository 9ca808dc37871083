// Meta by hand: ids of two programs that are one post, lines that are no posts, videos, days in a report by day, encodings.

import { afterAll, beforeAll, expect, test } from "vitest";
import { examples as insights } from "../../src/sources/facebook-insights/example.ts";
import { examples as facebook } from "../../src/sources/facebook-posts/example.ts";
import { facebookPosts } from "../../src/sources/facebook-posts/index.ts";
import { examples as instagram } from "../../src/sources/instagram-posts/example.ts";
import { csvText, utf8 } from "../../src/sources/layout.ts";
import { exampleAt, openReader, type Reader } from "./pipeline.ts";

// The workspace of these tests stands in Warsaw.
let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const refused = async (name: string, rows: readonly (readonly (string | number)[])[], delimiter: "," | ";") =>
  expect(reader.import({ name, bytes: utf8(csvText(rows, { delimiter })) }), name).rejects.toMatchObject({
    code: "file/look-alike",
  });

test("the old Insights without ids and days are turned away, with them they are read", async () => {
  await refused(
    "dataset_Facebook.csv",
    [
      [
        ...["Page total likes", "Type", "Category", "Post Month", "Post Weekday", "Post Hour", "Paid"],
        ...["Lifetime Post Total Reach", "Lifetime Post Total Impressions", "comment", "like", "share"],
        "Total Interactions",
      ],
      [139441, "Photo", 2, 12, 4, 3, 0, 2752, 5091, 4, 79, 17, 100],
    ],
    ";",
  );
  const rows = await reader.read(
    exampleAt(insights, 2),
    "select post, account, impressions, reach, clicks, reactions, comments, shares, engagements, format from post_obs where import_id = $import order by line",
  );
  expect(rows[1]).toEqual(["980422000000001", "Example Works", 1577, 890, 41, 22, 4, 1, 27, "link"]);
});

test("the old Insights explain their names in a line that is no post, and count acts from the sheet of acts", async () => {
  const { result } = await reader.import(exampleAt(insights, 1));
  expect(result.parts.map(({ rows, facts, skips }) => [rows, facts, skips])).toEqual([
    [4, 3, 1],
    [4, 3, 1],
    [0, 0, 0],
  ]);
  const rows = await reader.values(
    "select post, impressions, impressions_paid, reactions, comments, shares from post_obs_now where platform = 'facebook' and post like '980422%' order by post",
  );
  expect(rows).toEqual([
    ["980422000000000", 1500, 0, 21, 4, 0],
    ["980422000000001", 1577, 300, 22, 4, 1],
    ["980422000000002", 1654, 0, 23, 4, 2],
  ]);
});

test("an unknown number of shares leaves the engagements of the sheet of acts unknown", async () => {
  const rows = await reader.values(
    "select reactions, comments, shares, engagements from post_obs where platform = 'facebook' and post = '980422000000000' and part = 1",
  );
  expect(rows).toEqual([[21, 4, null, null]]);
});

test("a post of the old Insights is the same one in Business Suite's export", async () => {
  const text = new TextDecoder()
    .decode(exampleAt(facebook, 2).bytes)
    .replaceAll("122158000000004", "980422000000002");
  await reader.import({ name: "Oct-01-2026_Oct-14-2026_77.csv", bytes: utf8(text) });
  expect(
    await reader.values(
      "select count(*) as n, sum(posts) as posts from post_now where post = '980422000000002'",
    ),
  ).toEqual([[1, 1]]);
});

test("without the column Is share nobody knows which posts are shares, and the preview says that they count as own", async () => {
  const head = "Post ID,Page ID,Page name,Title,Publish time,Post type,Date,Views";
  const row = "122000000000000001,61550000000001,Example,Hello,09/14/2026 09:00,Photos,Lifetime,5";
  const untold = { name: "Sep-01-2026_Sep-28-2026_7.csv", bytes: utf8(`${head}\n${row}\n`) };
  const kinds = "select kind from post where import_id = $import";
  expect(await reader.read(untold, kinds)).toEqual([[null]]);
  const told = { name: untold.name, bytes: utf8(`${head},Is share\n${row},1\n`) };
  expect(await reader.read(told, kinds)).toEqual([["repost"]]);
  const [posts] = facebookPosts;
  const warned = (header: string) =>
    posts?.caution?.(
      posts.given?.({
        fileName: "",
        partName: "",
        preamble: [],
        top: [],
        header: header.split(","),
        siblings: [],
      }) ?? {},
    );
  expect([warned(head), warned(`${head},Is share`)]).toEqual(["file/shares-untold", null]);
});

test("Facebook's list of videos gives views and time watched, and no post, reach or reactions a second time", async () => {
  const rows = await reader.read(
    exampleAt(facebook, 1),
    "select post, video_views, watch_seconds, reach, reactions, engagements, format from post_obs where import_id = $import order by line",
  );
  expect(rows).toEqual([
    ["1220000000000090", 321, 5120.5, null, null, null, "video"],
    ["1220000000000091", 322, 5120.5, null, null, null, "video"],
  ]);
  expect(await reader.values("select count(*) as n from post where post like '12200000000000__'")).toEqual([
    [0],
  ]);
});

test("the total of reactions, comments and shares is read under both its spellings", async () => {
  expect(
    await reader.read(
      exampleAt(facebook, 2),
      "select engagements, views from post_obs where import_id = $import",
    ),
  ).toEqual([[16, 900]]);
});

test("Instagram in Korean reads the same in UTF-8, UTF-16 and cp949", async () => {
  const select =
    "select views, reach, reactions, comments, shares, saves, follows_gained, engagements, format from post_obs where import_id = $import order by line";
  const plain = await reader.read(exampleAt(instagram, 1), select);
  expect(plain[0]).toEqual([15000, 9800, 310, 9, 12, 21, 4, 352, "carousel"]);
  expect(await reader.read(exampleAt(instagram, 2), select)).toEqual(plain);
  expect(await reader.read(exampleAt(instagram, 3), select)).toEqual(plain);
  expect(await reader.values("select content from post where post = '18000000000000602'")).toEqual([
    ["사진"],
  ]);
});

test("a report by day may write its days in any way: none of them is taken for a life", async () => {
  const plain = new TextDecoder().decode(exampleAt(instagram, 0).bytes);
  for (const [n, day] of ["2026-08-05 00:00:00", "Aug 5, 2026", "46239"].entries()) {
    const bytes = utf8(plain.replaceAll("Lifetime", `"${day}"`).replaceAll("310", `31${n}`));
    const { result } = await reader.import({ name: `by-day-${n}.csv`, bytes });
    const lives = await reader.values(
      `select count(*) as n from post_obs where import_id = ${result.importId}`,
    );
    const gained = await reader.values(
      `select distinct cast(day as varchar) as day from post_day where import_id = ${result.importId}`,
    );
    expect([lives, gained], day).toEqual([[[0]], [["2026-08-05"]]]);
  }
});
