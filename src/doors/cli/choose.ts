// Which workspace and which days a command means where it does not say.

import { addDays, isZone, lastYear, toDay } from "../../base/period.ts";
import { Problem } from "../../base/problem.ts";
import type { Output } from "../../engine/engine.ts";
import type { Caller } from "../caller.ts";
import { remark } from "./say.ts";

type Workspace = Output<"create_workspace">;

const names = (all: readonly Workspace[]): string => all.map(({ name }) => name).join(", ");
const folded = (name: string): string => name.normalize().trim().toLowerCase();

/** By its id or its whole name. */
const called = (all: readonly Workspace[], wanted: string): Workspace | undefined =>
  all.find(({ id }) => id === wanted) ?? all.find(({ name }) => folded(name) === folded(wanted));

/** By its id, its name, or a beginning that no other name has. */
const named = (all: readonly Workspace[], wanted: string): Workspace => {
  const found = called(all, wanted);
  if (found !== undefined) return found;
  const begun =
    folded(wanted) === "" ? [] : all.filter(({ name }) => folded(name).startsWith(folded(wanted)));
  const [only] = begun;
  if (only === undefined) throw unknown(all, wanted);
  if (begun.length > 1) throw new Problem("workspace/begins-several", { name: wanted, known: names(begun) });
  return only;
};

const unknown = (all: readonly Workspace[], wanted: string): Problem =>
  all.length === 0
    ? new Problem("workspace/none")
    : new Problem("workspace/choose", { name: wanted, known: names(all) });

/** The only one that is not the sample. Of several none is guessed: an import would land in the wrong one. */
const onlyOwn = (all: readonly Workspace[]): Workspace | undefined => {
  const own = all.filter((w) => !w.sample);
  if (own.length > 1) throw new Problem("workspace/several", { known: names(own) });
  return own[0];
};

export interface Chosen {
  readonly workspace: Workspace;
  /** False where a reader must be told which workspace the answer is of. */
  readonly alone: boolean;
}

/** The sample only where there is no other. */
export const workspaceFor = async (caller: Caller, wanted: string | undefined): Promise<Chosen> => {
  const { workspaces } = await caller.call("list_workspaces", {});
  const found = wanted === undefined ? (onlyOwn(workspaces) ?? workspaces[0]) : named(workspaces, wanted);
  if (found === undefined) throw new Problem("workspace/none");
  return { workspace: found, alone: workspaces.length === 1 };
};

/** For what cannot be taken back: a beginning does not do. */
export const workspaceInFull = async (caller: Caller, wanted: string): Promise<Workspace> => {
  const { workspaces } = await caller.call("list_workspaces", {});
  const found = called(workspaces, wanted);
  if (found === undefined) throw unknown(workspaces, wanted);
  return found;
};

interface Guess {
  readonly timeZone: string;
  readonly language: "en" | "ko" | "pl";
  readonly currency: string;
  readonly weekStart: number;
}

const currencies: Readonly<Record<string, string>> = {
  KR: "KRW",
  PL: "PLN",
  GB: "GBP",
  JP: "JPY",
  US: "USD",
};
const euro = new Set("AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split(" "));

/** What the machine's own settings tell: `ko_KR.UTF-8` is Korean, won, and weeks from Sunday. */
export const guess = (locale: string, zone: string): Guess => {
  const [, spoken = "en", region] = /^([a-z]{2})(?:[-_]([A-Z]{2}))?/.exec(locale) ?? [];
  const language = spoken === "ko" || spoken === "pl" ? spoken : "en";
  const country = region ?? (language === "ko" ? "KR" : language === "pl" ? "PL" : "");
  const sunday = ["KR", "US", "JP", "CA", "BR"].includes(country);
  return {
    timeZone: /^[A-Za-z]/.test(zone) && isZone(zone) ? zone : "UTC",
    language,
    currency: currencies[country] ?? (euro.has(country) ? "EUR" : "USD"),
    weekStart: sunday ? 7 : 1,
  };
};

const here = (): Guess => {
  const locale = process.env["LC_ALL"] || process.env["LANG"] || "en";
  return guess(locale, Intl.DateTimeFormat().resolvedOptions().timeZone);
};

/** Guessed from this machine where nothing is said. */
export const newWorkspace = (caller: Caller, name: string, said: object = {}): Promise<Workspace> =>
  caller.call("create_workspace", { name, ...here(), ...said });

/** For an import: never into the sample unless it is named, and into a new workspace where there is none. */
export const workspaceToFill = async (caller: Caller, wanted: string | undefined): Promise<Chosen> => {
  const { workspaces } = await caller.call("list_workspaces", {});
  const found = wanted === undefined ? onlyOwn(workspaces) : named(workspaces, wanted);
  if (found !== undefined) return { workspace: found, alone: workspaces.length === 1 };
  const made = await newWorkspace(caller, "My workspace");
  remark(
    `Started the workspace “${made.name}” (${made.timeZone}, ${made.currency}, language ${made.language}); \`leadline workspace set\` changes that.`,
  );
  return { workspace: made, alone: workspaces.length === 0 };
};

/** The last twelve months of data, or as much as `--since` and `--until` leave open. */
export const periodFor = async (
  caller: Caller,
  workspace: string,
  asked: { readonly since?: string; readonly until?: string },
): Promise<{ readonly since: string; readonly until: string }> => {
  if (asked.since !== undefined && asked.until !== undefined)
    return { since: asked.since, until: asked.until };
  const { last } = await caller.call("list_kpis", { workspace });
  if (asked.until === undefined && last === null) throw new Problem("workspace/no-data");
  const until = asked.until ?? addDays(toDay(last as string), 1);
  return { since: asked.since ?? yearBefore(until), until };
};

const yearBefore = (until: string): string => {
  try {
    return lastYear({ since: toDay(until), until: toDay(until) }).since;
  } catch {
    throw new Problem("input/invalid", { field: "until", reason: "it is not a day such as 2026-03-31" });
  }
};
