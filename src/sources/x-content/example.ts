// Writes X's content export: LF, no mark at the start, days as "Sat, Aug 22, 2026", replies among the posts.

import { addDays, type Day, toDay } from "../../base/period.ts";
import { csvText, type MadeFile, spokenDay, utf8 } from "../layout.ts";

export interface XPost {
  readonly id: string;
  readonly handle: string;
  readonly day: Day;
  readonly text: string;
  readonly impressions: number;
  readonly likes: number;
  readonly bookmarks: number;
  readonly shares: number;
  readonly follows: number;
  readonly replies: number;
  readonly reposts: number;
  readonly visits: number;
  readonly expands: number;
  readonly links: number;
}

export const xHeaders = {
  en: [
    ...["Post id", "Date", "Post text", "Post Link", "Impressions", "Likes", "Engagements", "Bookmarks"],
    ...["Shares", "New follows", "Replies", "Reposts", "Profile visits", "Detail Expands", "URL Clicks"],
    ...["Hashtag Clicks", "Permalink Clicks"],
  ],
  pt: [
    ...["ID do post", "Data", "Texto do post", "Postar link", "Impressões", "Curtidas", "Engajamentos"],
    ...["Itens salvos", "Compartilhamentos", "Novos seguidores", "Respostas", "Reposts", "Visitas ao perfil"],
    ...["Expansões de detalhes", "Cliques de URL", "Cliques de hashtag", "Cliques de link permanente"],
  ],
  // Not every Korean name was seen: id, link, total and share menu are guesses.
  ko: [
    ...["포스트 ID", "날짜", "포스트 텍스트", "포스트 링크", "노출수", "좋아요", "참여", "북마크", "공유"],
    ...["새 팔로우", "답글", "재게시", "프로필 방문", "Detail Expands", "URL 클릭", "Hashtag Clicks"],
    "Permalink Clicks",
  ],
} as const;

/** X's total: every figure but the impressions. */
export const xEngagements = (of: XPost): number =>
  of.likes +
  of.bookmarks +
  of.shares +
  of.follows +
  of.replies +
  of.reposts +
  of.visits +
  of.expands +
  of.links;

const row = (of: XPost): readonly (string | number)[] => [
  ...[
    of.id,
    spokenDay(of.day),
    of.text,
    `https://x.com/${of.handle}/status/${of.id}`,
    of.impressions,
    of.likes,
  ],
  ...[xEngagements(of), of.bookmarks, of.shares, of.follows, of.replies, of.reposts, of.visits, of.expands],
  ...[of.links, 0, 0],
];

export const xContentFile = (
  posts: readonly XPost[],
  since: Day,
  until: Day,
  locale: keyof typeof xHeaders = "en",
): MadeFile => ({
  name: `account_analytics_content_${since}_${until}.csv`,
  bytes: utf8(csvText([xHeaders[locale], ...posts.map(row)])),
});

/** The id X gives to what is published at a moment. */
export const xId = (milliseconds: number, chance: number): string =>
  String(((BigInt(milliseconds) - 1288834974657n) << 22n) + BigInt(Math.floor(chance * 4194304)));

const texts = [
  "Two lines,\nand a comma",
  "@friend thanks!",
  'She said "조용한 분기"',
  "Żółta łódź 🚣 https://t.co/a1",
];
const since = toDay("2026-08-22");

const example = (locale: keyof typeof xHeaders, start: Day): MadeFile =>
  xContentFile(
    texts.map((text, n) => ({
      // Late in the evening UTC: the next day in Warsaw and Seoul.
      ...{ id: xId(Date.parse(`${addDays(start, n)}T23:30:00Z`), n / 9), handle: "example_works" },
      ...{ day: addDays(start, n), text, impressions: 1000 + 7 * n, likes: 10 + n, bookmarks: n, shares: 9 },
      ...{ follows: n === 3 ? 1 : 0, replies: 2, reposts: 3, visits: 4, expands: 5, links: n },
    })),
    start,
    addDays(start, 6),
    locale,
  );

export const examples: readonly MadeFile[] = [
  example("en", since),
  example("pt", addDays(since, 30)),
  example("ko", addDays(since, 60)),
];
