// One row per post: what it is. Its numbers stand in post_obs.

import { onDay, where } from "./common.ts";
import { table } from "./table.ts";

export const post = table("post", {
  note: "A published item and what describes it.",
  key: ["platform", "post"],
  daily: { by: ["kind", "format"] },
  columns: {
    platform: where.platform,
    account: where.account,
    post: { type: "text", note: "The network's own id, else the permanent link." },
    ...onDay,
    published_at: {
      type: "instant",
      note: "Moment of publication (UTC) where the export or the id tells it.",
    },
    kind: { type: "text", note: "post, reply or repost." },
    format: { type: "text", note: "text, image, carousel, video, reel, link, poll, document, …" },
    campaign: { type: "text", note: "Campaign or label the post belongs to." },
    author: { type: "text", note: "Who published it, where the export says." },
    url: { type: "text", note: "Permanent link." },
    content: { type: "text", note: "Text of the post." },
    tagged: {
      type: "text",
      note: "Accounts it tags, in small letters without @, in order, a space between them; - where it tags none.",
    },
    hashtags: {
      type: "text",
      note: "Hashtags it carries, in small letters without #, in order, a space between them; - where it has none.",
    },
    mix: {
      type: "text",
      note: "Class in the content mix: product, promotion, useful, fun or lifestyle, as someone said.",
    },
    posts: {
      type: "integer",
      unit: "post",
      note: "Always 1, so that counting posts is a sum with rows behind it.",
    },
  },
});
