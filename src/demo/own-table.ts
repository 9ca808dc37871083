// A table of the brand's own, and what its columns mean: as a person would say it in the mapping of that file.

import { csvText, type MadeFile, utf8 } from "../sources/layout.ts";

/** The mapping as it is saved; the fields of a schema by the header of their column. */
interface Meaning {
  readonly name: string;
  readonly schema: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly once?: Readonly<Record<string, string>>;
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface OwnFile extends MadeFile {
  readonly mapping: Required<Meaning>;
}

/** What HubSpot calls a way of coming, in the words of the other tables. */
export const channelOf: Readonly<Record<string, string>> = {
  SOCIAL_MEDIA: "organic social",
  PAID_SOCIAL: "paid social",
  ORGANIC_SEARCH: "organic search",
  PAID_SEARCH: "paid search",
  DIRECT_TRAFFIC: "direct",
  EMAIL_MARKETING: "email",
  REFERRALS: "referral",
};

/** A column is its header, the field it is (none for one that is not read) and its cell. */
export type Column<T> = readonly [header: string, field: string | null, cell: (row: T) => string | number];

export const ownTable = <T>(
  file: string,
  meaning: Omit<Meaning, "columns">,
  columns: readonly Column<T>[],
  rows: readonly T[],
): OwnFile => ({
  name: file,
  bytes: utf8(
    csvText([
      columns.map(([header]) => header),
      ...rows.map((row) => columns.map(([, , cell]) => cell(row))),
    ]),
  ),
  mapping: {
    ...{ once: {}, words: {}, ...meaning },
    columns: Object.fromEntries(
      columns.flatMap(([header, field]) => (field === null ? [] : [[field, header]])),
    ),
  },
});
