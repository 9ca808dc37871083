// Targets listed with how they stand, and one of them beside the numbers of every period.

import { addDays, buckets, type Day, dayIn, momentIn, mostBuckets, type Period } from "../../base/period.ts";
import { Problem } from "../../base/problem.ts";
import { findVariant } from "../../catalogue/index.ts";
import type { Kpi, Variant } from "../../catalogue/kpi.ts";
import type * as operations from "../../contract/operations.ts";
import { whole } from "../../query/holes.ts";
import type { Settings } from "../../query/question.ts";
import type { TargetVersion } from "../../store/ledger.ts";
import { picksOf, settingsOf } from "../ask-slice.ts";
import type { Context, UseCase } from "../context.ts";
import { definitionsNow } from "../definitions.ts";
import { kpiAmong } from "../own-built.ts";
import {
  type Asked,
  bucketOf,
  type Judged,
  judgeLine,
  judgePeriod,
  prepare,
  type Reason,
  unknown,
} from "./judge.ts";
import { inForce, readingOf } from "./pace.ts";

export type Versions = readonly [TargetVersion, ...TargetVersion[]];

/** What every target of a workspace is judged by, looked up once. */
export interface Ground {
  readonly workspace: string;
  readonly settings: Settings;
  readonly own: Parameters<typeof kpiAmong>[1];
  readonly today: Day;
  readonly knownAt: string | null;
}

export const groundOf = async (
  context: Context,
  workspace: string,
  knownAt: string | undefined,
): Promise<Ground> => {
  const settings = await settingsOf(context, workspace);
  const zone = settings.zone ?? "UTC";
  const moment = momentIn(knownAt, zone);
  const { own_kpis: own } = await definitionsNow(context, workspace);
  const today = dayIn(moment ?? context.now(), zone);
  return { workspace, settings, own: own?.kpis ?? [], today, knownAt: moment };
};

/** By target, each with its versions, the newest first; of the past those that were said by then. */
export const targetsOf = async (
  { ledger }: Context,
  { workspace, knownAt }: Pick<Ground, "workspace" | "knownAt">,
): Promise<readonly Versions[]> => {
  const all = await ledger.targets(workspace);
  const said = all.filter(({ savedAt }) => knownAt === null || Date.parse(savedAt) <= Date.parse(knownAt));
  const names = [...new Set(said.map(({ target }) => target))];
  return names.map((name) => said.filter(({ target }) => target === name) as unknown as Versions);
};

interface Found {
  readonly kpi: Kpi;
  readonly variant: Variant;
}

/** Null where the KPI or its variant is not there any more. */
const foundOf = ({ own }: Ground, { kpi: id, variant }: TargetVersion): Found | null => {
  try {
    const kpi = kpiAmong(id, own);
    return { kpi, variant: findVariant(kpi, variant) };
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
};

interface Whose {
  readonly platform?: string | null | undefined;
  readonly account?: string | null | undefined;
  readonly group?: string | null | undefined;
}

/** The rows of one network, account or group, or of all. */
export const onlyOf = (
  context: Context,
  { workspace }: Pick<Ground, "workspace">,
  { platform, account, group }: Whose,
) =>
  picksOf(context, {
    workspace,
    platform: platform == null ? [] : [platform],
    account: account == null ? [] : [account],
    only: group == null ? [] : [`group=${group}`],
  });

const askedOf = async (
  context: Context,
  ground: Ground,
  target: TargetVersion,
  { kpi, variant }: Found,
): Promise<Asked> => {
  const { settings, today, knownAt } = ground;
  const only = await onlyOf(context, ground, target);
  return { slice: { kpi, settings, only, knownAt }, variant, today };
};

/** Why the target of a KPI that means something else by now is compared with nothing. */
const strange = ({ settings }: Ground, [last]: Versions, found: Found | null): Reason | null => {
  if (found === null) return "kpi_gone";
  if (found.variant.unit !== last.unit) return "unit_changed";
  return last.currency !== null && last.currency !== settings.currency ? "currency_changed" : null;
};

const before = (a: Day, b: Day): Day => (a < b ? a : b);

interface Stand {
  readonly now: Judged;
  readonly last: Judged | null;
}

/** The running period, and the last one before it that has data. */
const standing = async (
  context: Context,
  asked: Asked,
  versions: Versions,
  grain: "month" | "quarter",
): Promise<Stand> => {
  const running = bucketOf(asked.today, grain);
  const prepared = await prepare(context, asked, grain, running);
  const now = await judgePeriod(context, asked, versions, prepared, running);
  const day = whole(prepared.spans.filter(({ first }) => first < running.since))?.last;
  if (day === undefined) return { now, last: null };
  const ended = bucketOf(before(day, bucketBefore(running, grain).since), grain);
  const there = await prepare(context, asked, grain, ended);
  return { now, last: await judgePeriod(context, asked, versions, there, ended) };
};

const bucketBefore = ({ since }: Period, grain: "month" | "quarter"): Period =>
  bucketOf(dayBefore(since), grain);
const dayBefore = (day: Day): Day => addDays(day, -1);

const shownJudged = ({ aim, due, ...judged }: Judged) => ({
  ...judged,
  ...{ low: aim.low, high: aim.high, dueLow: due.low, dueHigh: due.high },
});

const shownVersion = (one: TargetVersion) => ({
  ...{ version: one.version, low: one.low, high: one.high, since: one.since },
  ...{ startDay: one.startDay, startValue: one.startValue, by: one.reachBy },
  ...{ removed: one.removed, note: one.note, savedBy: one.savedBy, savedAt: one.savedAt },
});

const standOf = async (context: Context, ground: Ground, versions: Versions, found: Found | null) => {
  const [last] = versions;
  const reason = strange(ground, versions, found);
  if (reason !== null || found === null) {
    const period = last.period === "date" ? null : bucketOf(ground.today, last.period);
    const days = period ?? { since: ground.today, until: addDays(ground.today, 1) };
    return { now: unknown(days, last, reason ?? "kpi_gone"), last: null };
  }
  const asked = await askedOf(context, ground, last, found);
  return last.period === "date"
    ? { now: await judgeLine(context, asked, versions), last: null }
    : standing(context, asked, versions, last.period);
};

export const shownTarget = async (context: Context, ground: Ground, versions: Versions) => {
  const [last] = versions;
  const found = foundOf(ground, last);
  const { now, last: ended } = await standOf(context, ground, versions, found);
  return {
    ...{ target: last.target, kpi: last.kpi, variant: last.variant },
    ...{ platform: last.platform, account: last.account, group: last.group },
    ...{ period: last.period, currency: last.currency },
    display: found?.variant.display ?? null,
    better: found?.kpi.better ?? null,
    reading: found === null ? null : readingOf(found.variant),
    removed: inForce(versions, "9999-12-31")?.removed ?? false,
    versions: versions.map(shownVersion),
    now: shownJudged(now),
    last: ended === null ? null : shownJudged(ended),
  };
};

export const listTargets: UseCase<typeof operations.listTargets> = async (context, input) => {
  const ground = await groundOf(context, input.workspace, input.knownAt);
  const all = await targetsOf(context, ground);
  const asked = all.filter(([{ kpi }]) => input.kpi === undefined || kpi === input.kpi);
  const targets = [];
  // One after another: each asks the warehouse several questions at once.
  for (const versions of asked) targets.push(await shownTarget(context, ground, versions));
  return { targets };
};

export const targetNamed = async (context: Context, ground: Ground, target: string): Promise<Versions> => {
  const found = (await targetsOf(context, ground)).find(([one]) => one.target === target);
  if (found === undefined) throw new Problem("target/not-found", { target });
  return found;
};

/** Ten years of months. */
const mostPeriods = 120;

const periodsOf = async (
  context: Context,
  ground: Ground,
  versions: Versions,
  { since, until }: Period,
): Promise<readonly Judged[]> => {
  const [{ period: grain }] = versions;
  const found = foundOf(ground, versions[0]);
  if (grain === "date" || found === null || strange(ground, versions, found) !== null) return [];
  if (mostBuckets({ since, until }, grain) > mostPeriods)
    throw new Problem("period/too-long", { since, until: dayBefore(until), limit: mostPeriods, grain });
  const all = buckets({ since, until }, grain, 1);
  const asked = await askedOf(context, ground, versions[0], found);
  const hull = { since: all[0]?.since ?? since, until: all.at(-1)?.until ?? until };
  const prepared = await prepare(context, asked, grain, hull);
  return Promise.all(all.map((period) => judgePeriod(context, asked, versions, prepared, period)));
};

export const getTarget: UseCase<typeof operations.getTarget> = async (context, input) => {
  const { workspace, target, since, until } = input;
  if (since >= until) throw new Problem("period/empty", { since, until });
  const ground = await groundOf(context, workspace, input.knownAt);
  const versions = await targetNamed(context, ground, target);
  const range = { since: since as Day, until: until as Day };
  const periods = await periodsOf(context, ground, versions, range);
  return { target: await shownTarget(context, ground, versions), periods: periods.map(shownJudged) };
};
