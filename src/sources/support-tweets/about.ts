// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "care",
  family: { en: "Customer support on Twitter", ko: "트위터 고객 지원", pl: "Obsługa klienta na Twitterze" },
  where: {
    en: "The public data set of that name (twcs.csv), or a file of the same columns.",
    ko: "같은 이름의 공개 데이터 세트(twcs.csv), 또는 열이 같은 파일.",
    pl: "Publiczny zbiór danych o tej nazwie (twcs.csv) albo plik o tych samych kolumnach.",
  },
  languages: ["en"],
  limits: ["A tweet names the one it answers, not its whole conversation."],
  names: {
    "support-tweets": { ko: "트위터 고객 지원", pl: "Obsługa klienta na Twitterze" },
  },
};
