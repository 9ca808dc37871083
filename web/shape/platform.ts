// The names of networks and reports as people write them.

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
  meta_ads: "Meta Ads",
  hubspot: "HubSpot",
  salesforce: "Salesforce",
  zendesk: "Zendesk",
  freshdesk: "Freshdesk",
  naver: "Naver",
  kakao: "Kakao",
};

/** A network's own spelling; an unknown word is shown as it stands. */
export const platformName = (id: string): string => names[id] ?? id;
