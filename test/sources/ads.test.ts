// Ads of every network, worked out by hand: what a row is of (a day or a period), its money, and what is no row of its own.

import iconv from "iconv-lite";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { csvText, utf8, utf16 } from "../../src/sources/layout.ts";
import { openReader, type Reader } from "./pipeline.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

let names = 0;
beforeEach(() => {
  names += 1;
});

type Cells = readonly (readonly (string | number)[])[];
const bytesOf = (content: Cells | Uint8Array): Uint8Array =>
  content instanceof Uint8Array ? content : utf8(csvText(content));

/** Reads a file and gives what it became, and what it left. */
const read = async (content: Cells | Uint8Array, name = `ads ${names}.csv`) => {
  const { result, parts } = await reader.import({ name, bytes: bytesOf(content) });
  const of = (table: string, columns: string): Promise<readonly (readonly unknown[])[]> =>
    reader
      .rows(`select ${columns} from ${table} where import_id = ${result.importId} order by line`)
      .then((rows) => rows.map((row) => Object.values(row)));
  return { of, left: await of("import_left", "line, fate, reason"), parts };
};
const refused = (content: Cells | Uint8Array): Promise<string> =>
  read(content).then(
    () => "read",
    (problem: { readonly code?: string; readonly message: string }) => problem.code ?? problem.message,
  );
const windowColumns =
  "cast(day as varchar) as d, cast(window_end as varchar) as e, campaign, cost_minor, currency";
const dayColumns = "cast(day as varchar) as d, campaign, cost_minor, currency";

describe("Meta Ads", () => {
  const header = ["Reporting starts", "Reporting ends", "Campaign name", "Amount spent (EUR)", "Impressions"];

  test("a month in one row is a fact of that month and of none of its days", async () => {
    const { of } = await read([header, ["2026-09-01", "2026-09-30", "Autumn", "812.40", 90_000]]);
    expect(await of("spend_window", windowColumns)).toEqual([
      ["2026-09-01", "2026-10-01", "Autumn", 81_240, "EUR"],
    ]);
    expect(await of("spend", dayColumns)).toEqual([]);
  });

  test("months one below the other are each their own, and nobody is asked for the order of their days", async () => {
    const months = [1, 2, 3].map((month) => [`2025-0${month}-01`, `2025-0${month}-28`, "Autumn", month, 9]);
    const { of } = await read([header, ...months]);
    expect(await of("spend_window", "cast(day as varchar) as d, cost_minor")).toEqual([
      ["2025-01-01", 100],
      ["2025-02-01", 200],
      ["2025-03-01", 300],
    ]);
  });

  test("a period of one day is that day", async () => {
    const { of } = await read([header, ["2026-09-05", "2026-09-05", "Evening", "5.00", 61]]);
    expect(await of("spend", dayColumns)).toEqual([["2026-09-05", "Evening", 500, "EUR"]]);
    expect(await of("spend_window", windowColumns)).toEqual([]);
  });

  test("a row with a start and no end is refused, for nobody knows how long it is", async () => {
    const { left } = await read([
      header,
      ["2026-09-01", "", "Autumn", "8.40", 90],
      ["2026-09-02", "2026-09-02", "B", 1, 1],
    ]);
    expect(left).toEqual([[2, "reject", "cell/missing"]]);
  });

  test("without any end the report is not known", async () => {
    const table = [
      ["Reporting starts", "Campaign name", "Amount spent (EUR)", "Impressions"],
      ["2026-09-01", "Autumn", "8.40", 90],
    ];
    expect(await refused(table)).toBe("file/no-dates");
  });

  test("a day that contradicts its period turns the file away", async () => {
    const table = [
      ["Day", ...header],
      ["2026-09-01", "2026-09-01", "2026-09-30", "Autumn", "8.40", 90],
    ];
    expect(await refused(table)).toBe("file/period-rows");
  });

  test("two campaigns of one name are two with their ids, and one too many without", async () => {
    const ids = ["Day", "Campaign name", "Campaign ID", "Amount spent (EUR)"];
    const { of } = await read([ids, ["2026-05-01", "Autumn", "11", 1], ["2026-05-01", "Autumn", "12", 2]]);
    expect(await of("spend", "ad_group, cost_minor")).toEqual([
      ["11", 100],
      ["12", 200],
    ]);
    const bare = ["Day", "Campaign name", "Amount spent (EUR)"];
    expect(await refused([bare, ["2026-05-02", "Autumn", 1], ["2026-05-02", "Autumn", 2]])).toBe(
      "file/rows-alike",
    );
  });

  test("clicks on the link are not all clicks: where only they are told, the others are unknown", async () => {
    const { of } = await read([
      ["Day", "Campaign name", "Amount spent (EUR)", "Link clicks"],
      ["2026-02-01", "Autumn", 1, 7],
    ]);
    expect(await of("spend", "ad_clicks, ad_link_clicks")).toEqual([[null, 7]]);
  });

  test("Polish amounts part thousands by a blank that does not break", async () => {
    const table = [
      ["Dzień", "Nazwa kampanii", "Wydana kwota (PLN)", "Zakupy"],
      ["2026-04-01", "Jesień", "1\u00a0234,50", "--"],
      ["2026-04-02", "Jesień", "1 002,05", "--"],
      ["2026-04-03", "Jesień", "--", "--"],
    ];
    const { of, left } = await read(table);
    expect(await of("spend", "cost_minor")).toEqual([[123_450], [100_205]]);
    expect(left).toEqual([[4, "skip", "no_measure"]]);
  });

  test("French days come first and its amounts have a comma", async () => {
    const text = csvText(
      [
        ["Jour", "Nom de la campagne", "Montant dépensé (EUR)"],
        ["03/09/2026", "Automne", "1\u202f200,00"],
        ["04/09/2026", "Automne", "0,07"],
      ],
      { delimiter: ";", bom: true },
    );
    const { of } = await read(utf8(text));
    expect(await of("spend", dayColumns)).toEqual([
      ["2026-09-03", "Automne", 120_000, "EUR"],
      ["2026-09-04", "Automne", 7, "EUR"],
    ]);
  });

  test("the value of a retailer's catalogue counts only where no other value is told", async () => {
    const table = [
      ["일", "캠페인 이름", "지출 금액 (KRW)", "구매 전환값", "공유 항목의 구매 전환값"],
      ["2026-03-01", "가을", "1,000", "139,500", "50,000"],
      ["2026-03-02", "가을", "1,000", "", "50,000"],
    ];
    const { of } = await read(table);
    expect(await of("spend", "ad_revenue_minor")).toEqual([[139_500], [50_000]]);
  });
});

describe("Google Ads", () => {
  const above = (period: string) => [["Campaign report"], [period]];
  const header = ["Campaign", "Currency code", "Impr.", "Clicks", "Cost", "Conv. value"];

  test("without days the figures are of the period above the table, and its totals are none", async () => {
    const { of, left } = await read([
      ...above("September 1, 2026 - September 30, 2026"),
      header,
      ["Brand", "EUR", "1,204", 40, "172.45", "1,300.50"],
      ["Total wellness", "EUR", 4, 1, "2.00", "0.00"],
      ["Total: Campaigns", "EUR", "1,208", 41, "174.45", "1,300.50"],
      ["Total: Account", "EUR", "1,208", 41, "174.45", "1,300.50"],
    ]);
    expect(await of("spend_window", `${windowColumns}, ad_revenue_minor`)).toEqual([
      ["2026-09-01", "2026-10-01", "Brand", 17_245, "EUR", 130_050],
      ["2026-09-01", "2026-10-01", "Total wellness", 200, "EUR", 0],
    ]);
    expect(left.map(([, fate, reason]) => [fate, reason])).toEqual([
      ["skip", "total"],
      ["skip", "total"],
    ]);
  });

  test("a file that names no period gives no fact: each row says that its day is missing", async () => {
    const { left } = await read([header, ["Lost", "EUR", "1,204", 40, "172.45", 0]]);
    expect(left).toEqual([[2, "reject", "cell/missing"]]);
  });

  test("a Korean period is read from its years, months and days", async () => {
    const text = csvText(
      [
        ["캠페인 보고서"],
        ["2026년 9월 1일 - 2026년 12월 31일"],
        ["캠페인", "통화 코드", "노출수", "비용"],
        ["가을", "KRW", "41,204", "1,245,000"],
        ["합계: 캠페인", "KRW", "41,204", "1,245,000"],
      ],
      { delimiter: "\t", newline: "\r\n" },
    );
    const { of } = await read(utf16(text));
    expect(await of("spend_window", windowColumns)).toEqual([
      ["2026-09-01", "2027-01-01", "가을", 1_245_000, "KRW"],
    ]);
  });
});

describe("LinkedIn Campaign Manager", () => {
  const header = ["Start Date (in UTC)", "Campaign Name", "Currency", "Total Spent", "Impressions"];
  const report = (until: string): Cells => [
    ["Campaign Performance Report (in UTC)"],
    ["Report Start: September 1, 2026, 12:00 AM"],
    [`Report End: ${until}, 11:59 PM`],
    ["Account: Acme Ads"],
  ];
  const row = (day: string, cost: number) => [day, "Launch", "EUR", cost, 1000];

  test("days are days, month first", async () => {
    const { of } = await read([
      ...report("September 3, 2026"),
      header,
      row("9/1/2026", 1),
      row("9/3/2026", 2),
    ]);
    expect(await of("spend", `${dayColumns}, account`)).toEqual([
      ["2026-09-01", "Launch", 100, "EUR", "Acme Ads"],
      ["2026-09-03", "Launch", 200, "EUR", "Acme Ads"],
    ]);
  });

  test("one start for a report of a month is the month", async () => {
    const { of } = await read([...report("September 30, 2026"), header, row("9/1/2026", 900)]);
    expect(await of("spend_window", windowColumns)).toEqual([
      ["2026-09-01", "2026-10-01", "Launch", 90_000, "EUR"],
    ]);
    expect(await of("spend", dayColumns)).toEqual([]);
  });

  test("starts a month apart each stand for the time up to the next", async () => {
    const { of } = await read([
      ...report("November 15, 2026"),
      header,
      ...[row("9/1/2026", 1), row("10/1/2026", 2), row("11/2/2026", 3)],
    ]);
    expect(await of("spend_window", windowColumns)).toEqual([
      ["2026-09-01", "2026-10-01", "Launch", 100, "EUR"],
      ["2026-10-01", "2026-11-02", "Launch", 200, "EUR"],
      ["2026-11-02", "2026-11-16", "Launch", 300, "EUR"],
    ]);
  });

  test("rows a month apart are turned away where the report does not say when it begins and ends", async () => {
    expect(await refused([header, row("5/1/2026", 1), row("6/1/2026", 2)])).toBe("file/period-rows");
  });

  test("days outside of the report have changed places with months, and are not guessed", async () => {
    expect(
      await refused([...report("September 3, 2026"), header, row("1/9/2026", 1), row("2/9/2026", 2)]),
    ).toBe("row/unclear-date");
  });

  test("a month after the twelfth beside starts of periods is named with the column the file has", async () => {
    const rows = [row("9/1/2026", 1), row("13/9/2026", 2)];
    const file = [...report("September 30, 2026"), header, ...rows];
    await expect(read(file)).rejects.toMatchObject({
      message: expect.stringContaining("“9/1/2026” and “13/9/2026”"),
    });
  });
});

describe("Naver", () => {
  const header = ["일별", "캠페인", "총비용(VAT포함,원)", "노출수", "총 전환매출액(원)"];

  test("cost is without value added tax, to the won, and revenue as printed", async () => {
    const gross = [11, 1, 5, 6, 16, 17, 55_000, 297, 54_001, 999_999_999, 1_234_567_890_123];
    const rows = gross.map((cost, n) => [
      `2026.09.${String(n + 1).padStart(2, "0")}.`,
      "가을",
      cost,
      1,
      cost,
    ]);
    const text = csvText([["캠페인 보고서(2026.09.01.~2026.09.30.)"], header, ...rows], { newline: "\r\n" });
    const { of } = await read(new Uint8Array(iconv.encode(text, "cp949")));
    // In whole numbers: twenty times a cost over eleven, halved and rounded up from the half.
    const net = gross.map((cost) => Number((BigInt(cost) * 20n + 11n) / 22n));
    expect(net.slice(0, 8)).toEqual([10, 1, 5, 5, 15, 15, 50_000, 270]);
    expect(await of("spend", "cost_minor, ad_revenue_minor")).toEqual(gross.map((cost, n) => [net[n], cost]));
  });

  test("a row of all campaigns is a total, whatever column it is named in", async () => {
    const { left } = await read([
      ["제목"],
      header,
      ["2026.01.01.", "가을", 1100, 5, 0],
      ["합계", "", 1100, 5, 0],
    ]);
    expect(left).toEqual([[4, "skip", "total"]]);
  });

  test("weeks and months are not taken for the whole period", async () => {
    const weekly = header.map((cell) => (cell === "일별" ? "주별" : cell));
    expect(
      await refused([["보고서(2026.09.01.~2026.09.30.)"], weekly, ["2026.09.01.", "가을", 1, 1, 1]]),
    ).toBe("file/no-dates");
  });
});

describe("Kakao and Microsoft", () => {
  test("Kakao's cost is won under either of its names", async () => {
    for (const cost of ["비용", "소진액"]) {
      const table = [
        ["일자", "캠페인 이름", cost, "노출수", "구매금액 (7일)"],
        [`2026-0${cost.length}-01`, "가을", "45,100", 9, "-"],
      ];
      const { of } = await read(table);
      expect(await of("spend", "cost_minor, currency, ad_revenue_minor, platform")).toEqual([
        [45_100, "KRW", null, "kakao_ads"],
      ]);
    }
  });

  test("Microsoft's days are month first, and its copyright line is a note", async () => {
    const { of, left } = await read([
      ["Report Name: Campaigns"],
      ["Gregorian date", "Campaign name", "Spend", "Impressions", "Clicks", "Revenue"],
      ["9/12/2026", "Brand", "1,012.40", "8,104", 96, "2,100.00"],
      ["©2026 Microsoft Corporation. All rights reserved."],
    ]);
    expect(await of("spend", `${dayColumns}, ad_revenue_minor`)).toEqual([
      ["2026-09-12", "Brand", 101_240, "PLN", 210_000],
    ]);
    expect(left).toEqual([[4, "skip", "footer"]]);
  });
});
