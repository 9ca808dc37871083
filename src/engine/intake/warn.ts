// What a planned import lacks, and what it would do that a person should know: the same for the preview and the import.

import { Problem } from "../../base/problem.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import type { Context } from "../context.ts";
import { needing, saidFor } from "./account-said.ts";
import { sameDaysForAnother } from "./accounts-same-days.ts";
import { missingCampaigns } from "./campaigns.ts";
import { lessThanKnown } from "./less.ts";
import { mentionsTwice } from "./mentions-twice.ts";
import { seemsOlder } from "./older.ts";
import { notAsked } from "./own-asks.ts";
import { replacesOthers } from "./own-key.ts";
import { wrongOrder } from "./own-order.ts";
import { maybeTotals } from "./own-totals.ts";
import type { Choices, ReadPart } from "./parts.ts";
import type { Plan } from "./plan.ts";
import { postsTwice } from "./posts-twice.ts";
import { replacing } from "./read-anew.ts";
import { importedBefore } from "./same-bytes.ts";

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
export const checkAccount = (plan: Pick<Plan, "parts">, file: UploadedFile, choices: Choices): void => {
  const open = [...needing(readOf(plan))].flatMap(([key, parts]) => {
    const unsaid = parts.filter((part) => saidFor(part, choices) === undefined);
    return unsaid.length === 0 ? [] : [{ key, names: unsaid.map(({ source }) => source.name) }];
  });
  if (open.length === 0) return;
  const names = [...new Set(open.flatMap((one) => one.names))].join(", ");
  const keys = open.map(({ key }) => key).join(", ");
  throw new Problem("file/account-needed", { file: file.name, names, keys });
};

const onceEach = (all: readonly Problem[]): readonly Problem[] =>
  all.filter(({ message }, at) => all.findIndex((one) => one.message === message) === at);

/** Which spelling of an account is taken where another is known, so that it does not stand there twice. */
const respelledIn = (plan: Plan, file: UploadedFile): readonly Problem[] =>
  onceEach(
    readOf(plan).flatMap(({ respelled }) =>
      respelled.map(
        ([said, account]) => new Problem("file/account-respelled", { file: file.name, said, account }),
      ),
    ),
  );

/** What the sources say of their own files, each once. */
const cautionsOf = (plan: Plan, file: UploadedFile): readonly Problem[] => {
  const all = readOf(plan).flatMap(({ source, given }) => {
    const code = source.caution?.(given) ?? null;
    const { since = "", until = "" } = given;
    return code === null ? [] : new Problem(code, { file: file.name, since, until });
  });
  return onceEach(all);
};

export const warningsOf = async (
  plan: Plan,
  context: Context,
  file: UploadedFile,
): Promise<readonly Problem[]> => {
  const { elsewhere } = await importedBefore(plan, context, file);
  const found: Problem[] = [
    ...(elsewhere === null ? [] : [elsewhere]),
    ...replacing(plan.load, file),
    ...cautionsOf(plan, file),
    ...respelledIn(plan, file),
  ];
  for (const part of readOf(plan)) {
    // The same bytes are said to be there under the other account already.
    if (elsewhere === null) found.push(...(await sameDaysForAnother(part, context, file)));
    found.push(...(await missingCampaigns(part, context, file)));
    found.push(...(await lessThanKnown(part, context, file, plan.load.head.observedAt)));
    found.push(...(await postsTwice(part, context, file)));
    found.push(...(await mentionsTwice(part, context, file)));
    found.push(...(await seemsOlder(part, context, file)));
    found.push(...notAsked(part, file));
    found.push(...(await replacesOthers(part, context, file)));
    found.push(...(await wrongOrder(part, context, file)));
    found.push(...(await maybeTotals(part, context, file)));
  }
  return found;
};
