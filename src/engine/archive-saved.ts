// What an archive tells of saved mappings, of definitions and of the salt of people's keys, held to the same rules as saving one: its seal proves no author.

import { z } from "zod";
import { textKinds } from "../base/text-kinds.ts";
import { definitionKinds, definitionNames } from "../contract/definition-kinds.ts";
import { spec } from "../contract/mapping-shapes.ts";
import { fingerprintOf } from "../generic/fingerprint.ts";
import { schemaNamed } from "../generic/schemas.ts";
import { specFaults } from "../generic/spec-faults.ts";

const id = z.string().regex(/^[0-9a-z]{1,40}$/);
const workspace = z.string();
const version = z.number().int().min(1).max(1_000_000);
const instant = z.iso.datetime({ offset: true });

/** As made here, or the id of a workspace that is older than salts. */
const personSalt = z.strictObject({ workspace, salt: z.string().regex(/^([0-9a-f]{12}|[0-9a-f]{64})$/) });
const mapping = z.strictObject({
  ...{ mapping: id, workspace, version },
  name: z.string().trim().min(1).max(80),
  fingerprint: z.string(),
  header: z.array(z.string()),
  headerless: z.boolean(),
  deleted_at: instant.nullable(),
});
const mappingVersion = z.strictObject({
  ...{ mapping: id, workspace, version, spec },
  saved_by: z.string(),
  saved_at: instant,
});

/** What was said of a kind is what could be said here: an archive of a newer Leadline may know kinds this one does not. */
const definition = z
  .strictObject({
    ...{ workspace, version },
    kind: z.enum(definitionNames),
    body: z.record(z.string(), z.unknown()),
    note: z.string().max(500),
    saved_by: z.string(),
    saved_at: instant,
    signed_by: z.string().nullable(),
    signed_at: instant.nullable(),
  })
  .refine(({ kind, body }) => definitionKinds[kind].body.safeParse(body).success)
  .refine(({ signed_by, signed_at }) => (signed_by === null) === (signed_at === null));

/** One text stands in one sample of its kind. */
const textLabel = z
  .strictObject({
    workspace,
    kind: z.enum(textKinds),
    language: z.string().max(20),
    platform: z.string().max(200),
    item: z.string().max(2_000),
    place: z.number().int().min(0),
    seed: z.string().max(200),
    drawn_at: instant,
    sentiment: z.enum(["positive", "neutral", "negative"]).nullable(),
    complaint: z.boolean().nullable(),
    labelled_by: z.string().nullable(),
    labelled_at: instant.nullable(),
  })
  .refine(({ labelled_by, labelled_at }) => (labelled_by === null) === (labelled_at === null));

const figure = z.number().nullable();
const day = z.iso.date();
/** What could be said here: a bound at least, and a line where it is reached by a date, and only there. */
const target = z
  .strictObject({
    ...{ workspace, version },
    target: z.uuid(),
    kpi: z.string().min(1).max(200),
    variant: z.string().min(1).max(200),
    platform: z.string().max(200).nullable(),
    account: z.string().max(200).nullable(),
    // An archive of an older Leadline tells none.
    audience_group: z.string().max(200).nullable().default(null),
    period: z.enum(["month", "quarter", "date"]),
    unit: z.string().max(200),
    currency: z.string().max(3).nullable(),
    ...{ low: figure, high: figure, since: day },
    ...{ start_day: day.nullable(), start_value: figure, reach_by: day.nullable() },
    removed: z.boolean(),
    note: z.string().max(500),
    saved_by: z.string(),
    saved_at: instant,
  })
  .refine(
    ({ low, high }) => (low !== null || high !== null) && !(low !== null && high !== null && low > high),
  )
  .refine(({ period, start_day, start_value, reach_by }) =>
    [start_day, start_value, reach_by].every((one) => (one !== null) === (period === "date")),
  )
  .refine(({ start_day, reach_by }) => start_day === null || reach_by === null || start_day < reach_by);

/** Every table that is kept of a workspace, by name; a test compares them with the store's. */
export const savedShape = z.strictObject({
  person_salt: z.array(personSalt).max(1).default([]),
  mapping: z.array(mapping).default([]),
  mapping_version: z.array(mappingVersion).default([]),
  definition: z.array(definition).default([]),
  text_label: z.array(textLabel).default([]),
  target: z.array(target).default([]),
});
export type SavedRows = z.output<typeof savedShape>;
type Mapping = SavedRows["mapping"][number];
type Version = SavedRows["mapping_version"][number];

const unlike = (all: readonly string[]): boolean => new Set(all).size === all.length;

/** Older versions were made for headers that are not kept: each of theirs has the columns it reads. */
const isSound = ({ header, version: last }: Mapping, { spec: said, version: at }: Version): boolean => {
  const schema = schemaNamed(said.schema);
  const columns = at === last ? header : Object.values(said.columns);
  return schema !== null && specFaults(schema, said, columns, "").length === 0;
};

const knownBy = ({ mapping: of, header, headerless }: Mapping): string =>
  headerless ? `headerless ${of}` : fingerprintOf(header);

const faultOf = (of: Mapping, versions: readonly Version[]): boolean =>
  of.fingerprint !== knownBy(of) ||
  !versions.some(({ version: at }) => at === of.version) ||
  versions.some((one) => one.version > of.version || !isSound(of, one));

/** Versions of each thing are counted from 1, none of them twice or left out. */
const areCounted = (all: readonly { readonly of: string; readonly version: number }[]): boolean =>
  unlike(all.map(({ of, version: at }) => `${of} ${at}`)) &&
  all.every(({ of, version: at }) => at === 1 || all.some((one) => one.of === of && one.version === at - 1));

/** Why what is saved cannot be kept, or null. */
export const savedFault = ({
  mapping: all,
  mapping_version: versions,
  definition: said,
  text_label: labels,
  target: aims,
}: SavedRows): string | null => {
  if (!areCounted(aims.map(({ target: of, version: at }) => ({ of, version: at }))))
    return "versions of a target in it are missing or there twice";
  if (!areCounted(said.map(({ kind: of, version: at }) => ({ of, version: at }))))
    return "versions of a definition in it are missing or there twice";
  if (!unlike(labels.map(({ kind, platform, item }) => `${kind} ${platform} ${item}`)))
    return "a text in it is labelled twice";
  const counting = all.filter(({ deleted_at }) => deleted_at === null);
  const clear =
    unlike(all.map((one) => one.mapping)) &&
    unlike(counting.map(({ name }) => name.toLowerCase())) &&
    unlike(counting.map(({ fingerprint }) => fingerprint)) &&
    unlike(versions.map((one) => `${one.mapping} ${one.version}`)) &&
    versions.every((one) => all.some((of) => of.mapping === one.mapping));
  if (!clear) return "two of its mappings are for the same";
  const bad = all.find((of) =>
    faultOf(
      of,
      versions.filter((one) => one.mapping === of.mapping),
    ),
  );
  return bad === undefined ? null : "a mapping in it is none that could be saved";
};
