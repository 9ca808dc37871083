// LinkedIn's export of a member's own content: six sheets, named in the member's language, numbers as text since 2026.

import type { Source } from "../source.ts";
import { audienceSource, contentAudience } from "./audience.ts";
import { discovery, engagement, followers } from "./days.ts";
import { onePost, topPosts } from "./posts.ts";

export const linkedinPersonal: readonly Source[] = [
  engagement,
  followers,
  discovery,
  topPosts,
  onePost,
  audienceSource,
  contentAudience,
];
