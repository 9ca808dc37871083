// Which workspace and which days a command means where it does not say.

import { addDays, isZone, lastYear, toDay } from "../../base/period.ts";
import { Problem } from "../../base/problem.ts";
import type { Output } from "../../engine/engine.ts";
import type { Caller } from "../caller.ts";
import { remark } from "./say.ts";

type Workspace = Output<"create_workspace">;

const named = (all: readonly Workspace[], wanted: string): Workspace => {
  const found =
    all.find((w) => w.id === wanted) ?? all.find((w) => w.name.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found;
  const known = all.map((w) => w.name).join(", ");
  throw all.length === 0
    ? new Problem("workspace/none")
    : new Problem("workspace/choose", { name: wanted, known });
};

/** The youngest; the sample only where there is no other. */
const usual = (all: readonly Workspace[]): Workspace | undefined =>
  [...all].sort((a, b) => Number(a.sample) - Number(b.sample) || (a.createdAt < b.createdAt ? 1 : -1))[0];

export const workspaceFor = async (caller: Caller, wanted: string | undefined): Promise<Workspace> => {
  const { workspaces } = await caller.call("list_workspaces", {});
  if (wanted !== undefined) return named(workspaces, wanted);
  const found = usual(workspaces);
  if (found === undefined) throw new Problem("workspace/none");
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
export const workspaceToFill = async (caller: Caller, wanted: string | undefined): Promise<Workspace> => {
  const { workspaces } = await caller.call("list_workspaces", {});
  if (wanted !== undefined) return named(workspaces, wanted);
  const own = usual(workspaces.filter((w) => !w.sample));
  if (own !== undefined) return own;
  const made = await newWorkspace(caller, "My workspace");
  remark(
    `Started the workspace “${made.name}” (${made.timeZone}, ${made.currency}, language ${made.language}); \`leadline workspace set\` changes that.`,
  );
  return made;
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
