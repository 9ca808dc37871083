// Writes YouTube Studio's downloads: a zip of a table with its total on top, a chart of videos by day, and totals by day.

import { addDays, type Day, toDay } from "../../base/period.ts";
import { csvText, dayFirst, type MadeFile, utf8, zip } from "../layout.ts";

type Cell = string | number;
type Rows = readonly (readonly Cell[])[];

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** Aug 28, 2025 */
const spoken = (day: Day): string =>
  `${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}, ${day.slice(0, 4)}`;
const run = (first: string, length: number): readonly Day[] =>
  Array.from({ length }, (_, n) => addDays(toDay(first), n));

interface Video {
  readonly id: string;
  readonly title: string;
  readonly published: string;
  readonly seconds: number;
}
const videos: readonly Video[] = [
  { id: "dQexample01", title: "How we weigh, part 1", published: "2025-08-30", seconds: 421 },
  // Studio writes a blank before an id that begins with "-", lest a spreadsheet program takes it for a formula.
  { id: " -Ab_example", title: "Three questions, answered", published: "2025-09-01", seconds: 58 },
  { id: "1E5example3", title: "An older one, “quoted”", published: "2025-06-10", seconds: 1204 },
  { id: "firstDay004", title: "Out on the first day", published: "2025-08-28", seconds: 90 },
];
const about = (video: Video): readonly Cell[] => [
  ...[video.id, video.title, spoken(toDay(video.published)), video.seconds],
];

interface Words {
  readonly table: string;
  readonly chart: string;
  readonly totals: string;
  readonly total: string;
  readonly content: readonly string[];
  readonly day: string;
  readonly views: string;
}
const english: Words = {
  table: "Table data.csv",
  chart: "Chart data.csv",
  totals: "Totals.csv",
  total: "Total",
  content: ["Content", "Video title", "Video publish time", "Duration"],
  day: "Date",
  views: "Views",
};
const korean: Words = {
  table: "표 데이터.csv",
  chart: "차트 데이터.csv",
  totals: "총계.csv",
  total: "합계",
  content: ["콘텐츠", "동영상 제목", "동영상 게시 시간", "길이"],
  day: "날짜",
  views: "조회수",
};

const csv = (rows: Rows): string => csvText(rows);

/** A zip of a week: the total of the table is more than its rows, for videos that are gone count there alone. */
const week = (words: Words, days: readonly Day[], figures: readonly string[], cells: Rows): Uint8Array => {
  const width = words.content.length - 1;
  const total = [words.total, ...Array<Cell>(width).fill(""), ...(cells[0] ?? [])];
  const table: Rows = [
    [...words.content, ...figures],
    total,
    ...videos.map((video, n) => [...about(video), ...(cells[n + 1] ?? [])]),
  ];
  const chart: Rows = [
    [words.day, ...words.content, words.views],
    ...days.flatMap((day, d) => videos.map((video, n) => [day, ...about(video), 10 * d + n])),
  ];
  const totals: Rows = [[words.day, words.views], ...days.map((day, d) => [day, 40 * d + 11])];
  return zip([
    { name: words.table, text: csv(table) },
    { name: words.chart, text: csv(chart) },
    { name: words.totals, text: csv(totals) },
  ]);
};

const shortFigures = [
  ...["Views", "Watch time (hours)", "Subscribers", "Impressions", "Impressions click-through rate (%)"],
  ...["Average view duration", "Likes", "Comments added", "Shares"],
];
const shortCells: Rows = [
  [917, 41.2575, 3, 9100, 3.21, "0:02:42", 61, 9, 7],
  [210, 10.5, 4, 2600, 4.1, "0:03:00", 20, 4, 3],
  [400, 3.25, -2, "", "", "0:00:29", 30, 2, 1],
  [180, 22.125, 0, 6000, 2.5, "0:07:22", 8, 1, 2],
  [60, 0.75, 1, 480, 5.02, "0:00:45", 2, 0, ""],
];

const allFigures = [
  ...["Views", "Engaged views", "Watch time (hours)", "Subscribers", "Subscribers gained", "Impressions"],
  ...["Impressions click-through rate (%)", "Average view duration", "Average percentage viewed (%)"],
  ...["Likes", "Dislikes", "Shares", "Comments added", "Unique viewers", "New viewers", "Returning viewers"],
  ...["Casual viewers", "Regular viewers", "Stayed to watch (%)", "Shown in feed"],
  ...["Viewed (vs. swiped away) (%)", "YouTube Premium views", "Estimated revenue (USD)"],
  "Average views per viewer",
];
/** A total counts the videos that are gone besides. */
const wideTotal: readonly Cell[] = [
  ...[1290, 860, 23.5, 9, 26, 17_000, 3.3, "0:01:06", 41.5, 104, 4, 16, 25],
  ...[560, 360, 200, 510, 50, 61.2, 3600, 70.4, 128, 1.75, 2.3],
];
const wideRow = (n: number): readonly Cell[] => [
  ...[300 + n, 200 + n, 5.5, 2, 6, 4000 + n, 3.3, "0:01:06", 41.5, 25, 1, 4, 6],
  ...[150 + n, 100, 50 + n, 90, 10, 61.2, n === 1 ? 900 : "", n === 1 ? 70.4 : "", 30, 0.412, 1.9],
];
const wide: Rows = [
  [...english.content, ...allFigures],
  ["Total", "", "", "", ...wideTotal],
  ...videos.map((video, n) => [...about(video), ...wideRow(n)]),
];

const koreanFigures = [
  ...["조회수", "시청 시간(단위: 시간)", "구독자", "노출수", "노출 클릭률 (%)", "평균 시청 지속 시간"],
  ...["평균 조회율 (%)", "유효 조회수", "예상 수익 (KRW)", "대략적인 파트너 수익 (KRW)", "구독자 증가수"],
  ...["추가된 댓글 수", "좋아요", "공유", "RPM (USD)", "CPM (KRW)", "YouTube Premium 조회수"],
];
const koreanTotal: readonly Cell[] = [
  ...[917, 56.25, -5, 29_400, 2.2, "0:01:30", 33.3, 730, 5000, 4600, 9, 21, 180, 13, 0.9, 3100, 170],
];
const koreanRow = (n: number): readonly Cell[] => [
  ...[200 + n, 12.5, -1, 7000, 2.2, "0:01:30", 33.3, 160 + n, 1200, 1100, 2, 5, 44, 3, 0.9, 3100, 40],
];

const window = run("2025-08-28", 7);
const named = (first: string): string => `${first} 2025-08-28_2025-09-04 Example Works.zip`;
const viewers = (first: string, rows: Rows): MadeFile => ({
  name: named(first),
  bytes: zip([{ name: "Table data.csv", text: csv(rows) }]),
});

export const examples: readonly MadeFile[] = [
  { name: named("Content"), bytes: week(english, window, shortFigures, shortCells) },
  {
    name: "콘텐츠 2025-08-28_2025-09-04 예시 공방.zip",
    bytes: week(korean, window, koreanFigures, [koreanTotal, ...[1, 2, 3, 4].map(koreanRow)]),
  },
  {
    name: "Content 2025-06-01_2025-09-29 Example Works.zip",
    bytes: zip([{ name: "Table data.csv", text: csv(wide) }]),
  },
  // Alone it does not say which period it is of; the first column bore another name before.
  {
    name: "표 데이터.csv",
    bytes: utf8(
      csv([
        ["동영상", "동영상 제목", "동영상 게시 시간", "길이", "조회수"],
        ["합계", "", "", "", 840],
        ...videos.map((video, n) => [...about(video), 200 + n]),
      ]),
    ),
  },
  // Saved again by a spreadsheet program.
  {
    name: "Totals.csv",
    bytes: utf8(
      csvText(
        [
          ["Date", "Views", "Average view duration"],
          ...run("2025-10-10", 7).map((day, d) => [
            ...[dayFirst(day).replaceAll("/", "-"), 70 * d + 5, `0:01:0${d}`],
          ]),
        ],
        { newline: "\r\n" },
      ),
    ),
  },
  viewers("Viewer age", [
    ["Viewer age", "Views (%)", "Average view duration", "Watch time (hours) (%)"],
    ["18–24 years", 31.25, "0:01:10", 30.5],
    ["25–34 years", 60.5, "0:01:30", 65.25],
    ["35–44 years", 8.25, "0:00:40", 4.25],
  ]),
  viewers("Viewer gender", [
    ["Viewer gender", "Views (%)", "Watch time (hours) (%)"],
    ["Female", 55.5, 58],
    ["Male", 43.5, 41.5],
    ["User-specified", 1, 0.5],
  ]),
  viewers("Cities", [
    ["Cities", "City name", "Views", "Watch time (hours)", "Average view duration"],
    ["Total", "", 500, 20.5, "0:02:27"],
    ["0x357ca28b61c565cd", "Seoul", 220, 9.5, "0:02:35"],
    ["0x471ecc669a869f01", "Warsaw", 130, 5.25, "0:02:25"],
  ]),
  viewers("Subscription status", [
    ["Subscription status", "Views", "Watch time (hours)"],
    ["Total", 900, 41.5],
    ["Not subscribed", 700, 30.25],
    ["Subscribed", 200, 11.25],
  ]),
];
