// Files that are no export, are broken, spoiled or hostile: each is turned away with its sentence, and nothing stays.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import iconv from "iconv-lite";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { importFile } from "../../src/engine/import.ts";
import { factTables } from "../../src/facts/index.ts";
import { csvText, utf8, workbook } from "../../src/sources/layout.ts";
import { type Desk, openDesk, who } from "./desk.ts";
import { chunks, zipOf } from "./zips.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const nothingStays = async (): Promise<void> => {
  expect(desk.leftovers()).toEqual([]);
  const logs = ["import_log", "import_part", "import_left"];
  for (const table of [...logs, ...factTables.flatMap(({ name }) => [name, `${name}_now`])])
    expect(
      await desk.rows(`select * from ${table} where workspace = {workspace:text} limit 1`),
      table,
    ).toEqual([]);
};

const refused = async (
  name: string,
  content: Parameters<Desk["import"]>[1],
  code: string,
  sentence: string,
): Promise<void> => {
  await expect(desk.import(name, content)).rejects.toMatchObject({ code, message: sentence });
  await nothingStays();
};

const posts = [
  "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements",
  '1900000000000000001,"Thu, Mar 13, 2025",one,https://x.com/lumen/status/1900000000000000001,"1,204",3,5',
  '1900000000000000002,"Thu, Mar 13, 2025",two,https://x.com/lumen/status/1900000000000000002,12,3,5',
].join("\n");

describe("what is no export", () => {
  test("an unknown table", () =>
    refused(
      "shopping.csv",
      "Item,Price\nmilk,2\n",
      "file/unknown",
      "shopping.csv is not an export we know: upload the file as the network gave it to you, unopened and unedited, or say what its columns mean.",
    ));
  test("a picture called .csv", () =>
    refused(
      "photo.csv",
      Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
      "file/no-table",
      "photo.csv is a document, a picture or a packed file and no table: export it as CSV, as a spreadsheet or as the zip the network gives you.",
    ));
  test("a sign-in page saved in place of the export, with no offer to map its columns", async () => {
    const page =
      "<!DOCTYPE html>\n<html><head><title>Sign in, please</title></head>\n<body>a, b</body></html>\n";
    await refused(
      "report.csv",
      `\uFEFF${page}`,
      "file/web-page",
      "report.csv is a web page and no export, most likely a sign-in page that was saved in its place: sign in to the network and download the export again.",
    );
    const { problem, open } = await desk.preview("zipped.zip", await zipOf([["report.csv", page]]));
    expect(problem?.code).toBe("file/web-page");
    expect(open).toEqual([]);
  });
  test("one column alone: there is nothing to say of it", () =>
    refused(
      "names.csv",
      "Name\nAda\nBob\n",
      "file/only-text",
      "names.csv holds text and no table: upload the export itself, as the network gave it to you.",
    ));
  test("a look-alike under the right name", async () => {
    const bytes = await zipOf([["차트.csv", "날짜,영향을 받은 페이지\n2026-09-01,5\n"]]);
    await refused(
      "https___www.example.com_-Coverage-2026-09-10.zip",
      bytes,
      "file/look-alike",
      "https___www.example.com_-Coverage-2026-09-10.zip is the page indexing report of Search Console, from which we cannot take figures: export Performance → Search results instead.",
    );
  });
  test("nothing at all", () =>
    refused("empty.csv", "", "file/empty", "empty.csv holds no rows: export it again with a longer period."));
  test("blank lines only", () =>
    refused(
      "blank.csv",
      "\n\n \n",
      "file/empty",
      "blank.csv holds no rows: export it again with a longer period.",
    ));
  test("a header without rows", () =>
    refused(
      "account_analytics_content.csv",
      `${posts.split("\n")[0]}\n`,
      "file/empty",
      "account_analytics_content.csv holds no rows: export it again with a longer period.",
    ));
});

describe("what cannot be read", () => {
  test("an encoding we do not know", () =>
    refused(
      "posts.csv",
      iconv.encode(posts.replace("one", "日本語の投稿ですカタカナ、ひらがな"), "shift_jis"),
      "file/encoding",
      "posts.csv is written in an encoding we cannot read: save it as CSV UTF-8 and upload it again.",
    ));
  test("a stray zero byte makes no UTF-16 of a short text, whose lines would be lost as nonsense", () =>
    refused(
      "report.csv",
      '"Location","Total followers"\n"a\0b","12"\n',
      "file/encoding",
      "report.csv is written in an encoding we cannot read: save it as CSV UTF-8 and upload it again.",
    ));
  test("UTF-8 with a damaged byte, which would be nonsense in any other encoding", () =>
    refused(
      "posts.csv",
      Buffer.concat([
        Buffer.from(posts.replace("one", "wędką, łódź, mąką, córką, sól")),
        Buffer.from([0x0a, 0xc5, 0x20]),
      ]),
      "file/encoding",
      "posts.csv is written in an encoding we cannot read: save it as CSV UTF-8 and upload it again.",
    ));
  test("a text cut in the middle of a character", () =>
    refused(
      "posts.csv",
      Buffer.concat([Buffer.from(`${posts}\n1900000000000000003,x,`), Buffer.from("글").subarray(0, 2)]),
      "file/broken",
      "posts.csv is cut off or damaged (its last character is cut): download it again and upload the new copy.",
    ));
  test("a workbook whose list names a sheet that is not in it", async () => {
    const book = XLSX.utils.book_new();
    for (const name of ["Posts", "More"])
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["a"], [1]]), name);
    const whole = XLSX.CFB.read(XLSX.write(book, { type: "buffer", bookType: "xlsx" }), { type: "buffer" });
    XLSX.CFB.utils.cfb_del(whole, "/xl/worksheets/sheet2.xml");
    const bytes = XLSX.CFB.write(whole, { type: "buffer", fileType: "zip" }) as Buffer;
    await refused(
      "posts.xlsx",
      bytes,
      "file/broken",
      "posts.xlsx is cut off or damaged (the sheet “More” is not in it): download it again and upload the new copy.",
    );
  });
  test("a zip cut off", async () => {
    const whole = await zipOf([["content.csv", posts.repeat(50)]]);
    await refused(
      "export.zip",
      whole.subarray(0, whole.length - 40),
      "file/broken",
      "export.zip is cut off or damaged (the end of the zip is missing): download it again and upload the new copy.",
    );
  });
  test("a quotation mark that is never closed", () =>
    refused(
      "posts.csv",
      `${posts}\n1900000000000000003,"open\n1900000000000000004,x,y\n`,
      "file/broken",
      "posts.csv is cut off or damaged (a quotation mark in row 4 is never closed): download it again and upload the new copy.",
    ));
  test("a workbook whose inside is damaged", async () => {
    const bytes = await zipOf([
      ["[Content_Types].xml", "<Types"],
      ["xl/workbook.xml", "<<<"],
    ]);
    await expect(desk.import("book.xlsx", bytes)).rejects.toMatchObject({
      code: /^file\/(broken|empty|unknown)$/,
    });
    await nothingStays();
  });
  test("a workbook that is protected with a password, in whatever way Office encrypts it", async () => {
    for (const version of [
      [4, 0, 4, 0],
      [3, 0, 2, 0],
      [4, 4, 4, 4],
    ]) {
      const book = XLSX.CFB.utils.cfb_new();
      XLSX.CFB.utils.cfb_add(book, "/EncryptionInfo", Buffer.from([...version, ...Array(60).fill(0)]));
      XLSX.CFB.utils.cfb_add(book, "/EncryptedPackage", Buffer.alloc(4096, 7));
      await refused(
        "book.xlsx",
        XLSX.CFB.write(book, { type: "buffer" }) as Buffer,
        "file/locked",
        "book.xlsx is protected with a password: open it with that, save a copy without one (Excel: File › Info › Protect Workbook › Encrypt with Password, and empty the field) and upload the copy.",
      );
    }
  });
  test("a zip in a zip in a zip", async () => {
    const inner = await zipOf([["content.csv", posts]]);
    await refused(
      "all.zip",
      await zipOf([["more.zip", await zipOf([["inner.zip", inner]])]]),
      "file/nested-zip",
      "all.zip › more.zip › inner.zip is a zip in a zip in a zip, and we open no more than two: unpack it and upload what it holds.",
    );
  });
});

describe("what is hostile", () => {
  test("a zip bomb", async () => {
    const bytes = await zipOf([["content.csv", chunks(150_000_000)]]);
    expect(bytes.length).toBeLessThan(1_000_000);
    await refused(
      "bomb.zip",
      bytes,
      "file/bomb",
      "bomb.zip unpacks to more than 200 times its size, which no real export does: unpack it yourself and upload the parts you need.",
    );
  });
  test("a zip of more files than any export has", async () => {
    const many = Array.from({ length: 1_001 }, (_, i): readonly [string, string] => [`${i}.csv`, "a"]);
    await refused(
      "many.zip",
      await zipOf(many),
      "file/bomb",
      "many.zip unpacks to more than 1000 files, which no real export does: unpack it yourself and upload the parts you need.",
    );
  });
  test("a zip that lies about its sizes", async () => {
    const bytes = Buffer.from(await zipOf([["content.csv", posts.repeat(1000)]]));
    const entry = bytes.lastIndexOf(Buffer.from("504b0102", "hex"));
    bytes.writeUInt32LE(10, entry + 24);
    await expect(desk.import("lies.zip", bytes)).rejects.toMatchObject({ code: "file/broken" });
    await nothingStays();
  });
  test("a workbook of endless shared strings", async () => {
    const bytes = await zipOf([
      ["[Content_Types].xml", "<Types/>"],
      ["xl/workbook.xml", "<workbook/>"],
      ["xl/sharedStrings.xml", chunks(350_000_000)],
    ]);
    const before = process.memoryUsage().rss;
    await expect(desk.import("bomb.xlsx", bytes)).rejects.toMatchObject({ code: "file/bomb" });
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
    await nothingStays();
  });
  test("a workbook that claims every cell of a sheet", async () => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>
<row r="1"><c r="A1" t="str"><v>Item</v></c><c r="B1" t="str"><v>Price</v></c></row>
<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`;
    const bytes = await zipOf([
      [
        "[Content_Types].xml",
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      ],
      [
        "_rels/.rels",
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ],
      [
        "xl/workbook.xml",
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
      ],
      [
        "xl/_rels/workbook.xml.rels",
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ],
      ["xl/worksheets/sheet1.xml", sheet],
    ]);
    const [before, started] = [process.memoryUsage().rss, performance.now()];
    await expect(desk.import("wide.xlsx", bytes)).rejects.toMatchObject({ code: "file/unknown" });
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  });
  test("a line of 300 MB", async () => {
    const file = await desk.upload("line.csv", chunks(300_000_000));
    const before = process.memoryUsage().rss;
    await expect(importFile(desk.context, { workspace: desk.workspace, file }, who)).rejects.toMatchObject({
      code: "file/long-line",
      message:
        "line.csv has a line longer than 1 MB near row 1: it is not a table, or its quotes are broken there; export it again.",
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
    await nothingStays();
  });
  test("cells that a spreadsheet would run are kept as the text they are", async () => {
    const cells = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x")'];
    const rows = cells.map((cell, i) => [
      `190000000000000000${i}`,
      "Thu, Mar 13, 2025",
      cell,
      `https://x.com/lumen/status/190000000000000000${i}`,
      "5",
    ]);
    const header = ["Post id", "Date", "Post text", "Post Link", "Impressions"];
    const done = await desk.import("account_analytics_content.csv", utf8(csvText([header, ...rows])));
    expect(done).toMatchObject({ rows: 5, facts: 5, skips: 0, rejects: 0 });
    const kept = await desk.rows(
      "select content from post_now where workspace = {workspace:text} order by line",
    );
    expect(kept.map((row) => row["content"])).toEqual(cells);
  });
});

describe("what a spreadsheet has spoiled", () => {
  const header = "Post id,Date,Post text,Impressions";
  const withId = (id: string): string => `${id},"Thu, Mar 13, 2025",one,5`;
  test("ids in E-notation", () =>
    refused(
      "posts.csv",
      [header, withId("1900000000000000001"), withId("1.9E+18")].join("\n"),
      "file/spoiled-ids",
      "A spreadsheet program has rounded the ids in column Post id of posts.csv (1.9E+18, row 3): download the export again and upload it unopened.",
    ));
  test("ids that all end in zeros", async () => {
    const rows = Array.from({ length: 6 }, (_, i) => withId(`19000000000${i}2300000`));
    await expect(desk.import("posts.csv", [header, ...rows].join("\n"))).rejects.toMatchObject({
      code: "file/spoiled-ids",
      where: { column: "Post id", line: 2 },
    });
    await nothingStays();
  });
  test("ids as numbers of a workbook, which are too long to be exact", async () => {
    const rows = [header.split(","), [Number("1900000000000000001"), "x", "y", 5]];
    const bytes = workbook([{ name: "Sheet1", rows }]);
    await expect(desk.import("posts.xlsx", bytes)).rejects.toMatchObject({ code: "file/spoiled-ids" });
    await nothingStays();
  });
  test("a permanent link stands in for rounded ids", async () => {
    const spoiled = posts.replace("\n1900000000000000002,", "\n1.9E+18,");
    expect(await desk.import("account_analytics_content.csv", spoiled)).toMatchObject({
      facts: 2,
      rejects: 0,
    });
    const kept = await desk.rows(
      "select post from post_now where workspace = {workspace:text} order by line",
    );
    expect(kept.map((row) => row["post"])).toEqual(["1900000000000000001", "1900000000000000002"]);
  });
  test("dates that contradict each other", async () => {
    const rows =
      "Date,Impressions,Likes,Engagements,Unfollows,Create Post\n13/02/2026,1,1,1,1,1\n02/14/2026,1,1,1,1,1";
    await refused(
      "account_overview_analytics.csv",
      rows,
      "row/unclear-date",
      "We cannot tell day from month in column Date of account_overview_analytics.csv: choose the order before importing.",
    );
  });
});

describe("what covers the wrong span", () => {
  const header = "Day,Campaign name,Reporting starts,Reporting ends,Amount spent (PLN),Impressions";
  test("a month in one row of a daily report", () =>
    refused(
      "Campaigns.csv",
      `${header}\n,All,,,120.50,9\n2026-09-01,spring,2026-09-01,2026-09-30,120.50,9\n`,
      "file/period-rows",
      "Row 3 of Campaigns.csv covers 2026-09-01 to 2026-09-30 in one row: export the report again with one row a day.",
    ));
});

describe("what was there before", () => {
  test("the same file twice", async () => {
    await desk.import("account_analytics_content.csv", posts);
    await expect(desk.import("copy.csv", posts)).rejects.toMatchObject({
      code: "file/already-imported",
      where: { file: "copy.csv", earlier: "account_analytics_content.csv" },
    });
    expect(desk.leftovers()).toEqual([]);
  });
  test("the same rows in other bytes", async () => {
    await desk.import("account_analytics_content.csv", posts);
    const other = `\ufeff${posts.replaceAll("\n", "\r\n").replace(",one,", ',"one",')}\r\n`;
    await expect(desk.import("account_analytics_content (1).csv", other)).rejects.toMatchObject({
      code: "file/already-imported",
    });
  });
  test("a file already imported is shown as such beforehand", async () => {
    const { importId } = await desk.import("account_analytics_content.csv", posts);
    const { alreadyImported, problem } = await desk.preview("copy.csv", posts);
    expect(alreadyImported).toMatchObject({ importId, fileName: "account_analytics_content.csv" });
    expect(problem).toBeNull();
  });
  test("one file imported twice at once", async () => {
    const file = await desk.upload("account_analytics_content.csv", posts);
    const both = await Promise.allSettled(
      [1, 2].map(() => importFile(desk.context, { workspace: desk.workspace, file }, who)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = both.find((one) => one.status === "rejected");
    expect(lost?.reason).toMatchObject({
      code: "file/being-imported",
      message: "account_analytics_content.csv is being imported at this moment: wait for that to end.",
    });
    const [count] = await desk.rows(
      "select count(*) as n from import_log where workspace = {workspace:text}",
    );
    expect(count).toEqual({ n: 1 });
  });
});

describe("uploads", () => {
  test("a body that breaks off leaves no file", async () => {
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield utf8("a,b\n");
      throw new Error("connection lost");
    }
    await expect(desk.upload("a.csv", cut())).rejects.toThrow("connection lost");
    expect(readdirSync(join(desk.dataDir, "files", desk.workspace))).toEqual([]);
    expect(await desk.ledger.files(desk.workspace)).toEqual([]);
  });
  test("a name is only a name", async () => {
    const id = await desk.upload("../../etc/\u0007pass\\wd.csv", "a,b\n");
    expect((await desk.ledger.file(desk.workspace, id))?.name).toBe("wd.csv");
  });
  test("no workspace, no file", async () => {
    await expect(importFile(desk.context, { workspace: "none", file: "x" }, who)).rejects.toMatchObject({
      code: "workspace/not-found",
    });
    await expect(
      importFile(desk.context, { workspace: desk.workspace, file: "x" }, who),
    ).rejects.toMatchObject({
      code: "file/not-found",
    });
  });
  test("a preview tells the same problem without failing", async () => {
    const preview = await desk.preview("shopping.csv", "Item,Price\nmilk,2\n");
    expect(preview.problem).toMatchObject({ code: "file/unknown" });
    expect(preview.parts).toEqual([]);
  });
});
