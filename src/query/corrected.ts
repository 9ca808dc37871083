// Shares that a tool told, put right by what people said of a sample: each language by its own labels, then together.

import type { Corrected, Variant } from "../catalogue/kpi.ts";
import { factTable } from "../facts/index.ts";
import type { Estimate } from "../stats/interval.ts";
import { between } from "../stats/interval.ts";
import { correctedShare, type Labels } from "../stats/misclassification.ts";
import { correctedMean } from "../stats/prediction-powered.ts";
import { describe } from "../stats/sample.ts";
import type { Row } from "../store/warehouse.ts";
import { dialects } from "./dialect.ts";
import { relation } from "./known-at.ts";
import { type Answer, type Interval, type Labelled, languagesOf, type Question } from "./question.ts";
import { commas, id, type Sql, sql, value } from "./sql.ts";

type TextKind = Corrected["kind"];

/** Where the texts of a kind stand, and what a text is known by there. */
export const textsOf = {
  mention: { table: "mention", item: "item" },
  comment: { table: "message", item: "message" },
} as const satisfies Record<TextKind, object>;

interface Asking {
  readonly answers: (question: Question) => Promise<readonly Answer[]>;
  readonly rows: (statement: Sql) => Promise<readonly Row[]>;
  readonly dialect: keyof typeof dialects;
}

/** A label beside the tone that is counted for its text. */
interface Judged extends Labelled {
  readonly tone: Labelled["sentiment"];
}

const toneQuestion = (
  kind: TextKind,
  labels: readonly Labelled[],
  question: Question,
  name: Asking["dialect"],
): Sql => {
  const { table: called, item } = textsOf[kind];
  const table = factTable(called);
  const columns = ["platform", item, "content", "sentiment", "tone"];
  const items = [...new Set(labels.map((label) => label.item))];
  return sql`select platform as of_platform, ${id(item)} as of_item, max(tone) as one_tone
from ${relation(table, columns, { ...question, knownAt: null }, dialects[name])}
where workspace = ${value("workspace", "text", question.settings.workspace)}
  and ${id(item)} in ${value("labelled_items", "texts", items)}
group by ${commas([id("platform"), id(item)])}`;
};

/** A text that is gone, or has no tone any more, judges nothing. */
const judgedOf = async (
  kind: TextKind,
  labels: readonly Labelled[],
  question: Question,
  { rows, dialect }: Asking,
): Promise<readonly Judged[]> => {
  const found = await rows(toneQuestion(kind, labels, question, dialect));
  const tones = new Map(found.map((row) => [`${row["of_platform"]} ${row["of_item"]}`, row["one_tone"]]));
  return labels.flatMap((label) => {
    const tone = tones.get(`${label.platform} ${label.item}`);
    return typeof tone === "string" ? [{ ...label, tone: tone as Judged["tone"] }] : [];
  });
};

const errorsOf = (judged: readonly Judged[], of: "positive" | "negative"): Labels => {
  const those = judged.filter(({ sentiment }) => sentiment === of);
  const others = judged.filter(({ sentiment }) => sentiment !== of);
  return {
    sensitivity: { hits: those.filter(({ tone }) => tone === of).length, total: those.length },
    specificity: { hits: others.filter(({ tone }) => tone !== of).length, total: others.length },
  };
};

const points = { positive: 1, neutral: 0, negative: -1 } as const;

/** `leaning`: how many of them lean to either side, for how far the guesses scatter. */
const netOf = (judged: readonly Judged[], net: number, of: number, leaning: number): Estimate | null => {
  const errors = describe(judged.map(({ sentiment, tone }) => points[sentiment] - points[tone]));
  if (errors === null || of === 0) return null;
  const mean = net / of;
  const variance = of > 1 ? ((leaning / of - mean ** 2) * of) / (of - 1) : 0;
  const found = correctedMean({ count: of, mean, variance }, errors);
  return (
    found && {
      value: between(found.value, -1, 1),
      low: between(found.low, -1, 1),
      high: between(found.high, -1, 1),
    }
  );
};

/** Languages weigh by how many texts they have; their doubts are apart from each other. */
const together = (parts: readonly { readonly weight: number; readonly estimate: Estimate }[]): Estimate => {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const share = (weight: number): number => weight / all;
  const value = parts.reduce((sum, { weight, estimate }) => sum + share(weight) * estimate.value, 0);
  const reach = (side: "low" | "high"): number =>
    Math.hypot(...parts.map(({ weight, estimate }) => share(weight) * (estimate.value - estimate[side])));
  return { value, low: value - reach("low"), high: value + reach("high") };
};

const keyOf = ({ bucket, part }: Pick<Answer, "bucket" | "part">): string => `${bucket} ${part}`;

interface OfLanguage {
  readonly judged: readonly Judged[];
  readonly answers: ReadonlyMap<string, Answer>;
  readonly leaning: ReadonlyMap<string, Answer>;
}

const byKey = (answers: readonly Answer[]): ReadonlyMap<string, Answer> =>
  new Map(answers.map((answer) => [keyOf(answer), answer]));

const ofLanguage = async (
  question: Question,
  corrected: Corrected,
  judged: readonly Judged[],
  { answers }: Asking,
): Promise<OfLanguage> => {
  const [language] = languagesOf(judged);
  const labels = {
    mention: [],
    comment: [],
    [corrected.kind]: judged.filter((one) => one.language === language),
  };
  const asked = { ...question, settings: { ...question.settings, labels } };
  const formula = corrected.of === "net" ? corrected.leaning : null;
  const variant: Variant = formula === null ? question.variant : { ...question.variant, unit: "1", formula };
  const [own, leaning] = await Promise.all([
    answers(asked),
    formula === null ? [] : answers({ ...asked, variant }),
  ]);
  return { judged, answers: byKey(own), leaning: byKey(leaning) };
};

/** Null where one of the languages cannot be put right: the others are not the whole. */
const estimateOf = (languages: readonly OfLanguage[], key: string, corrected: Corrected): Estimate | null => {
  const parts: { weight: number; estimate: Estimate }[] = [];
  for (const { judged, answers, leaning } of languages) {
    const { top, bottom } = answers.get(key) ?? { top: null, bottom: null };
    if (top === null || bottom === null || bottom === 0) continue;
    const estimate =
      corrected.of === "net"
        ? netOf(judged, top, bottom, leaning.get(key)?.top ?? 0)
        : correctedShare({ hits: top, total: bottom }, errorsOf(judged, corrected.of));
    if (estimate === null) return null;
    parts.push({ weight: bottom, estimate });
  }
  return parts.length === 0 ? null : together(parts);
};

const methods = { positive: "rogan_gladen", negative: "rogan_gladen", net: "prediction_powered" } as const;

/** The sides stay what was counted, so that the rows behind them still add up. */
export const correctedAnswers = async (
  question: Question,
  corrected: Corrected,
  asking: Asking,
): Promise<readonly Answer[]> => {
  const labels = question.settings.labels?.[corrected.kind] ?? [];
  const seen = await asking.answers(question);
  if (labels.length === 0) return seen.map((answer) => ({ ...answer, answer: null, interval: null }));
  const judged = await judgedOf(corrected.kind, labels, question, asking);
  const languages = await Promise.all(
    languagesOf(labels).map((language) =>
      ofLanguage(
        question,
        corrected,
        judged.filter((one) => one.language === language),
        asking,
      ),
    ),
  );
  return seen.map((answer) => {
    const estimate = answer.answer === null ? null : estimateOf(languages, keyOf(answer), corrected);
    const method: Interval["method"] = methods[corrected.of];
    const interval = estimate && { low: estimate.low, high: estimate.high, method };
    return { ...answer, answer: estimate?.value ?? null, interval };
  });
};
