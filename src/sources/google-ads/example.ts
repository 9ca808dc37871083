// Writes Google Ads' campaign report: as CSV, as "Excel .csv" (UTF-16, tabs, CRLF), and in Korean.

import { addDays, type Day, toDay } from "../../base/period.ts";
import { csvText, type MadeFile, utf8, utf16 } from "../layout.ts";

export interface GoogleAdDay {
  readonly day: Day;
  readonly campaign: string;
  readonly type: string;
  readonly impressions: number;
  readonly clicks: number;
  readonly cost: number;
  readonly conversions: number;
}

const months = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September"],
  ...["October", "November", "December"],
];
const long = (day: Day): string => {
  const [y, m, d] = day.split("-");
  return `${months[Number(m) - 1]} ${Number(d)}, ${y}`;
};
const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ",");
const sum = (rows: readonly GoogleAdDay[], key: "impressions" | "clicks" | "cost" | "conversions"): number =>
  Math.round(rows.reduce((total, row) => total + row[key], 0) * 100) / 100;

const header = [
  ...["Day", "Campaign", "Campaign type", "Currency code", "Impr.", "Clicks", "Cost", "Conversions"],
];

export const googleAdsFile = (
  of: { readonly name: string; readonly currency: string; readonly excel?: boolean },
  rows: readonly GoogleAdDay[],
): MadeFile => {
  const [first, last] = [rows[0]?.day as Day, rows.at(-1)?.day as Day];
  const total = (name: string) => [
    ...[name, " --", " --", of.currency, thousands(sum(rows, "impressions")), thousands(sum(rows, "clicks"))],
    ...[sum(rows, "cost").toFixed(2), sum(rows, "conversions").toFixed(2)],
  ];
  const table = [
    ["Campaign report"],
    [`${long(first)} - ${long(last)}`],
    header,
    ...rows.map((row) => [
      ...[row.day, row.campaign, row.type, of.currency, thousands(row.impressions), thousands(row.clicks)],
      ...[row.cost.toFixed(2), row.conversions.toFixed(2)],
    ]),
    total("Total: All campaigns"),
    total("Total: Account"),
  ];
  const style = of.excel === true ? ({ delimiter: "\t", newline: "\r\n" } as const) : {};
  const text = csvText(table, style);
  return { name: of.name, bytes: of.excel === true ? utf16(text) : utf8(text) };
};

const start = toDay("2026-09-01");
const rows: readonly GoogleAdDay[] = [0, 1, 2].map((n) => ({
  ...{ day: addDays(start, n), campaign: "Brand – PL", type: "Search", impressions: 1204 + n, clicks: 88 },
  ...{ cost: 172.45 + n, conversions: 1.5 },
}));

const korean: MadeFile = {
  name: "캠페인 보고서.csv",
  bytes: utf16(
    csvText(
      [
        ["캠페인 보고서"],
        ["2026년 9월 1일 - 2026년 9월 2일"],
        ["일", "캠페인", "통화 코드", "노출수", "클릭수", "비용", "전환수", "전환 가치"],
        ["2026-09-01", "가을 브랜드", "KRW", "1,204", 31, "45,000", 2, 0],
        ["2026-09-02", "가을 브랜드", "KRW", 998, 27, "39,500", 1, "120,000"],
        ["합계: 캠페인", " --", "KRW", "2,202", 58, "84,500", 3, "120,000"],
      ],
      { delimiter: "\t", newline: "\r\n" },
    ),
  ),
};

const dollars: MadeFile = {
  name: "Campaign report.csv",
  bytes: utf8(
    csvText([
      ["Campaign report"],
      ["September 4, 2026 - September 4, 2026"],
      ["Campaign", "Impr.", "Clicks", "Cost", "Conversions"],
      ["Brand – US", "1,204", 40, "$172.45", "2.00"],
      ["Total: All campaigns", "1,204", 40, "$172.45", "2.00"],
    ]),
  ),
};

/** A month in one row a campaign, with the value of the conversions; one is called like a total. */
const month: MadeFile = {
  name: "Campaign report (2).csv",
  bytes: utf8(
    csvText([
      ["Campaign report"],
      ["September 1, 2026 - September 30, 2026"],
      [
        "Campaign status",
        "Campaign",
        "Currency code",
        "Impr.",
        "Clicks",
        "Cost",
        "Conversions",
        "Conv. value",
      ],
      ["Enabled", "Brand – PL", "EUR", "31,204", 940, "1,172.45", "12.50", "3,400.00"],
      ["Enabled", "Total wellness", "EUR", "1,204", 40, "72.05", "0.00", "0.00"],
      ["Paused", "Spring", "EUR", 0, 0, "0.00", "0.00", "0.00"],
      ["Total: Campaigns", " --", "EUR", "32,408", 980, "1,244.50", "12.50", "3,400.00"],
      ["Total: Account", " --", "EUR", "32,408", 980, "1,244.50", "12.50", "3,400.00"],
    ]),
  ),
};

const koreanMonth: MadeFile = {
  name: "캠페인 보고서 (1).csv",
  bytes: utf16(
    csvText(
      [
        ["캠페인 보고서"],
        ["2026년 9월 1일 - 2026년 9월 30일"],
        ["캠페인", "통화 코드", "노출수", "클릭수", "비용", "전환수", "전환 가치"],
        ["가을 브랜드", "KRW", "41,204", 931, "1,245,000", 22, "880,000"],
        ["합계: 캠페인", "KRW", "41,204", 931, "1,245,000", 22, "880,000"],
      ],
      { delimiter: "\t", newline: "\r\n" },
    ),
  ),
};

export const examples: readonly MadeFile[] = [
  googleAdsFile({ name: "Campaign report.csv", currency: "EUR" }, rows),
  googleAdsFile({ name: "Campaign report (1).csv", currency: "PLN", excel: true }, rows),
  korean,
  dollars,
  month,
  koreanMonth,
];
