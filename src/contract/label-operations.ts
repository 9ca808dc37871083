// Operations on labels: texts drawn by chance and what people say of them, so that shares told by a tool can be put right.

import { z } from "zod";
import { textKinds } from "../base/text-kinds.ts";
import { inWorkspace } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";

const kind = z
  .enum(textKinds)
  .describe("mention: what others say of the brand · comment: public comments of others.");
const tone = z.enum(["positive", "neutral", "negative"]);
const said = {
  sentiment: tone.nullable().describe("null where nobody said, or takes it back."),
  complaint: z.boolean().nullable(),
};
const text = { platform: z.string(), item: z.string().describe("Id of the text within its network.") };

export const labels = z.object({
  kind,
  enough: z.number().int().describe("So many labels of a language put its shares right."),
  languages: z.array(
    z.object({
      language: z.string().describe("ISO 639-1."),
      texts: z.number().int().describe("Texts whose tone is counted."),
      drawn: z.number().int(),
      labelled: z.number().int(),
    }),
  ),
  labels: z
    .array(
      z.object({
        ...text,
        language: z.string(),
        place: z.number().int().describe("In the order of the draw within its language, from 1."),
        ...said,
        labelledBy: z.string().nullable(),
        labelledAt: z.string().nullable(),
        text: z.string().nullable().describe("null where its row is not there any more."),
        author: z.string().nullable(),
        day: z.string().nullable(),
      }),
    )
    .describe("The texts that were drawn. How a tool scored them is not told, so that nobody is led by it."),
});

const path = "/workspaces/{workspace}/labels/{kind}";

export const listLabels = operation({
  name: "list_labels",
  about: "Texts drawn by chance to be labelled by hand, what was said of them, by whom and when.",
  method: "get",
  path,
  roles: rolesFrom.analyst,
  reads: true,
  input: z.object({ ...inWorkspace, kind }),
  output: labels,
});
export const drawLabels = operation({
  name: "draw_labels",
  about:
    "Draws texts of a language by chance to be labelled; what was drawn before stays. Where none is left, none is drawn.",
  method: "post",
  path: `${path}/draw`,
  roles: rolesFrom.editor,
  reads: false,
  input: z.object({
    ...inWorkspace,
    kind,
    language: z.string().min(2).max(8).describe("ISO 639-1, as detected."),
    count: z.number().int().min(1).max(1000).default(200),
  }),
  output: labels,
});
export const saveLabels = operation({
  name: "save_labels",
  about: "Says of texts that were drawn what their tone is and whether they complain; again says it anew.",
  method: "put",
  path,
  roles: rolesFrom.editor,
  reads: false,
  input: z.object({
    ...inWorkspace,
    kind,
    labels: z.array(z.object({ ...text, ...said, complaint: said.complaint.default(null) })).max(2000),
  }),
  output: z.object({ saved: z.number().int() }),
});
