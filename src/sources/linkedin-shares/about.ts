// What a person needs to know of this export: where it is found, in which languages it was seen, what it cannot tell.

import type { About } from "../source.ts";

export const about: About = {
  kind: "social",
  family: {
    en: "LinkedIn member: archive of your data",
    ko: "LinkedIn 개인: 데이터 사본",
    pl: "Profil LinkedIn: archiwum danych",
  },
  where: {
    en: "Settings & Privacy → Data privacy → Get a copy of your data → Shares.csv in the zip.",
    ko: "설정 및 개인정보 → 데이터 개인정보 → 내 데이터 사본 받기 → zip 안의 Shares.csv.",
    pl: "Ustawienia i prywatność → Prywatność danych → Pobierz kopię swoich danych → Shares.csv w zipie.",
  },
  languages: ["en"],
  limits: [
    "It tells what a member posted and no figures, so its rows count as shares of an employee and not as posts: a post has another number here than in LinkedIn’s analytics, and would count twice.",
    "The file names no member: the account you choose is the employee.",
    "A post that was edited stands there again with every edit, under a number of its own.",
    "The company’s own content is known by the link that was shared only.",
  ],
  names: {
    "linkedin-shares": {
      ko: "LinkedIn 회원 공유, 데이터 사본",
      pl: "Udostępnienia członka LinkedIn, z archiwum danych",
    },
  },
};
