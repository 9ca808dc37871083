// What the "#" lines of Universal Analytics tell: the view, the report's name and its period.

import { normalise } from "../header.ts";
import type { FileFacts } from "../source.ts";

const period = /^(20\d\d)(\d\d)(\d\d)\s*-\s*(20\d\d)(\d\d)(\d\d)$/;

const linesOf = (rows: FileFacts["preamble"]): readonly string[] =>
  rows
    .map((cells) =>
      cells
        .join(",")
        .replace(/^\s*#\s*/, "")
        .replace(/[,\s]+$/, ""),
    )
    .filter((line) => line !== "" && !/^-{5,}$/.test(line));

/** Every property begins with a view of this name: it tells none from another. */
const anyView = "all web site data";

export const told = ({ preamble, top }: FileFacts): Readonly<Record<string, string>> => {
  const [own, above] = [linesOf(preamble), linesOf(top)];
  const lines = own.some((line) => period.test(line)) ? own : above;
  const at = lines.findIndex((line) => period.test(line));
  const [, y1, m1, d1, y2, m2, d2] = period.exec(lines[at] ?? "") ?? [];
  const [view = "", title = ""] = lines.slice(0, Math.max(at, 0));
  return {
    account: normalise(view) === anyView ? "" : view,
    report: title === "" ? "universal analytics" : `universal analytics: ${normalise(title)}`,
    since: y1 === undefined ? "" : `${y1}-${m1}-${d1}`,
    until: y2 === undefined ? "" : `${y2}-${m2}-${d2}`,
    observed_at: y2 === undefined ? "" : `${y2}-${m2}-${d2}T00:00:00Z`,
  };
};

/** A segment's figures would count as all users'; it is named in a column of its own. */
export const segment = ({ header }: FileFacts): string =>
  header.find((cell) => normalise(cell) === "segment")?.trim() ?? "";
