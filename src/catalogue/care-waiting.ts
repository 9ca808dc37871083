// How many wait for an answer: what came in, what was answered and what was not, beside the time that answers take.

import { words } from "../base/words.ts";
import { answeredCase } from "../facts/text-score.ts";
import { type Filter, minus, shareOf, sumAs } from "./expr.ts";
import { variant } from "./kpi.ts";

/** Conversations of which somebody would know the answer; a deleted one waits for nothing. */
const told: readonly Filter[] = [
  { column: "cases", above: 0 },
  { column: "watched_until", known: true },
];
const conversations = (...where: readonly Filter[]) =>
  sumAs("conversation", answeredCase, ["cases"], { where: [...told, ...where] });
const cameIn = conversations();
const answered = conversations({ column: "answered_at", known: true });
const unanswered = conversations({ column: "answered_at", known: false });

const counted = {
  unit: "conversation",
  display: "count",
  basis: "created",
  time: "sum",
  entities: "sum",
  aside: true,
} as const;
const waitingShare = { ...counted, unit: "1", display: "rate", time: "ratio", entities: "ratio" } as const;
const upTo = words(
  "Conversations opened in the period that had no human answer in the latest export that tells of their replies. Which ones they are stands in the rows behind “Share still waiting for an answer”. Those of which the files tell neither replies nor messages stay out.",
  "기간에 시작된 대화 중, 답변을 알려 주는 가장 최근 내보내기까지 사람의 답변이 없는 대화입니다. 어떤 대화인지는 ‘답변 대기 비율’의 행에서 볼 수 있습니다. 파일에 답변도 메시지도 없는 대화는 제외합니다.",
  "Rozmowy rozpoczęte w okresie, które w najnowszym pliku podającym ich odpowiedzi nie miały odpowiedzi człowieka. Które to rozmowy, pokazują wiersze wariantu „Odsetek czekających na odpowiedź”. Te, o których pliki nie podają ani odpowiedzi, ani wiadomości, są pominięte.",
);

export const waitingVariants = [
  variant({
    ...counted,
    id: "waiting",
    name: words(
      "Number still waiting for an answer",
      "답변 대기 중인 대화 수",
      "Liczba czekających na odpowiedź",
    ),
    formula: minus(cameIn, answered),
    note: upTo,
  }),
  variant({
    ...waitingShare,
    id: "waiting_share",
    name: words("Share still waiting for an answer", "답변 대기 비율", "Odsetek czekających na odpowiedź"),
    formula: shareOf(unanswered, cameIn),
    note: upTo,
  }),
  variant({
    ...counted,
    id: "answered",
    better: "up",
    name: words("Number answered", "답변한 대화 수", "Liczba rozmów z odpowiedzią"),
    formula: minus(cameIn, unanswered),
    note: words(
      "Conversations opened in the period that have a human answer, whenever it came.",
      "기간에 시작된 대화 중 언제든 사람의 답변을 받은 대화입니다.",
      "Rozmowy rozpoczęte w okresie, na które odpowiedział człowiek, kiedykolwiek to było.",
    ),
  }),
  variant({
    ...counted,
    id: "came_in",
    better: "band",
    name: words("Number that came in", "접수된 대화 수", "Liczba rozmów, które przyszły"),
    formula: cameIn,
    note: words(
      "Conversations opened in the period of which the files tell whether they were answered: those with an answer and those that wait.",
      "기간에 시작된 대화 중 답변 여부를 알 수 있는 대화로, 답변한 대화와 대기 중인 대화를 더한 수입니다.",
      "Rozmowy rozpoczęte w okresie, o których pliki mówią, czy miały odpowiedź: te z odpowiedzią i te, które czekają.",
    ),
  }),
];
