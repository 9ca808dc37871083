// Operations on KPI values entered by hand: typed one by one, corrected and taken out, with those that came with tables beside them.

import { z } from "zod";
import { inWorkspace, slice } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";

/** In one line: a line break would be another row to some readers. */
const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().max(most));
const name = line(80).pipe(z.string().min(1)).describe("What is measured, such as Team trained.");
const days = {
  since: z.iso.date().describe("The day, or the first day of its period."),
  until: z.iso
    .date()
    .optional()
    .describe("The first day after its period; the next day where left out, and it is of that day alone."),
};

/** Those of a value that came with a table, to correct it; none of one that is of no account. */
const whose = { platform: line(80).default(""), account: line(200).default("") };

const told = z.object({
  value: z.number().nullable(),
  unit: z.string(),
  note: z.string(),
  by: z.string().describe("Who says so: who typed it, or as the table tells."),
  at: z.string().describe("When it was typed or imported."),
  import: z.number().int(),
  file: z.string(),
  part: z.number().int(),
  line: z.number().int(),
  typed: z.boolean().describe("False where it came with an imported table."),
  undoneAt: z.string().nullable().describe("When it was taken out again; null while it counts."),
});
const entered = z.object({
  kpi: z.string(),
  since: z.string(),
  until: z.string(),
  platform: z.string(),
  account: z.string(),
  now: told,
  history: z.array(told).describe("Everything that was ever said of it, newest first."),
});

const path = "/workspaces/{workspace}/entered";

export const listEntered = operation({
  name: "list_entered",
  about: "KPI values entered by hand: what each is now, who said so and when, and everything said before.",
  method: "get",
  path,
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object({
    ...inWorkspace,
    kpi: name.optional().describe("Of this KPI only, by its name."),
    knownAt: slice.knownAt,
  }),
  output: z.object({ values: z.array(entered), kpis: z.array(z.string()).describe("Their names.") }),
});
export const enterValue = operation({
  name: "enter_value",
  about:
    "Enters or corrects a KPI value by hand: a small table is imported, so that it is logged, traced and undone like any other; the same again changes nothing.",
  method: "post",
  path,
  roles: rolesFrom.editor,
  reads: false,
  input: z.object({
    ...inWorkspace,
    kpi: name,
    ...whose,
    ...days,
    value: z.number().min(-1e15).max(1e15),
    unit: line(40).default("").describe("Such as people, % or PLN."),
    note: line(500).default(""),
  }),
  output: entered,
});
export const removeEntered = operation({
  name: "remove_entered",
  about:
    "Takes a value that was typed by hand out again, with its corrections; it stays readable as it was known. What a table told of the same days counts again.",
  method: "delete",
  path,
  roles: rolesFrom.editor,
  reads: false,
  input: z.object({ ...inWorkspace, kpi: name, ...whose, ...days }),
  output: z.object({
    removed: z.number().int().describe("How many imports were undone."),
    now: entered.nullable(),
  }),
});
