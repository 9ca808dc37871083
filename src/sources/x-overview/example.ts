// Writes X's account overview in the orders of columns that were seen, newest day first, video and media views always 0.

import { addDays, type Day, toDay } from "../../base/period.ts";
import { csvText, type MadeFile, spokenDay, utf8 } from "../layout.ts";

const names = {
  en: [
    ...["Date", "Impressions", "Likes", "Engagements", "Bookmarks", "Shares", "New follows", "Unfollows"],
    ...["Replies", "Reposts", "Profile visits", "Create Post", "Video views", "Media views"],
  ],
  pt: [
    ...["Data", "Impressões", "Curtidas", "Engajamentos", "Itens salvos", "Compartilhamentos"],
    ...["Novos seguidores", "Deixar de seguir", "Respostas", "Reposts", "Visitas ao perfil", "Criar post"],
    ...["Visualizações de vídeo", "Visualizações de mídia"],
  ],
} as const;

/** The same columns in another order, as some accounts get them. */
const mixed = [0, 3, 1, 10, 8, 2, 9, 4, 5, 6, 7, 11, 13, 12];

const overview = (
  name: string,
  since: Day,
  { locale = "en", order = names.en.map((_, at) => at) }: { locale?: keyof typeof names; order?: number[] },
): MadeFile => {
  const days = [3, 2, 1, 0].map((n) => [
    ...[spokenDay(addDays(since, n)), 500 + n, 20 + n, 60, 1, 2, 3, 1],
    ...[4, 5, 6 + n, n % 2, 0, 0],
  ]);
  const rows = [names[locale], ...days].map((row) => order.map((at) => row[at] as string | number));
  return { name, bytes: utf8(csvText(rows)) };
};

export const examples: readonly MadeFile[] = [
  overview("account_overview_analytics.csv", toDay("2026-04-23"), {}),
  overview("account_overview_analytics (1).csv", toDay("2026-05-23"), { order: mixed }),
  overview("account_overview_analytics (2).csv", toDay("2026-06-23"), { locale: "pt" }),
];
