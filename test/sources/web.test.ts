// Web analytics and Search Console, worked out by hand: which window or day a figure is of, and what must never be mixed.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { csvText, utf8, workbook, zip } from "../../src/sources/layout.ts";
import { openReader, type Reader } from "./pipeline.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const read = async (name: string, content: string | Uint8Array) => {
  const bytes = typeof content === "string" ? utf8(content) : content;
  const { result, parts } = await reader.import({ name, bytes });
  const of = async (table: string, columns: string): Promise<readonly (readonly unknown[])[]> => {
    const rows = await reader.rows(
      `select ${columns} from ${table} where import_id = ${result.importId} order by part, line`,
    );
    return rows.map((row) => Object.values(row));
  };
  return { of, left: await of("import_left", "line, fate, reason"), parts };
};
const refused = (name: string, content: string | Uint8Array): Promise<string> =>
  read(name, content).then(
    () => "read",
    (problem: { readonly code?: string; readonly message: string }) => problem.code ?? problem.message,
  );
const window = "cast(day as varchar) as since, cast(window_end as varchar) as until";
const day = "cast(day as varchar) as d";
const rule = `# ${"-".repeat(40)}`;

describe("Universal Analytics", () => {
  const top = (title: string, period: string): string =>
    `${rule}\n# Acme site\n# ${title}\n# ${period}\n${rule}\n\n`;
  const header = "Default Channel Grouping,Users,Sessions,Bounce Rate,Pages / Session,Transactions,Revenue\n";

  test("its sessions stand in a column of their own, for the period of the lines above", async () => {
    const text = `${top("Channels", "20190901-20190930")}${header}Social,98,"1,120",75.00%,1.4,2,$22.50\n,98,"1,120",75.00%,1.4,2,$22.50\n\nDay Index,Users\n9/1/19,50\n9/30/19,48\n,98\n`;
    const { of, left } = await read("ua.csv", text);
    expect(
      await of("web_window", `${window}, channel, ua_sessions, ua_users, ua_transactions, sessions, users`),
    ).toEqual([["2019-09-01", "2019-10-01", "organic_social", 1120, 98, 2, null, null]]);
    expect(await of("web_day", `${day}, ua_users, sessions, users, report, account`)).toEqual([
      ["2019-09-01", 50, null, null, "universal analytics: channels", "Acme site"],
      ["2019-09-30", 48, null, null, "universal analytics: channels", "Acme site"],
    ]);
    expect(left.map(([, fate, reason]) => `${fate} ${reason}`)).toEqual(["skip total", "skip total"]);
  });

  test("another split of the same days is turned away", async () => {
    const text = `${top("Source/Medium", "20190915-20190916")}${header.replace("Default Channel Grouping", "Source / Medium")}google / organic,9,10,75.00%,1.4,0,$0.00\n`;
    expect(await refused("ua 2.csv", text)).toBe("file/other-split");
  });

  test("a table of keywords is left aside, for it says nothing of where sessions came from", async () => {
    const text = `${top("Google Ads Keywords", "20180901-20180930")}${header.replace("Default Channel Grouping", "Keyword")}tools,9,10,75.00%,1.4,0,$0.00\n`;
    expect(await refused("ua 3.csv", text)).toBe("file/unknown");
  });
});

describe("GA4", () => {
  const top = (title: string): string =>
    `${rule}\n# ${title}\n# Account: Acme\n# Property: Acme pages\n${rule}\n#\n`;
  const dates = "# All Users\n# Start date: 20260101\n# End date: 20260923\n";

  test("pages are of the window, and none is the page a session began on", async () => {
    const text = `${top("Pages and screens")}${dates}Page path and screen class,Views,Active users\n/,120,80\n"/a,b",41,30\nGrand total,161,95\n`;
    const { of, left } = await read("pages.csv", text);
    expect(await of("page_window", `${window}, page, page_views, users`)).toEqual([
      ["2026-01-01", "2026-09-24", "/", 120, 80],
      ["2026-01-01", "2026-09-24", "/a,b", 41, 30],
    ]);
    expect(await of("web_window", "page_views")).toEqual([]);
    expect(left.map(([, , reason]) => reason)).toEqual(["total"]);
  });

  test.each(["# ---", `# ${"_".repeat(40)}`, `# ${"–".repeat(20)}`])(
    "its head is known between rules written as %s, and a segment in it is still seen",
    async (line) => {
      const head = (property: string, users: string): string =>
        `${line}\n# Traffic\n# Account: Acme\n# Property: ${property}\n${line}\n#\n# ${users}\n# Start date: 20260901\n# End date: 20260902\n\n`;
      const rows = "Date,Session default channel group,Sessions\n20260901,Direct,5\n";
      const { of } = await read(
        `rule ${line.length}.csv`,
        head(`Ruled ${line.length} ${line.at(-1)}`, "All Users") + rows,
      );
      expect(await of("web_day", `${day}, sessions`)).toEqual([["2026-09-01", 5]]);
      expect(await refused("mobile.csv", head("Ruled", "Mobile traffic") + rows)).toBe("file/part-of-users");
    },
  );

  test("the same views by title are another split", async () => {
    const text = `${top("Pages and screens")}${dates}Page title and screen class,Views,Active users\nHome,120,80\n`;
    expect(await refused("titles.csv", text)).toBe("file/other-split");
  });

  test("the curve by numbered day is no fact: it tells the figures of the table below once more", async () => {
    const text = `${top("Traffic").replace("Acme pages", "Acme curve")}${dates}Nth day,Sessions\n0000,12\n0001,13\n\n${dates}Session default channel group,Sessions,Engagement rate\nDirect,25,0.5\n`;
    const { of, left } = await read("curve.csv", text);
    expect(await of("web_day", "sessions")).toEqual([]);
    expect(await of("web_window", "sessions, engaged_sessions")).toEqual([[25, null]]);
    expect(left.map(([, , reason]) => reason)).toEqual(["index", "index"]);
  });

  test("rows of the Data API are days, by its own names", async () => {
    const text = csvText([
      ["date", "sessionSourceMedium", "sessions", "engagedSessions", "userEngagementDuration"],
      ["20260301", "m.facebook.com / referral", 7, 4, 99.5],
    ]);
    const { of } = await read("api.csv", text);
    expect(
      await of("web_day", `${day}, platform, channel, sessions, engaged_sessions, engagement_seconds`),
    ).toEqual([["2026-03-01", "facebook", "organic_social", 7, 4, 99.5]]);
  });

  test("people of 28 days are nobody's day", async () => {
    const text = "date,active28d,engagementRate,wauPerMau,engagedSessions\n2023-04-21,84,0.035,1,2\n";
    const { of } = await read("summary.csv", text);
    expect(await of("web_day", `${day}, users, sessions, engaged_sessions`)).toEqual([
      ["2023-04-21", null, null, 2],
    ]);
  });

  test("rows without a date, and raw events, are named as what they are", async () => {
    expect(await refused("b.csv", "channelGroup,type,active28d\nDirect,new,4\n")).toBe("file/look-alike");
    expect(await refused("t.csv", "hour,dayOfWeek,activeUsers,newUsers\n4,Tuesday,223,57\n")).toBe(
      "file/look-alike",
    );
  });
});

describe("Search Console", () => {
  const numbers = ["Clicks", "Impressions", "CTR", "Position"];
  const chart = csvText(
    [
      ["Date", ...numbers],
      ["2026-09-02", 2, 31, "6.45%", 8.25],
      ["2026-09-01", 0, 0, "", ""],
    ],
    { lastNewline: false },
  );
  const pack = (entries: Readonly<Record<string, string>>): Uint8Array =>
    zip(Object.entries(entries).map(([name, text]) => ({ name: `${name}.csv`, text })));
  const named = (site: string): string => `https___${site}_-Performance-on-Search-2026-09-10.zip`;

  test("totals come from the days, never from the queries, and a day of nothing is 0 with no rate", async () => {
    const queries = csvText(
      [
        ["Top queries", ...numbers],
        ["acme", 1, 12, "8.33%", 2.5],
      ],
      { lastNewline: false },
    );
    const { of } = await read(named("a.example.com"), pack({ Dates: chart, Queries: queries }));
    expect(await of("search_day", `${day}, search_clicks, search_impressions`)).toEqual([
      ["2026-09-02", 2, 31],
      ["2026-09-01", 0, 0],
    ]);
    expect(await of("search_window", `${window}, value, search_clicks, position`)).toEqual([
      ["2026-09-01", "2026-09-03", "acme", 1, 2.5],
    ]);
  });

  test("a curve alone is turned away, for its days are no facts", async () => {
    const curve = `${rule}\n# Acme\n# Start date: 20260901\n# End date: 20260902\nNth day,Sessions\n0000,12\n0001,13\n`;
    expect(await refused("curve.csv", curve)).toBe("file/look-alike");
  });

  test("the last 24 hours are hours, and their queries are of no whole day", async () => {
    const serial = Date.parse("2026-09-09T23:00:00Z") / 86_400_000 + 25_569;
    const bytes = workbook([
      {
        name: "Chart",
        rows: [
          // A column somebody added before the hours hides them not.
          ["My note", "Time (UTC+03:00)", ...numbers],
          ["x", serial, 2, 31, 0.0645, 8.25],
        ],
      },
      {
        name: "Queries",
        rows: [
          ["Top queries", ...numbers],
          ["acme", 1, 12, 0.0833, 2.5],
        ],
      },
    ]);
    const { of, left } = await read("https___h.example.com_-Performance-on-Search-2026-09-10.xlsx", bytes);
    expect(await of("search_window", "facet, value, search_clicks")).toEqual([
      ["hour", "2026-09-09 20:00:00", 2],
    ]);
    expect(await of("search_day", "search_clicks")).toEqual([]);
    expect(left).toEqual([[2, "skip", "not_counted"]]);
  });

  test("midnight is an hour of the zone that the header names, and hours read the same with a decimal comma", async () => {
    const hours = async (site: string, cells: readonly string[]) => {
      const rows = cells.map((cell, n) => [cell, n, n * 3, "", ""]);
      const text = csvText([["Time (UTC+03:00)", ...numbers], ...rows], { delimiter: ";" });
      const { of } = await read(`https___${site}_-Performance-on-Search-2026-09-10.csv`, text);
      return of("search_window", `${day}, value`);
    };
    const told = [
      ["2026-09-09", "2026-09-09 20:00:00"],
      ["2026-09-09", "2026-09-09 21:00:00"],
      ["2026-09-10", "2026-09-09 22:00:00"],
    ];
    expect(await hours("point.example.com", ["46274.95833", "46275", "46275.04167"])).toEqual(told);
    expect(await hours("comma.example.com", ["46274,95833", "46275", "46275,04167"])).toEqual(told);
    // So does a workbook whose cells are dates.
    expect(await hours("iso.example.com", ["2026-09-09 23:00", "2026-09-10", "2026-09-10 01:00"])).toEqual(
      told,
    );
  });

  test("two periods side by side are never mixed", async () => {
    const twice = csvText([
      ["Top queries", "Clicks", "Clicks", "Impressions", "Impressions", "CTR", "CTR", "Position", "Position"],
      ["acme", 1, 9, 12, 90, "8.33%", "10%", 2.5, 1.5],
    ]);
    expect(await refused(named("c.example.com"), pack({ Chart: chart, Queries: twice }))).toBe(
      "file/columns-differ",
    );
    const dated = csvText([
      ["Top queries", "9/1/26 - 9/2/26 Clicks", "8/1/26 - 8/2/26 Clicks", "9/1/26 - 9/2/26 Impressions"],
      ["acme", 1, 9, 12],
    ]);
    expect(await refused("Queries.csv", dated)).toBe("file/unknown");
  });

  test("the indexing report beside it is left aside, though its file bears the same name", async () => {
    const indexing = csvText([
      ["날짜", "영향을 받은 페이지"],
      ["2026-09-01", 12],
    ]);
    const bytes = zip([
      { name: "색인/차트.csv", text: indexing },
      {
        name: "실적/차트.csv",
        text: csvText([
          ["날짜", "클릭수", "노출수", "클릭률", "평균 게재순위"],
          ["2026-09-01", 3, 40, "7.5%", 9],
        ]),
      },
    ]);
    const { of, parts } = await read(named("i.example.com"), bytes);
    expect(await of("search_day", `${day}, search_clicks`)).toEqual([["2026-09-01", 3]]);
    expect(parts.map(({ is }) => is).sort()).toEqual(["aside", "chosen"]);
    expect(await refused("차트.csv", indexing)).toBe("file/look-alike");
  });
});
