// HubSpot's words for where a contact came from, in the channel words GA4's groups have. As printed and as stored.

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

export const channelOfOrigin: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(labels).flatMap(([channel, names]) =>
    names.flatMap((name) => [
      [name, channel],
      [name.replaceAll(" ", "_"), channel],
    ]),
  ),
);
