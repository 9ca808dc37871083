// Words and readings that several KPIs share, so that a KPI's entry says only what is its own.

import { words } from "../base/words.ts";
import type { Filter } from "./expr.ts";

export const windowNote = words(
  "Known only where the period is exactly that of an export.",
  "내보내기 파일의 집계 기간과 정확히 일치하는 기간에만 값이 있습니다.",
  "Znane tylko wtedy, gdy okres jest dokładnie okresem eksportu.",
);

/** The ways a number is shown and rolled up, over time and over entities. */
export const added = { display: "count", time: "sum", entities: "sum" } as const;
export const rated = { display: "rate", time: "ratio", entities: "ratio" } as const;
export const averaged = { display: "per", time: "ratio", entities: "ratio" } as const;
/** Unique people: neither days nor parts are ever added. */
export const unique = { display: "count", time: "distinct", entities: "distinct" } as const;

/** Sums over the rows of one window of an export: never added over time. */
export const exactWindow = { basis: "window", time: "distinct", note: windowNote } as const;

/** What happened on the days, whichever post it belonged to. */
export const inPeriod = {
  id: "activity",
  name: words("Activity in the period", "기간 중 활동", "Aktywność w okresie"),
  basis: "activity",
  note: words(
    "Everything that happened on these days, whichever post it belonged to, from the account's daily export.",
    "어느 게시물에서 발생했든 해당 날짜에 일어난 모든 활동입니다(계정 일별 내보내기).",
    "Wszystko, co wydarzyło się w tych dniach, niezależnie od posta (dzienny eksport konta).",
  ),
} as const;
/** What the posts of the days have gathered so far. */
export const ofPosts = {
  id: "published",
  name: words("Posts published in the period", "기간 중 게시된 게시물", "Posty opublikowane w okresie"),
  basis: "published",
  note: words(
    "Lifetime figures of the posts published on these days, as last seen; recent posts are still growing.",
    "해당 날짜에 게시된 게시물의 누적 수치(마지막 관측 기준)이며, 최근 게시물은 아직 증가하는 중입니다.",
    "Wyniki łączne postów opublikowanych w tych dniach, według ostatniego odczytu; nowe posty wciąż zbierają wyniki.",
  ),
} as const;

/** Replies and reposts are no posts of one's own; a post whose kind no export tells counts. */
export const ownPosts: Filter = { column: "kind", notIn: ["reply", "repost"] };
export const channelsOfSocial = ["organic_social", "paid_social"];
export const social: Filter = { column: "channel", in: channelsOfSocial };

export const articleA = "BSC Designer, Social media KPIs (Korean edition)";
export const articleB = "EveryoneSocial 2021, Social media KPIs (Polish edition)";
