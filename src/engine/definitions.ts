// What a workspace says its words mean: listed, said anew and signed. Two who save at once do not overwrite each other.

import { isDeepStrictEqual } from "node:util";
import { Problem } from "../base/problem.ts";
import {
  type DefinitionBody,
  type DefinitionKind,
  type DefinitionName,
  definitionKinds,
  definitionNames,
} from "../contract/definition-kinds.ts";
import type * as operations from "../contract/operations.ts";
import type { DefinitionVersion } from "../store/ledger.ts";
import type { Context, UseCase } from "./context.ts";
import { readAs } from "./input.ts";
import { builtKpis } from "./own-built.ts";

const shown = (kind: DefinitionName, all: readonly DefinitionVersion[]) => {
  const { name, about } = definitionKinds[kind];
  const versions = all
    .filter((one) => one.kind === kind)
    .map(({ workspace: _, kind: __, body, ...rest }) => ({ ...rest, body: body as Record<string, unknown> }));
  return { kind, name, about, version: versions[0]?.version ?? 0, versions };
};

const shownIn = async ({ ledger }: Context, workspace: string, kind: DefinitionName) =>
  shown(kind, await ledger.definitions(workspace));

export type Said = { readonly [K in DefinitionName]?: DefinitionBody<K> };

/**
 * Of a kind what counted at a moment, null for now: the version of then. Of what nobody had said yet the first version
 * stands, for rows of before are counted by it too.
 */
const countedAt = (
  versions: readonly DefinitionVersion[],
  at: string | null,
): DefinitionVersion | undefined =>
  at === null
    ? versions[0]
    : (versions.find(({ savedAt }) => Date.parse(savedAt) <= Date.parse(at)) ?? versions.at(-1));

const saidOf = (all: readonly DefinitionVersion[], at: string | null): Said =>
  Object.fromEntries(
    definitionNames.flatMap((kind) => {
      const said = countedAt(
        all.filter((one) => one.kind === kind),
        at,
      );
      return said === undefined ? [] : [[kind, definitionKinds[kind].body.parse(said.body)]];
    }),
  );

/** What the workspace says of every kind it said something of, and the versions of it there were by then. */
export const definitionsAt = async (
  { ledger }: Pick<Context, "ledger">,
  workspace: string,
  at: string | null,
): Promise<{ readonly said: Said; readonly versions: readonly DefinitionVersion[] }> => {
  const all = await ledger.definitions(workspace);
  const by = (one: DefinitionVersion): boolean => at === null || Date.parse(one.savedAt) <= Date.parse(at);
  return { said: saidOf(all, at), versions: all.filter(by) };
};

/** What the workspace says now of every kind it said something of. */
export const definitionsNow = async (context: Pick<Context, "ledger">, workspace: string): Promise<Said> =>
  (await definitionsAt(context, workspace, null)).said;

type Shown = Awaited<ReturnType<typeof shownIn>>;

const changed = (now: Shown): Problem => {
  const { version = 0, savedBy = "–" } = now.versions[0] ?? {};
  return new Problem("definition/changed", { who: savedBy, version });
};

export const listDefinitions: UseCase<typeof operations.listDefinitions> = async ({ ledger }, input) => {
  const all = await ledger.definitions(input.workspace);
  return { definitions: definitionNames.map((kind) => shown(kind, all)) };
};

export const saveDefinition: UseCase<typeof operations.saveDefinition> = async (context, input, who) => {
  const { workspace, kind, version, note } = input;
  const { body: shape }: DefinitionKind = definitionKinds[kind];
  const body = readAs(shape, input.body, "body");
  if (kind === "own_kpis") builtKpis(body as DefinitionBody<"own_kpis">);
  const now = await shownIn(context, workspace, kind);
  if (now.version !== version) throw changed(now);
  // The same again is no change, and takes no signature away.
  if (isDeepStrictEqual(now.versions[0]?.body, body)) return now;
  const next = { workspace, kind, version: version + 1, body, note, savedBy: who.name };
  const done = await context.ledger.addDefinition(next);
  const then = await shownIn(context, workspace, kind);
  if (!done) throw changed(then);
  return then;
};

export const signDefinition: UseCase<typeof operations.signDefinition> = async (context, input, who) => {
  const { workspace, kind, version, by = who.name } = input;
  const now = await shownIn(context, workspace, kind);
  const [last] = now.versions;
  if (last === undefined) throw new Problem("definition/none");
  if (last.version !== version) throw changed(now);
  const done = await context.ledger.signDefinition({ workspace, kind, version }, by);
  const then = await shownIn(context, workspace, kind);
  if (done) return then;
  const signer = then.versions.find((one) => one.version === version)?.signedBy ?? "–";
  throw new Problem("definition/signed", { who: signer, version });
};
