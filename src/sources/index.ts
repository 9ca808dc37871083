// Every source, once. A new source is a folder and a line here.

import { facebookPosts } from "./facebook-posts/index.ts";
import { ga4Traffic } from "./ga4-traffic/index.ts";
import { googleAds } from "./google-ads/index.ts";
import { hubspotDeals } from "./hubspot-deals/index.ts";
import { instagramPosts } from "./instagram-posts/index.ts";
import { linkedinPageContent } from "./linkedin-page-content/index.ts";
import { linkedinPageFollowers } from "./linkedin-page-followers/index.ts";
import { linkedinPageVisitors } from "./linkedin-page-visitors/index.ts";
import { linkedinPersonal } from "./linkedin-personal/index.ts";
import { metaAds } from "./meta-ads/index.ts";
import { searchConsole } from "./search-console/index.ts";
import type { Source } from "./source.ts";
import { twitterDays } from "./twitter-days/index.ts";
import { twitterPosts } from "./twitter-posts/index.ts";
import { xContent } from "./x-content/index.ts";
import { xOverview } from "./x-overview/index.ts";

export const sources: readonly Source[] = [
  ...linkedinPageContent,
  ...linkedinPageFollowers,
  ...linkedinPageVisitors,
  ...linkedinPersonal,
  xContent,
  xOverview,
  twitterPosts,
  twitterDays,
  ...facebookPosts,
  instagramPosts,
  ...ga4Traffic,
  ...searchConsole,
  hubspotDeals,
  ...metaAds,
  ...googleAds,
];
