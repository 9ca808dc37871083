// TikTok's days have no year: it is told by the zip's name or the upload, or the file is turned away. And its tricky values.

import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, toDay } from "../../src/base/period.ts";
import { Problem } from "../../src/base/problem.ts";
import { csvText, type MadeFile, utf8, zip } from "../../src/sources/layout.ts";
import { examples, monthFirst } from "../../src/sources/tiktok-studio/example.ts";
import { withYears } from "../../src/sources/tiktok-studio/years.ts";
import { examples as youtube } from "../../src/sources/youtube-studio/example.ts";
import { openDesk } from "../intake/desk.ts";
import { openReader, type Reader } from "./pipeline.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const at = { fileName: "Overview.csv", entry: "", uploadedAt: "2026-11-02T08:00:00.000Z" };
/** They are written with the month as a word. */
const isoOf = (cell: string): string =>
  /^[a-z]+ \d{1,2}, \d{4}$/.test(cell) ? new Date(`${cell} UTC`).toISOString().slice(0, 10) : cell;
const dated = (days: readonly string[], over: Partial<typeof at> = {}): readonly string[] | string => {
  const rows = days.map((day, i) => ({ line: i + 2, cells: [day, "1"] }));
  const table = { partName: "Overview", preamble: [], header: ["Date", "Video Views"], headerLine: 1, rows };
  const made = withYears(table, 0, { ...at, ...over });
  return made instanceof Problem ? made.code : made.rows.map(({ cells }) => isoOf(cells[0] ?? ""));
};
const run = (first: string, length: number): readonly string[] =>
  Array.from({ length }, (_, n) => monthFirst(addDays(toDay(first), n)));

test("without a name the newest day is the last of its kind before the upload, and December lies before January", () => {
  expect(dated(["October 30", "October 31", "November 1"])).toEqual([
    "2026-10-30",
    "2026-10-31",
    "2026-11-01",
  ]);
  expect(dated(["November 3", "November 4"])).toEqual(["2025-11-03", "2025-11-04"]);
  const winter = { uploadedAt: "2027-01-02T08:00:00.000Z" };
  expect(dated(["December 30", "December 31", "January 1"], winter)).toEqual([
    "2026-12-30",
    "2026-12-31",
    "2027-01-01",
  ]);
});

test("where the sun is furthest ahead it is tomorrow already, and that day is not last year's", () => {
  const evening = { uploadedAt: "2026-11-02T12:30:00.000Z" };
  expect(dated(["November 2", "November 3"], evening)).toEqual(["2026-11-02", "2026-11-03"]);
});

test("the zip's name settles the year, however late it is uploaded", () => {
  const fileName = "Overview_2024-12-30_1735930000_example.works.zip";
  expect(dated(run("2024-12-30", 4), { fileName })).toEqual([
    ...["2024-12-30", "2024-12-31", "2025-01-01", "2025-01-02"],
  ]);
  expect(dated(run("2024-03-01", 2), { fileName: "2024-03-01_Overview.csv" })).toEqual([
    ...["2024-03-01", "2024-03-02"],
  ]);
});

test("a name whose period the rows are not of is no proof, and a handle that looks like a date is no date", () => {
  expect(dated(["May 3", "May 4"], { fileName: "2024-03-01_Overview.csv" })).toBe("file/year-unclear");
  expect(dated(["May 3", "May 4"], { fileName: "Followers_user20240301.zip" })).toEqual([
    ...["2026-05-03", "2026-05-04"],
  ]);
});

test("more than a year of rows, and rows in no order, are turned away", () => {
  expect(dated(run("2025-10-20", 366)).length).toBe(366);
  expect(dated(run("2025-10-20", 375))).toBe("file/year-unclear");
  expect(dated(run("2023-10-20", 900))).toBe("file/year-unclear");
  expect(dated(["May 3", "January 4", "August 9", "February 1"])).toBe("file/year-unclear");
});

test("rows that run downwards keep their order", () =>
  expect(dated(["October 31", "October 30", "October 29"])).toEqual([
    ...["2026-10-31", "2026-10-30", "2026-10-29"],
  ]));

test("the 29th of February is of a leap year, and a leap year has one", () => {
  expect(dated(run("2024-02-27", 4), { fileName: "Overview_2024-02-27_1709300000_a.zip" })).toEqual([
    ...["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01"],
  ]);
  expect(dated(run("2024-02-27", 4))).toBe("file/year-unclear");
  const spring = { uploadedAt: "2028-03-03T08:00:00.000Z" };
  expect(dated(["February 27", "February 28", "February 29", "March 1"], spring)).toEqual([
    ...["2028-02-27", "2028-02-28", "2028-02-29", "2028-03-01"],
  ]);
  expect(dated(["February 27", "February 28", "March 1"], spring)).toBe("file/year-unclear");
});

test("months are read in the language of the page, whatever that of the headers is", () => {
  for (const [first, second] of [
    ["9 July", "10 July"],
    ["9 lipca", "10 lipca"],
    ["9 juli", "10 juli"],
    ["9 июля", "10 июля"],
    ["9 de julho", "10 de julho"],
    ["9 tháng Bảy", "10 tháng Bảy"],
    ["9 tháng 7", "10 tháng 7"],
    ["9. Juli", "10. Juli"],
    ["7월 9일", "7월 10일"],
    ["7月9日", "7月10日"],
    ["9 Ιουλίου", "10 Ιουλίου"],
  ])
    expect(dated([first ?? "", second ?? ""]), first).toEqual(["2026-07-09", "2026-07-10"]);
  expect(dated(["9 tháng Mười Hai", "10 tháng Mười Hai"])).toEqual(["2025-12-09", "2025-12-10"]);
});

test("a day that stands there with its year stays what it is", () =>
  expect(dated(["2026/10/01", "2026/10/02"])).toEqual(["2026/10/01", "2026/10/02"]));

const read = async (file: MadeFile | undefined, select: string): Promise<readonly (readonly unknown[])[]> => {
  if (file === undefined) throw new Error("no such example");
  const { result } = await reader.import(file);
  const rows = await reader.rows(select.replaceAll("$import", String(result.importId)));
  return rows.map((row) => Object.values(row));
};

test("a person is told where the year was taken from the upload, and only there", async () => {
  const cautions = async (file: MadeFile | undefined) => {
    const { parts } = await reader.import(file as MadeFile);
    return parts.flatMap((part) => (part.is === "chosen" ? (part.source.caution?.(part.given) ?? []) : []));
  };
  expect(await cautions(examples[0])).toEqual([]);
  const text = csvText([
    ["Date", "Video Views", "Profile Views"],
    ["October 24", 7, 1],
  ]);
  expect(await cautions({ name: "Overview.csv", bytes: utf8(text) })).toEqual(["file/year-assumed"]);
});

test("the first of several months is no month that changed places with its day: the month is a word", async () => {
  const text = csvText([
    ["Date", "Video Views", "Profile Views"],
    ...["January 1", "March 1", "December 1"].map((day, n) => [day, n + 1, 1]),
  ]);
  const days = await read(
    { name: "Overview.csv", bytes: utf8(text) },
    "select cast(day as varchar) as day, views from account_day where import_id = $import order by line",
  );
  expect(days.map(([day]) => String(day).slice(5))).toEqual(["01-01", "03-01", "12-01"]);
});

test("new followers are net where nothing else is told, and gained beside net growth; negative days stay", async () => {
  const net = await read(
    {
      name: "Overview_2025-06-01_1748890000_net.zip",
      bytes: zip([
        {
          name: "Overview.csv",
          text: "Date,Video Views,Profile Views,Likes,Comments,Shares,New followers\nJune 1,10,1,-2,-1,0,-4\n",
        },
      ]),
    },
    "select reactions, comments, follows_net, follows_gained, follows_lost, account from account_day where import_id = $import",
  );
  expect(net).toEqual([[-2, -1, -4, null, null, "net"]]);
  const gross = await read(
    examples[1],
    "select cast(day as varchar), follows_net, follows_gained, follows_lost, account from account_day where import_id = $import order by day",
  );
  expect(gross[3]).toEqual(["2026-03-31", -2, 5, 7, "exempel_verken"]);
});

test("a day of viewers that is not over is unknown, not zero", async () => {
  const rows = await read(
    examples[4],
    "select cast(day as varchar), cast(window_end as varchar), reach, new_viewers, account from account_window where import_id = $import order by day",
  );
  expect(rows.at(-1)).toEqual(["2026-10-28", "2026-10-29", 803, 503, "example.works"]);
});

test("the hour of publication is in the video's id, the account in its link, and seven days are no lifetime", async () => {
  const rows = await read(
    examples[5],
    "select o.post, cast(o.day as varchar), cast(o.published_at as varchar), o.format, o.views, o.saves, p.account from post_obs o join post p using (post) where o.import_id = $import and p.import_id = $import order by o.line",
  );
  expect(rows.map((row) => row.slice(1))).toEqual([
    ["2026-10-05", "2026-10-05 17:30:05", "video", 4000, 15, "example.works"],
    ["2026-10-13", "2026-10-12 22:40:00", "image", 4001, 15, "example.works"],
    ["2026-10-20", "2026-10-20 06:15:59", "video", 4002, null, "example.works"],
  ]);
});

test("a second download keeps its account in spite of the number behind its name", async () => {
  const text = "Gender,Distribution\nMale,0.5\nFemale,0.5\n";
  const rows = await read(
    { name: "Followers_example.works (1).zip", bytes: zip([{ name: "FollowerGender.csv", text }]) },
    "select account, facet, bucket, share, people from audience where import_id = $import order by line",
  );
  expect(rows).toEqual([
    ["example.works", "gender", "Male", 0.5, null],
    ["example.works", "gender", "Female", 0.5, null],
  ]);
});

test("a zip whose days have no telling year is turned away with its reason", async () => {
  const days = run("2023-10-20", 500).map((day) => `${day},1,1`);
  const bytes = zip([{ name: "Overview.csv", text: ["Date,Video Views,Profile Views", ...days].join("\n") }]);
  await expect(reader.import({ name: "tiktok.zip", bytes })).rejects.toMatchObject({
    code: "file/year-unclear",
    where: { file: "tiktok.zip", first: "October 20" },
  });
});

test("ads of one name are told apart by their ids, and clicks are those that lead to the advertiser's page", async () => {
  const text = csvText([
    ["By Day", "Campaign name", "Ad name", "Ad ID", "Cost (ZAR)", "Clicks (destination)", "Clicks (all)"],
    ["2026-09-01", "Launch", "Clip", "1790000000000017", "1532.40", 7, 30],
    ["2026-09-01", "Launch", "Clip", "1790000000000018", "10.00", 2, 9],
    ["Total of 2 results", "-", "-", "-", "1542.40", 9, 39],
  ]);
  const rows = await read(
    { name: "ads.csv", bytes: utf8(text) },
    "select ad, currency, cost_minor, ad_clicks, report from spend where import_id = $import order by line",
  );
  expect(rows).toEqual([
    ["1790000000000017", "ZAR", 153_240, 7, "ads by ad"],
    ["1790000000000018", "ZAR", 1000, 2, "ads by ad"],
  ]);
});

test("preview and import say where a year was assumed or a period is missing, and ask for the account", async () => {
  const desk = await openDesk();
  try {
    const today = toDay(new Date().toISOString().slice(0, 10));
    const [since, until] = [addDays(today, -3), addDays(today, -2)];
    const rows = [since, until].map((day) => [monthFirst(day), 7, 1]);
    const text = csvText([["Date", "Video Views", "Profile Views"], ...rows]);
    const mine = { account: "example.works" };
    const assumed = { code: "file/year-assumed", where: { file: "Overview.csv", since, until } };
    expect((await desk.preview("Overview.csv", text, mine)).warnings).toMatchObject([assumed]);
    const nobody = desk.import("Overview.csv", text, { account: undefined });
    await expect(nobody).rejects.toMatchObject({ code: "file/account-needed" });
    expect((await desk.import("Overview.csv", text, mine)).warnings).toMatchObject([assumed]);
    const alone = youtube[3] as MadeFile;
    expect((await desk.import(alone.name, alone.bytes, { account: "Works" })).warnings).toMatchObject([
      { code: "file/no-window", where: { file: alone.name } },
    ]);
    const whole = youtube[0] as MadeFile;
    expect((await desk.import(whole.name, whole.bytes)).warnings).toEqual([]);
  } finally {
    await desk.close();
  }
}, 120_000);
