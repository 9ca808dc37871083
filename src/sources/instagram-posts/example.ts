// Writes Business Suite's Instagram export in English and Korean; thousands may carry a comma.

import iconv from "iconv-lite";
import { type Day, toDay } from "../../base/period.ts";
import { csvText, dashedDay, type MadeFile, utf8, utf16 } from "../layout.ts";

export interface InstagramPost {
  readonly id: string;
  readonly time: string;
  readonly caption: string;
  readonly code: string;
  readonly type: string;
  readonly views: number;
  readonly reach: number;
  readonly likes: number;
  readonly shares: number;
  readonly follows: number;
  readonly comments: number;
  readonly saves: number;
  /** A day where the report is one by day; left out for "Lifetime". */
  readonly period?: string;
}

const headers = {
  en: [
    ...["Post ID", "Account ID", "Account username", "Account name", "Description", "Duration (sec)"],
    ...["Publish time", "Permalink", "Post type", "Data comment", "Date", "Views", "Reach", "Follows"],
    ...["Likes", "Comments", "Shares", "Saves"],
  ],
  ko: [
    ...[
      "게시물 ID",
      "계정 ID",
      "계정 사용자 이름",
      "계정 이름",
      "설명",
      "기간(초)",
      "게시 시간",
      "고유 링크",
    ],
    ...["게시물 유형", "데이터 댓글", "날짜", "조회", "도달", "팔로우", "좋아요", "댓글", "공유", "저장"],
  ],
} as const;

/** As Meta writes it, and as spreadsheet programs in Korea save it again. */
const encodings = {
  "utf-8": utf8,
  "utf-16": (text: string) => utf16(text.replace("\uFEFF", "")),
  cp949: (text: string) => new Uint8Array(iconv.encode(text.replace("\uFEFF", ""), "cp949")),
} as const;

const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ",");

export const instagramFile = (
  account: {
    readonly id: string;
    readonly handle: string;
    readonly name: string;
    readonly since: Day;
    readonly until: Day;
  },
  posts: readonly InstagramPost[],
  locale: keyof typeof headers = "en",
  encoding: keyof typeof encodings = "utf-8",
): MadeFile => ({
  name: `${dashedDay(account.since)}_${dashedDay(account.until)}_2345678901.csv`,
  bytes: encodings[encoding](
    csvText(
      [
        headers[locale],
        ...posts.map((of) => [
          ...[of.id, account.id, account.handle, account.name, of.caption, of.type === "IG reel" ? 24 : 0],
          ...[of.time, `https://www.instagram.com/p/${of.code}/`, of.type, ""],
          ...[
            of.period ?? (locale === "ko" ? "전체 기간" : "Lifetime"),
            thousands(of.views),
            of.reach,
            of.follows,
            of.likes,
          ],
          ...[of.comments, of.shares, of.saves],
        ]),
      ],
      { quote: "php", bom: true },
    ),
  ),
});

const account = { id: "17841400000000001", handle: "example.works", name: "Example Works" };
const one = { views: 15000, reach: 9800, likes: 310, shares: 12, follows: 4, comments: 9, saves: 21 };

const example = (
  locale: keyof typeof headers,
  month: string,
  encoding: keyof typeof encodings = "utf-8",
): MadeFile =>
  instagramFile(
    { ...account, since: toDay(`2026-${month}-01`), until: toDay(`2026-${month}-28`) },
    [
      {
        ...one,
        id: `1800000000000${month}01`,
        time: `${month}/03/2026 10:15`,
        // cp949 knows no waves.
        caption: encoding === "cp949" ? "파란 새벽\n바다" : "파란 새벽\n🌊",
        code: "Ca1",
        type: "IG carousel",
      },
      {
        ...one,
        id: `1800000000000${month}02`,
        time: `${month}/20/2026 22:40`,
        caption: encoding === "cp949" ? "사진" : "Zdjęcie",
        code: "Ca2",
        type: "IG reel",
        saves: 0,
      },
    ],
    locale,
    encoding,
  );

/** A report by day: each post again for every day, taken-back likes among them, and one lifetime row. */
const byDay: MadeFile = instagramFile(
  { ...account, since: toDay("2026-05-01"), until: toDay("2026-05-28") },
  [0, 1, 2, 3, 4].map((n) => ({
    ...one,
    ...{ id: `180000000000005${n % 2}`, time: `05/0${3 + (n % 2)}/2026 10:15`, caption: "파란 새벽" },
    ...{ code: `Cb${n % 2}`, type: "IG image", views: 1200 + n, likes: n === 3 ? -2 : 10 + n },
    ...(n === 4 ? {} : { period: `05/${14 + Math.floor(n / 2)}/2026` }),
  })),
);

export const examples: readonly MadeFile[] = [
  example("en", "08"),
  example("ko", "09"),
  example("ko", "07", "utf-16"),
  example("ko", "06", "cp949"),
  byDay,
];
