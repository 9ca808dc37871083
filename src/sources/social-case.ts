// Whether a case came in by a social network, as help desks name the ways in.

import type { Value } from "./source.ts";
import { constant, equals, known, not, when } from "./words.ts";

const networks = [
  ...["twitter", "twitter_dm", "twitter_favorite", "twitter_like", "x", "facebook", "fb_messenger"],
  ...["facebook_messenger", "facebook messenger", "messenger", "instagram", "instagram_dm", "linkedin"],
  ...["youtube", "tiktok", "threads", "whatsapp", "whats_app", "line", "kakao", "wechat"],
] as const;

/** Of the column that tells the way in; unknown where it tells nothing. */
export const bySocial = (channel: string): Value =>
  when(known(channel), when(equals(channel, ...networks), constant(true), constant(false)));

/** Of a table that names the network of each row. */
export const socialPlatform: Value = when(
  known("platform"),
  when(not(equals("platform", "email", "web", "other")), constant(true), constant(false)),
);
