// docs/kpis.md, written from the catalogue: every KPI, its definitions side by side, and what it needs.

import { catalogue } from "../src/catalogue/index.ts";
import type { Kpi, Rollup, Variant } from "../src/catalogue/kpi.ts";
import { dimensionsOf, print } from "../src/catalogue/print.ts";
import { shownKpi } from "../src/engine/kpis-shown.ts";

const rollups: Readonly<Record<Rollup, string>> = {
  sum: "added",
  last: "last known level",
  ratio: "sum over sum",
  distinct: "never added",
  quantile: "over all rows",
  net: "end less start",
};
const bases: Readonly<Record<Variant["basis"], string>> = {
  activity: "what happened in the period",
  published: "posts published in the period",
  created: "created in the period",
  closed: "closed in the period",
  window: "exactly the window of an export",
};
const better = {
  up: "more is better",
  down: "less is better",
  band: "neither more nor less is better by itself",
};
const groups: Readonly<Record<Kpi["group"], string>> = {
  exposure: "Exposure and audience",
  engagement: "Engagement",
  productivity: "Average A per B",
  demographics: "Who follows",
  advocacy: "Employee advocacy",
  internal: "Internal",
  traffic: "Traffic",
  care: "Customer care",
  conversion: "Conversion and money",
  own: "Own KPIs",
};

const cell = (text: string): string => text.replaceAll("|", "\\|");

const variantRow = (variant: Variant): string => {
  const over = `${rollups[variant.time]} / ${rollups[variant.entities]}`;
  const columns = [
    `\`${variant.id}\``,
    variant.name.en + (variant.aside ? " *" : ""),
    `\`${print(variant.formula.node)}\``,
    variant.unit,
    bases[variant.basis],
    over,
    [...dimensionsOf(variant.formula.node), ...(variant.groups ? [variant.groups] : [])].join(", "),
  ];
  return `| ${columns.map(cell).join(" | ")} |`;
};

const notes = ({ variants }: Kpi): readonly string[] => {
  const told = variants.flatMap(({ id, note }) => (note ? [`- \`${id}\`: ${note.en}`] : []));
  return told.length === 0 ? [] : ["", ...told];
};

const section = (kpi: Kpi): string => {
  const { needs } = shownKpi(kpi);
  const role = kpi.kind === "none" ? "" : ` · ${kpi.kind}`;
  const star = kpi.essential ? " · essential" : "";
  return [
    `### ${kpi.code} ${kpi.name.en} (\`${kpi.id}\`)`,
    "",
    `한국어: ${kpi.name.ko} · polski: ${kpi.name.pl}`,
    "",
    kpi.about.en,
    "",
    `${better[kpi.better]}${role}${star}. Source: ${kpi.source}.`,
    "",
    "| variant | name | formula | unit | number of | over time / over accounts | split by |",
    "|---|---|---|---|---|---|---|",
    ...kpi.variants.map(variantRow),
    ...notes(kpi),
    "",
    needs.length === 0 ? "Lit up by: no export that is understood yet." : `Lit up by: ${needs.join("; ")}.`,
    "",
  ].join("\n");
};

const head = `# KPIs

<!-- Written by \`npm run docs\` from src/catalogue; a test holds it to that. -->

Every number is a formula over the merged rows of the exports, the latest known cell of each. What holds for all:

- A ratio is a sum over a sum. Where both sides read one table, only rows that know both sides count.
- Unknown stays unknown: a sum over no known cell is empty, not 0, and so is a ratio over nothing.
- A level such as followers is never added over time: the last known level of each account, added over accounts.
- Different people (reach, visitors, persons) are never added, neither over time nor over accounts. A figure that the
  network gave for a window is known for that window only.
- Weeks begin on the workspace's first day; periods are half-open, so neighbours share no day.
- Which variant is shown, where none is asked for: of those with data in the period the one with data on most networks,
  the first declared between equals. A variant marked with * measures something else: it stands beside the others, and is
  shown only where no other has data in the period. One variant answers for the period, its buckets, its parts and the
  period before. A filter does not change the choice, unless the chosen variant knows nothing of what it picks in the period.
- Some figures stand in two variants, one of days and one of whole windows. Where an export tells only some days of a
  window and the window tells more, the window's figure is shown for exactly its days; for any other period the days are
  shown, marked as a part (\`part_of_period\`) and not compared. The other variant is named beside the number.
- Any two counts can be averaged: ask for \`a.per.b\`, such as \`reactions.per.posts\`. Uniques, ratios and medians are refused.
`;

export const kpisPage = (): string => {
  const sections = Object.entries(groups).map(([group, title]) => {
    const own = catalogue.filter((kpi) => kpi.group === group).map(section);
    return `## ${title}\n\n${own.join("\n")}`;
  });
  return `${head}\n${sections.join("\n")}`;
};
