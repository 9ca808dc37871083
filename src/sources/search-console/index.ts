// Search Console's performance export: totals by day, and queries, pages, countries and devices over the window of those days.

import { searchDay, searchWindow } from "../../facts/search.ts";
import type { Source, SourceColumn } from "../source.ts";
import { constant, dayOf, given, join, known, nextDay, same } from "../words.ts";
import { about } from "./about.ts";
import { chartChecks } from "./checks.ts";
import { isWithin } from "./property.ts";
import { isFilters, told } from "./told.ts";

const numbers: Readonly<Record<string, SourceColumn>> = {
  search_clicks: { headers: ["Clicks", "클릭수", "Kliknięcia", "Klicks"], cell: "count" },
  search_impressions: {
    headers: ["Impressions", "노출", "노출수", "Wyświetlenia", "Impressionen"],
    cell: "count",
  },
  ctr: { headers: ["CTR", "클릭률"], cell: "ratio" },
  position: {
    headers: ["Position", "게재 순위", "게재순위", "평균 게재순위", "Pozycja", "Position"],
    cell: "number",
  },
};
// A filter is a part of the same clicks: mixed with the whole they would count twice.
const base = {
  platform: "",
  report: "search",
  given: told,
  accompanied: isFilters,
  oneSplit: true,
  accountWithin: isWithin,
} as const;
const fileName = /-Performance-on-|-실적-|-Skuteczność-|-Leistung-/i;
const where = { account: given("account"), report: given("report") };

const days: Source = {
  ...base,
  id: "search-console-days",
  name: "Search Console totals by day",
  about,
  columns: { day: { headers: ["Date", "날짜", "Data", "Datum"], cell: "day" }, ...numbers },
  detect: {
    required: ["day", "search_clicks", "search_impressions", "position"],
    never: ["Sessions", "Cost", "Likes", "Video views"],
    parts: ["chart", "dates", "차트", "날짜", "wykres", "daty", "diagramm", "datumswerte"],
    fileName,
  },
  facts: [{ into: searchDay, values: { ...where, ...same("day", "search_clicks", "search_impressions") } }],
};

// The last 24 hours lie on two days and fill neither: an hour is a fact of its own, and no day's total.
const hours: Source = {
  ...base,
  id: "search-console-hours",
  name: "Search Console by hour",
  about,
  columns: { hour: { headers: ["Time"], cell: "instant" }, ...numbers },
  detect: {
    required: ["hour", "search_clicks", "search_impressions", "position"],
    parts: ["chart", "차트", "wykres", "diagramm"],
    fileName,
  },
  facts: [
    {
      into: searchWindow,
      values: {
        ...where,
        day: dayOf("hour"),
        window_end: nextDay(dayOf("hour")),
        facet: constant("hour"),
        value: join("", "hour"),
        ...same("search_clicks", "search_impressions", "position"),
      },
    },
  ],
};

const facet = (name: string, headers: readonly string[], parts: readonly string[]): Source => ({
  ...base,
  id: `search-console-${name}`,
  name: `Search Console by ${name}`,
  about,
  columns: { value: { headers, cell: "text" }, ...numbers },
  detect: { required: ["value", "search_clicks", "search_impressions"], parts, fileName },
  // Of 24 hours of two days: they count in the download of whole days.
  skips: [{ when: known(given("hours")), reason: "not_counted" }],
  checks: chartChecks(name),
  facts: [
    {
      into: searchWindow,
      values: {
        ...where,
        day: given("since"),
        window_end: nextDay(given("until")),
        facet: constant(name),
        ...same("value", "search_clicks", "search_impressions", "position"),
      },
    },
  ],
});

export const searchConsole: readonly Source[] = [
  days,
  hours,
  facet(
    "query",
    ["Top queries", "Query", "인기 검색어", "Najpopularniejsze zapytania", "Häufigste Suchanfragen"],
    ["queries", "검색어 수", "zapytania", "suchanfragen"],
  ),
  facet(
    "page",
    ["Top pages", "Page", "인기 페이지", "Najpopularniejsze strony", "Die häufigsten Seiten"],
    ["pages", "페이지", "strony", "seiten"],
  ),
  facet("country", ["Country", "국가", "Kraj", "Land"], ["countries", "국가", "kraje", "länder"]),
  facet("device", ["Device", "기기", "Urządzenie", "Gerät"], ["devices", "기기", "urządzenia", "geräte"]),
  facet(
    "appearance",
    ["Search Appearance", "검색 노출", "Wygląd w wyszukiwarce", "Darstellung in der Suche"],
    ["search appearance", "검색 노출", "wygląd w wynikach wyszukiwania", "darstellung in der suche"],
  ),
];
