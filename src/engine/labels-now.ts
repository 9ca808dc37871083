// What formulas are put right by: labels of the languages that have enough of them.

import { type TextKind, textKinds } from "../base/text-kinds.ts";
import type { Labelled } from "../query/question.ts";
import { fewestLabels } from "../stats/misclassification.ts";
import type { Context } from "./context.ts";

/** Of languages with enough of them: what formulas are put right by. */
export const labelsNow = async (
  { ledger }: Pick<Context, "ledger">,
  workspace: string,
): Promise<Readonly<Record<TextKind, readonly Labelled[]>>> => {
  const all = await ledger.labels(workspace);
  const of = (kind: TextKind): readonly Labelled[] => {
    const said = all.flatMap(({ sentiment, language, platform, item, kind: own }) =>
      own === kind && sentiment !== null ? [{ sentiment, language, platform, item }] : [],
    );
    const enough = (language: string): boolean =>
      said.filter((one) => one.language === language).length >= fewestLabels;
    return said.filter(({ language }) => enough(language));
  };
  return Object.fromEntries(textKinds.map((kind) => [kind, of(kind)])) as Readonly<
    Record<TextKind, readonly Labelled[]>
  >;
};
