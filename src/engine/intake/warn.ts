// What a planned import lacks, and what it would do that a person should know: the same for the preview and the import.

import { Problem } from "../../base/problem.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import type { Context } from "../context.ts";
import { missingCampaigns } from "./campaigns.ts";
import { lessThanKnown } from "./less.ts";
import { seemsOlder } from "./older.ts";
import type { ReadPart } from "./parts.ts";
import type { Plan } from "./plan.ts";

export const readOf = ({ parts }: Pick<Plan, "parts">): readonly ReadPart[] =>
  parts.filter((part): part is ReadPart => part.is === "chosen");

export const shownProblem = ({ code, message, where }: Problem) => ({
  code,
  text: message,
  where: { ...where },
});

/** The accounts that one of these parts may be of, as far as they are known. */
export const knownTo = (parts: readonly ReadPart[]): string[] =>
  [...new Set(parts.flatMap(({ accounts }) => accounts))].sort();

/** A file that names no account is never booked to one that nobody named: two profiles would overwrite each other's days. */
export const checkAccount = (plan: Pick<Plan, "parts">, file: UploadedFile): void => {
  const open = readOf(plan).filter(({ nameless }) => nameless);
  if (open.length === 0) return;
  throw new Problem("file/account-needed", { file: file.name, known: knownTo(open).join(", ") || "–" });
};

export const warningsOf = async (
  plan: Plan,
  context: Context,
  file: UploadedFile,
): Promise<readonly Problem[]> => {
  const found: Problem[] = [];
  for (const part of readOf(plan)) {
    found.push(...(await missingCampaigns(part, context, file)));
    found.push(...(await lessThanKnown(part, context, file, plan.load.head.observedAt)));
    found.push(...(await seemsOlder(part, context, file)));
  }
  return found;
};
