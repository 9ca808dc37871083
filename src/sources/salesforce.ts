// What Salesforce's exports share: its ids in two lengths, its words for where a lead came from, the notes below a report.

import type { Table } from "../facts/table.ts";
import type { RowCheck, SkipReason, Source, SourceColumn, Test, Value } from "./source.ts";
import { all, any, constant, first, known, lookup, match, matches, network, not, when } from "./words.ts";

/** A report shows 15 signs of an id, the API 18, of which the last three only check the others. */
export const recordId = (column: string): Value =>
  first(match(column, "^([A-Za-z0-9]{15})[A-Za-z0-9]{3}$"), column);

/** What Data Loader's Export All and the API's queryAll tell of the recycle bin and of merged records. */
export const deletedColumn: SourceColumn = { headers: ["IsDeleted", "Is Deleted", "Deleted"], cell: "text" };

/** Its first three signs say what kind of record an id is of. */
export const recordForm = (prefix: string): RegExp =>
  new RegExp(`^${prefix}[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$`);

const words: Readonly<Record<string, readonly string[]>> = {
  organic_social: ["social media", "social", "organic social", "social network"],
  paid_social: ["paid social", "social ads"],
  organic_search: ["organic search", "seo", "google"],
  paid_search: ["paid search", "ppc", "google adwords", "adwords", "google ads"],
  email: ["email", "e-mail", "email marketing", "newsletter"],
  referral: [
    ...["referral", "partner referral", "external referral", "employee referral", "customer referral"],
    ...["partner", "word of mouth"],
  ],
  direct: ["direct", "direct traffic"],
  paid_other: ["advertisement", "advertising"],
  offline: [
    ...["trade show", "event", "seminar", "seminar - internal", "seminar - partner", "conference"],
    ...["phone inquiry", "purchased list", "public relations", "cold call"],
  ],
};
/** "LinkedIn Ads" and "Paid Facebook": the network, and that it was paid. */
const advertised: Readonly<Record<string, readonly string[]>> = {
  "linkedin.com": ["linkedin"],
  "facebook.com": ["facebook", "fb", "meta"],
  "instagram.com": ["instagram", "ig"],
  "tiktok.com": ["tiktok"],
  "x.com": ["x", "twitter"],
  "pinterest.com": ["pinterest"],
  "reddit.com": ["reddit"],
  "snapchat.com": ["snapchat"],
};
const paid = (name: string): readonly string[] => [
  ...["ads", "ad", "advertising", "advertisement", "advert", "sponsored", "paid"].map(
    (word) => `${name} ${word}`,
  ),
  ...["paid", "sponsored"].map((word) => `${word} ${name}`),
  ...[`${name} (paid)`, `${name} - paid`, `${name} lead ads`, `${name} lead gen`, `${name} lead gen form`],
];
const networks: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(advertised).flatMap(([host, names]) => names.flatMap(paid).map((word) => [word, host])),
);
export const channelOfSource: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(words).flatMap(([channel, names]) => names.map((word) => [word, channel])),
  ),
  ...Object.fromEntries(Object.keys(networks).map((word) => [word, "paid_social"])),
};

/** The list of lead sources is each company's own: a network's name is social, and a word nobody knows no channel. */
export const networkNamed = (key: string): Value =>
  network(lookup(first(key, constant("")), networks, first(key, constant(""))));
export const sourceNetwork: Value = networkNamed("source");
export const sourceChannel: Value = lookup(
  "source",
  channelOfSource,
  when(known(sourceNetwork), constant("organic_social"), constant("")),
);

const note = "(?i)^(grand totals?|confidential information|copyright (\\(c\\)|©))";

/**
 * Notes stand alone in the first column, whichever that is; where it is none of ours, the others say nothing. A company
 * may be called Grand Totals Ltd: its row has an id and a day.
 */
export const footer = (
  columns: Source["columns"],
  required: readonly string[],
): { readonly when: Test; readonly reason: SkipReason } => {
  const names = Object.keys(columns);
  const alone = (name: string): Test =>
    not(any(...required.filter((one) => one !== name).map((one) => matches(one, "."))));
  return {
    when: any(
      ...names.map((name) => all(matches(name, note), alone(name))),
      not(any(...names.map((name) => matches(name, ".")))),
    ),
    reason: "footer",
  };
};

const total = "(?i)^grand totals? \\(([0-9]+) records?\\)";

/** "Grand Totals (5700 records)": how many records the report had when it was exported. */
export const recordCount = (columns: Source["columns"], into: Table, measure: string): RowCheck => {
  const names = Object.entries(columns).flatMap(([name, { cell }]) =>
    cell === "text" || cell === "id" ? [name] : [],
  );
  return {
    is: "rows",
    id: "grand-totals",
    when: any(...names.map((name) => matches(name, total))),
    into: [into],
    over: "part",
    figures: { [measure]: first(...names.map((name) => match(name, total))) },
  };
};
