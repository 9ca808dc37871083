// What the KPIs of cost are made of: ads by kind of network, hours by channel, and the notes that say so.

import { inEach, type Words, words } from "../base/words.ts";
import { effort } from "../facts/advocacy.ts";
import { spend, spendWindow } from "../facts/spend.ts";
import { type Expr, type Filter, sum } from "./expr.ts";

export const from = (...channels: readonly string[]): Filter => ({ column: "channel", in: channels });

/** Where ads are shown among posts. Google's stand with search: no export tells which of them were films on YouTube. */
export const socialAds = [
  ...["meta_ads", "linkedin_ads", "tiktok_ads", "x_ads", "kakao_ads"],
  ...["youtube", "pinterest", "threads", "reddit", "bluesky", "mastodon", "whatsapp"],
];
export const searchAds = ["google_ads", "microsoft_ads", "naver_ads"];

const money = true;
type Ads = typeof spend | typeof spendWindow;
export const costOf = (ads: Ads, ...platforms: readonly string[]): Expr<"minor unit"> => {
  const asked = {
    where: platforms.length === 0 ? [] : [{ column: "platform", in: platforms }],
    money,
  } as const;
  return ads === spend ? sum(spend, "cost_minor", asked) : sum(spendWindow, "cost_minor", asked);
};
export const socialCost = (ads: Ads): Expr<"minor unit"> => costOf(ads, ...socialAds);
export const workOn = (channel: Filter): Expr<"minor unit"> =>
  sum(effort, "effort_minor", { where: [channel], money });
/** Hours of no channel are of social media: who books them here says so only for others. */
export const socialWork = workOn({ column: "channel", notIn: ["organic_search", "paid_search", "other"] });

export const onDays = { basis: "activity" } as const;
export const ofWindow = { basis: "window", aside: true } as const;

export const joined = (...notes: readonly Words[]): Words =>
  inEach((language) => notes.map((note) => note[language]).join(" "));
export const whatCounts = words(
  "Ads of social networks; Google, Microsoft and Naver count as search. Other currencies at the rate of their day, where one is known.",
  "소셜 네트워크 광고입니다. Google, Microsoft, 네이버는 검색으로 봅니다. 다른 통화는 환율이 있으면 그날의 환율로 환산합니다.",
  "Reklamy w sieciach społecznościowych; Google, Microsoft i Naver liczą się jako wyszukiwanie. Inne waluty po kursie z ich dnia, o ile jest znany.",
);
export const withWork = words(
  "Hours count with their rate, and those of no channel as social media; unknown where no hours are booked.",
  "시간은 시급을 곱해 반영하고, 채널이 없으면 소셜로 봅니다. 기록된 시간이 없으면 값을 알 수 없습니다.",
  "Godziny liczą się ze stawką, a te bez kanału jako social media; nieznane, gdy nie zapisano godzin.",
);
export const workIsMissing = words(
  "The hours of the team are not in it.",
  "팀의 작업 시간은 포함되지 않습니다.",
  "Nie zawiera godzin pracy zespołu.",
);
export const wholePeriod = words(
  "Known only where the period is exactly that of the ads' export.",
  "광고 내보내기 파일의 집계 기간과 정확히 일치하는 기간에만 값이 있습니다.",
  "Znane tylko wtedy, gdy okres jest dokładnie okresem eksportu reklam.",
);

export const exports = words("the export's whole period", "내보내기 집계 기간", "cały okres eksportu");
export const inWindow = (name: Words): Words => ({
  en: `${name.en}, ${exports.en}`,
  ko: `${name.ko}, ${exports.ko}`,
  pl: `${name.pl}, ${exports.pl}`,
});
export const adsAndWork = words("Ads and work", "광고와 작업 시간", "Reklamy i praca");
export const adsAlone = words("Ads alone", "광고만", "Same reklamy");
