// All the variants of every source's example files.

import { testVariants } from "./every-variant.ts";

testVariants(1);
