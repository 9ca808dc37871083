// All sources of the list, in the order of their names.

import * as list from "./list.ts";
import type { Source } from "./source.ts";

export const sources: readonly Source[] = Object.values<Source | readonly Source[]>(list).flat();
