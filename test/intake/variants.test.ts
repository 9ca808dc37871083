// Some of the variants of every source's example files. VARIANTS=all gives all of them, and so does `npm run test:slow`.

import { testVariants } from "./every-variant.ts";

testVariants(process.env["VARIANTS"] === "all" ? 1 : 60);
