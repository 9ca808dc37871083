// The channels that visits, leads and deals came by, in the three languages of the page.

import { type Words, words } from "./words.ts";

/** Those whose costs are set side by side, in the order in which they stand. */
export const comparedChannels = ["organic_search", "organic_social", "paid_social", "paid_search"] as const;
export type ComparedChannel = (typeof comparedChannels)[number];

export const channelWords: Readonly<Record<string, Words>> = {
  organic_social: words("organic social", "오가닉 소셜", "social organiczny"),
  paid_social: words("paid social", "유료 소셜", "social płatny"),
  organic_search: words("organic search", "자연 검색", "wyszukiwanie organiczne"),
  paid_search: words("paid search", "유료 검색", "płatne wyszukiwanie"),
  organic_video: words("organic video", "오가닉 동영상", "wideo organiczne"),
  paid_video: words("paid video", "유료 동영상", "wideo płatne"),
  organic_shopping: words("organic shopping", "오가닉 쇼핑", "zakupy organiczne"),
  paid_shopping: words("paid shopping", "유료 쇼핑", "zakupy płatne"),
  paid_other: words("other paid", "기타 유료", "inne płatne"),
  display: words("display ads", "디스플레이 광고", "reklama graficzna"),
  cross_network: words("cross-network", "교차 네트워크", "wiele sieci"),
  direct: words("direct", "직접 유입", "bezpośredni"),
  referral: words("referral", "추천", "odesłania"),
  email: words("e-mail", "이메일", "e-mail"),
  affiliates: words("affiliates", "제휴", "afiliacja"),
  ai_assistant: words("AI assistants", "AI 어시스턴트", "asystenci AI"),
  audio: words("audio", "오디오", "audio"),
  sms: words("SMS", "SMS", "SMS"),
  push: words("push notifications", "푸시 알림", "powiadomienia push"),
  unassigned: words("unassigned", "미지정", "nieprzypisane"),
};
