// What GA4's "#" lines tell: the property and the window. The report's title and the segment follow the reader's language.

import type { FileFacts } from "../source.ts";

const compact = /(\d{4})(\d\d)(\d\d)/;
const day = (text: string): string => {
  const found = compact.exec(text);
  return found === null ? "" : `${found[1]}-${found[2]}-${found[3]}`;
};

export const told = ({ preamble }: FileFacts): Readonly<Record<string, string>> => {
  const lines = preamble.map((cells) => cells.join(",").replace(/^#\s*/, "").trim());
  const after = (label: RegExp): string =>
    lines
      .find((line) => label.test(line))
      ?.replace(label, "")
      .replace(/,+$/, "")
      .trim() ?? "";
  // Start and end are the only two lines with a date alone, whatever their labels are called.
  const [since = "", until = ""] = lines.filter((line) => /:\s*\d{8},*$/.test(line)).map(day);
  return {
    account: after(/^property:\s*/i) || after(/^account:\s*/i),
    since,
    until,
    observed_at: until === "" ? "" : `${until}T00:00:00Z`,
  };
};
