// Targets set, changed and ended: a change counts from a day on, and what was the target before it stays.

import { randomUUID } from "node:crypto";
import { figureAmount } from "../../base/figure-words.ts";
import { addDays, type Day, dayIn } from "../../base/period.ts";
import { Problem } from "../../base/problem.ts";
import { findVariant } from "../../catalogue/index.ts";
import type { Kpi, Variant } from "../../catalogue/kpi.ts";
import type * as operations from "../../contract/operations.ts";
import type { TargetVersion } from "../../store/ledger.ts";
import { splittable } from "../ask-slice.ts";
import type { Context, UseCase, Who } from "../context.ts";
import { chosenOf, coverageOf } from "../coverage.ts";
import { kpiAmong } from "../own-built.ts";
import { bucketOf } from "./judge.ts";
import { inForce, readingOf } from "./pace.ts";
import { type Ground, groundOf, onlyOf, shownTarget, targetNamed, targetsOf, type Versions } from "./told.ts";

type Input = Parameters<typeof saveTarget>[1];
type Said = Omit<TargetVersion, "savedAt" | "savedBy" | "version" | "target">;

/** As an English reader writes a value of a variant. */
const amountWords = (value: number, { display }: Variant, currency: string | null): string => {
  if (display === "rate") return `${figureAmount(value * 100, "", null)}%`;
  if (display === "money") return figureAmount(value, "_minor", currency);
  return figureAmount(value, display === "seconds" ? "_seconds" : "", null);
};

/** More of some KPIs is better, less of others, and of some neither: then both ends are said. */
const boundsOf = (
  { better, name: { en: kpi } }: Kpi,
  { value, low, high }: Input,
  words: (amount: number) => string,
): Pick<Said, "low" | "high"> => {
  if (better === "band") {
    if (value !== undefined || low === undefined || high === undefined)
      throw new Problem("target/two-values", { kpi });
    if (low > high) throw new Problem("target/low-above-high", { kpi, low: words(low), high: words(high) });
    return { low, high };
  }
  if (value === undefined || low !== undefined || high !== undefined)
    throw new Problem("target/one-value", { kpi });
  return better === "up" ? { low: value, high: null } : { low: null, high: value };
};

const variantOf = async (
  context: Context,
  ground: Ground,
  kpi: Kpi,
  { variant, platform, account, group }: Input,
  before: Versions | undefined,
): Promise<Variant> => {
  const only = await onlyOf(context, ground, { platform, account, group });
  const named = variant ?? before?.[0].variant;
  const among = splittable(kpi, named === undefined ? kpi.variants : [findVariant(kpi, named)], null, only);
  const found = await coverageOf(context, among, { settings: ground.settings, only, knownAt: null });
  const chosen = chosenOf(among, found, null);
  if (chosen === null && Object.keys(only).length > 0)
    throw new Problem("input/invalid", {
      field: (group && "group") ?? (account && "account") ?? "platform",
      reason: "no import tells anything of it for this KPI",
    });
  return chosen ?? (among[0] as Variant);
};

const noLine = (kpi: Kpi): Problem => new Problem("target/no-line", { kpi: kpi.id });
const missing = (field: string, reason: string): Problem => new Problem("input/invalid", { field, reason });

const longest = 3660;

const lineOf = (
  kpi: Kpi,
  variant: Variant,
  { startDay, startValue, by }: Input,
  today: Day,
): Pick<Said, "startDay" | "startValue" | "reachBy"> => {
  const reading = readingOf(variant);
  if (kpi.better === "band") throw noLine(kpi);
  if (reading === "never") throw noLine(kpi);
  const start = startDay ?? today;
  if (by === undefined) throw missing("by", "a target by a date needs the day by which it is reached");
  if (by <= start || by < today) throw missing("by", "it is over, or not after the day its line begins");
  if (by > addDays(start as Day, longest)) throw missing("by", "it is more than ten years away");
  if (startValue === undefined && reading !== "share")
    throw missing("startValue", "the line needs the value it begins at");
  return { startDay: start, startValue: startValue ?? 0, reachBy: by };
};

/** A line that is changed begins where it began, unless it is said otherwise. */
const begun = (input: Input, before: Versions | undefined): Input => {
  const [last] = before ?? [];
  if (last === undefined || last.removed || input.startDay !== undefined) return input;
  return {
    ...input,
    startDay: last.startDay ?? undefined,
    startValue: input.startValue ?? last.startValue ?? undefined,
  };
};

const noneOf = (input: Input): Pick<Said, "startDay" | "startValue" | "reachBy"> => {
  const given = (["startDay", "startValue", "by"] as const).find((field) => input[field] !== undefined);
  if (given !== undefined) throw missing(given, "only a target by a date has it");
  return { startDay: null, startValue: null, reachBy: null };
};

/** What was said before today stays for all that began before the period that runs today; a slip of today is mended whole. */
const floorOf = (ground: Ground, versions: readonly TargetVersion[], period: Said["period"]): Day | null => {
  const zone = ground.settings.zone ?? "UTC";
  if (!versions.some(({ savedAt }) => dayIn(savedAt, zone) < ground.today)) return null;
  return period === "date" ? ground.today : bucketOf(ground.today, period).since;
};

const sinceOf = (
  ground: Ground,
  kpi: Kpi,
  { since, period }: Input,
  startDay: string | null,
  before: Versions | undefined,
): string => {
  const floor = floorOf(ground, before ?? [], period);
  if (period === "date") {
    if (since !== undefined) throw missing("since", "a target by a date counts from the day its line begins");
    return floor ?? startDay ?? ground.today;
  }
  const first = bucketOf((since ?? ground.today) as Day, period).since;
  if (floor !== null && first < floor) throw new Problem("target/past", { kpi: kpi.id, since: floor });
  return first;
};

const sameAs = (one: TargetVersion, said: Said): boolean =>
  (Object.keys(said) as (keyof Said)[]).every(
    (key) => key === "note" || key === "since" || one[key] === said[key],
  );

const keep = async (
  context: Context,
  kpi: string,
  versions: readonly TargetVersion[],
  said: Said,
  who: Who,
) => {
  const target = versions[0]?.target ?? randomUUID();
  const version = (versions[0]?.version ?? 0) + 1;
  const done = await context.ledger.addTarget({ ...said, target, version, savedBy: who.name });
  if (!done) throw new Problem("target/changed", { kpi });
  return target;
};

export const saveTarget: UseCase<typeof operations.saveTarget> = async (context, input, who) => {
  const { workspace, period, note, platform = null, account = null, group = null } = input;
  const ground = await groundOf(context, workspace, undefined);
  const kpi = kpiAmong(input.kpi, ground.own);
  const before = (await targetsOf(context, ground)).find(
    ([one]) =>
      one.kpi === kpi.id &&
      one.period === period &&
      one.platform === platform &&
      one.account === account &&
      one.group === group &&
      (input.variant === undefined || input.variant === one.variant),
  );
  const variant = await variantOf(context, ground, kpi, input, before);
  const line = period === "date" ? lineOf(kpi, variant, begun(input, before), ground.today) : noneOf(input);
  const currency = variant.display === "money" ? ground.settings.currency : null;
  const said: Said = {
    ...{ workspace, kpi: kpi.id, variant: variant.id, platform, account, group, period, unit: variant.unit },
    currency,
    ...boundsOf(kpi, input, (amount) => amountWords(amount, variant, currency)),
    since: sinceOf(ground, kpi, input, line.startDay, before),
    ...line,
    ...{ removed: false, note },
  };
  const there = before === undefined ? null : inForce(before, said.since);
  const same = there !== null && sameAs(there, said);
  const target = same ? there.target : await keep(context, kpi.id, before ?? [], said, who);
  return shownTarget(context, ground, await targetNamed(context, ground, target));
};

export const removeTarget: UseCase<typeof operations.removeTarget> = async (context, input, who) => {
  const { workspace, target } = input;
  const ground = await groundOf(context, workspace, undefined);
  const versions = await targetNamed(context, ground, target);
  const [last] = versions;
  if (inForce(versions, "9999-12-31")?.removed === true) throw new Problem("target/not-found", { target });
  const first = versions.map(({ since }) => since).sort()[0] ?? last.since;
  const floor = floorOf(ground, versions, last.period);
  const since = floor === null || floor < first ? first : floor;
  const { version: _, savedBy: __, savedAt: ___, target: ____, ...said } = last;
  await keep(context, last.kpi, versions, { ...said, since, removed: true, note: "" }, who);
  return { target };
};
