// Writes X's video export: a title over each of its two tables, the second one's below an empty row, as wide as the wider table.

import { addDays, type Day, toDay } from "../../base/period.ts";
import { csvText, type MadeFile, spokenDay, utf8 } from "../layout.ts";

interface Words {
  readonly titles: readonly [days: string, videos: string];
  readonly days: readonly string[];
  readonly videos: readonly string[];
  readonly no: string;
}

const en: Words = {
  titles: ["Video overview", "Your videos"],
  days: [
    "Date",
    "Views",
    "Watch Time (ms)",
    "Completion Rate",
    "Average Watch Time (ms)",
    "Estimated Revenue",
  ],
  videos: [
    ...["Uploaded on", "Video ID", "Video title", "Views", "Duration", "Video Link", "Monetized"],
    ...["Estimated Revenue", "Published date", "Post Link"],
  ],
  no: "No",
};
/** The unit is said in some downloads and left out of others. */
const pt = (unit: string): Words => ({
  titles: ["Visão geral dos vídeos", "Seus vídeos"],
  days: [
    ...["Data", "Visualizações", `Tempo de exibição${unit}`, "Taxa de conclusões"],
    ...[`Tempo médio de exibição${unit}`, "Receita estimada"],
  ],
  videos: [
    ...["Carregado em", "ID do vídeo", "Título do vídeo", "Visualizações", "Duração", "Link do vídeo"],
    ...["Monetizado", "Receita estimada", "Data de publicação", "Postar link"],
  ],
  no: "Não",
});

/** Aug 22, 2026: without the weekday that the days have. */
const shortDay = (day: Day): string => spokenDay(day).slice(5);

const file = (name: string, since: Day, of: Words, linked: boolean): MadeFile => {
  const padded = (cells: readonly (string | number)[], to: readonly unknown[]) =>
    to.map((_, at) => cells[at] ?? "");
  const days = [3, 2, 1, 0].map((n) => {
    const views = 120 + 37 * n;
    return [spokenDay(addDays(since, n)), views, views * 4321 + n, "12.34", 4321, 0];
  });
  const videos = [0, 1].map((n) => {
    const id = `${since.slice(2, 4)}_19600000000000000${n}1`;
    const post = linked && n === 0 ? "https://x.com/example_works/status/1960000000000000001" : "";
    return [
      ...[shortDay(addDays(since, n)), id, ["A tour, unhurried", "조용한 분기"][n] ?? "", 847 + n, `1:0${n}`],
      ...[`https://video.twimg.com/amplify_video/${id}.mp4`, of.no, 0, "", post],
    ];
  });
  const blank = padded([], of.videos);
  return {
    name,
    bytes: utf8(
      csvText(
        [
          padded([of.titles[0]], of.days),
          of.days,
          ...days,
          blank,
          padded([of.titles[1]], of.videos),
          of.videos,
          ...videos,
        ],
        { lastNewline: false },
      ),
    ),
  };
};

export const examples: readonly MadeFile[] = [
  file("video_overview_analytics.csv", toDay("2026-05-11"), en, false),
  file("video_overview_analytics (1).csv", toDay("2026-06-11"), pt(" (ms)"), false),
  file("video_overview_analytics (2).csv", toDay("2026-07-11"), pt(""), true),
];
