// Where the words a series is counted by were said anew: the whole of it is counted by the newest, and the day is marked.

import { isDeepStrictEqual } from "node:util";
import { type Day, dayIn, type Period } from "../base/period.ts";
import { Problem } from "../base/problem.ts";
import type { Variant } from "../catalogue/kpi.ts";
import { ownKpi } from "../catalogue/own.ts";
import {
  type DefinitionBody,
  type DefinitionName,
  definitionKinds,
  definitionNames,
} from "../contract/definition-kinds.ts";
import { usualSilence } from "../query/lifetime.ts";
import { type SaidVersion, type Settings, usualWeights } from "../query/question.ts";
import { type SaidPart, saidRead } from "../query/said-read.ts";
import type { Slice } from "./ask-slice.ts";
import { brandSettings } from "./brand-settings.ts";
import { saidWords } from "./definition-words.ts";

type Parts = Readonly<Partial<Record<SaidPart, unknown>>>;
type Of = Pick<Slice, "kpi"> & { readonly variant: Variant };

/** The tree of this KPI's formula in that version; null where it was not there, or cannot be worked out any more. */
const formulaIn = ({ kpis }: DefinitionBody<"own_kpis">, { kpi, variant }: Of): unknown => {
  const own = kpis.find(({ id }) => id === kpi.id);
  try {
    const built = own && ownKpi(own, kpis);
    return built?.variants.find(({ id }) => id === variant.id)?.formula.node ?? built?.source;
  } catch (error) {
    if (error instanceof Problem) return own?.formula;
    throw error;
  }
};

const sorted = (words: readonly string[] = []): readonly string[] => [...words].sort();

const partsOf: { readonly [K in DefinitionName]: (body: DefinitionBody<K>, of: Of) => Parts } = {
  qualified_interaction: ({ events }) => ({ qualified: sorted(events) }),
  opening_hours: (body) => ({ hours: body }),
  service_level: ({ first_response_hours: hours }) => ({ serviceLevel: hours }),
  brand: (body) => {
    const { brand } = brandSettings({ brand: body });
    return {
      brandNames: [brand?.name, sorted(brand?.names), sorted(brand?.exclusions)],
      brandHandles: sorted(brand?.handles),
      brandHashtags: sorted(brand?.hashtags),
      staff: sorted(brand?.staff),
    };
  },
  competitors: (body) => {
    const { competitors = [] } = brandSettings({ competitors: body });
    const named = competitors.map(({ name, names }) => JSON.stringify([name, sorted(names)]));
    return {
      competitors: sorted(named),
      competitorHandles: sorted(competitors.flatMap(({ handles }) => handles)),
    };
  },
  engagement_weights: (body) => ({ weights: { ...body } }),
  customer_value: ({ gross_margin_percent: margin, lost_after_months: lostAfter }) => ({ margin, lostAfter }),
  ideal_customer: ({ countries, industries }) => ({
    idealCustomer: [sorted(countries), sorted(industries)],
  }),
  own_kpis: (body, of) => ({ formula: formulaIn(body, of) }),
};

/** What counts until a workspace says something; of all else the number was unknown before, and no history was counted anew. */
const untilSaid: Parts = {
  weights: { ...usualWeights },
  lostAfter: usualSilence,
  staff: [],
  brandHandles: [],
  competitorHandles: [],
};

const partsIn = <K extends DefinitionName>(kind: K, body: unknown, of: Of): Parts =>
  partsOf[kind](definitionKinds[kind].body.parse(body) as DefinitionBody<K>, of);

const changes = (before: Parts, now: Parts, read: ReadonlySet<SaidPart>): boolean =>
  (Object.keys(now) as SaidPart[]).some(
    (part) => read.has(part) && before[part] !== undefined && !isDeepStrictEqual(before[part], now[part]),
  );

/** Of own KPIs the one that is asked for; the others are not what this number is counted by. */
const bodyFor = ({ kind, body }: SaidVersion, { kpi }: Of): Record<string, unknown> => {
  if (kind !== "own_kpis") return body as Record<string, unknown>;
  const { kpis } = body as DefinitionBody<"own_kpis">;
  return { ...kpis.find(({ id }) => id === kpi.id) };
};

const saidIn = (kind: DefinitionName, version: SaidVersion, of: Of) => ({
  version: version.version,
  text: { ...saidWords(kind, definitionKinds[kind].body.parse(version.body) as never, of.kpi.id) },
  body: bodyFor(version, of),
});

const markOf = (
  kind: DefinitionName,
  day: Day,
  now: SaidVersion,
  before: SaidVersion | undefined,
  of: Of,
) => ({
  ...{ change: `${kind}-${now.version}`, since: day, until: day, platforms: [] },
  effect: "restated" as const,
  confidence: "documented" as const,
  text: { ...definitionKinds[kind].changed },
  source: null,
  definition: {
    kind,
    ...{ savedBy: now.savedBy, savedAt: now.savedAt, note: now.note },
    now: saidIn(kind, now, of),
    before: before === undefined ? null : saidIn(kind, before, of),
  },
});

/** The versions saved on days of a period that changed what a variant reads, oldest first. */
export const restatedIn = (of: Of, { zone = "UTC", versions = [] }: Settings, { since, until }: Period) => {
  const read = new Set<SaidPart>([
    ...saidRead(of.variant),
    ...(of.kpi.group === "own" ? ["formula" as const] : []),
  ]);
  return definitionNames
    .flatMap((kind) => {
      const all = versions.filter((one) => one.kind === kind);
      return all.flatMap((now, k) => {
        const day = dayIn(now.savedAt, zone);
        if (day < since || day >= until) return [];
        const before = all[k + 1];
        const parts = before === undefined ? untilSaid : partsIn(kind, before.body, of);
        return changes(parts, partsIn(kind, now.body, of), read) ? [markOf(kind, day, now, before, of)] : [];
      });
    })
    .sort((a, b) => a.definition.savedAt.localeCompare(b.definition.savedAt));
};
