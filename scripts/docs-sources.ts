// docs/sources.md, written from the sources: every export that is understood, what proves it, and what it lights up.

import { catalogue } from "../src/catalogue/index.ts";
import { reads } from "../src/catalogue/print.ts";
import { sources } from "../src/sources/index.ts";
import { lookAlikes } from "../src/sources/look-alikes.ts";
import type { Source } from "../src/sources/source.ts";

/** Where each family of exports is found, in the words of the network's own English pages. */
const platforms: readonly (readonly [match: RegExp, name: string, where: string])[] = [
  [
    /^linkedin-page-(content|posts)/,
    "LinkedIn page: content",
    "Admin view of the page → Analytics → Content → Export.",
  ],
  [
    /^linkedin-page-followers/,
    "LinkedIn page: followers",
    "Admin view of the page → Analytics → Followers → Export.",
  ],
  [
    /^linkedin-page-visitors/,
    "LinkedIn page: visitors",
    "Admin view of the page → Analytics → Visitors → Export.",
  ],
  [/^linkedin-(personal|member)/, "LinkedIn member", "Your profile → Analytics → Post impressions → Export."],
  [/^(x|twitter)-/, "X", "Analytics → Content or Overview → the download sign."],
  [/^facebook/, "Facebook", "Meta Business Suite → Insights → Content → Export data."],
  [/^instagram/, "Instagram", "Meta Business Suite → Insights → Content → Export data, for Instagram."],
  [/^meta-ads/, "Meta Ads", "Ads Manager → Reports → Export table data, broken down by day."],
  [/^google-ads/, "Google Ads", "Campaigns → Download → CSV, segmented by day."],
  [
    /^ga4/,
    "Google Analytics 4",
    "Reports → Acquisition → Traffic acquisition → Share → Download CSV, with the date as a dimension.",
  ],
  [/^search-console/, "Google Search Console", "Performance → Search results → Export."],
  [/^hubspot/, "HubSpot", "CRM → Deals → Export, all properties."],
];

const familyOf = ({ id }: Source): number => platforms.findIndex(([match]) => match.test(id));

const quoted = (names: readonly string[]): string =>
  names.map((name) => `“${name.replaceAll("|", "\\|")}”`).join(" · ");

/** A column by the names it has in every language we have seen. */
const proof = ({ columns, detect }: Source): string =>
  detect.required.map((key) => quoted((columns[key]?.headers ?? []).slice(0, 3))).join("; ");

const kpisOf = (source: Source): string => {
  const filled = new Set(
    source.facts.flatMap(({ into, values }) => Object.keys(values).map((column) => `${into.name}.${column}`)),
  );
  const lit = catalogue.filter((kpi) =>
    kpi.variants.some(({ formula }) => reads(formula.node).every((column) => filled.has(column))),
  );
  return lit.map(({ id }) => `\`${id}\``).join(", ") || "–";
};

const row = (source: Source): string =>
  `| ${source.name} | ${proof(source)} | ${source.facts.map(({ into }) => `\`${into.name}\``).join(", ") || "nothing yet: read and counted, no fact kept"} | ${kpisOf(source)} |`;

const section = ([, name, where]: (typeof platforms)[number], index: number): string => {
  const all = sources.filter((source) => familyOf(source) === index);
  if (all.length === 0) return "";
  const head = "| report | columns that prove it | becomes | lights up |\n|---|---|---|---|";
  return `## ${name}\n\n${where}\n\n${head}\n${all.map(row).join("\n")}\n`;
};

const turnedAway = (): string =>
  [...new Set(lookAlikes.map(({ seen, wanted }) => `| ${seen} | ${wanted} |`))].join("\n");

export const sourcesPage = (): string => {
  const homeless = sources.filter((source) => familyOf(source) < 0).map(({ id }) => id);
  if (homeless.length > 0)
    throw new Error(`say in docs-sources.ts where these are found: ${homeless.join(", ")}`);
  return `# Sources

Every export that is understood. Written by \`npm run docs\` from \`src/sources/\`; do not edit by hand.

Upload files as the network gave them, unopened and unedited, alone or in a zip. An export is known by the columns it
must have, under any of the names they have in the languages the networks write (the first names are shown here), not
by its file name. Columns that are not used are left alone. CSV, TSV, XLSX, XLS and ZIP are read, in UTF-8, UTF-16 and
the usual code pages.

**Accounts.** An account stands under one name. Handles (X, Instagram) are kept in lower case and without @; any other
name keeps the spelling it came with first, and one that differs only in capitals, blanks or the form of its accents is
the same account. Where neither the rows nor the file's name tell the account (X by day, Meta Ads, Google Ads without
its account column, HubSpot, a file renamed by hand), say it: the page asks for it, the command line takes \`--account\`,
the API \`account\`. Nothing is imported before; an empty account given on purpose means “no name”.
In a zip each file's own name counts, and the zip's where that tells nothing.

**Cells.** A figure has at most 15 digits before its point; a longer one, one that is endless, a time that no clock shows
(25:00, 24:00) and a date that no calendar has refuse their row, with the reason. Which mark is the decimal one
is told by the cells of a column that can be read in one way only. Where none can, three digits after the mark of an
amount of money are thousands (12.345 is twelve thousand, as printed in much of Europe), except in dinars, which have
three decimals, and in the numbers of a workbook, which are no print. The currency is the row's own, else the file's or
its header's, else the workspace's; a file with such amounts both in dinars and in other money is turned away. A formula
without a result (#REF!, #N/A, or never worked out) refuses its row. Two columns of one name must say the same, else the
file is refused.

**Parts of a whole.** A Google Analytics file of a segment, a comparison or a filter is turned away where its lines name
one, for it would count as all users. An ads export that does not name campaigns known on the same days is imported with
a warning: a campaign that was renamed would count under both names.

${platforms.map(section).filter(Boolean).join("\n")}
## Known, and turned away

These hold none of the numbers we need. Uploading one says which export to take instead.

| what it is | what to export instead |
|---|---|
${turnedAway()}
`;
};
