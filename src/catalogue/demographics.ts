// Who follows: shares of the followers by age, gender, place, language and work, as the networks tell them.

import { type Words, words } from "../base/words.ts";
import { audience } from "../facts/audience.ts";
import { type Expr, type Filter, type Leaf, shareOf, snapshot } from "./expr.ts";
import { kpi, type Variant, variant } from "./kpi.ts";
import { articleA } from "./words.ts";

const groups = "group";
/** A distribution is a level: the last one in the period, and nothing is added over days. */
const level = { unit: "1", display: "rate", basis: "activity", time: "last", groups } as const;

const countNote = words(
  "People of the group ÷ all people the export tells, on the last day told. What the network calls unknown stays in the whole and is shown by itself; the number is the share that is known. Groups a network leaves out are in neither.",
  "마지막으로 알려진 날 기준, 그룹의 인원 ÷ 내보내기에 있는 전체 인원입니다. 네트워크가 ‘알 수 없음’으로 둔 인원은 전체에 포함해 따로 보여주며, 대표 수치는 알려진 비율입니다. 네트워크가 뺀 그룹은 어느 쪽에도 없습니다.",
  "Osoby z grupy ÷ wszystkie osoby w eksporcie, w ostatnim znanym dniu. To, co sieć nazywa nieznanym, zostaje w całości i jest pokazane osobno; wynik to odsetek znanych. Grup pominiętych przez sieć nie ma w żadnej z części.",
);
const shareNote = words(
  "The network tells shares and no numbers: the number is what they make together, the rest is unknown. “Less than 1%” is left out, and shares of two accounts are not added: choose one.",
  "네트워크가 인원이 아닌 비율만 제공합니다. 대표 수치는 그 합계이고 나머지는 알 수 없습니다. ‘1% 미만’은 제외하며 두 계정의 비율은 합치지 않습니다. 계정을 하나 선택하세요.",
  "Sieć podaje udziały, nie liczby: wynik to ich suma, reszta jest nieznana. „Mniej niż 1%” pominięto, a udziałów dwóch kont nie dodaje się: wybierz jedno.",
);
const viewNote = words(
  "Shares of the views in the export's period (YouTube): of those who watch, not of those who follow.",
  "내보내기 기간의 조회 비율입니다(YouTube). 구독자가 아니라 시청자 기준입니다.",
  "Udziały w wyświetleniach okresu eksportu (YouTube): tych, którzy oglądają, a nie obserwują.",
);

const told: Filter = { column: "bucket", told: true };
const of = (facet: string): Filter => ({ column: "facet", in: [facet] });
const exact: Filter = { column: "at_most", is: false };
/** Shares of two accounts are of two wholes. */
const ofOneAccount = ({ node, unit }: Expr<"1">): Expr<"1"> => ({
  node: { ...node, alone: true } as Leaf,
  unit,
});
const aside = (first: boolean) => (first ? {} : ({ aside: true } as const));

/** One facet, of networks that count and of those that only tell shares. */
const by = (facet: string, name: Words, shares: Words, first = false): readonly Variant[] => [
  variant({
    ...level,
    ...aside(first),
    id: facet,
    name,
    entities: "ratio",
    formula: shareOf(
      snapshot(audience, "people", { where: [of(facet), told] }),
      snapshot(audience, "people", { where: [of(facet)] }),
      { groups },
    ),
    note: countNote,
  }),
  variant({
    ...level,
    ...aside(first),
    id: `${facet}_shares`,
    name: shares,
    entities: "distinct",
    formula: ofOneAccount(snapshot(audience, "share", { where: [of(facet), told, exact] })),
    note: shareNote,
  }),
];

const watched = (facet: string, name: Words): Variant =>
  variant({
    ...level,
    id: `viewers_${facet}`,
    name,
    entities: "distinct",
    formula: ofOneAccount(snapshot(audience, "view_share", { where: [of(facet), told] })),
    aside: true,
    note: viewNote,
  });

const shared = { group: "demographics", better: "band", kind: "none" } as const;

const ageAndGender = kpi({
  ...shared,
  id: "followers_by_age_and_gender",
  code: "D1",
  name: words("Followers by age and gender", "팔로워 연령·성별", "Obserwujący według wieku i płci"),
  about: words(
    "How the followers divide by age and by gender, as far as the network tells it: nothing is guessed from names.",
    "네트워크가 제공하는 범위에서 팔로워의 연령과 성별 구성입니다. 이름으로 추측하지 않습니다.",
    "Jak obserwujący dzielą się według wieku i płci, o ile sieć to podaje: niczego nie zgadujemy z imion.",
  ),
  source: `${articleA}: 연령, 성별`,
  variants: [
    ...by(
      "gender",
      words("By gender", "성별", "Według płci"),
      words("By gender, told as shares", "성별(비율로 제공)", "Według płci, podane udziały"),
      true,
    ),
    ...by(
      "age",
      words("By age", "연령별", "Według wieku"),
      words("By age, told as shares", "연령별(비율로 제공)", "Według wieku, podane udziały"),
    ),
    ...by(
      "age_gender",
      words("By age and gender together", "연령×성별", "Według wieku i płci razem"),
      words(
        "By age and gender together, told as shares",
        "연령×성별(비율로 제공)",
        "Według wieku i płci razem, podane udziały",
      ),
    ),
    watched("gender", words("Viewers by gender", "시청자 성별", "Widzowie według płci")),
    watched("age", words("Viewers by age", "시청자 연령별", "Widzowie według wieku")),
  ],
});

const place = kpi({
  ...shared,
  id: "followers_by_place",
  code: "D2",
  name: words("Followers by country and city", "팔로워 지역", "Obserwujący według kraju i miasta"),
  about: words(
    "Where the followers are, in the places the network names.",
    "네트워크가 표시하는 지역 기준의 팔로워 분포입니다.",
    "Gdzie są obserwujący, według miejsc, które nazywa sieć.",
  ),
  source: `${articleA}: 지역`,
  variants: [
    ...by(
      "country",
      words("By country", "국가별", "Według kraju"),
      words("By country, told as shares", "국가별(비율로 제공)", "Według kraju, podane udziały"),
      true,
    ),
    ...by(
      "city",
      words("By city", "도시별", "Według miasta"),
      words("By city, told as shares", "도시별(비율로 제공)", "Według miasta, podane udziały"),
    ),
    ...by(
      "location",
      words("By area (LinkedIn)", "지역별(LinkedIn)", "Według obszaru (LinkedIn)"),
      words(
        "By area (LinkedIn), told as shares",
        "지역별(LinkedIn, 비율로 제공)",
        "Według obszaru (LinkedIn), podane udziały",
      ),
    ),
    watched("city", words("Viewers by city", "시청자 도시별", "Widzowie według miasta")),
  ],
});

const work = kpi({
  ...shared,
  id: "followers_by_profession",
  code: "D2",
  name: words("Followers by profession", "팔로워 직업", "Obserwujący według zawodu"),
  about: words(
    "What the followers do and where they work: function, seniority, industry, size of the company.",
    "팔로워의 직무, 직급, 업종, 회사 규모 분포입니다.",
    "Czym zajmują się obserwujący: funkcja, szczebel, branża, wielkość firmy.",
  ),
  source: `${articleA}: 팔로워 프로필`,
  variants: [
    ...by(
      "job_function",
      words("By job function", "직무별", "Według funkcji"),
      words("By job function, told as shares", "직무별(비율로 제공)", "Według funkcji, podane udziały"),
      true,
    ),
    ...by(
      "seniority",
      words("By seniority", "직급별", "Według szczebla"),
      words("By seniority, told as shares", "직급별(비율로 제공)", "Według szczebla, podane udziały"),
    ),
    ...by(
      "industry",
      words("By industry", "업종별", "Według branży"),
      words("By industry, told as shares", "업종별(비율로 제공)", "Według branży, podane udziały"),
    ),
    ...by(
      "company_size",
      words("By size of the company", "회사 규모별", "Według wielkości firmy"),
      words(
        "By size of the company, told as shares",
        "회사 규모별(비율로 제공)",
        "Według wielkości firmy, podane udziały",
      ),
    ),
  ],
});

const language = kpi({
  ...shared,
  id: "followers_by_language",
  code: "D3",
  name: words("Followers by language", "팔로워 사용 언어", "Obserwujący według języka"),
  about: words(
    "Which languages the followers use, as the network tells it.",
    "네트워크가 제공하는 팔로워의 사용 언어 분포입니다.",
    "Jakich języków używają obserwujący, według sieci.",
  ),
  source: `${articleA}: 사용 언어`,
  variants: by(
    "language",
    words("By language", "언어별", "Według języka"),
    words("By language, told as shares", "언어별(비율로 제공)", "Według języka, podane udziały"),
    true,
  ),
});

export const demographics = [ageAndGender, place, work, language];
