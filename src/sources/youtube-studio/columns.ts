// YouTube Studio's columns, which a person chooses for each export: 8 to 21 were seen.

import type { SourceColumn, Value } from "../source.ts";
import { unread } from "../unread.ts";
import { constant, product } from "../words.ts";

type Columns = Readonly<Record<string, SourceColumn>>;

export const dates = ["Date", "날짜"];
export const totals = ["total", "합계"] as const;

export const day: SourceColumn = { headers: dates, cell: "day" };

export const ofVideo: Columns = {
  // Ids that begin with "-" have a blank before them, which is trimmed; as text, for "1E5" may be in one.
  post: { headers: ["Content", "Video", "콘텐츠", "동영상"], cell: "text" },
  title: { headers: ["Video title", "동영상 제목"], cell: "text" },
  published: { headers: ["Video publish time", "동영상 게시 시간"], cell: "day", order: "mdy" },
  ...unread("Duration", "길이"),
};

export const figures: Columns = {
  views: { headers: ["Views", "조회수"], cell: "count" },
  engaged_views: { headers: ["Engaged views", "유효 조회수"], cell: "count" },
  watch_hours: { headers: ["Watch time (hours)", "시청 시간(단위: 시간)"], cell: "number" },
  follows_net: { headers: ["Subscribers", "구독자"], cell: "count" },
  follows_gained: { headers: ["Subscribers gained", "구독자 증가수"], cell: "count" },
  impressions: { headers: ["Impressions", "노출수"], cell: "count" },
  reactions: { headers: ["Likes", "좋아요"], cell: "count" },
  comments: { headers: ["Comments added", "추가된 댓글 수"], cell: "count" },
  shares: { headers: ["Shares", "공유"], cell: "count" },
};

export const people: Columns = {
  reach: { headers: ["Unique viewers"], cell: "count" },
  new_viewers: { headers: ["New viewers"], cell: "count" },
  returning_viewers: { headers: ["Returning viewers"], cell: "count" },
};

/** Averages and rates are worked out anew, and revenue is no figure of ours. */
export const others: Columns = unread(
  ...["Impressions click-through rate (%)", "Average view duration", "Average percentage viewed (%)"],
  ...["Dislikes", "Casual viewers", "Regular viewers", "Stayed to watch (%)", "Shown in feed"],
  ...["Viewed (vs. swiped away) (%)", "YouTube Premium views", "Estimated revenue", "RPM", "CPM"],
  ...["Estimated partner revenue", "Average views per viewer", "Likes (vs. dislikes) (%)"],
  ...["노출 클릭률 (%)", "평균 시청 지속 시간", "평균 조회율 (%)", "예상 수익", "대략적인 파트너 수익"],
  "YouTube Premium 조회수",
);

export const watchSeconds: Value = product("watch_hours", constant(3600));
