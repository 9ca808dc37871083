// Writes TikTok Studio's downloads: zips with entries unpacked, a BOM, every cell in quotes, days without a year.

import { addDays, type Day, toDay } from "../../base/period.ts";
import { csvText, type MadeFile, utf8, workbook, zip } from "../layout.ts";

type Cell = string | number;
type Rows = readonly (readonly Cell[])[];

const csv = (rows: Rows): string => csvText(rows, { quote: "all", bom: true, lastNewline: false });

const english = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];
const swedish = [
  ...["januari", "februari", "mars", "april", "maj", "juni", "juli"],
  ...["augusti", "september", "oktober", "november", "december"],
];
const month = (day: Day): number => Number(day.slice(5, 7)) - 1;
const date = (day: Day): number => Number(day.slice(8));
/** December 31 */
export const monthFirst = (day: Day): string => `${english[month(day)]} ${date(day)}`;
/** 31 december */
const dayFirst = (day: Day): string => `${date(day)} ${swedish[month(day)]}`;

const run = (first: string, length: number): readonly Day[] =>
  Array.from({ length }, (_, n) => addDays(toDay(first), n));

/** The zip's name holds the first day and the evening of the last. */
const overviewName = (days: readonly Day[], handle: string): string => {
  const evening = Date.parse(`${days.at(-1)}T18:46:14Z`) / 1000;
  return `Overview_${days[0]}_${evening}_${handle}.zip`;
};

const older = ["Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares", "New followers"];
const turn = run("2025-12-28", 7);
const turnRows: Rows = turn.map((day, n) => [
  ...[monthFirst(day), 1200 + 10 * n, 40 + n, 60 - n, n === 2 ? -1 : 5, 3 + n, n === 4 ? -4 : 2],
]);

const newer = {
  en: [
    ...["Date", "Video Views", "Reached audience", "Profile Views", "Likes", "Shares", "Comments"],
    ...[
      "Website clicks",
      "Phone clicks",
      "Leads submission",
      "Net growth",
      "New followers",
      "Lost followers",
    ],
  ],
  sv: [
    ...["Datum", "Videovisningar", "Målgrupp som nåtts", "Profilvisningar", "Gilla-markeringar", "Delningar"],
    ...[
      "Kommentarer",
      "Webbplatsklickar",
      "Insamlade leads",
      "Nettotillväxt",
      "Nya följare",
      "Tappade följare",
    ],
  ],
} as const;

const businessRow = (day: string, n: number): readonly Cell[] => [
  ...[day, 900 + n, n === 1 ? "NaN" : 700 + n, 30 + n, 45 - n, 4, 6, 8 + n],
];
const growth = (n: number): readonly Cell[] => [n === 3 ? -2 : 3 - n, 5, n === 3 ? 7 : 2 + n];
const phone = 1;
const leads = 2;

const autumn = run("2026-10-25", 5);
const swedishRows: Rows = run("2026-03-28", 5).map((day, n) => [
  ...[...businessRow(dayFirst(day), n), leads, ...growth(n)],
]);
const englishRows: Rows = autumn.map((day, n) => [
  ...[...businessRow(monthFirst(day), n), phone, leads, ...growth(n)],
]);

const followers: Rows = autumn.map((day, n) => [
  ...[monthFirst(day), n === 0 ? "undefined" : 5000 + 7 * n, n === 4 ? 0 : 7],
]);
const hours: Rows = autumn
  .slice(-2)
  .flatMap((day) => [11, 19, 20].map((hour) => [monthFirst(day), hour, 300 + hour]));

const file = (name: string, header: readonly string[], rows: Rows) => ({
  name,
  text: csv([header, ...rows]),
});

const followersZip = zip(
  [
    file(
      "FollowerHistory.csv",
      ["Date", "Followers", "Difference in followers from previous day"],
      followers,
    ),
    file("FollowerActivity.csv", ["Date", "Hour", "Active followers"], hours),
    file(
      "FollowerGender.csv",
      ["Gender", "Distribution"],
      [
        ["Male", 0.41],
        ["Female", 0.55],
        ["Other", 0.04],
      ],
    ),
    file(
      "FollowerTopTerritories.csv",
      ["Top territories", "Distribution"],
      [
        ["PL", 0.852],
        ["KR", 0.055],
        ["Others", 0.093],
      ],
    ),
  ],
  { stored: true },
);

const viewersSheet: Rows = autumn.map((day, n) =>
  n === 4 ? [monthFirst(day), "undefined", "0", "0"] : [monthFirst(day), `${800 + n}`, `${500 + n}`, "300"],
);
const viewersHeader = ["Date", "Total Viewers", "New Viewers", "Returning Viewers"];
const viewersZip = zip(
  [{ name: "Viewers.xlsx", bytes: workbook([{ name: "Viewers", rows: [viewersHeader, ...viewersSheet] }]) }],
  { stored: true },
);

/** The seconds of publication stand above bit 32. */
const videoId = (at: string, n: number): string =>
  String((BigInt(Date.parse(at)) / 1000n) * 4_294_967_296n + BigInt(4_000_000_000 + n));

const contentHeader = [
  ...["Time", "Video title", "Video link", "Post time", "Views in the last 7 days", "Total views"],
  ...["Total likes", "Total comments", "Total shares", "Total play time", "Average watch time"],
  ...["Watched full video", "Add to favorites"],
];
const published = ["2026-10-05T17:30:05Z", "2026-10-12T22:40:00Z", "2026-10-20T06:15:59Z"];
const videos: Rows = published.map((at, n) => [
  ...["October 31", `Behind the scenes, part ${n + 1} #example`],
  `https://www.tiktok.com/@example.works/${n === 1 ? "photo" : "video"}/${videoId(at, n)}`,
  ...[monthFirst(toDay(at.slice(0, 10))), 120 - 10 * n, 4000 + n, 210 + n, 12, n, 32000, 7.9],
  ...[0.31, n === 2 ? "" : 15],
]);
const contentZip = zip([file("Content.csv", contentHeader, videos)], { stored: true });

const overviewZip = (text: string): Uint8Array => zip([{ name: "Overview.csv", text }], { stored: true });

export const examples: readonly MadeFile[] = [
  { name: overviewName(turn, "example.works"), bytes: overviewZip(csv([older, ...turnRows])) },
  {
    name: overviewName(run("2026-03-28", 5), "exempel_verken"),
    bytes: overviewZip(csv([newer.sv, ...swedishRows])),
  },
  { name: "Overview.csv", bytes: utf8(csv([newer.en, ...englishRows])) },
  { name: "Followers_example.works.zip", bytes: followersZip },
  { name: "Viewers_example.works.zip", bytes: viewersZip },
  { name: "Content_example.works.zip", bytes: contentZip },
];
