// Writes Naver's ad report: a title first, cost with value added tax, in the encoding of Korean Windows or in UTF-8.

import iconv from "iconv-lite";
import { csvText, type MadeFile, utf8 } from "../layout.ts";

const header = [
  ...["일별", "캠페인", "광고그룹", "노출수", "클릭수", "클릭률(%)", "평균클릭비용(VAT포함,원)"],
  ...["총비용(VAT포함,원)", "총 전환수", "총 전환매출액(원)"],
];

type Row = readonly (string | number)[];
const rows: readonly Row[] = [
  ["2026.09.01.", "가을 브랜드", "파워링크", "1,204", 31, 2.57, "1,774", "55,000", 3, "410,000"],
  ["2026.09.01.", "가을 브랜드", "브랜드검색", 88, 9, 10.23, 33, "297", 0, 0],
  ["2026.09.02.", "가을 브랜드", "파워링크", "1,310", 29, 2.21, "1,862", "54,001", 2, "160,500"],
];
const total: Row = ["합계", "", "", "2,602", 69, 2.65, "1,584", "109,298", 5, "570,500"];

const byDay: MadeFile = {
  name: "캠페인 보고서.csv",
  bytes: new Uint8Array(
    iconv.encode(
      csvText([["캠페인 보고서(2026.09.01.~2026.09.02.)"], header, ...rows, total], { newline: "\r\n" }),
      "cp949",
    ),
  ),
};

const byCampaign: MadeFile = {
  name: "일별 캠페인.csv",
  bytes: utf8(
    csvText(
      [
        ["일별 캠페인(2026.10.01.~2026.10.02.)"],
        ["일별", "캠페인", "총비용(VAT포함,원)", "노출수", "클릭수", "총 전환수", "총 전환매출액(원)"],
        ["2026-10-01", "쇼핑", "110,000", 5000, 61, 4, "99,000"],
        ["2026-10-02", "쇼핑", "1", 10, 0, 0, 0],
      ],
      { bom: true },
    ),
  ),
};

const ofPeriod: MadeFile = {
  name: "9월 보고서.csv",
  bytes: utf8(
    csvText(
      [
        ["9월 보고서(2026.09.01.~2026.09.30.)"],
        ["캠페인", "노출수", "클릭수", "총비용(VAT포함,원)", "총 전환수", "총 전환매출액(원)"],
        ["가을 브랜드", "31,204", 940, "1,650,000", 51, "4,100,000"],
        ["쇼핑", "8,000", 70, "100,000", 3, "90,000"],
      ],
      { bom: true },
    ),
  ),
};

export const examples: readonly MadeFile[] = [byDay, byCampaign, ofPeriod];
