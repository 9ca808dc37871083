// What HubSpot's exports share: where a contact came from, in its words as printed and as stored, and the columns that say it.

import type { SourceColumn, Value } from "./source.ts";
import { constant, dayOf, first, lookup, network } from "./words.ts";

const labels = {
  organic_search: ["organic search", "자연 검색", "bezpłatne wyniki wyszukiwania"],
  paid_search: ["paid search", "유료 검색", "płatne wyszukiwanie"],
  organic_social: ["organic social", "social media", "소셜 미디어", "media społecznościowe"],
  paid_social: ["paid social", "유료 소셜", "płatne media społecznościowe"],
  email: ["email marketing", "이메일 마케팅", "e-mail marketing"],
  referral: ["referrals", "추천", "odesłania"],
  direct: ["direct traffic", "직접 트래픽", "ruch bezpośredni"],
  paid_other: ["other campaigns", "기타 캠페인", "inne kampanie"],
  ai_assistant: ["ai referrals"],
  offline: ["offline sources", "offline", "오프라인 소스", "źródła offline"],
} as const;

/** The channel words GA4's groups have. */
export const channelOfOrigin: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(labels).flatMap(([channel, names]) =>
    names.flatMap((name) => [
      [name, channel],
      [name.replaceAll(" ", "_"), channel],
    ]),
  ),
);

const drill = (n: 1 | 2): readonly string[] => [
  `Original Source Drill-Down ${n}`,
  `Original Source Data ${n}`,
  `Original Traffic Source Drill-Down ${n}`,
  `properties.hs_analytics_source_data_${n}`,
];

/** The answers of HubSpot's API hold the same under the inner names. Dates are ISO; other orders of day and month are asked for. */
export const originColumns = {
  created_at: { headers: ["Create Date", "properties.createdate"], cell: "instant" },
  origin: {
    headers: [
      ...["Original Source", "Original Source Type", "Original Traffic Source"],
      "properties.hs_analytics_source",
    ],
    cell: "text",
  },
  detail_1: { headers: drill(1), cell: "text" },
  detail_2: { headers: drill(2), cell: "text" },
  campaign: { headers: ["Campaign"], cell: "text" },
} as const satisfies Readonly<Record<string, SourceColumn>>;

export const originValues = {
  platform: network(first("detail_1", constant(""))),
  day: dayOf("created_at"),
  channel: lookup("origin", channelOfOrigin, ""),
} as const satisfies Readonly<Record<string, Value>>;

export const originCampaign: Value = first("campaign", "detail_2");
