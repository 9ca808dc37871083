// TikTok Studio's downloads: four zips, one for each part of Analytics, and the files in them on their own.

import type { Source } from "../source.ts";
import { activity, gender, territories } from "./audience.ts";
import { followers, overview, viewers } from "./days.ts";
import { content } from "./posts.ts";

export const tiktokStudio: readonly Source[] = [
  overview,
  followers,
  viewers,
  content,
  gender,
  territories,
  activity,
];
