// The words of printed formulas about the way from a contact to money.

import { type Words, words } from "../base/words.ts";
import type { Credit, LifetimeLeaf } from "./journey-leaf.ts";

export const journeyColumns: Readonly<Record<string, Words>> = {
  paid_minor: words("money received", "받은 금액", "otrzymane pieniądze"),
  paid_until: words("last payment", "마지막 결제일", "ostatnia płatność"),
  acquired_day: words("first payment", "첫 결제일", "pierwsza płatność"),
  cared_day: words("first care conversation", "첫 고객 응대", "pierwsza rozmowa z obsługą"),
  customer: words("customer", "고객", "klient"),
  customer_day: words("customer since", "고객 전환일", "klient od"),
  person: words("person", "사람", "osoba"),
  day: words("day", "날짜", "dzień"),
  country: words("country", "국가", "kraj"),
  company_industry: words("industry of the company", "회사의 업종", "branża firmy"),
};

export const journeyThings = {
  companies: {
    one: words("company", "회사", "firma"),
    different: words("number of different companies", "서로 다른 회사 수", "liczba różnych firm"),
  },
  customer: {
    one: words("customer", "고객", "klient"),
    different: words("number of different customers", "서로 다른 고객 수", "liczba różnych klientów"),
  },
} as const;

export interface JourneyPhrases {
  readonly credited: (what: string, model: Credit) => string;
  readonly within: (days: number, from: string, to: string) => string;
  readonly notBefore: (column: string, other: string) => string;
  readonly lifetime: Readonly<Record<LifetimeLeaf["form"], (what: string) => string>>;
  readonly ideal: Readonly<Record<"known" | "met", string>>;
}

const models: Readonly<Record<Credit, Words>> = {
  position: words(
    "40 % first, 20 % between, 40 % last touch",
    "처음 40%, 중간 20%, 마지막 40%",
    "40% pierwszy, 20% między, 40% ostatni kontakt",
  ),
  first: words("first touch", "첫 접점", "pierwszy kontakt"),
  last: words("last touch", "마지막 접점", "ostatni kontakt"),
  linear: words("all touches alike", "모든 접점 균등", "wszystkie kontakty po równo"),
  decay: words("halved every 7 days", "7일마다 절반", "połowa co 7 dni"),
  any: words("whole", "전체", "w całości"),
};

const mark = (column: string, other: string): string => `${column} ≥ ${other}`;

export const journeyPhrases: Readonly<Record<keyof Words, JourneyPhrases>> = {
  en: {
    credited: (what, model) => `${what} × credit of social touches in 90 days (${models[model].en})`,
    within: (days, from, to) => `share whose time from ${from} to ${to} is within ${days} days`,
    notBefore: mark,
    lifetime: {
      capped: (what) => `${what} a month × gross margin × Σ share of customers left, over 24 months`,
      months: (what) => `months known of the share of customers left by ${what}, 24 at most`,
      revenue_over_churn: (what) => `${what} a month ÷ share lost a month`,
      margin_over_churn: (what) => `${what} a month × gross margin ÷ share lost a month`,
      discounted: (what) => `${what} a month × gross margin ÷ (share lost a month + ln 1.1 ÷ 12)`,
      constant_churn: (what) => `${what} a month × gross margin × Σ (1 − share lost a month)^t, 24 months`,
      first_year: (what) => `${what} a month × gross margin × Σ (1 − share lost a month)^t, 12 months`,
    },
    ideal: { known: "attributes of the leads you want known", met: "a lead you want" },
  },
  ko: {
    credited: (what, model) => `${what} × 90일 내 소셜 접점의 기여도(${models[model].ko})`,
    within: (days, from, to) => `${from}부터 ${to}까지 ${days}일 안에 이른 비율`,
    notBefore: mark,
    lifetime: {
      capped: (what) => `월 ${what} × 매출총이익률 × 24개월간 Σ 남은 고객 비율`,
      months: (what) => `${what}에서 남은 고객 비율을 아는 개월 수(최대 24)`,
      revenue_over_churn: (what) => `월 ${what} ÷ 월 이탈률`,
      margin_over_churn: (what) => `월 ${what} × 매출총이익률 ÷ 월 이탈률`,
      discounted: (what) => `월 ${what} × 매출총이익률 ÷ (월 이탈률 + ln 1.1 ÷ 12)`,
      constant_churn: (what) => `월 ${what} × 매출총이익률 × Σ (1 − 월 이탈률)^t, 24개월`,
      first_year: (what) => `월 ${what} × 매출총이익률 × Σ (1 − 월 이탈률)^t, 12개월`,
    },
    ideal: { known: "원하는 리드의 속성을 앎", met: "원하는 리드" },
  },
  pl: {
    credited: (what, model) =>
      `${what} × udział kontaktów społecznościowych w 90 dniach (${models[model].pl})`,
    within: (days, from, to) => `odsetek, w którym czas ${from} → ${to} mieści się w ${days} dniach`,
    notBefore: mark,
    lifetime: {
      capped: (what) => `${what} miesięcznie × marża brutto × Σ udziału pozostałych klientów, 24 miesiące`,
      months: (what) => `miesiące, dla których znany jest udział pozostałych klientów (${what}), najwyżej 24`,
      revenue_over_churn: (what) => `${what} miesięcznie ÷ odsetek traconych w miesiącu`,
      margin_over_churn: (what) => `${what} miesięcznie × marża brutto ÷ odsetek traconych w miesiącu`,
      discounted: (what) =>
        `${what} miesięcznie × marża brutto ÷ (odsetek traconych w miesiącu + ln 1,1 ÷ 12)`,
      constant_churn: (what) =>
        `${what} miesięcznie × marża brutto × Σ (1 − odsetek traconych w miesiącu)^t, 24 miesiące`,
      first_year: (what) =>
        `${what} miesięcznie × marża brutto × Σ (1 − odsetek traconych w miesiącu)^t, 12 miesięcy`,
    },
    ideal: { known: "znane cechy pożądanych leadów", met: "pożądany lead" },
  },
};
