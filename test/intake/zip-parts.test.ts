// A part of a zip that cannot be read is set aside by its name and with its reason, and the rest is read.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { zipOf } from "./zips.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const posts = [
  "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Views,Reach,Likes,Shares,Follows,Comments,Saves",
  "18001,1784,brand,Brand,One,0,01/02/2026 10:00,https://www.instagram.com/p/A1/,IG image,100,90,5,0,0,1,0",
  "18002,1784,brand,Brand,Two,0,01/13/2026 10:00,https://www.instagram.com/p/A2/,IG image,200,180,7,0,0,1,0",
  "",
].join("\n");

type Content = string | Uint8Array;

/** The zip with one of its entries marked as locked with a password. */
const locking = (zip: Buffer, name: string): Buffer => {
  for (let at = zip.indexOf("PK\x01\x02"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 4))
    if (zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28)) === name)
      zip.writeUInt16LE(zip.readUInt16LE(at + 8) | 1, at + 8);
  return zip;
};

const damaged = async (): Promise<Buffer> => {
  const zip = await zipOf([["content.csv", posts]]);
  // Within the packed bytes of the entry, behind its local header.
  zip.fill(0xff, 60, 120);
  return zip;
};

const brokenBook = (): Promise<Buffer> =>
  zipOf([
    ["[Content_Types].xml", "<Types"],
    ["xl/workbook.xml", "<<<"],
  ]);

const imported = async (bytes: Uint8Array) => {
  const done = await desk.import("all.zip", bytes);
  const { rows, facts, skips, rejects } = done;
  expect(facts + skips + rejects).toBe(rows);
  expect({ rows, rejects }).toEqual({ rows: 2, rejects: 0 });
  expect(
    await desk.rows("select sum(views)::int as views from post_obs_now where workspace = {workspace:text}"),
  ).toEqual([{ views: 300 }]);
  return done;
};

const asides = async (bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> =>
  (await desk.preview("all.zip", bytes)).parts.flatMap(({ name, why }) =>
    why === null ? [] : [[name, why.text] as const],
  );

const beside = (name: string, content: Content): Promise<Buffer> =>
  zipOf([
    ["content.csv", posts],
    [name, content],
  ]);

describe("one part of a zip is set aside, and the rest is read:", () => {
  test("a zip in a zip in a zip", async () => {
    const deep = await zipOf([["inner.zip", await zipOf([["content.csv", posts]])]]);
    const bytes = await beside("more.zip", deep);
    expect(await asides(bytes)).toEqual([
      [
        "more › inner",
        "all.zip › more.zip › inner.zip is a zip in a zip in a zip, and we open no more than two: unpack it and upload what it holds.",
      ],
    ]);
    const { parts } = await imported(bytes);
    expect(parts.map(({ source, rows }) => [source, rows])).toEqual([
      ["instagram-posts", 2],
      [null, 0],
    ]);
  });

  test("a broken workbook", async () => {
    const bytes = await beside("book.xlsx", await brokenBook());
    expect(await asides(bytes)).toEqual([
      ["book", expect.stringContaining("all.zip › book.xlsx is cut off or damaged")],
    ]);
    await imported(bytes);
  });

  test("one that is locked with a password", async () => {
    const bytes = locking(await beside("secret.csv", posts), "secret.csv");
    expect(await asides(bytes)).toEqual([
      [
        "secret",
        expect.stringContaining("all.zip › secret.csv is protected with a password: open it with that"),
      ],
    ]);
    await imported(bytes);
  });

  test("one with a line no table has", async () => {
    const bytes = await beside("long.csv", `a,b\n${"x".repeat(1_100_000)},1\n`);
    expect(await asides(bytes)).toEqual([
      ["long", expect.stringContaining("all.zip › long.csv has a line longer than")],
    ]);
    await imported(bytes);
  });

  test("JSON that ends too early", async () => {
    const bytes = await beside("answer.json", '{"posts": [{"id": 1, "likes": 2}, {"id"');
    expect(await asides(bytes)).toEqual([
      ["answer", expect.stringContaining("all.zip › answer.json is cut off or damaged")],
    ]);
    await imported(bytes);
  });

  test("a zip inside that is damaged at one place, as a whole", async () => {
    const bytes = await beside("more.zip", await damaged());
    expect(await asides(bytes)).toEqual([
      ["more", expect.stringContaining("all.zip › more.zip is cut off or damaged")],
    ]);
    await imported(bytes);
  });
});

describe("the whole upload is turned away", () => {
  test("where nothing else is left of it, with the reason of that part", async () => {
    const book = await zipOf([["book.xlsx", await brokenBook()]]);
    await expect(desk.import("all.zip", book)).rejects.toMatchObject({
      code: "file/broken",
      where: { file: "all.zip › book.xlsx" },
    });
    const locked = locking(await zipOf([["secret.csv", posts]]), "secret.csv");
    await expect(desk.import("all.zip", locked)).rejects.toMatchObject({
      code: "file/locked",
      where: { file: "all.zip" },
    });
    expect(desk.leftovers()).toEqual([]);
  });

  test("where it is damaged itself: another copy may be whole", async () => {
    await expect(desk.import("all.zip", await damaged())).rejects.toMatchObject({
      code: "file/broken",
      where: { file: "all.zip" },
    });
  });
});
