// Labels: texts drawn by chance, what they say, and what people said of them.

import { Problem } from "../base/problem.ts";
import type { TextKind } from "../base/text-kinds.ts";
import type * as operations from "../contract/operations.ts";
import { languagesThere, sampleOf, wordsOf } from "../query/label-sample.ts";
import type { Settings } from "../query/question.ts";
import { fewestLabels } from "../stats/misclassification.ts";
import type { TextLabel } from "../store/ledger.ts";
import type { Row } from "../store/warehouse.ts";
import { settingsOf } from "./ask-slice.ts";
import type { Context, UseCase } from "./context.ts";

const shownLabel = (label: TextLabel, row: Row | undefined) => ({
  platform: label.platform,
  item: label.item,
  language: label.language,
  place: label.place,
  sentiment: label.sentiment,
  complaint: label.complaint,
  labelledBy: label.labelledBy,
  labelledAt: label.labelledAt,
  text: row === undefined ? null : String(row["one_text"] ?? ""),
  author: row === undefined || row["one_author"] === null ? null : String(row["one_author"]),
  day: row === undefined || row["one_day"] === null ? null : String(row["one_day"]),
});

/** So many at a time: each is a bound value of the question. */
const few = 500;

const textsFor = async (
  { warehouse }: Context,
  kind: TextKind,
  labels: readonly TextLabel[],
  settings: Settings,
): Promise<ReadonlyMap<string, Row>> => {
  const found = new Map<string, Row>();
  for (let at = 0; at < labels.length; at += few) {
    const items = labels.slice(at, at + few).map(({ item }) => item);
    for (const row of await warehouse.rows(wordsOf(kind, items, settings, warehouse.dialect)))
      found.set(`${row["of_platform"]} ${row["of_item"]}`, row);
  }
  return found;
};

const listed = async (context: Context, workspace: string, kind: TextKind) => {
  const settings = await settingsOf(context, workspace);
  const labels = await context.ledger.labels(workspace, kind);
  const [texts, there] = await Promise.all([
    textsFor(context, kind, labels, settings),
    context.warehouse.rows(languagesThere(kind, settings, context.warehouse.dialect)),
  ]);
  const done = (language: string): number =>
    labels.filter((one) => one.language === language && one.sentiment !== null).length;
  return {
    kind,
    enough: fewestLabels,
    languages: there.map((row) => {
      const language = String(row["of_language"]);
      const drawn = labels.filter((one) => one.language === language).length;
      return { language, texts: Number(row["text_count"]), drawn, labelled: done(language) };
    }),
    labels: labels.map((label) => shownLabel(label, texts.get(`${label.platform} ${label.item}`))),
  };
};

export const listLabels: UseCase<typeof operations.listLabels> = (context, { workspace, kind }) =>
  listed(context, workspace, kind);

/** One seed for a kind and language, kept with the sample: drawing more goes on where it ended. */
export const drawLabels: UseCase<typeof operations.drawLabels> = async (context, input) => {
  const { workspace, kind, language, count } = input;
  const { ledger, warehouse } = context;
  const before = await ledger.labels(workspace, kind);
  const own = before.filter((one) => one.language === language);
  const seed = own[0]?.seed ?? `${kind} ${language} ${context.now()}`;
  const skip = before.map(({ platform, item }) => `${platform} ${item}`);
  const settings = await settingsOf(context, workspace);
  const found = await warehouse.rows(
    sampleOf({ kind, language, seed, count, skip }, settings, warehouse.dialect),
  );
  const last = own.at(-1)?.place ?? 0;
  await ledger.drawLabels(
    found.map((row, k) => ({
      workspace,
      kind,
      language,
      platform: String(row["of_platform"]),
      item: String(row["of_item"]),
      place: last + k + 1,
      seed,
    })),
  );
  return listed(context, workspace, kind);
};

export const saveLabels: UseCase<typeof operations.saveLabels> = async (context, input, who) => {
  const { workspace, kind, labels } = input;
  const there = new Set(
    (await context.ledger.labels(workspace, kind)).map(({ platform, item }) => `${platform} ${item}`),
  );
  const strange = labels.find(({ platform, item }) => !there.has(`${platform} ${item}`));
  if (strange !== undefined) throw new Problem("label/not-drawn", { item: strange.item });
  for (const { platform, item, sentiment, complaint } of labels)
    await context.ledger.saveLabel(
      { workspace, kind, platform, item },
      { sentiment, complaint, by: who.name },
    );
  return { saved: labels.length };
};
