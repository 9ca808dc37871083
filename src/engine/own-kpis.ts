// KPIs of a workspace's own: listed with their versions, tried, saved and removed.

import { isDeepStrictEqual } from "node:util";
import type { Day } from "../base/period.ts";
import { Problem } from "../base/problem.ts";
import { readFormula, writeFormula } from "../catalogue/formula.ts";
import { type OwnKpi, ownKpi, usersOf } from "../catalogue/own.ts";
import { definitionKinds } from "../contract/definition-kinds.ts";
import type * as operations from "../contract/operations.ts";
import { choose } from "./ask-choice.ts";
import { seriesOf } from "./ask-series.ts";
import { settingsOf } from "./ask-slice.ts";
import type { Context, UseCase, Who } from "./context.ts";
import { shownKpi } from "./kpis-shown.ts";
import { builtKpis } from "./own-built.ts";

interface Version {
  readonly version: number;
  readonly kpis: readonly OwnKpi[];
  readonly savedBy: string;
  readonly savedAt: string;
}

/** Newest first. */
const versionsOf = async (
  { ledger }: Pick<Context, "ledger">,
  workspace: string,
): Promise<readonly Version[]> =>
  (await ledger.definitions(workspace))
    .filter(({ kind }) => kind === "own_kpis")
    .map(({ version, body, savedBy, savedAt }) => {
      const { kpis } = definitionKinds.own_kpis.body.parse(body);
      return { version, kpis, savedBy, savedAt };
    });

const canonical = (text: string): string => writeFormula(readFormula(text));

/** The versions in which one of them changed. */
const shown = (own: OwnKpi, all: readonly OwnKpi[], versions: readonly Version[]) => {
  const told = versions.flatMap(({ kpis, version, savedBy, savedAt }, k) => {
    const said = kpis.find(({ id }) => id === own.id);
    const before = versions[k + 1]?.kpis.find(({ id }) => id === own.id);
    return said === undefined || isDeepStrictEqual(said, before) ? [] : [{ version, savedBy, savedAt, said }];
  });
  return { kpi: shownKpi(ownKpi(own, all)), formula: canonical(own.formula), versions: told };
};

export const listOwnKpis: UseCase<typeof operations.listOwnKpis> = async (context, { workspace }) => {
  const versions = await versionsOf(context, workspace);
  const all = versions[0]?.kpis ?? [];
  return { kpis: all.map((own) => shown(own, all, versions)) };
};

export const checkFormula: UseCase<typeof operations.checkFormula> = async (context, input) => {
  const { workspace, since, until, formula, name, better } = input;
  if (since >= until) throw new Problem("period/empty", { since, until });
  const all = (await versionsOf(context, workspace))[0]?.kpis ?? [];
  const kpi = ownKpi({ id: "own_formula", name, about: "", better, formula }, all);
  const settings = await settingsOf(context, workspace);
  const days = { since: since as Day, until: until as Day };
  const slice = { kpi, settings, ...days, only: {}, knownAt: null };
  const choice = await choose(context, slice, undefined, null);
  const asked = { grain: "total", by: null, compare: "none" } as const;
  const series = choice.hasData ? await seriesOf(context, slice, asked, choice) : null;
  return { formula: canonical(formula), kpi: shownKpi(kpi), series };
};

/** "own_clicks_per_post"; of a name without Latin letters a number. */
const idFor = (name: string, taken: readonly string[]): string => {
  const plain = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  const base = `own_${plain.slice(0, 40) || "kpi"}`;
  for (let k = 1; ; k += 1) {
    const id = k === 1 ? base : `${base}_${k}`;
    if (!taken.includes(id)) return id;
  }
};

const keep = async (
  context: Context,
  workspace: string,
  before: Version | undefined,
  kpis: readonly OwnKpi[],
  who: Who,
) => {
  builtKpis({ kpis: [...kpis] });
  const version = (before?.version ?? 0) + 1;
  const said = { workspace, kind: "own_kpis", version, body: { kpis }, note: "", savedBy: who.name };
  if (!(await context.ledger.addDefinition(said)))
    throw new Problem("definition/changed", { who: before?.savedBy ?? "–", version });
};

export const saveKpi: UseCase<typeof operations.saveKpi> = async (context, input, who) => {
  const { workspace, kpi, name, about, better, formula } = input;
  const versions = await versionsOf(context, workspace);
  const all = versions[0]?.kpis ?? [];
  if (kpi !== undefined && !all.some(({ id }) => id === kpi)) throw new Problem("kpi/not-own", { kpi });
  // An id that was taken once stays so: its versions would pass for those of the new one.
  const id =
    kpi ??
    idFor(
      name,
      versions.flatMap((one) => one.kpis.map((own) => own.id)),
    );
  const said = { id, name, about, better, formula: canonical(formula) };
  const kpis = kpi === undefined ? [...all, said] : all.map((own) => (own.id === id ? said : own));
  if (!isDeepStrictEqual(kpis, all)) await keep(context, workspace, versions[0], kpis, who);
  return shown(said, kpis, await versionsOf(context, workspace));
};

export const removeKpi: UseCase<typeof operations.removeKpi> = async (context, { workspace, kpi }, who) => {
  const [last] = await versionsOf(context, workspace);
  const all = last?.kpis ?? [];
  if (!all.some(({ id }) => id === kpi)) throw new Problem("kpi/not-own", { kpi });
  const [user] = usersOf(kpi, all);
  if (user !== undefined) throw new Problem("kpi/in-use", { kpi, by: user.name });
  await keep(
    context,
    workspace,
    last,
    all.filter(({ id }) => id !== kpi),
    who,
  );
  return { kpi };
};
