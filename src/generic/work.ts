// Schemas of work and judgement: hours and their cost, rubric scores, KPI values entered by hand.

import { words } from "../base/words.ts";
import { effort, rubricScore } from "../facts/advocacy.ts";
import { enteredValue } from "../facts/entered.ts";
import { endsEarly } from "../sources/spend-facts.ts";
import {
  above,
  all,
  column,
  constant,
  first,
  join,
  known,
  nextDay,
  product,
  same,
  sum,
  when,
} from "../sources/words.ts";
import { choice, field, type Schema } from "./schema.ts";
import { account, currency, day, platform } from "./shared-fields.ts";

const workFor = field(
  "channel",
  "choice",
  words("Work for", "작업 대상 채널", "Praca na rzecz"),
  "work for|marketing channel|traffic channel|organic or paid|organic/paid|작업 대상|마케팅 채널|유입 채널|praca na rzecz|kanał marketingowy|kanał ruchu",
  {
    once: true,
    choices: [
      choice(
        "organic_social",
        words("organic social media", "오가닉 소셜", "social media, organicznie"),
        "organic_social|organic social|social|social media|organic|community|오가닉 소셜|소셜|소셜 미디어|social organiczny|media społecznościowe",
      ),
      choice(
        "paid_social",
        words("paid social media", "유료 소셜", "social media, płatnie"),
        "paid_social|paid social|social ads|paid|ads|유료 소셜|소셜 광고|광고|social płatny|reklamy|reklamy społecznościowe",
      ),
      choice(
        "organic_search",
        words("organic search", "자연 검색", "wyszukiwanie organiczne"),
        "organic_search|organic search|seo|search|자연 검색|검색|wyszukiwanie organiczne|pozycjonowanie",
      ),
      choice(
        "paid_search",
        words("paid search", "유료 검색", "płatne wyszukiwanie"),
        "paid_search|paid search|sem|ppc|search ads|유료 검색|검색 광고|płatne wyszukiwanie",
      ),
      choice(
        "other",
        words("something else", "그 밖의 작업", "coś innego"),
        "other|none|internal|admin|기타|그 밖|inne|wewnętrzne",
      ),
    ],
  },
);

export const effortSchema: Schema = {
  id: "effort",
  name: words("Effort", "작업 시간", "Nakład pracy"),
  about: words(
    "One row per day and task with the hours it took; hours times a rate are its cost.",
    "하루와 작업 하나에 든 시간이 한 행입니다. 시간에 시급을 곱한 값이 비용입니다.",
    "Jeden wiersz to dzień i zadanie z liczbą godzin; godziny razy stawka to koszt.",
  ),
  called: [
    "effort",
    "timesheet",
    "time",
    "hours",
    "toggl",
    "clockify",
    "작업 시간",
    "근무",
    "godziny",
    "czas pracy",
  ],
  needs: [["day"], ["hours"]],
  report: "effort",
  fields: [
    day(),
    field(
      "hours",
      "number",
      words("Hours", "시간", "Godziny"),
      "hours|duration (decimal)|duration (h)|time (h)|time (hours)|hours worked|effort|시간|작업 시간|근무 시간|godziny|liczba godzin|czas (h)",
    ),
    field(
      "task",
      "text",
      words("Task", "작업", "Zadanie"),
      "task|task name|description|activity|project|작업|업무|내용|zadanie|opis|czynność|projekt",
      { once: true },
    ),
    field(
      "person",
      "text",
      words("Person", "담당자", "Osoba"),
      "person|user|member|employee|who|team member|담당자|이름|직원|osoba|pracownik|użytkownik",
      { once: true },
    ),
    field(
      "rate",
      "money",
      words("Rate per hour", "시급", "Stawka za godzinę"),
      "rate|hourly rate|rate per hour|billable rate|cost rate|시급|시간당 단가|단가|stawka|stawka godzinowa|stawka za godzinę",
      { once: true },
    ),
    currency,
    workFor,
    platform,
    account,
  ],
  facts: [
    {
      into: effort,
      values: {
        ...same("platform", "account", "day", "hours", "channel", "currency"),
        // Two people at one task on one day are two rows.
        task: when(known("person"), join(" · ", "task", "person"), first("task", constant(""))),
        report: constant("effort"),
        effort_minor: product("hours", "rate"),
      },
    },
  ],
};

export const rubricSchema: Schema = {
  id: "rubric_score",
  name: words("Rubric scores", "평가 점수", "Oceny według kryteriów"),
  about: words(
    "One row per post and criterion with the points given.",
    "게시물 하나와 기준 하나의 점수가 한 행입니다.",
    "Jeden wiersz to wpis i kryterium z przyznanymi punktami.",
  ),
  called: ["rubric", "scores", "scoring", "review", "평가", "채점", "oceny", "ocena"],
  needs: [["post"], ["criterion"], ["points"], ["day"]],
  report: "rubric",
  fields: [
    field(
      "post",
      "id",
      words("Post", "게시물", "Wpis"),
      "post|post id|post url|url|link|content id|게시물|게시물 id|링크|wpis|id wpisu",
    ),
    field(
      "criterion",
      "text",
      words("Criterion", "기준", "Kryterium"),
      "criterion|criteria|dimension|question|rubric|기준|평가 기준|항목|kryterium|pytanie",
      { once: true },
    ),
    field(
      "points",
      "number",
      words("Points", "점수", "Punkty"),
      "points|score|rating|grade|mark|점수|평점|punkty|ocena|wynik",
    ),
    field(
      "points_max",
      "number",
      words("Points possible", "만점", "Punkty możliwe"),
      "max|max points|maximum|out of|points possible|만점|최대 점수|maks|maksimum|punkty możliwe",
      { once: true, positive: true },
    ),
    field(
      "scorer",
      "text",
      words("Scored by", "평가자", "Oceniający"),
      "scorer|reviewer|rater|scored by|judge|who|평가자|채점자|oceniający|recenzent|kto",
      { once: true },
    ),
    day(words("Scored on", "평가일", "Oceniono"), "scored on|review date|평가일|data oceny"),
    platform,
    account,
  ],
  rejects: [
    {
      when: all(above("points_max"), above(sum("points", product(constant(-1), "points_max")))),
      problem: "cell/above-whole",
      column: "points",
    },
  ],
  facts: [
    {
      into: rubricScore,
      values: {
        ...same("platform", "account", "post", "criterion", "points", "points_max", "scorer", "day"),
        report: constant("rubric"),
      },
    },
  ],
};

export const enteredSchema: Schema = {
  id: "entered_value",
  name: words("KPI values entered by hand", "직접 입력한 KPI 값", "Wartości KPI wpisane ręcznie"),
  about: words(
    "One row per figure someone wrote down: what, for which day or period, how much.",
    "직접 적어 둔 수치 하나가 한 행입니다. 무엇을, 어느 날이나 기간에, 얼마.",
    "Jeden wiersz to zapisana wartość: co, za jaki dzień lub okres, ile.",
  ),
  called: ["kpi", "kpis", "targets", "manual", "figures", "지표", "wskaźniki", "wartości"],
  needs: [["kpi"], ["day"], ["value"]],
  report: "entered",
  fields: [
    field(
      "kpi",
      "text",
      words("KPI", "지표", "Wskaźnik"),
      "kpi|metric|measure|indicator|name|지표|지표명|항목|kpi 이름|wskaźnik|metryka|nazwa",
      { once: true },
    ),
    day(
      words("Day, or first day", "날짜 또는 시작일", "Dzień lub pierwszy dzień"),
      "since|from|start|start date|period start|month|시작일|기간 시작|월|od|początek|miesiąc",
    ),
    field(
      "until",
      "day",
      words("Last day", "마지막 날", "Ostatni dzień"),
      "until|to|end|end date|period end|last day|종료일|기간 끝|마지막 날|do|koniec|ostatni dzień",
    ),
    field(
      "value",
      "number",
      words("Value", "값", "Wartość"),
      "value|figure|result|actual|number|amount|값|수치|실적|wartość|wynik|liczba",
    ),
    field("unit", "text", words("Unit", "단위", "Jednostka"), "unit|units|단위|jednostka", { once: true }),
    field(
      "who",
      "text",
      words("Entered by", "입력자", "Kto wpisał"),
      "who|entered by|author|reported by|source|입력자|작성자|출처|kto|autor|wpisał|źródło",
      { once: true },
    ),
    field(
      "note",
      "text",
      words("Note", "메모", "Notatka"),
      "note|notes|comment|remark|메모|비고|notatka|uwaga|komentarz",
    ),
    platform,
    account,
  ],
  rejects: [endsEarly("day", "until")],
  facts: [
    {
      into: enteredValue,
      values: {
        ...same("platform", "account", "kpi", "day"),
        window_end: nextDay(first("until", "day")),
        report: constant("entered"),
        value_unit: column("unit"),
        entered_by: column("who"),
        entered_note: column("note"),
        entered: column("value"),
      },
    },
  ],
};
