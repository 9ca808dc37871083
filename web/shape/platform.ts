// The names of networks, reports and channels as people write them.

import { channelWords } from "../../src/contract/channel-words.ts";
import type { Language } from "./language.ts";

const names: Readonly<Record<string, string>> = {
  linkedin: "LinkedIn",
  linkedin_personal: "LinkedIn (personal)",
  x: "X",
  facebook: "Facebook",
  instagram: "Instagram",
  tiktok: "TikTok",
  youtube: "YouTube",
  pinterest: "Pinterest",
  threads: "Threads",
  ga4: "Google Analytics",
  gsc: "Search Console",
  search_console: "Search Console",
  google_ads: "Google Ads",
  meta: "Meta",
  meta_ads: "Meta Ads",
  linkedin_ads: "LinkedIn Ads",
  microsoft_ads: "Microsoft Ads",
  naver_ads: "Naver Ads",
  kakao_ads: "Kakao Ads",
  tiktok_ads: "TikTok Ads",
  hubspot: "HubSpot",
  salesforce: "Salesforce",
  zendesk: "Zendesk",
  freshdesk: "Freshdesk",
  naver: "Naver",
  kakao: "Kakao",
};

/** A network's own spelling; an unknown word is shown as it stands. */
export const platformName = (id: string): string => names[id] ?? id;

/** A value of a dimension; only networks and channels are words of ours. */
export const valueName = (by: string | null, value: string, language: Language): string => {
  if (by === "platform") return platformName(value);
  return by === "channel" ? (channelWords[value]?.[language] ?? value) : value;
};
