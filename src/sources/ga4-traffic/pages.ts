// GA4's report of pages and screens: views of each over the window of the "#" lines. A page seen is none a session began on.

import { pageWindow } from "../../facts/web.ts";
import type { Source, SourceColumn } from "../source.ts";
import { constant, equals, given, nextDay, same } from "../words.ts";
import { about } from "./about.ts";
import { dimensions, sharedColumns } from "./columns.ts";
import { nameInFront, segment, told } from "./told.ts";

const shared = (key: string): SourceColumn => sharedColumns[key] as SourceColumn;

const by = (word: "path" | "title", headers: readonly string[], never: readonly string[]): Source => ({
  id: `ga4-pages-${word}`,
  name: `GA4 views of a period by page ${word}`,
  about,
  platform: "",
  report: "pages",
  columns: { page: { headers, cell: "text" }, page_views: shared("page_views"), users: shared("users") },
  detect: {
    required: ["page", "page_views"],
    never: [...never, ...["day", "nth_day", ...dimensions].flatMap((key) => shared(key).headers)],
  },
  given: told,
  segment,
  // By path and by title: the same views twice.
  oneSplit: true,
  reshape: nameInFront,
  skips: [{ when: equals("page", "Grand total"), reason: "total" }],
  facts: [
    {
      into: pageWindow,
      values: {
        account: given("account"),
        report: constant(`pages by ${word}`),
        day: given("since"),
        window_end: nextDay(given("until")),
        ...same("page", "page_views", "users"),
      },
    },
  ],
});

const paths = ["Page path and screen class", "Page path + query string", "Page path"];
const titles = ["Page title and screen class", "Page title and screen name", "Page title"];

export const pages: readonly Source[] = [by("path", paths, titles), by("title", titles, paths)];
