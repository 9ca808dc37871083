// What tells the rows of a person's own table apart: proposed from ids and links, never from what people write.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { embedded } from "../fixtures/warehouse.ts";
import { type Desk, openDesk } from "./desk.ts";
import { codes, type Said, wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());
const { check, save, firstOf } = wizardAt(() => desk);

/** Mentions of a month as a listening tool prints them; the texts repeat from month to month. */
const mentions = (
  month: number,
  rows: number,
  link = (at: number): string => `https://a.example/${month}/${at}`,
) =>
  [
    "Date;Time;Author;Source;Link;Mention text;Sentiment;Reach",
    ...Array.from({ length: rows }, (_, i) => {
      const day = String(i + 1).padStart(2, "0");
      return `0${month}/${day}/2026;10:${day};Jan ${i};Twitter;${link(i)};We like the factory ${i};Positive;${100 + i}`;
    }),
  ].join("\n");

test("an id is proposed from links, ids and numbers, and never from a text", async () => {
  const { schema, columns } = await firstOf(mentions(5, 25), "may.csv");
  expect(schema).toBe("mention");
  expect(columns).toMatchObject({ url: "Link", created_at: "Date" });
  expect(columns["mention"]).toBeUndefined();
  const posts =
    "Post,Date,Network,Likes\nWe won a prize and are glad,2026-01-05,X,3\nCome and see us,2026-01-06,X,4\n";
  expect((await firstOf(posts, "posts.csv")).columns["post"]).toBeUndefined();
  const bills = "Invoice,Payment date,Amount\nFV 12/05/2026,2026-05-02,10\nFV 13/05/2026,2026-05-03,12\n";
  expect((await firstOf(bills, "payments.csv")).columns).toMatchObject({ payment: "Invoice" });
});

test("a second file of other mentions with the same texts takes nothing from the first", async () => {
  const { schema, columns } = await firstOf(mentions(5, 25), "may.csv");
  await save(mentions(5, 25), { schema: schema ?? "", columns }, { file: "may.csv" });
  await desk.import("may.csv", mentions(5, 25));
  await desk.import("june.csv", mentions(6, 30));
  expect(await desk.rows("select count(*) as n from mention_now where workspace = {workspace:text}")).toEqual(
    [{ n: 55 }],
  );
});

const byText: Said = {
  schema: "mention",
  columns: { mention: "Mention text", url: "Link", created_at: "Date", platform: "Source", author: "Author" },
};

// With ClickHouse the file is read in this process, and the facts stand in another.
test.skipIf(!embedded)(
  "rows that would replace rows of other content are told before the import, with an example",
  async () => {
    await save(mentions(5, 25), byText, { file: "may.csv" });
    await desk.import("may.csv", mentions(5, 25));
    const { warnings } = await desk.preview("june.csv", mentions(6, 30));
    expect(warnings).toEqual([
      expect.objectContaining({ code: "mapping/no-brand" }),
      expect.objectContaining({
        code: "mapping/replaces-others",
        where: expect.objectContaining({
          ...{ count: 25, line: 2, earlier: "may.csv", field: "Source, Mention text" },
          ...{ after: "2026-06-01", before: "2026-05-01" },
        }),
      }),
    ]);
    // The same mentions with figures of a later day replace themselves, and nothing is said.
    const later = mentions(5, 25).replaceAll(";Positive;1", ";Positive;9");
    expect(codes((await desk.preview("may-again.csv", later)).warnings)).toEqual(["mapping/no-brand"]);
  },
);

test("a repeated id is refused by the columns that are the id, with its rows and what they say", async () => {
  const twice = mentions(5, 14).replace("factory 2;", "factory 1;");
  const { refusals } = await check(twice, byText);
  expect(refusals.map(({ where }) => where)).toEqual([
    expect.objectContaining({
      field: "Source, Mention text",
      seen: "Twitter · We like the factory 1",
      ...{ line: 3, other: 4, count: 2 },
    }),
  ]);
  const sameLink = mentions(5, 14, () => "https://a.example/1");
  const { mention: _, ...byLink } = byText.columns;
  const [refusal] = (await check(sameLink, { ...byText, columns: byLink })).refusals;
  expect(refusal?.where).toMatchObject({ field: "Source, Link", seen: "Twitter · https://a.example/1" });
});

const shares = `Advocate,Shared on,Network,Post,Clicks
Ada,2026-05-01,LinkedIn,https://acme.example/1,1
Ada,2026-05-02,LinkedIn,https://acme.example/1,2
Ben,2026-05-01,X,https://acme.example/1,3
`;

test("where no id is there, several columns tell rows apart, and it is said which", async () => {
  const { schema, columns } = await firstOf(shares, "shares.csv");
  expect(schema).toBe("advocacy_share");
  const said = { schema: "advocacy_share", columns };
  const checked = await check(shares, said);
  expect(checked.apart).toEqual({ fields: ["platform", "day", "employee", "content"], composed: true });
  expect(checked.refusals).toEqual([]);
  await save(shares, said, { file: "shares.csv" });
  await desk.import("shares.csv", shares);
  await desk.import("later.csv", `${shares}Ben,2026-05-03,X,https://acme.example/1,4\n`);
  expect(
    await desk.rows("select count(*) as n from advocacy_share_now where workspace = {workspace:text}"),
  ).toEqual([{ n: 4 }]);
  const byLink = await check(mentions(5, 14), {
    schema: "mention",
    columns: { url: "Link", created_at: "Date" },
  });
  expect(byLink.apart).toEqual({ fields: ["url"], composed: false });
});

test("rows that several columns do not tell apart are refused where the file tells them apart", async () => {
  const { columns } = await firstOf(shares, "shares.csv");
  const alike = `${shares}Ben,2026-05-01,X,https://acme.example/1,4\n`;
  const { refusals } = await check(alike, { schema: "advocacy_share", columns });
  expect(codes(refusals)).toEqual(["mapping/repeats"]);
  expect(refusals[0]?.where).toMatchObject({
    line: 4,
    other: 5,
    field: "Network, Shared on, Advocate, Post",
  });
  const nothing = await check(shares, { schema: "advocacy_share", columns: { day: "Shared on" } });
  expect(codes(nothing.refusals)).toContain("mapping/needs-column");
});

test("a column of employees makes a list of their shares, in three languages, and no posts of the brand", async () => {
  const heads = [
    "Advocate,E-mail,Department,Network,Shared on,Post,Clicks,Reach,Engagements",
    "Colleague,E-mail,Team,Network,Date,Post,Clicks,Reach,Engagements",
    "직원 이름,이메일,부서,네트워크,공유일,게시물,클릭,도달,참여",
    "Pracownik,E-mail,Dział,Sieć,Data udostępnienia,Wpis,Kliknięcia,Zasięg,Zaangażowanie",
  ];
  for (const head of heads) {
    const csv = `${head}\nAda Kim,ada@acme.example,Sales,LinkedIn,2026-05-01,https://acme.example/1,1,200,3\nBen Lis,ben@acme.example,HR,X,2026-05-02,https://acme.example/2,1,210,4\n`;
    expect([head, (await firstOf(csv, "export.csv")).schema]).toEqual([head, "advocacy_share"]);
  }
  const hours = "Employee,Date,Task,Hours\nAda,2026-05-01,Posts,2.5\nBen,2026-05-02,Replies,1.5\n";
  expect((await firstOf(hours, "export.csv")).schema).toBe("effort");
});
