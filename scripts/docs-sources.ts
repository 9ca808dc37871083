// docs/sources.md, written from the sources: every export that is understood, what proves it, and what it lights up.

import { catalogue } from "../src/catalogue/index.ts";
import { reads } from "../src/catalogue/print.ts";
import { type Family, families } from "../src/sources/families.ts";
import { lookAlikes } from "../src/sources/look-alikes.ts";
import type { Source } from "../src/sources/source.ts";

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
  `| ${source.name} | ${source.about.languages.join(", ")} | ${proof(source)} | ${source.facts.map(({ into }) => `\`${into.name}\``).join(", ") || "nothing yet: read and counted, no fact kept"} | ${kpisOf(source)} |`;

/** A family: where its exports are found, its reports, and what they cannot tell. */
const section = ({ family, sources: all, places }: Family): string => {
  const head = "| report | languages | columns that prove it | becomes | lights up |\n|---|---|---|---|---|";
  const limits = [...new Set(all.flatMap(({ about }) => about.limits))]
    .map((limit) => `- ${limit}\n`)
    .join("");
  const known = limits === "" ? "" : `\nKnown limits:\n\n${limits}`;
  return `## ${family.en}\n\n${places.map(({ en }) => en).join("\n\n")}\n\n${head}\n${all.map(row).join("\n")}\n${known}`;
};

const turnedAway = (): string =>
  [...new Set(lookAlikes.map(({ seen, wanted }) => `| ${seen} | ${wanted} |`))].join("\n");

export const sourcesPage = (): string =>
  `# Sources

Every export that is understood. Written by \`npm run docs\` from \`src/sources/\`; do not edit by hand.

Upload files as the network gave them, unopened and unedited, alone or in a zip. An export is known by the columns it
must have, under any of the names they have in the languages the networks write (the first names are shown here), not
by its file name. Columns that are not used are left alone. CSV, TSV, XLSX, XLS, JSON and ZIP are read, in UTF-8, UTF-16 and
the usual code pages.

**Accounts.** An account stands under one name. Handles (X, Instagram) are kept in lower case and without @; any other
name keeps the spelling it came with first, and one that differs only in capitals, blanks or the form of its accents is
the same account. Of one's own tickets the account is the brand, spelled alike for all networks. Where an export prints the account's id beside its name (Facebook, Instagram; LinkedIn's ads in the
file's name) one that was renamed stays one: it is shown under its newest name and found by either. Where neither the rows nor the file's name tell the account (X by day, Meta Ads, Google Ads without
its account column, CRM and helpdesk, a file renamed by hand), say it: the page asks for it, the command line takes \`--account\`,
the API \`account\`; of several networks in one zip each has its own (\`--account x=NAME\`, \`accounts\`). Nothing is imported before; an empty account given on purpose means “no name”.
In a zip each file's own name counts, then that of the folder or inner zip it stands in, and the zip's where these tell nothing.

**Cells.** A figure has at most 15 digits before its point; a longer one, one that is endless, a time that no clock shows
(25:00, 24:00) and a date that no calendar has refuse their row, with the reason. Which mark is the decimal one
is told by the cells of a column that can be read in one way only. Where none can, three digits after the mark of an
amount of money are thousands (12.345 is twelve thousand, as printed in much of Europe), except in dinars, which have
three decimals, and in the numbers of a workbook, which are no print. The currency is the row's own, else the file's or
its header's, else the workspace's; a file with such amounts both in dinars and in other money is turned away. In a
table of one's own a column of rates or hours all of whose cells are such (4,305) is asked about. A formula
without a result (#REF!, #N/A, or never worked out) refuses its row. Two columns of one name must say the same, else the
file is refused.

**Parts of a whole.** A Google Analytics file of a segment, a comparison or a filter is turned away where its lines name
one, for it would count as all users. An ads export that does not name campaigns known on the same days is imported with
a warning: a campaign that was renamed would count under both names.

${families.map(section).join("\n")}
## Known, and turned away

From these we cannot take figures. Uploading one says which export to take instead.

| what it is | what to export instead |
|---|---|
${turnedAway()}
`;
