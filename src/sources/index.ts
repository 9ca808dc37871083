// Every source, once. A new source is a folder and a line here.

import type { Source } from "./source.ts";
import { twitterDays } from "./twitter-days/index.ts";

export const sources: readonly Source[] = [twitterDays];
