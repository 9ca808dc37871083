// Keeps mappings: saves what can be right, lists, renames and takes away. Two who save at once do not overwrite each other.

import { randomUUID } from "node:crypto";
import { Problem } from "../../base/problem.ts";
import type * as operations from "../../contract/operations.ts";
import type { MappingSpec } from "../../generic/spec.ts";
import type { SavedMapping } from "../../store/ledger.ts";
import type { Context, UseCase } from "../context.ts";
import { checkDraft, drafted } from "./check.ts";
import { madeByMappings, olderOf } from "./made-by.ts";

const specOf = (saved: SavedMapping): MappingSpec =>
  saved.versions.find(({ version }) => version === saved.version)?.spec as MappingSpec;

const shownSpec = ({ schema, columns, once, words, dateOrder, decimal }: MappingSpec) => ({
  schema,
  columns: { ...columns },
  once: { ...once },
  words: Object.fromEntries(Object.entries(words).map(([key, meant]) => [key, { ...meant }])),
  dateOrder,
  decimal,
});

type Made = Awaited<ReturnType<typeof madeByMappings>>;

const shown = (saved: SavedMapping, made: Made) => ({
  id: saved.id,
  name: saved.name,
  version: saved.version,
  header: [...saved.header],
  headerless: saved.headerless,
  spec: shownSpec(specOf(saved)),
  versions: saved.versions.map(({ version, savedBy, savedAt }) => ({ version, savedBy, savedAt })),
  older: olderOf(made, saved),
});

const counting = async ({ ledger }: Context, workspace: string): Promise<readonly SavedMapping[]> =>
  (await ledger.mappings(workspace)).filter(({ deletedAt }) => deletedAt === null);

const find = async (context: Context, workspace: string, id: string): Promise<SavedMapping> => {
  const found = (await counting(context, workspace)).find((one) => one.id === id);
  if (found === undefined) throw new Problem("mapping/not-found", { mapping: id });
  return found;
};

const shownIn = async (context: Context, workspace: string, id: string) =>
  shown(await find(context, workspace, id), await madeByMappings(context, workspace));

const lastBy = ({ versions }: SavedMapping): string => versions.at(-1)?.savedBy ?? "–";

/** Why the store did not take a mapping. */
const conflict = async (
  context: Context,
  wanted: Pick<SavedMapping, "id" | "workspace" | "name" | "fingerprint">,
  base: number | null,
): Promise<Problem> => {
  const all = await counting(context, wanted.workspace);
  const own = all.find(({ id }) => id === wanted.id);
  if (base !== null && own === undefined) return new Problem("mapping/not-found", { mapping: wanted.id });
  if (base !== null && own !== undefined && own.version !== base)
    return new Problem("mapping/changed", { name: own.name, who: lastBy(own) });
  const same = all.find(({ id, fingerprint }) => id !== wanted.id && fingerprint === wanted.fingerprint);
  if (same !== undefined) return new Problem("mapping/taken", { name: same.name, who: lastBy(same) });
  return new Problem("mapping/name-taken", { name: wanted.name });
};

const orders = { "month/day/year": "mdy", "day/month/year": "dmy" } as const;
const isOrder = (style: string | null): style is keyof typeof orders => style !== null && style in orders;

/**
 * The order of day and month that was said, else the one the cells of this file settle and its rows were shown by: the
 * next file may have no day above 12 to tell it by.
 */
const orderOf = (spec: MappingSpec, { columns }: Awaited<ReturnType<typeof checkDraft>>) => {
  const seen = new Set(columns.flatMap(({ style }) => (isOrder(style) ? [orders[style]] : [])));
  const [only = null] = seen.size === 1 ? seen : [];
  return spec.dateOrder ?? only;
};

export const saveMapping: UseCase<typeof operations.saveMapping> = async (context, input, who) => {
  const draft = await drafted(context, input);
  const checked = await checkDraft(context, draft, who);
  const [first] = checked.refusals;
  if (first !== undefined) throw new Problem(first.code as Problem["code"], first.where);
  const base = input.mapping === undefined ? null : await find(context, input.workspace, input.mapping);
  const id = base?.id ?? randomUUID().replaceAll("-", "").slice(0, 12);
  const { headerless, spec } = draft.own;
  // A file without a header is known by nothing: such a mapping is never taken unasked.
  const fingerprint = headerless ? `headerless ${id}` : draft.own.fingerprint;
  const wanted = { id, workspace: draft.workspace.id, name: input.name, fingerprint, header: draft.header };
  const kept = { ...shownSpec(spec), dateOrder: orderOf(spec, checked) };
  const next = { spec: kept, savedBy: who.name };
  const version = base === null ? null : (input.version ?? base.version);
  const done =
    version === null
      ? await context.ledger.addMapping({ ...wanted, headerless }, next)
      : await context.ledger.changeMapping(wanted, version, next);
  if (!done) throw await conflict(context, wanted, version);
  return shownIn(context, wanted.workspace, id);
};

export const listMappings: UseCase<typeof operations.listMappings> = async (context, input) => {
  const made = await madeByMappings(context, input.workspace);
  return { mappings: (await counting(context, input.workspace)).map((saved) => shown(saved, made)) };
};

export const renameMapping: UseCase<typeof operations.renameMapping> = async (context, input) => {
  const { id } = await find(context, input.workspace, input.mapping);
  const done = await context.ledger.renameMapping(input.workspace, id, input.name);
  if (!done) throw new Problem("mapping/name-taken", { name: input.name });
  return shownIn(context, input.workspace, id);
};

export const deleteMapping: UseCase<typeof operations.deleteMapping> = async (context, input) => {
  const gone = await find(context, input.workspace, input.mapping);
  const told = await shownIn(context, input.workspace, gone.id);
  await context.ledger.deleteMapping(input.workspace, gone.id);
  return told;
};
