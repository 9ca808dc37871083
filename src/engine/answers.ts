// What the warehouse answers to a question: the numbers of its buckets and parts, and those of the networks' windows.

import { dimensionsOf, whollyWindowed } from "../catalogue/print.ts";
import { answerOf, type WindowAnswer, windowAnswerOf } from "../query/answer.ts";
import { compile, compileWindows } from "../query/compile.ts";
import { correctedAnswers } from "../query/corrected.ts";
import { intervalOf } from "../query/interval.ts";
import type { Answer, Question } from "../query/question.ts";
import { type Dispersion, dispersion } from "../stats/rate-ratio.ts";
import type { Context } from "./context.ts";

export type Asking = Pick<Context, "warehouse">;

const plainAnswers = async ({ warehouse }: Asking, question: Question): Promise<readonly Answer[]> =>
  (await warehouse.rows(compile(question, warehouse.dialect))).map(answerOf);

const alone: Dispersion = { factor: 1, degrees: null };

/** How the events of the period scatter over its posts, else over its days; undefined where too few tell. */
const scatterOf = async (context: Asking, question: Question): Promise<Dispersion | undefined> => {
  const byPost = dimensionsOf(question.variant.formula.node).includes("post");
  const apart = byPost ? ({ grain: "total", by: "post" } as const) : ({ grain: "day", by: null } as const);
  const parts = (await plainAnswers(context, { ...question, ...apart })).flatMap(({ top, bottom }) =>
    top === null || bottom === null ? [] : [{ events: top, exposure: bottom }],
  );
  const none = parts.every(({ events }) => events === 0);
  return none ? alone : (dispersion(parts) ?? undefined);
};

const withScatter = async (
  context: Asking,
  question: Question,
  answers: readonly Answer[],
): Promise<readonly Answer[]> => {
  if (answers.every(({ answer }) => answer === null)) return answers;
  const scatter = await scatterOf(context, question);
  const { variant, settings } = question;
  return answers.map((answer) => ({ ...answer, interval: intervalOf(variant, settings, answer, scatter) }));
};

export const answersTo = async (context: Asking, question: Question): Promise<readonly Answer[]> => {
  const { corrected, interval } = question.variant;
  if (corrected !== undefined)
    return correctedAnswers(question, corrected, {
      answers: (of) => plainAnswers(context, of),
      rows: context.warehouse.rows,
      dialect: context.warehouse.dialect,
    });
  const answers = await plainAnswers(context, question);
  return interval === "rate" ? withScatter(context, question, answers) : answers;
};

/** Every window that touches the period by itself; none where the figure is not of windows. */
export const windowsOf = async (
  { warehouse }: Asking,
  question: Question,
): Promise<readonly WindowAnswer[]> =>
  whollyWindowed(question.variant.formula.node)
    ? (await warehouse.rows(compileWindows(question, warehouse.dialect))).map(windowAnswerOf)
    : [];
