// Totals that a file prints are kept and laid beside the sums of its rows: every gap has its reasons, and the rest is said.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { z } from "zod";
import * as operations from "../../src/contract/operations.ts";
import { undoImport } from "../../src/engine/imports.ts";
import { getReconciliation, listChecks } from "../../src/engine/reconcile.ts";
import { gapOf, type Pair } from "../../src/query/reconcile.ts";
import { csvText, utf8, workbook, zip } from "../../src/sources/layout.ts";
import { activityId } from "../../src/sources/linkedin-page-content/example.ts";
import { type Desk, openDesk, who } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

type Reconciled = z.output<typeof operations.getReconciliation.output>["checks"][number];

const reconcile = async (importId: number): Promise<readonly Reconciled[]> => {
  const output = await getReconciliation(desk.context, { workspace: desk.workspace, import: importId }, who);
  return operations.getReconciliation.output.parse(output).checks;
};
const figures = (checks: readonly Reconciled[]) =>
  checks.map(({ check, measure, printed, ours, gap, rest, standing }) => [
    ...[check, measure, printed, ours, gap, rest, standing],
  ]);
const mine = { account: "Acme" };

type Ad = readonly [day: string, impressions: string, clicks: string, cost: string];
const google = (rows: readonly Ad[], ...totals: readonly (readonly string[])[]): string =>
  csvText([
    ["Campaign report"],
    ["September 1, 2026 - September 3, 2026"],
    ["Day", "Campaign", "Impr.", "Clicks", "Cost"],
    ...rows.map(([day, ...rest]) => [day, "Brand", ...rest]),
    ...totals.map((total) => [...total]),
  ]);
const days: readonly Ad[] = [
  ["2026-09-01", "1,204", "10", "5.50"],
  ["2026-09-02", "1,000", "20", "6.25"],
  ["2026-09-03", "796", "30", "7.00"],
];

describe("a total printed in a row", () => {
  test("stays no fact, is kept with its row, and agrees where the rows add up to it", async () => {
    const text = google(days, ["Total: All campaigns", " --", "3,000", "60", "18.75"]);
    const { importId, facts, skips, warnings } = await desk.import("Campaign report.csv", text, mine);
    expect([facts, skips, warnings]).toEqual([3, 1, []]);
    const checks = await reconcile(importId);
    expect(figures(checks)).toEqual([
      ["total-spend", "cost_minor", 1875, 1875, 0, 0, "agrees"],
      ["total-spend", "ad_impressions", 3000, 3000, 0, 0, "agrees"],
      ["total-spend", "ad_clicks", 60, 60, 0, 0, "agrees"],
    ]);
    expect(checks[0]).toMatchObject({ currency: "PLN", unit: "minor unit" });
    expect(checks[1]).toMatchObject({
      ...{ kind: "rows", unit: "impression", rows: 3, now: 3000, totals: 1, differ: 0 },
      places: [{ part: 0, line: 7, scope: "", printed: 3000, ours: 3000, gap: 0 }],
    });
  });
  test("is laid beside the rows that were rejected, whose figures are read where they can be", async () => {
    const spoiled: readonly Ad[] = [days[0] as Ad, ["soon", "1,000", "20", "6.25"], days[2] as Ad];
    const text = google(spoiled, ["Total: All campaigns", " --", "3,000", "60", "18.75"]);
    const { importId, rejects, warnings } = await desk.import("Campaign report.csv", text, mine);
    expect([rejects, warnings]).toEqual([1, []]);
    const checks = await reconcile(importId);
    expect(figures(checks)[1]).toEqual(["total-spend", "ad_impressions", 3000, 2000, 1000, 0, "explained"]);
    expect(checks[1]?.reasons).toMatchObject([
      { reason: "left_out", amount: 1000, rows: 1, why: "cell/not-a-date" },
    ]);
    expect(checks[0]?.reasons[0]?.amount).toBe(625);
  });
  test("of amounts in several currencies is compared with nothing", async () => {
    const text = csvText([
      ["Campaign report"],
      ["September 1, 2026 - September 1, 2026"],
      ["Day", "Campaign", "Currency code", "Impr.", "Clicks", "Cost"],
      ["2026-09-01", "a", "EUR", "1", "1", "5.00"],
      ["2026-09-01", "b", "USD", "1", "1", "5.00"],
      ["Total: All campaigns", " --", " --", "2", "2", "9.50"],
    ]);
    const { importId } = await desk.import("Campaign report.csv", text, mine);
    expect((await reconcile(importId)).map(({ measure }) => measure)).toEqual([
      "ad_impressions",
      "ad_clicks",
    ]);
  });
  test("that nothing explains is warned of in words, in the preview and at the import alike", async () => {
    const text = google(days.slice(1), ["Total: All campaigns", " --", "3,000", "60", "18.75"]);
    const { warnings } = await desk.preview("Campaign report.csv", text, mine);
    expect(warnings.map(({ text: said }) => said)).toEqual([
      "Campaign report.csv prints 18.75 PLN cost in row 6, its rows add up to 13.25 PLN, and nothing explains the 5.50 PLN between them: if rows were deleted or filtered, export it again whole.",
      "Campaign report.csv prints 3,000 ad impressions in row 6, its rows add up to 1,796, and nothing explains the 1,204 between them: if rows were deleted or filtered, export it again whole.",
      "Campaign report.csv prints 60 ad clicks in row 6, its rows add up to 50, and nothing explains the 10 between them: if rows were deleted or filtered, export it again whole.",
    ]);
    const done = await desk.import("Campaign report.csv", text, mine);
    expect(done.warnings).toEqual(warnings);
    expect(figures(await reconcile(done.importId))[1]).toEqual([
      ...["total-spend", "ad_impressions", 3000, 1796, 1204, 1204, "unexplained"],
    ]);
  });
  test("of some of the campaigns or of the whole account is no total of these rows", async () => {
    const text = google(
      days,
      ["Total: Search", " --", "1", "1", "1.00"],
      ["Total: Account", " --", "9", "9", "9.00"],
    );
    const { importId, warnings } = await desk.import("Campaign report.csv", text, mine);
    expect([await reconcile(importId), warnings]).toEqual([[], []]);
  });
});

const search = (of: {
  readonly days: readonly (readonly [string, number, number])[];
  readonly queries: readonly (readonly [string, number, number])[];
  readonly pages: readonly (readonly [string, number, number])[];
}): Uint8Array => {
  const rows = (first: string, all: readonly (readonly [string, number, number])[]): string =>
    csvText([
      [first, "Clicks", "Impressions", "CTR", "Position"],
      ...all.map(([name, clicks, impressions]) => [name, clicks, impressions, "1%", 7.5]),
    ]);
  return zip([
    { name: "Chart.csv", text: rows("Date", of.days) },
    { name: "Queries.csv", text: rows("Top queries", of.queries) },
    { name: "Pages.csv", text: rows("Top pages", of.pages) },
  ]);
};
const named = "https___acme.com_-Performance-on-Search-2026-09-05.zip";

describe("Search Console", () => {
  // The figures of a real property: 38,242 of 516,114 impressions and 1,041 of 2,048 clicks stand in its queries.
  const queries = (count: number) =>
    Array.from({ length: count }, (_, n): readonly [string, number, number] =>
      n === 0 ? ["q0", 1041 - (count - 1), 38_242 - 3 * (count - 1)] : [`q${n}`, 1, 3],
    );
  const real = (count: number): Uint8Array =>
    search({
      days: [
        ["2026-09-01", 1000, 500_000],
        ["2026-09-02", 1048, 16_114],
      ],
      queries: queries(count),
      pages: [
        ["https://acme.com/", 1048, 500_000],
        ["https://acme.com/a", 1000, 35_055],
      ],
    });
  test("tells a part of the searches by query: anonymised, and from 1,000 rows on capped as well", async () => {
    const { importId, warnings } = await desk.import(named, real(1000));
    expect(warnings).toEqual([]);
    const checks = await reconcile(importId);
    expect(figures(checks)).toEqual([
      ["chart-query", "search_clicks", 2048, 1041, 1007, 1007, "possible"],
      ["chart-query", "search_impressions", 516_114, 38_242, 477_872, 477_872, "possible"],
      ["chart-page", "search_clicks", 2048, 2048, 0, 0, "agrees"],
      ["chart-page", "search_impressions", 516_114, 535_055, -18_941, -18_941, "possible"],
    ]);
    const reasons = ({ reasons: all }: Reconciled) => all.map(({ reason, amount }) => [reason, amount]);
    expect(reasons(checks[1] as Reconciled)).toEqual([
      ["anonymised", null],
      ["capped", null],
    ]);
    expect(reasons(checks[3] as Reconciled)).toEqual([["overlap", null]]);
    expect(checks[1]).toMatchObject({
      ...{ kind: "facts", part: { name: "Queries" }, against: { name: "Chart" }, rows: 1000 },
      places: [{ line: null }],
    });
  });
  test("names the cap only where so many rows stand", async () => {
    const { importId } = await desk.import(named, real(999));
    expect((await reconcile(importId))[0]?.reasons.map(({ reason }) => reason)).toEqual(["anonymised"]);
  });
  test("whose queries tell more than its chart is warned of: no reason of the network's goes that way", async () => {
    const odd = search({
      days: [["2026-09-01", 5, 50]],
      queries: [["a", 6, 60]],
      pages: [["https://acme.com/", 5, 50]],
    });
    const { warnings } = await desk.preview(named, odd);
    expect(warnings[0]?.text).toBe(
      `In ${named} Chart tells 5 search clicks and Queries 6, and nothing explains the 1 between them: if rows were deleted or filtered, export it again whole.`,
    );
    expect((await desk.import(named, odd)).warnings).toEqual(warnings);
  });
});

describe("LinkedIn pages", () => {
  const head = [
    ...["Post title", "Post link", "Post type", "Campaign name", "Posted by", "Created date"],
    ...["Impressions", "Views", "Clicks", "Likes", "Comments", "Reposts", "Follows", "Engagement rate"],
  ];
  const row = (post: number, type: string, impressions: number, clicks: number, rate: number) => {
    const id = activityId(Date.parse("2026-09-01T08:00:00Z") + post, 0.5);
    const likes = type === "Total" ? 20 : 10;
    const link = `https://www.linkedin.com/feed/update/urn:li:activity:${id}`;
    return [
      `Post ${post}`,
      link,
      type,
      "",
      "Ada",
      "09/01/2026",
      impressions,
      "",
      clicks,
      likes,
      0,
      0,
      "",
      rate,
    ];
  };
  const book = (...rows: ReturnType<typeof row>[]): Uint8Array =>
    workbook([{ name: "All posts", rows: [["Engagement metrics for individual posts"], head, ...rows] }]);
  const name = "acme_content_1788900000123.xlsx";

  test("print a total a post, each compared with the parts of its own post", async () => {
    const { importId, facts, warnings } = await desk.import(
      name,
      book(
        row(1, "Organic", 400, 10, 0.05),
        row(1, "Sponsored", 600, 30, 40 / 600),
        row(1, "Total", 1000, 40, 0.06),
        row(2, "Organic", 100, 5, 0.15),
        row(2, "Sponsored", 100, 5, 0.15),
        row(2, "Total", 250, 10, 0.1),
      ),
    );
    expect(facts).toBe(4);
    const checks = await reconcile(importId);
    const totals = checks.filter(({ check }) => check === "distribution-total");
    expect(figures(totals).slice(0, 2)).toEqual([
      ["distribution-total", "impressions", 1250, 1200, 50, 50, "unexplained"],
      ["distribution-total", "clicks", 50, 50, 0, 0, "agrees"],
    ]);
    expect(totals[0]).toMatchObject({
      totals: 2,
      differ: 1,
      rows: 4,
      places: [
        { line: 8, gap: 50 },
        { line: 5, gap: 0 },
      ],
    });
    expect(warnings.map(({ text }) => text)).toEqual([
      `${name} prints 250 impressions in row 8, its rows add up to 200, and nothing explains the 50 between them: if rows were deleted or filtered, export it again whole.`,
    ]);
  });
  test("print a total of one post, which counts today as that post does and not as all of them", async () => {
    const { importId } = await desk.import(
      name,
      book(
        row(1, "Organic", 400, 10, 0.05),
        row(1, "Total", 400, 10, 0.05),
        row(2, "Organic", 100, 5, 0.15),
        row(3, "Organic", 700, 5, 0.15),
      ),
    );
    const of = async (measure: string) =>
      (await reconcile(importId)).find(
        (one) => one.check === "distribution-total" && one.measure === measure,
      );
    expect(await of("impressions")).toMatchObject({ printed: 400, ours: 400, now: 400 });
    expect(await of("clicks")).toMatchObject({ printed: 10, ours: 10, now: 10 });
  });
  test("print rates that are held against the clicks, reactions, comments and reposts of their row", async () => {
    const { importId, warnings } = await desk.import(
      name,
      book(row(1, "Organic", 400, 10, 0.05), row(2, "Organic", 1000, 90, 0.0999)),
    );
    const rate = (await reconcile(importId)).find(({ check }) => check === "engagement-rate");
    // 0.05 × 400 = 20 is right; 0.0999 × 1,000 = 99.9 where the row says 90 + 10, more than its digits allow.
    expect(rate).toMatchObject({ measure: "engagements", printed: 119.9, ours: 120, totals: 2, differ: 1 });
    expect(rate?.standing).toBe("unexplained");
    expect(rate?.places[0]).toMatchObject({ line: 4, printed: 99.9, ours: 100, gap: -0.1 });
    expect(warnings.map(({ text }) => text)).toEqual([
      `Row 4 of ${name} tells engagements twice and differently, as 99.9 and as 100: if it was edited, put it right, else export the report again.`,
    ]);
  });
});

test("a LinkedIn day's impressions are held against its organic and its sponsored ones", async () => {
  const header = [
    ...["Date", "Impressions (organic)", "Impressions (sponsored)", "Impressions (total)"],
    ...["Clicks (total)", "Reactions (total)", "Comments (total)", "Reposts (total)"],
  ];
  const day = (date: string, total: number) => [date, 60, 40, total, 1, 1, 0, 0];
  const book = (...rows: ReturnType<typeof day>[]): Uint8Array =>
    workbook([{ name: "Metrics", rows: [["Aggregated engagement metrics"], header, ...rows] }]);
  const file = "acme_content_1788900000123.xlsx";
  const right = await desk.import(file, book(day("09/01/2026", 100), day("09/02/2026", 100)));
  expect(figures(await reconcile(right.importId))).toEqual([
    ["organic-and-sponsored", "impressions", 200, 200, 0, 0, "agrees"],
  ]);
  await desk.fresh();
  // Ten too few on one day never make up for ten too many on another.
  const wrong = await desk.import(file, book(day("09/01/2026", 110), day("09/02/2026", 90)));
  expect((await reconcile(wrong.importId))[0]).toMatchObject({
    ...{ totals: 2, differ: 2, standing: "unexplained" },
    places: [
      { line: 3, printed: 100, ours: 110, gap: -10 },
      { line: 4, printed: 100, ours: 90, gap: 10 },
    ],
  });
  expect(wrong.warnings.map(({ code }) => code)).toEqual(["file/row-differs"]);
});

test("a member's impressions of the period are held against the sum of the days in it", async () => {
  const book = (sum: number): Uint8Array =>
    workbook([
      {
        name: "DISCOVERY",
        rows: [
          ["Overall Performance", "9/1/2026 - 9/2/2026"],
          ["Impressions", sum],
          ["Members reached", 70],
        ],
      },
      {
        name: "ENGAGEMENT",
        rows: [
          ["Date", "Impressions", "Engagements"],
          ["9/1/2026", 60, 1],
          ["9/2/2026", 40, 2],
        ],
      },
    ]);
  const file = "AggregateAnalytics_Ada Example_2026-09-01_2026-09-02.xlsx";
  const right = await desk.import(file, book(100));
  expect(figures(await reconcile(right.importId))).toEqual([
    ["discovery", "impressions", 100, 100, 0, 0, "agrees"],
  ]);
  await desk.fresh();
  expect((await desk.preview(file, book(130))).warnings.map(({ code }) => code)).toEqual([
    "file/tables-differ",
  ]);
});

test("Facebook's reactions, comments and shares are held against its three columns, over the rows that tell all of them", async () => {
  const text = csvText(
    [
      [
        "Post ID",
        "Page ID",
        "Page name",
        "Publish time",
        "Date",
        "Reactions, Comments and Shares",
        "Reactions",
        "Comments",
        "Shares",
      ],
      ["100000000000001", "200000000000001", "Acme", "09/01/2026 10:00", "Lifetime", 17, 10, 4, 3],
      ["100000000000002", "200000000000001", "Acme", "09/02/2026 10:00", "Lifetime", 20, 10, 4, 3],
      ["100000000000003", "200000000000001", "Acme", "09/03/2026 10:00", "Lifetime", 9, 9, "", ""],
    ],
    { bom: true },
  );
  const { importId, warnings } = await desk.import("posts.csv", utf8(text));
  expect(figures(await reconcile(importId))).toEqual([
    ["interactions", "engagements", 37, 34, 3, 3, "unexplained"],
  ]);
  expect(warnings.map(({ code }) => code)).toEqual(["file/shares-untold", "file/columns-add-up"]);
  expect(warnings[1]?.text).toBe(
    "The rows of posts.csv tell 37 engagements in one column, and the columns it is made of add up to 34: if they were edited, put them right, else export the report again.",
  );
});

test("a total of people is shown, and no gap is worked out: people are never added", async () => {
  const text = csvText([
    ["# ----------------------------------------"],
    ["# Traffic acquisition"],
    ["# Account: Acme"],
    ["# Property: acme.com"],
    ["# ----------------------------------------"],
    ["#"],
    ["# All Users"],
    ["# Start date: 20260901"],
    ["# End date: 20260902"],
    ["Session source / medium", "Active users", "Sessions"],
    ["google / organic", "60", "80"],
    ["linkedin.com / referral", "50", "70"],
    ["", "90", "150", "Grand total"],
  ]);
  const { importId, warnings } = await desk.import("traffic.csv", text);
  const checks = await reconcile(importId);
  expect(figures(checks)).toEqual([
    ["total-web-window", "sessions", 150, 150, 0, 0, "agrees"],
    ["total-web-window", "users", 90, null, null, null, "people"],
  ]);
  expect(warnings).toEqual([]);
});

test("what the same facts count as today stands beside what they were: a newer export restates them", async () => {
  const total = (impressions: string) => ["Total: All campaigns", " --", impressions, "60", "18.75"];
  const older = await desk.import("Campaign report.csv", google(days, total("3,000")), mine);
  const restated = days.map(([day, shown, ...rest], n): Ad => [day, n === 2 ? "800" : shown, ...rest]);
  const newer = await desk.import("Campaign report (1).csv", google(restated, total("3,004")), mine);
  expect((await reconcile(older.importId))[1]).toMatchObject({
    printed: 3000,
    ours: 3000,
    now: 3004,
    gap: 0,
  });
  await undoImport(desk.context, { workspace: desk.workspace, import: newer.importId }, who);
  expect((await reconcile(older.importId))[1]).toMatchObject({ ours: 3000, now: 3000 });
  expect((await reconcile(newer.importId))[1]).toMatchObject({ ours: 3004, now: null });
});

test("the workspace shows the newest file of every report that checks itself, or the files that are asked for", async () => {
  const total = ["Total: All campaigns", " --", "3,000", "60", "18.75"];
  const older = await desk.import("Campaign report.csv", google(days, total), mine);
  const newer = await desk.import("Campaign report (1).csv", google(days.slice(1), total), mine);
  const { imports } = await listChecks(desk.context, { workspace: desk.workspace }, who);
  expect(imports).toMatchObject([
    { importId: newer.importId, agrees: 0, explained: 0, possible: 0, unexplained: 3, people: 0 },
  ]);
  const asked = { workspace: desk.workspace, imports: [older.importId] };
  expect((await listChecks(desk.context, asked, who)).imports.map((one) => one.importId)).toEqual([
    older.importId,
  ]);
});

describe("a gap", () => {
  const pair = (of: Partial<Pair>): Pair => ({
    ...{ printed: 100, ours: 100, rows: 10, slack: 0, left: [], broken: 0 },
    ...of,
  });
  test("within the printed digits is rounding, and all of it", () => {
    expect(gapOf(pair({ printed: 100.03, slack: 0.05 }), [])).toMatchObject({
      rest: 0,
      standing: "explained",
    });
    expect(gapOf(pair({ printed: 100.06, slack: 0.05 }), [])).toMatchObject({ standing: "unexplained" });
  });
  test("that rejected rows explain in part keeps its rest", () => {
    const left = [{ why: "cell/missing", figure: 15, rows: 2, unread: 1 }];
    const { rest, reasons, standing } = gapOf(pair({ ours: 80, left }), []);
    expect([rest, standing]).toEqual([5, "possible"]);
    expect(reasons).toMatchObject([
      { reason: "left_out", amount: 15, rows: 1 },
      { reason: "unread", amount: null, rows: 1 },
    ]);
  });
});

describe("YouTube Studio", () => {
  const header = "Content,Video title,Video publish time,Duration,Views,Watch time (hours)";
  const table = (total: number, ...views: readonly number[]): string =>
    [
      header,
      `Total,,,,${total},`,
      ...views.map((of, n) => `video${String(n).padStart(6, "0")},Video ${n},"Aug 2, 2025",60,${of},`),
    ].join("\n");
  const days = ["Date,Views", "2025-08-01,150000", "2025-08-02,31588"].join("\n");
  const file = (text: string): Uint8Array =>
    zip([
      { name: "Table data.csv", text },
      { name: "Totals.csv", text: days },
    ]);
  const name = "Content 2025-08-01_2025-08-02 Acme TV.zip";
  test("counts more in its total than in its videos: 181,588 of a channel against 153,235 in its rows", async () => {
    const { importId, warnings } = await desk.import(name, file(table(181_588, 150_000, 3_235)), mine);
    const checks = (await reconcile(importId)).filter(({ measure }) => measure === "views");
    expect(figures(checks)).toEqual([
      ["total-post-window", "views", 181_588, 153_235, 28_353, 28_353, "possible"],
      ["channel-days", "views", 181_588, 153_235, 28_353, 28_353, "possible"],
    ]);
    expect(checks.map(({ reasons }) => reasons.map(({ reason }) => reason))).toEqual([
      ["other_rows"],
      ["other_rows"],
    ]);
    expect(checks[0]?.places).toMatchObject([{ line: 2 }]);
    expect(warnings).toEqual([]);
  });
  test("of which most is in no video's row is told of with what is likely, and not sent to export it again", async () => {
    const { warnings } = await desk.preview(name, file(table(50_000, 20_000, 4_300)), mine);
    expect(warnings[0]).toMatchObject({
      code: "file/total-of-more",
      text: `${name} prints 50,000 views in all (Table data), the rows of Table data add up to 24,300: the network counts in its total what it gives no row of, such as videos that are gone or beyond the first 500, so nothing is to be done unless rows were filtered or deleted.`,
    });
  });
  test("whose days count less than its videos is told of, and sent to export it again only where rows were deleted", async () => {
    const { warnings } = await desk.preview(name, file(table(200_000, 150_000, 50_000)), mine);
    expect(warnings).toMatchObject([
      {
        code: "file/total-of-less",
        text: `In ${name} Totals tells 181,588 views, 18,412 less than the rows of Table data (200,000): if rows were deleted from Totals, export it again whole, else nothing is to be done, and each counts as the file tells it.`,
      },
    ]);
  });
  test("whose videos count more than its total is warned of, with the table the row stands in", async () => {
    const { warnings } = await desk.preview(name, file(table(100, 150_000, 3_235)), mine);
    expect(warnings.map(({ code }) => code)).toEqual(["file/total-differs"]);
    expect(warnings[0]?.text).toContain("views in row 2 (Table data), its rows");
  });
});

test("Salesforce's grand total of records is held against the records that were read", async () => {
  const rows = (count: number): string =>
    [
      '"Opportunity ID","Opportunity Name","Stage","Amount","Close Date","Created Date"',
      '"0065e00000AAAA1","One","Closed Won","100","2026-02-20","2026-01-05"',
      '"0065e00000AAAA2","Two","Closed Won","100","2026-02-21","2026-01-06"',
      '"0065e00000AAAA3","Three","Closed Won","100","2026-02-22","soon"',
      `"Grand Totals (${count} records)"`,
      '"Confidential Information - Do Not Distribute"',
    ].join("\n");
  const right = await desk.import("report.csv", rows(3));
  expect([right.facts, right.rejects, right.warnings]).toEqual([2, 1, []]);
  const [deals] = await reconcile(right.importId);
  expect(deals).toMatchObject({
    measure: "deals",
    printed: 3,
    ours: 2,
    gap: 1,
    rest: 0,
    standing: "explained",
  });
  await desk.fresh();
  expect((await desk.preview("report.csv", rows(5700))).warnings.map(({ where }) => where["rest"])).toEqual([
    5697,
  ]);
});

test("합계 of a Korean report is held against its rows, tax taken off both", async () => {
  const text = csvText([
    ["캠페인 보고서(2026.09.01.~2026.09.02.)"],
    ["일별", "캠페인", "노출수", "클릭수", "총비용(VAT포함,원)", "총 전환수"],
    ["2026.09.01.", "가을", 100, 5, 1100, 1],
    ["2026.09.02.", "가을", 200, 7, 2200, 1],
    ["합계", "", 300, 13, 3300, 2],
  ]);
  const { importId, warnings } = await desk.import("보고서.csv", text, mine);
  expect(figures(await reconcile(importId))).toEqual([
    ["total-spend", "cost_minor", 3000, 3000, 0, 0, "agrees"],
    ["total-spend", "ad_impressions", 300, 300, 0, 0, "agrees"],
    ["total-spend", "ad_clicks", 13, 12, 1, 1, "unexplained"],
    ["total-spend", "ad_results", 2, 2, 0, 0, "agrees"],
  ]);
  expect(warnings.map(({ code }) => code)).toEqual(["file/total-differs"]);
});
