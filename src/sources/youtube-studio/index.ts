// YouTube Studio's download: a zip of a table, its chart and its totals, or each of them alone.

import type { Source } from "../source.ts";
import { viewers } from "./audience.ts";
import { videoSources } from "./videos.ts";

export const youtubeStudio: readonly Source[] = [...videoSources, ...viewers];
