// Writes Business Suite's Instagram export in English and Korean; thousands may carry a comma.

import { type Day, toDay } from "../../base/period.ts";
import { csvText, dashedDay, type MadeFile, utf8 } from "../layout.ts";

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
): MadeFile => ({
  name: `${dashedDay(account.since)}_${dashedDay(account.until)}_2345678901.csv`,
  bytes: utf8(
    csvText(
      [
        headers[locale],
        ...posts.map((of) => [
          ...[of.id, account.id, account.handle, account.name, of.caption, of.type === "IG reel" ? 24 : 0],
          ...[of.time, `https://www.instagram.com/p/${of.code}/`, of.type, ""],
          ...[
            locale === "ko" ? "전체 기간" : "Lifetime",
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

const example = (locale: keyof typeof headers, month: string): MadeFile =>
  instagramFile(
    { ...account, since: toDay(`2026-${month}-01`), until: toDay(`2026-${month}-28`) },
    [
      {
        ...one,
        id: `1800000000000${month}01`,
        time: `${month}/03/2026 10:15`,
        caption: "파란 새벽\n🌊",
        code: "Ca1",
        type: "IG carousel",
      },
      {
        ...one,
        id: `1800000000000${month}02`,
        time: `${month}/20/2026 22:40`,
        caption: "Zdjęcie",
        code: "Ca2",
        type: "IG reel",
        saves: 0,
      },
    ],
    locale,
  );

export const examples: readonly MadeFile[] = [example("en", "08"), example("ko", "09")];
