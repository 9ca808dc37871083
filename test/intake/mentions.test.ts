// What mentions say besides their words: accounts and hashtags read off the text as the text room reads them, and brands apart.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import * as operations from "../../src/contract/operations.ts";
import { saveDefinition } from "../../src/engine/definitions.ts";
import { entitiesOf } from "../../src/text/entities.ts";
import { type Desk, openDesk, who } from "./desk.ts";
import { codes, wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());
const { check, save } = wizardAt(() => desk);

const texts = [
  "Love @Acme and @bob.smith! #AcmeDay #rain#Coat",
  "write to me@acme.com or see https://acme.com/#top and C# &#39; #1",
  "비 오는 날 #우산 @한국_계정 최고, #ŻÓŁĆ!",
  "nothing of the kind",
  "@a @b, @c. #x_1 (#y)",
];
const listed = (words: readonly string[]): string => (words.length === 0 ? "-" : [...words].sort().join(" "));
const now = "where workspace = {workspace:text} order by mention";

test("tags and hashtags of a text are those that the text room finds", async () => {
  const file = ["Id;Date;Text", ...texts.map((text, k) => `m${k};2026-05-0${k + 1} 10:00;"${text}"`)].join(
    "\n",
  );
  const columns = { mention: "Id", created_at: "Date", content: "Text" };
  await save(file, { schema: "mention", columns }, { file: "may.csv" });
  await desk.import("may.csv", file);
  const rows = await desk.rows(`select content, tagged, hashtags from mention_now ${now}`);
  expect(rows).toEqual(
    texts.map((content) => {
      const { accounts, hashtags } = entitiesOf(content);
      return { content, tagged: listed(accounts), hashtags: listed(hashtags) };
    }),
  );
});

test("one item that two searches found is a mention of each brand, and its own columns go before its text", async () => {
  const file = [
    "Id;Date;Query;Hashtags;Text",
    'm1;2026-05-01 10:00;Acme;"#One, two";"#three"',
    'm1;2026-05-01 10:00;Rival;;"#three"',
  ].join("\n");
  const columns = {
    mention: "Id",
    created_at: "Date",
    brand: "Query",
    hashtags: "Hashtags",
    content: "Text",
  };
  await save(file, { schema: "mention", columns }, { file: "may.csv" });
  await desk.import("may.csv", file);
  expect(await desk.rows(`select item, brand, hashtags from mention_now ${now}`)).toEqual([
    { item: "m1", brand: "Acme", hashtags: "one two" },
    { item: "m1", brand: "Rival", hashtags: "three" },
  ]);
});

const unnamed = "Id;Date;Text;Sentiment\nm1;2026-05-01 10:00;We like Acme;Positive";
const said = {
  schema: "mention",
  columns: { mention: "Id", created_at: "Date", content: "Text", sentiment: "Sentiment" },
};

test("mentions of which nothing says the brand promise no KPI of a brand, and the mapping asks for it", async () => {
  const checked = await check(unnamed, said, { file: "may.csv" });
  expect(checked.warnings).toMatchObject([{ code: "mapping/no-brand", where: { keys: "brand" } }]);
  expect(checked.refusals).toEqual([]);
  expect(checked.kpis).not.toContain("brand_mentions");
  await save(unnamed, said, { file: "may.csv" });
  const seen = await desk.preview("may.csv", unnamed);
  expect(seen.kpis).not.toContain("brand_mentions");
  expect(codes(seen.warnings)).toEqual(["mapping/no-brand"]);
});

test("the brand a search was for is said once for all its rows, and lights the KPIs of brands", async () => {
  const named = { ...said, once: { brand: "Acme" } };
  const checked = await check(unnamed, named, { file: "may.csv" });
  expect(checked.warnings).toEqual([]);
  // Which brand is the workspace's own has to be said first.
  expect(checked.kpis).not.toContain("brand_mentions");
  const brand = { workspace: desk.workspace, kind: "brand", version: 0, body: { name: "Acme" } };
  await saveDefinition(desk.context, operations.saveDefinition.input.parse(brand), who);
  const { kpis } = await check(unnamed, named, { file: "may.csv" });
  expect(kpis).toEqual(expect.arrayContaining(["brand_mentions", "net_sentiment"]));
  await save(unnamed, named, { file: "may.csv" });
  await desk.import("may.csv", unnamed);
  expect(await desk.rows(`select item, brand from mention_now ${now}`)).toEqual([
    { item: "m1", brand: "Acme" },
  ]);
});

test("mentions known by ids that come in by their links alone are warned of, and so are they the other way round", async () => {
  const ids =
    "Id;Date;Link\nm1;2026-05-01 10:00;https://www.x.com/a/status/1\nm2;2026-05-02 10:00;https://x.com/a/status/2";
  const links =
    "Date;Link\n2026-05-01 10:00;https://x.com/a/status/1\n2026-05-03 10:00;https://x.com/a/status/3";
  const brand = { once: { brand: "Acme" } };
  const both = { schema: "mention", columns: { mention: "Id", created_at: "Date", url: "Link" }, ...brand };
  const alone = { schema: "mention", columns: { created_at: "Date", url: "Link" }, ...brand };
  const files = [
    { file: "ids.csv", csv: ids, said: both },
    { file: "links.csv", csv: links, said: alone },
  ];
  for (const [first, second] of [files, [...files].reverse()] as (typeof files)[]) {
    if (first === undefined || second === undefined) continue;
    await desk.fresh();
    await save(first.csv, first.said, { file: first.file, name: "First" });
    await desk.import(first.file, first.csv);
    expect((await desk.preview(first.file, `${first.csv}\n`)).warnings).not.toContainEqual(
      expect.objectContaining({ code: "file/mentions-twice" }),
    );
    await save(second.csv, second.said, { file: second.file, name: "Second" });
    expect((await desk.preview(second.file, second.csv)).warnings).toMatchObject([
      {
        code: "file/mentions-twice",
        where: { earlier: first.file, since: "2026-05-01", until: "2026-05-01", count: 1 },
      },
    ]);
  }
});
