// Tables that are known and hold nothing we need, or that must not be mistaken for one we do.

import type { LookAlike } from "./source.ts";

export const lookAlikes: readonly LookAlike[] = [
  {
    headers: ["날짜", "영향을 받은 페이지"],
    seen: "the page indexing report of Search Console",
    wanted: "Performance → Search results",
  },
];
