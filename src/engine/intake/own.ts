// The mappings of a workspace as sources, and the tables as they read them: under letters where a file has no header.

import { fingerprintOf, hasColumns, letterHeader } from "../../generic/fingerprint.ts";
import { schemaNamed } from "../../generic/schemas.ts";
import { sourceOf } from "../../generic/source-of.ts";
import { type MappingSpec, ownSourceId, readOwnId } from "../../generic/spec.ts";
import { typedHeader, typedSpec } from "../../generic/typed.ts";
import type { Source } from "../../sources/source.ts";
import type { SavedMapping } from "../../store/ledger.ts";
import type { Context } from "../context.ts";
import type { FoundTable } from "./found.ts";

/** A mapping that may read a table: a saved one, or one that is being made. */
export interface Own {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly fingerprint: string;
  readonly headerless: boolean;
  /** How many columns its table had. */
  readonly width: number;
  readonly spec: MappingSpec;
  readonly source: Source;
}

/** null where its schema is no longer there. */
export const ownOf = (saved: SavedMapping, version: number = saved.version): Own | null => {
  const spec = saved.versions.find((one) => one.version === version)?.spec as MappingSpec | undefined;
  const schema = spec === undefined ? null : schemaNamed(spec.schema);
  if (spec === undefined || schema === null) return null;
  const id = ownSourceId({ mapping: saved.id, version });
  const { name, fingerprint, headerless, header } = saved;
  const source = sourceOf(schema, spec, { id, name });
  return {
    ...{ id: saved.id, name, version, fingerprint, headerless, width: header.length, spec },
    source: id === typedSource ? { ...source, ofNoAccount: true } : source,
  };
};

/** How values typed by hand are read: like a table a person mapped, and kept by the house, so that nobody takes it away. */
const typed = (workspace: string): SavedMapping => ({
  ...{ id: "typed", workspace, name: "Values typed by hand", headerless: false, version: 1, deletedAt: null },
  ...{ header: typedHeader, fingerprint: fingerprintOf(typedHeader) },
  versions: [{ version: 1, spec: typedSpec, savedBy: "Leadline", savedAt: "2026-11-01T00:00:00.000Z" }],
});

/** The source that reads them, as it stands in the import log. */
export const typedSource = ownSourceId({ mapping: "typed", version: 1 });

const allMappings = async ({ ledger }: Context, workspace: string): Promise<readonly SavedMapping[]> => [
  ...(await ledger.mappings(workspace)),
  typed(workspace),
];

/** The mappings that count in a workspace. */
export const ownMappings = async (context: Context, workspace: string): Promise<readonly Own[]> =>
  (await allMappings(context, workspace)).flatMap((saved) =>
    saved.deletedAt === null ? (ownOf(saved) ?? []) : [],
  );

/** Sources by id, for the import log: also those of deleted mappings and of older versions. */
export const ownSources = async (
  context: Context,
  workspace: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, Source>> => {
  const wanted = [...new Set(ids)].flatMap((id) => {
    const own = id === null ? null : readOwnId(id);
    return own === null ? [] : [own];
  });
  if (wanted.length === 0) return new Map();
  const saved = new Map((await allMappings(context, workspace)).map((one) => [one.id, one]));
  return new Map(
    wanted.flatMap(({ mapping, version }) => {
      const own = saved.get(mapping);
      const { source } = (own === undefined ? null : ownOf(own, version)) ?? {};
      return source === undefined ? [] : [[source.id, source] as const];
    }),
  );
};

const widthOf = ({ header, rows }: FoundTable["table"]): number =>
  Math.max(header.length, ...rows.map(({ cells }) => cells.length));

/** What was taken for the header is the first row. */
export const withoutHeader = (found: FoundTable): FoundTable => {
  const { table, disk } = found;
  const first = { line: table.headerLine, cells: table.header };
  return {
    ...found,
    table: {
      ...table,
      header: letterHeader(widthOf(table)),
      headerLine: 0,
      rows: [first, ...table.rows],
    },
    disk: disk === null ? null : { ...disk, skip: disk.skip - 1, firstLine: disk.firstLine - 1 },
  };
};

/** The table as a mapping reads it. */
export const readAs = ({ headerless }: Pick<Own, "headerless">, found: FoundTable): FoundTable =>
  headerless ? withoutHeader(found) : found;

const columnsOf = ({ spec }: Own): readonly string[] => Object.values(spec.columns).filter(Boolean);

/** The columns of a mapping that a table lacks. */
export const lacking = (own: Own, found: FoundTable): readonly string[] => {
  const { header } = readAs(own, found).table;
  return columnsOf(own).filter((column) => !hasColumns(header, [column]));
};

/**
 * The saved mapping for exactly these columns. A file without a header tells nothing to know it by: it is always asked.
 */
export const ownFor = (all: readonly Own[], { table }: FoundTable): Own | undefined => {
  const fingerprint = fingerprintOf(table.header);
  return all.find((own) => !own.headerless && own.fingerprint === fingerprint);
};

/** Mappings that could read the table, though it is not quite the one they were made for. */
export const likeOwn = (all: readonly Own[], found: FoundTable): readonly Own[] =>
  all.filter(
    (own) =>
      own !== ownFor(all, found) &&
      lacking(own, found).length === 0 &&
      (!own.headerless || found.table.header.length === own.width),
  );
