// What a person says of a table: which schema, which column is which field, what holds for all of it, and what its words mean.

export interface MappingSpec {
  /** Id of the schema. */
  readonly schema: string;
  /** The header as printed, by field. */
  readonly columns: Readonly<Record<string, string>>;
  /** What holds for every row, by field. */
  readonly once: Readonly<Record<string, string>>;
  /** By field: what a printed word (lower case) means; '' for nothing. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly dateOrder: "mdy" | "dmy" | null;
  readonly decimal: "." | "," | null;
}

/** Who a saved mapping is, and which version of it. */
export interface OwnId {
  readonly mapping: string;
  readonly version: number;
}

/** The id of the source that a version of a mapping is: it stands in the import log, and is never reused. */
export const ownSourceId = ({ mapping, version }: OwnId): string => `own-${mapping}-v${version}`;

export const readOwnId = (source: string): OwnId | null => {
  const [, mapping, version] = /^own-([0-9a-z]+)-v(\d+)$/.exec(source) ?? [];
  return mapping === undefined ? null : { mapping, version: Number(version) };
};
