// What something costs that came by search or by organic social media: hours of these channels, ads of search.

import { type Words, words } from "../base/words.ts";
import { spend, spendWindow } from "../facts/spend.ts";
import {
  costOf,
  from,
  inWindow,
  joined,
  ofWindow,
  searchAds,
  wholePeriod,
  workIsMissing,
  workOn,
} from "./cost-parts.ts";
import { type Expr, type Filter, over } from "./expr.ts";
import { type Variant, variant } from "./kpi.ts";

export const hoursNeedChannel = words(
  "Only hours whose channel is told.",
  "채널이 기록된 작업 시간만 포함합니다.",
  "Tylko godziny z podanym kanałem.",
);

const organicSocial = words(
  "Organic social, work",
  "오가닉 소셜, 작업 시간",
  "Organiczne social media, praca",
);
const organicSearch = words("Organic search, work", "자연 검색, 작업 시간", "Wyszukiwanie organiczne, praca");
const paidSearch = words("Paid search, ads alone", "유료 검색, 광고만", "Płatne wyszukiwanie, same reklamy");

/** Beside the cost of social media, one channel each; `of` counts what came by a channel. */
export const costsByChannel = (
  each: Pick<Variant, "display" | "time" | "entities" | "unit" | "basis">,
  of: (channel: Filter) => Expr,
  ...notes: readonly Words[]
): readonly Variant[] => {
  const worked = (id: "organic_social" | "organic_search", name: Words): Variant =>
    variant({
      ...each,
      id,
      channel: id,
      name,
      formula: over(workOn(from(id)), of(from(id))),
      aside: true,
      note: joined(...notes, hoursNeedChannel),
    });
  return [
    worked("organic_social", organicSocial),
    worked("organic_search", organicSearch),
    variant({
      ...each,
      id: "paid_search",
      channel: "paid_search",
      name: paidSearch,
      formula: over(costOf(spend, ...searchAds), of(from("paid_search"))),
      aside: true,
      note: joined(...notes, workIsMissing),
    }),
    variant({
      ...each,
      ...ofWindow,
      id: "paid_search_window",
      channel: "paid_search",
      name: inWindow(paidSearch),
      formula: over(costOf(spendWindow, ...searchAds), of(from("paid_search"))),
      note: joined(...notes, wholePeriod, workIsMissing),
    }),
  ];
};
