// What is read off texts, called as on the page.

import { type Words, words } from "../base/words.ts";

export const markWords: Readonly<Record<string, Words>> = {
  tone: words("tone (file, else scored)", "어조(파일, 없으면 판정)", "wydźwięk (plik, inaczej ocena)"),
  asks: words("question (file, else scored)", "질문(파일, 없으면 판정)", "pytanie (plik, inaczej ocena)"),
  complains: words(
    "complaint (file, else scored)",
    "불만(파일, 없으면 판정)",
    "skarga (plik, inaczej ocena)",
  ),
  needs_answer: words("needs an answer", "답변 필요", "wymaga odpowiedzi"),
  asked_at: words("first message of the customer", "고객의 첫 메시지", "pierwsza wiadomość klienta"),
  watched_until: words("replies known until", "답변 확인 시점", "odpowiedzi znane do"),
  answered_at: words("first human reply", "사람의 첫 답변", "pierwsza odpowiedź człowieka"),
  language: words("language of the text", "본문의 언어", "język treści"),
  formula: words("formula of readability", "가독성 공식", "wzór czytelności"),
  readability: words("readability", "가독성", "czytelność"),
  readability_rank: words(
    "place in readability within the language",
    "같은 언어 내 가독성 위치",
    "miejsce czytelności w obrębie języka",
  ),
  beside: words("second index of readability", "두 번째 가독성 지수", "drugi wskaźnik czytelności"),
  unread: words("why there is no readability", "가독성이 없는 이유", "powód braku czytelności"),
};

export interface MarkPhrases {
  readonly labelled: (column: string) => string;
}
export const markPhrases: Readonly<Record<keyof Words, MarkPhrases>> = {
  en: { labelled: (column) => `${column} with at least 100 labels` },
  ko: { labelled: (column) => `${column}: 라벨 100개 이상` },
  pl: { labelled: (column) => `${column} z co najmniej 100 etykietami` },
};
