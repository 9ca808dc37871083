// Customer care, in time: how long people wait for an answer and for an end of the matter, and how many get one.

import { words } from "../base/words.ts";
import { answeredCase } from "../facts/text-score.ts";
import { waitingVariants } from "./care-waiting.ts";
import type { Filter } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { survival, withinServiceLevel } from "./survival.ts";
import { articleA, articleB } from "./words.ts";

/** Of the conversations that began on the days asked for, whenever their answer came. */
const waited = { display: "seconds", basis: "created", time: "quantile", entities: "quantile" } as const;

const median = words("Median, around the clock", "중앙값, 24시간 기준", "Mediana, całą dobę");
const slowest = words(
  "90th percentile, around the clock",
  "90번째 백분위수, 24시간 기준",
  "90. percentyl, całą dobę",
);
const stillWaiting = words(
  "Conversations without an answer count for as long as they are known to have waited (Kaplan–Meier); unknown where too few have one. Those of which the files tell neither replies nor messages stay out.",
  "답변을 받지 못한 대화는 기다린 것으로 확인된 시간만큼 반영되며(카플란–마이어), 답변이 너무 적으면 값을 알 수 없습니다. 파일에 답변도 메시지도 없는 대화는 제외합니다.",
  "Rozmowy bez odpowiedzi liczą się tak długo, jak wiadomo, że czekają (Kaplan–Meier); nieznane, gdy odpowiedzi jest za mało. Te, o których pliki nie podają ani odpowiedzi, ani wiadomości, są pominięte.",
);

const stillOpen = words(
  "Conversations that are not resolved count for as long as they are open (Kaplan–Meier); unknown where too few are.",
  "해결되지 않은 대화는 열려 있는 시간만큼 반영되며(카플란–마이어), 해결된 대화가 너무 적으면 값을 알 수 없습니다.",
  "Rozmowy nierozwiązane liczą się tak długo, jak są otwarte (Kaplan–Meier); nieznane, gdy rozwiązanych jest za mało.",
);

const workingHours = words("Median, opening hours", "중앙값, 운영 시간 기준", "Mediana, w godzinach pracy");
const slowestInHours = words(
  "90th percentile, opening hours",
  "90번째 백분위수, 운영 시간 기준",
  "90. percentyl, w godzinach pracy",
);

/** A deleted one waits for nothing. */
const notDeleted: Filter = { column: "cases", above: 0 };
const untilAnswered = { from: "asked_at", to: "answered_at", watched: "watched_until" } as const;
const milestones = { answer: untilAnswered, end: { from: "created_at", to: "resolved_at" } } as const;

/** How long it took until a milestone, in opening hours and, as the customer feels it, around the clock. */
const waits = (until: keyof typeof milestones) => {
  const between = milestones[until];
  const of = (at: number, clock: "business" | "calendar") =>
    ({
      ...waited,
      unit: "second",
      formula: survival(answeredCase, { ...between, at, clock }, { where: [notDeleted] }),
      note: until === "answer" ? stillWaiting : stillOpen,
    }) as const;
  return {
    business: variant({ ...of(0.5, "business"), id: "business", name: workingHours }),
    businessSlowest: variant({
      ...of(0.9, "business"),
      id: "business_p90",
      name: slowestInHours,
      aside: true,
    }),
    calendar: variant({ ...of(0.5, "calendar"), id: "calendar", name: median }),
    calendarSlowest: variant({ ...of(0.9, "calendar"), id: "calendar_p90", name: slowest, aside: true }),
  };
};
const answers = waits("answer");
const ends = waits("end");

const firstResponse = kpi({
  id: "first_response",
  code: "I2, K1",
  group: "care",
  name: words("First response time", "첫 응답 시간", "Czas pierwszej odpowiedzi"),
  about: words(
    "How long a person waits for the first human answer: as the help desk tells it, else by the messages. Automatic replies and internal notes are none.",
    "사람의 첫 답변을 받기까지 걸린 시간입니다. 고객 지원 도구가 알려 주는 시각을 쓰고, 없으면 메시지에서 구합니다. 자동 응답과 내부 메모는 답변으로 보지 않습니다.",
    "Jak długo czeka się na pierwszą odpowiedź człowieka: według systemu obsługi, a gdy milczy, według wiadomości. Odpowiedzi automatyczne i notatki wewnętrzne się nie liczą.",
  ),
  better: "down",
  kind: "lagging",
  source: `${articleA}: 응답 시간; ${articleB}: czas reakcji klienta`,
  variants: [
    answers.business,
    answers.businessSlowest,
    answers.calendar,
    answers.calendarSlowest,
    ...waitingVariants,
  ],
});

const resolutionTime = kpi({
  id: "resolution_time",
  code: "K4",
  group: "care",
  name: words("Resolution time", "해결 소요 시간", "Szybkość rozwiązywania spraw"),
  about: words(
    "How long it takes from the first message until the matter is resolved for the last time.",
    "첫 메시지부터 마지막으로 해결될 때까지 걸린 시간입니다.",
    "Ile mija od pierwszej wiadomości do ostatecznego rozwiązania sprawy.",
  ),
  better: "down",
  kind: "none",
  source: `${articleB}: szybkość rozwiązywania`,
  variants: [ends.calendar, ends.calendarSlowest, ends.business, ends.businessSlowest],
});

const promised = {
  unit: "1",
  display: "rate",
  basis: "created",
  time: "quantile",
  entities: "quantile",
  note: words(
    "Conversations that still wait count for as long as they have waited (Kaplan–Meier). The hours are those of the definition “Service level”.",
    "아직 답변을 기다리는 대화는 기다린 시간만큼 반영됩니다(카플란–마이어). 시간은 ‘서비스 수준’ 정의를 따릅니다.",
    "Rozmowy, które jeszcze czekają, liczą się tak długo, jak czekają (Kaplan–Meier). Godziny podaje definicja „Poziom obsługi”.",
  ),
} as const;
const promisedWithin = (clock: "business" | "calendar", where: readonly Filter[] = []) =>
  withinServiceLevel(answeredCase, { ...untilAnswered, clock }, { where: [notDeleted, ...where] });
const needing: readonly Filter[] = [{ column: "needs_answer", is: true }];
const needingNote = words(
  "Conversations in which the customer asks something, complains or is negative, as the file tells it or Leadline reads off the messages (English, Polish, Korean). Conversations without messages in your files stay out. Those that still wait count for as long as they have waited (Kaplan–Meier); the hours are those of the definition “Service level”.",
  "고객이 질문하거나 불만을 말하거나 부정적인 대화만 셉니다(파일의 표시 또는 Leadline이 영어·폴란드어·한국어 메시지에서 판정). 파일에 메시지가 없는 대화는 제외합니다. 아직 기다리는 대화는 기다린 시간만큼 반영되며(카플란–마이어), 시간은 ‘서비스 수준’ 정의를 따릅니다.",
  "Rozmowy, w których klient o coś pyta, skarży się lub jest negatywny: według pliku albo według odczytu Leadline z wiadomości (angielski, polski, koreański). Rozmowy bez wiadomości w plikach są pominięte. Te, które jeszcze czekają, liczą się tak długo, jak czekają (Kaplan–Meier); godziny podaje definicja „Poziom obsługi”.",
);

const answeredInTime = kpi({
  id: "answered_in_time",
  code: "K2",
  group: "care",
  name: words("Answered within the service level", "서비스 수준 내 응답률", "Odpowiedzi w poziomie obsługi"),
  about: words(
    "The share of conversations whose first human answer came within the hours you promise.",
    "약속한 시간 안에 사람의 첫 답변을 받은 대화의 비율입니다.",
    "Odsetek rozmów, w których pierwsza odpowiedź człowieka przyszła w obiecanym czasie.",
  ),
  better: "up",
  kind: "none",
  source: `${articleB}: częstotliwość potwierdzania`,
  variants: [
    variant({
      ...promised,
      id: "needed_business",
      name: words(
        "Those that need an answer, opening hours",
        "답변이 필요한 대화, 운영 시간 기준",
        "Wymagające odpowiedzi, godziny pracy",
      ),
      formula: promisedWithin("business", needing),
      note: needingNote,
    }),
    variant({
      ...promised,
      id: "needed_calendar",
      name: words(
        "Those that need an answer, around the clock",
        "답변이 필요한 대화, 24시간 기준",
        "Wymagające odpowiedzi, całą dobę",
      ),
      formula: promisedWithin("calendar", needing),
      note: needingNote,
    }),
    variant({
      ...promised,
      id: "business",
      name: words("In opening hours", "운영 시간 기준", "W godzinach pracy"),
      formula: promisedWithin("business"),
    }),
    variant({
      ...promised,
      id: "calendar",
      name: words("Around the clock", "24시간 기준", "Całą dobę"),
      formula: promisedWithin("calendar"),
    }),
  ],
});

export const care = [firstResponse, answeredInTime, resolutionTime];
