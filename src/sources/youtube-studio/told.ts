// The period that figures are of and the channel: from the days beside a table, else from the name of the zip.

import { addDays, isDay } from "../../base/period.ts";
import { normalise } from "../header.ts";
import type { FileFacts } from "../source.ts";
import { dates, ofVideo } from "./columns.ts";

/** "Content 2025-08-28_2025-09-25 Example Works.zip": 28 days, for the second day is the first that is out. */
const named = /^\S.* (\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)(?: (\S.*?))?(?: ?\(\d+\))?\.(?:zip|csv)$/u;
export const fileName = / \d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d(?: |\.)/;

interface Window {
  readonly since: string;
  /** Last day, '' where unknown. */
  readonly until: string;
}

const inName = (name: string): Window & { readonly account: string } => {
  const [, since = "", end = "", account = ""] = named.exec(name) ?? [];
  const fits = isDay(since) && isDay(end) && since < end;
  return fits ? { since, until: addDays(end, -1), account } : { since: "", until: "", account: "" };
};

const known = new Set(dates.map(normalise));

/** The chart and the totals have a row for every day of the period. */
const beside = ({ siblings }: FileFacts): Window => {
  const spans = siblings
    .filter(({ header }) => header.some((cell) => known.has(normalise(cell))))
    .flatMap(({ span }) => span ?? []);
  const since = spans.map(({ first }) => first).sort()[0] ?? "";
  const until =
    spans
      .map(({ last }) => last)
      .sort()
      .at(-1) ?? "";
  return { since, until };
};

export const told = (file: FileFacts): Readonly<Record<string, string>> => {
  const name = inName(file.fileName);
  const rows = beside(file);
  const { since, until } = rows.since === "" ? name : rows;
  return { account: name.account, since, until, observed_at: until === "" ? "" : `${until}T00:00:00Z` };
};

/** The name alone: for tables that have days of their own, and for people, whose chart says nothing. */
export const toldByName = ({ fileName: name }: FileFacts): Readonly<Record<string, string>> => {
  const { account, since, until } = inName(name);
  return { account, since, until, observed_at: until === "" ? "" : `${until}T00:00:00Z` };
};

const titles = new Set((ofVideo["title"]?.headers ?? []).map(normalise));

/**
 * In a zip of another tab the name may be that of one video and the totals its own: beside a table of videos they are
 * the channel's, and alone a person says whose they are.
 */
const ofChannel = ({ siblings }: FileFacts): boolean =>
  siblings.length === 0 || siblings.some(({ header }) => header.some((cell) => titles.has(normalise(cell))));

export const toldOfChannel = (file: FileFacts): Readonly<Record<string, string>> => ({
  ...toldByName(file),
  of: ofChannel(file) ? "channel" : "other",
});
