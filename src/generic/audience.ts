// The schema of who follows: how many people, or which share of them, are in a group, on a day.

import { words } from "../base/words.ts";
import { audience } from "../facts/audience.ts";
import { constant, same } from "../sources/words.ts";
import { choice, field, type Schema } from "./schema.ts";
import { account, day, platform } from "./shared-fields.ts";

const facet = field(
  "facet",
  "choice",
  words("Kind of group", "구분 종류", "Rodzaj podziału"),
  "facet|breakdown|dimension|demographic|demographics|grouped by|category|구분|구분 종류|인구통계|podział|rodzaj podziału|demografia",
  {
    once: true,
    choices: [
      choice("gender", words("gender", "성별", "płeć"), "gender|sex|성별|płeć"),
      choice(
        "age",
        words("age", "연령", "wiek"),
        "age|age group|age range|ages|연령|연령대|나이|wiek|grupa wiekowa",
      ),
      choice(
        "age_gender",
        words("age and gender together", "연령×성별", "wiek i płeć razem"),
        "age_gender|age and gender|gender and age|gender age|age/gender|gender/age|연령 성별|성별 연령|wiek i płeć|płeć i wiek",
      ),
      choice(
        "country",
        words("country", "국가", "kraj"),
        "country|countries|territory|territories|nation|국가|나라|kraj|kraje|państwo",
      ),
      choice("city", words("city", "도시", "miasto"), "city|cities|town|도시|miasto|miasta"),
      choice(
        "location",
        words("area", "지역", "obszar"),
        "location|locations|area|region|metro area|지역|위치|lokalizacja|obszar|region geograficzny",
      ),
      choice(
        "language",
        words("language", "언어", "język"),
        "language|languages|locale|interface language|언어|사용 언어|język|języki",
      ),
      choice(
        "job_function",
        words("job function", "직무", "funkcja"),
        "job_function|job function|function|department|직무|부서|funkcja|dział",
      ),
      choice(
        "seniority",
        words("seniority", "직급", "szczebel"),
        "seniority|level|직급|직위|szczebel|stanowisko",
      ),
      choice(
        "industry",
        words("industry", "업종", "branża"),
        "industry|industries|sector|업종|산업|branża|sektor",
      ),
      choice(
        "company_size",
        words("size of the company", "회사 규모", "wielkość firmy"),
        "company_size|company size|size of company|회사 규모|기업 규모|wielkość firmy|rozmiar firmy",
      ),
    ],
  },
);

export const audienceSchema: Schema = {
  id: "audience",
  name: words("Who follows, by group", "팔로워 구성", "Kto obserwuje, według grup"),
  about: words(
    "One row per group of followers (an age, a gender, a country, a language) and day, with how many or which share they are.",
    "팔로워 그룹(연령, 성별, 국가, 언어) 하나와 하루가 한 행이며, 인원이나 비율이 있습니다.",
    "Jeden wiersz to grupa obserwujących (wiek, płeć, kraj, język) i dzień, z liczbą osób lub udziałem.",
  ),
  called: ["demographics", "audience", "followers by", "인구통계", "팔로워 구성", "demografia"],
  needs: [["day"], ["platform"], ["facet"], ["bucket"], ["people", "share"]],
  report: "followers",
  fields: [
    day(words("Day", "날짜", "Dzień"), "as of|snapshot date|기준일|stan na dzień"),
    platform,
    account,
    facet,
    field(
      "bucket",
      "text",
      words("Group", "그룹", "Grupa"),
      "group|bucket|segment|gender|age|age group|age range|country|city|language|location|그룹|성별|연령대|국가|도시|언어|grupa|płeć|wiek|kraj|miasto|język",
    ),
    field(
      "people",
      "count",
      words("Followers in the group", "그룹의 팔로워 수", "Obserwujący w grupie"),
      "people|followers|followers in the group|fans|subscribers|audience size|인원|팔로워|팔로워 수|구독자|osoby|obserwujący|liczba obserwujących|fani",
    ),
    field(
      "share",
      "ratio",
      words("Share of the followers", "팔로워 비율", "Udział obserwujących"),
      "share|percentage|percent|%|distribution|share of followers|비율|비중|구성비|udział|procent|odsetek",
    ),
  ],
  facts: [
    {
      into: audience,
      values: {
        ...same("platform", "account", "day", "facet", "bucket", "people", "share"),
        report: constant("followers"),
      },
    },
  ],
};
