// Customer care, in cases: complaints and what becomes of them, cases resolved, questions asked in private.

import { words } from "../base/words.ts";
import { careCase, message } from "../facts/care.ts";
import { distinct, type Filter, shareOf, sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { articleA, articleB } from "./words.ts";

/** Resolved, and not open again within the week after: closing a case to open it again solves nothing. */
const staysResolved: readonly Filter[] = [
  { column: "resolved_at", known: true },
  { column: "reopened_at", notWithinDays: 7, after: "resolved_at" },
];
/** As the file calls it, else as a message of the customer reads. */
const complained: Filter = { column: "complains", is: true };
const calledComplaint: Filter = { column: "complaint", is: true };
const inPublic: Filter = { column: "visibility", in: ["public"] };
const casesWhere = (...where: readonly Filter[]) => sum(careCase, "cases", { where });

const cohort = { display: "rate", basis: "created", time: "ratio", entities: "ratio", unit: "1" } as const;

const complaintResolution = kpi({
  id: "complaint_resolution",
  code: "I3",
  group: "care",
  name: words("Complaint resolution", "불만 해결 비율", "Rozwiązane skargi"),
  about: words(
    "Of the complaints opened in the period, the share that was resolved and not opened again within 7 days.",
    "기간에 접수된 불만 중 해결되고 7일 안에 다시 접수되지 않은 비율입니다.",
    "Odsetek skarg otwartych w okresie, które rozwiązano i nie otwarto ponownie w ciągu 7 dni.",
  ),
  better: "up",
  kind: "lagging",
  source: `${articleA}: 불만 해결 비율`,
  variants: [
    variant({
      ...cohort,
      id: "public",
      name: words("Public complaints", "공개 불만", "Skargi publiczne"),
      formula: shareOf(casesWhere(complained, inPublic, ...staysResolved), casesWhere(complained, inPublic)),
      note: words(
        "A complaint is what the file calls so, and where it says nothing a conversation with a message that Leadline reads as one. Those still open count as not resolved; a young period rises until they are.",
        "파일에서 불만으로 표시한 건, 표시가 없으면 Leadline이 불만으로 판정한 메시지가 있는 대화를 불만으로 봅니다. 아직 열려 있는 건은 해결되지 않은 것으로 셉니다. 최근 기간의 값은 해결될수록 올라갑니다.",
        "Skargą jest to, co tak nazywa plik, a gdy plik milczy, rozmowa z wiadomością, którą Leadline odczytuje jako skargę. Wciąż otwarte liczą się jako nierozwiązane; wynik świeżego okresu rośnie, aż zostaną zamknięte.",
      ),
    }),
    variant({
      ...cohort,
      id: "all",
      name: words("All complaints", "모든 불만", "Wszystkie skargi"),
      formula: shareOf(casesWhere(complained, ...staysResolved), casesWhere(complained)),
      aside: true,
    }),
    variant({
      ...cohort,
      id: "told",
      name: words(
        "Public, only as the file tells it",
        "공개 불만, 파일 표시만",
        "Publiczne, tylko według pliku",
      ),
      formula: shareOf(
        casesWhere(calledComplaint, inPublic, ...staysResolved),
        casesWhere(calledComplaint, inPublic),
      ),
      aside: true,
    }),
    variant({
      ...cohort,
      id: "open",
      name: words(
        "Public complaints still open",
        "아직 열려 있는 공개 불만",
        "Skargi publiczne wciąż otwarte",
      ),
      formula: shareOf(
        casesWhere(complained, inPublic, { column: "resolved_at", known: false }),
        casesWhere(complained, inPublic),
      ),
      aside: true,
      note: words(
        "Never resolved so far. Less is better here.",
        "지금까지 한 번도 해결되지 않은 건입니다. 낮을수록 좋습니다.",
        "Dotąd ani razu nierozwiązane. Tu mniej znaczy lepiej.",
      ),
    }),
  ],
});

const onSocial: Filter = { column: "social", is: true };

const closed = { display: "count", basis: "closed", time: "sum", entities: "sum", unit: "case" } as const;

const resolvedCases = kpi({
  id: "resolved_cases",
  code: "K3",
  group: "care",
  name: words("Cases resolved", "해결한 문의 수", "Rozwiązane sprawy"),
  about: words(
    "Cases resolved in the period and not opened again within 7 days, by the day of the last resolution.",
    "기간에 해결되고 7일 안에 다시 접수되지 않은 문의 수이며, 마지막으로 해결된 날을 기준으로 합니다.",
    "Sprawy rozwiązane w okresie i nieotwarte ponownie w ciągu 7 dni, według dnia ostatniego rozwiązania.",
  ),
  better: "up",
  kind: "none",
  source: `${articleB}: liczba spraw rozwiązanych`,
  variants: [
    variant({
      ...closed,
      id: "social",
      name: words("Social channels", "소셜 채널", "Kanały społecznościowe"),
      formula: sum(careCase, "cases", { where: [...staysResolved, onSocial], on: "resolved_day" }),
      note: words(
        "Cases that came in by a social network, as the help desk names it.",
        "고객 지원 도구에서 소셜 네트워크로 들어온 문의입니다.",
        "Sprawy, które według systemu obsługi przyszły z sieci społecznościowej.",
      ),
    }),
    variant({
      ...closed,
      id: "all",
      name: words("All channels", "모든 채널", "Wszystkie kanały"),
      formula: sum(careCase, "cases", { where: staysResolved, on: "resolved_day" }),
      aside: true,
    }),
  ],
});

const privatelyIn: readonly Filter[] = [
  { column: "direction", in: ["in"] },
  { column: "visibility", in: ["private"] },
];
const asked = {
  unit: "conversation",
  display: "count",
  basis: "activity",
  time: "distinct",
  entities: "distinct",
} as const;

const privateQuestions = kpi({
  id: "private_questions",
  code: "E4",
  group: "care",
  name: words("Private questions", "개인 질문", "Prywatne pytania"),
  about: words(
    "Conversations in which a person asked something by private message: conversations, not messages.",
    "비공개 메시지로 질문한 대화 수입니다. 메시지가 아니라 대화를 셉니다.",
    "Rozmowy, w których ktoś zapytał o coś w wiadomości prywatnej: rozmowy, nie wiadomości.",
  ),
  better: "up",
  kind: "lagging",
  source: `${articleA}: 개인 질문`,
  variants: [
    variant({
      ...asked,
      id: "conversations",
      name: words("Conversations", "대화", "Rozmowy"),
      formula: distinct("conversation", message, ["platform", "conversation"], {
        where: [...privatelyIn, { column: "asks", is: true }],
      }),
      note: words(
        "Messages that the file calls questions, and where it says nothing those that Leadline reads as one: by a question mark in any language, by their words in English, Polish and Korean.",
        "파일에서 질문으로 표시한 메시지, 표시가 없으면 Leadline이 질문으로 판정한 메시지입니다(모든 언어의 물음표, 영어·폴란드어·한국어의 표현 기준).",
        "Wiadomości, które plik oznacza jako pytania, a gdy milczy, te, które Leadline odczytuje jako pytania: po znaku zapytania w każdym języku, po słowach w angielskim, polskim i koreańskim.",
      ),
    }),
    variant({
      ...asked,
      id: "told",
      name: words("Only as the file tells it", "파일 표시만", "Tylko według pliku"),
      formula: distinct("conversation", message, ["platform", "conversation"], {
        where: [...privatelyIn, { column: "question", is: true }],
      }),
      aside: true,
    }),
  ],
});

export const careCases = [complaintResolution, resolvedCases, privateQuestions];
