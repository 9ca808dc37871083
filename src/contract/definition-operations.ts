// Operations on definitions: what a workspace says its words mean, every version with who and when.

import { z } from "zod";
import { definitionKinds, definitionNames } from "./definition-kinds.ts";
import { inWorkspace, texts } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";
import { words } from "./word-shape.ts";

const kind = z.enum(definitionNames).describe("What is defined.");
/** Read by the shape of its kind in the engine, for every door; a program sees the shapes here. */
const body = z.record(z.string(), z.unknown());
const shapes = Object.entries(definitionKinds).map(([name, { body: shape }]) => {
  const { $schema, ...said } = z.toJSONSchema(shape, { io: "input" });
  return { ...said, title: name };
});

const version = z.object({
  version: z.number().int(),
  body,
  note: z.string().describe("Why it was changed; may be empty."),
  savedBy: z.string(),
  savedAt: z.string(),
  signedBy: z.string().nullable().describe("Who agreed to this version; null where nobody did."),
  signedAt: z.string().nullable(),
});
export const definition = z.object({
  kind,
  name: words,
  about: words,
  version: z.number().int().describe("The version that counts now; 0 where nobody said anything yet."),
  versions: z.array(version).describe("Every version there was, newest first."),
});

const tally = z.object({
  conversions: z.number().nullable().describe("In these days; null where there are none."),
  before: z.number().nullable().describe("In as many days before them."),
  social: z.number().nullable().describe("Of those in these days, what came by organic or paid social."),
  persons: z.number().int().nullable().describe("Different people; null where no row names one."),
  last: z.string().nullable().describe("The last day on which it happened, whenever that was."),
});

const path = "/workspaces/{workspace}/definitions";

export const listDefinitions = operation({
  name: "list_definitions",
  about: "What the workspace says its words mean, such as its opening hours: each with every version.",
  method: "get",
  path,
  roles: rolesFrom.everyone,
  reads: true,
  input: z.object(inWorkspace),
  output: z.object({ definitions: z.array(definition) }),
});
export const saveDefinition = operation({
  name: "save_definition",
  about: "Says what a word means from now on: a new version, which everything is counted by at once.",
  method: "post",
  path: `${path}/{kind}`,
  roles: rolesFrom.admin,
  reads: false,
  input: z.object({
    ...inWorkspace,
    kind,
    body: body.meta({ anyOf: shapes }).describe("The shape of its kind."),
    version: z
      .number()
      .int()
      .min(0)
      .describe("The version that was looked at, 0 for none: another since then is a conflict."),
    note: z.string().trim().max(500).default("").describe("Why it is changed."),
  }),
  output: definition,
});
export const signDefinition = operation({
  name: "sign_definition",
  about: "Notes that a person agreed to the version that counts now.",
  method: "post",
  path: `${path}/{kind}/sign`,
  roles: rolesFrom.admin,
  reads: false,
  input: z.object({
    ...inWorkspace,
    kind,
    version: z.number().int().min(1).describe("The version that was looked at."),
    by: z.string().trim().min(1).max(100).optional().describe("Who agreed; you, where left out."),
  }),
  output: definition,
});
export const listCandidates = operation({
  name: "list_candidates",
  about:
    "The events that could be a qualified interaction: what each came to in the last 90 days with data, and all those of a choice together.",
  method: "get",
  path: `/workspaces/{workspace}/qualified-candidates`,
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object({
    ...inWorkspace,
    events: texts.describe("A choice of events, to be counted as one."),
  }),
  output: z.object({
    since: z.string().nullable().describe("First of the 90 days; null where nothing ever converted."),
    until: z.string().nullable().describe("The day after the last of them."),
    events: z.array(tally.extend({ event: z.string() })),
    chosen: tally.nullable().describe("Of the choice, each person once; null where none was named."),
  }),
});
