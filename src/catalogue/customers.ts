// Customers: what those that social media brought are worth, who paid later, and what those who were cared for brought in.

import { words } from "../base/words.ts";
import { conversion, deal } from "../facts/deal.ts";
import { lead, payment } from "../facts/journey.ts";
import { distinct, type Filter, over, quantile, shareOf, sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { articleA, articleB, rated, social } from "./words.ts";

const won: Filter = { column: "outcome", in: ["won"] };
const wonSocially = { where: [won, social], on: "closed_day" } as const;
const revenue = sum(deal, "amount_minor", { ...wonSocially, money: true });
const each = { display: "money", basis: "closed" } as const;
const ratio = { time: "ratio", entities: "ratio" } as const;

const byCompany = words(
  "A customer is the company the CRM says the deal belongs to; deals of no company are left out.",
  "고객은 CRM에서 거래가 속한 회사입니다. 회사가 없는 거래는 제외합니다.",
  "Klientem jest firma, do której według CRM należy transakcja; transakcje bez firmy są pominięte.",
);

const customerValue = kpi({
  id: "social_customer_value",
  code: "C6",
  group: "conversion",
  name: words(
    "Value of a social customer",
    "소셜 고객 1인당 가치",
    "Wartość klienta z mediów społecznościowych",
  ),
  about: words(
    "Revenue of the social deals won in the period over the customers who brought it.",
    "기간에 성사된 소셜 거래의 수익을 그 고객 수로 나눈 값입니다.",
    "Dochód z transakcji społecznościowych wygranych w okresie podzielony przez klientów, którzy go przynieśli.",
  ),
  better: "up",
  kind: "none",
  source: `${articleB}: wartość klienta z mediów`,
  variants: [
    variant({
      ...each,
      ...ratio,
      id: "mean",
      name: words("Mean of a customer", "고객 평균", "Średnia na klienta"),
      unit: "minor unit per customer",
      formula: over(revenue, distinct("customer", deal, ["account", "companies"], wonSocially)),
      note: byCompany,
    }),
    variant({
      ...each,
      time: "quantile",
      entities: "quantile",
      id: "median",
      name: words("Median of the customers", "고객 중앙값", "Mediana klientów"),
      unit: "minor unit per customer",
      formula: quantile("minor unit per customer", deal, ["amount_minor"], {
        ...wonSocially,
        where: [...wonSocially.where, { column: "companies", known: true }],
        money: true,
        at: 0.5,
        per: ["platform", "account", "companies"],
      }),
      aside: true,
      note: byCompany,
    }),
    variant({
      ...each,
      ...ratio,
      id: "new_customers",
      name: words(
        "Over the leads that became customers",
        "고객이 된 리드 기준",
        "Na lead, który został klientem",
      ),
      unit: "minor unit per lead",
      formula: over(revenue, sum(lead, "leads", { where: [social], on: "customer_day" })),
      note: words(
        "Where deals name no company: over the social leads that became customers in the period.",
        "거래에 회사가 없을 때: 기간에 고객이 된 소셜 리드 수로 나눕니다.",
        "Gdy transakcje nie podają firmy: na leady społecznościowe, które zostały klientami w okresie.",
      ),
    }),
  ],
});

const paidLater: Filter = { column: "paid_until", notBefore: "day" };
const named: Filter = { column: "person", known: true };
const ofDeal: Filter = { column: "name", in: ["Deal created"] };
const converted = (...where: readonly Filter[]) =>
  sum(conversion, "conversions", { where: [social, ...where] });
const cohort = { ...rated, basis: "created", unit: "1" } as const;
const stillRises = words(
  "By the period of the conversion, whenever the payment came: a young period still rises. Refunds are no payments.",
  "결제 시점과 관계없이 전환이 일어난 기간을 기준으로 하므로 최근 기간의 값은 계속 올라갑니다. 환불은 결제가 아닙니다.",
  "Według okresu konwersji, kiedykolwiek zapłacono: wynik świeżego okresu jeszcze rośnie. Zwroty nie są płatnościami.",
);

const paidConversions = kpi({
  id: "paid_conversions",
  code: "C10",
  group: "conversion",
  name: words(
    "Social conversions that paid",
    "결제로 이어진 소셜 전환",
    "Konwersje społecznościowe zakończone płatnością",
  ),
  about: words(
    "Of the conversions from social media, the share followed by a payment of the same person or deal.",
    "소셜 미디어 전환 중 같은 사람이나 거래의 결제로 이어진 비율입니다.",
    "Odsetek konwersji z mediów społecznościowych, po których zapłaciła ta sama osoba lub zapłacono za tę samą transakcję.",
  ),
  better: "up",
  kind: "none",
  source: `${articleA}: 전환; ${articleB}: konwersje powiązane z przychodami`,
  variants: [
    variant({
      ...cohort,
      id: "persons",
      name: words("Conversions that name a person", "사람이 식별된 전환", "Konwersje ze wskazaną osobą"),
      formula: shareOf(converted(named, paidLater), converted(named)),
      note: stillRises,
    }),
    variant({
      ...cohort,
      id: "deals",
      name: words("Deals of the CRM", "CRM의 거래", "Transakcje z CRM"),
      formula: shareOf(converted(ofDeal, paidLater), converted(ofDeal)),
      note: stillRises,
    }),
  ],
});

const cared = (known: boolean): Filter => ({ column: "cared_day", known });
const perCustomer = (...where: readonly Filter[]) => {
  const acquired = { where, on: "acquired_day" } as const;
  return over(
    sum(payment, "paid_minor", { ...acquired, money: true }),
    distinct("customer", payment, ["customer"], acquired),
  );
};
const toDate = {
  display: "money",
  basis: "created",
  unit: "minor unit per customer",
  time: "ratio",
  entities: "ratio",
} as const;
export const soFar = words(
  "Payments less refunds to date, of customers whose first payment was in the period; nothing is extrapolated, and young customers had less time.",
  "기간에 첫 결제를 한 고객이 지금까지 결제한 금액에서 환불을 뺀 값입니다. 추정은 없으며 최근 고객은 시간이 짧았습니다.",
  "Płatności minus zwroty do dziś, klientów z pierwszą płatnością w okresie; nic nie jest prognozowane, a nowi klienci mieli mniej czasu.",
);
export const realised = perCustomer();

const caredValue = kpi({
  id: "cared_customer_value",
  code: "K7",
  group: "care",
  name: words(
    "Value of customers who talked to care",
    "고객 응대를 받은 고객의 가치",
    "Wartość klientów po kontakcie z obsługą",
  ),
  about: words(
    "What customers who had a care conversation have paid so far, beside those who had none. The two differ in more than that.",
    "고객 응대를 받은 고객이 지금까지 결제한 금액을 받지 않은 고객과 나란히 보여 줍니다. 두 집단은 다른 점에서도 다릅니다.",
    "Ile dotąd zapłacili klienci, którzy rozmawiali z obsługą, obok tych, którzy nie rozmawiali. Obie grupy różnią się nie tylko tym.",
  ),
  better: "up",
  kind: "none",
  source: `${articleB}: długoterminowa wartość klienta`,
  variants: [
    variant({
      ...toDate,
      id: "with_care",
      name: words(
        "Customers who had a care conversation",
        "응대를 받은 고객",
        "Klienci, którzy rozmawiali z obsługą",
      ),
      formula: perCustomer(cared(true)),
      note: soFar,
    }),
    variant({
      ...toDate,
      id: "without_care",
      name: words("Customers who had none", "응대를 받지 않은 고객", "Klienci, którzy nie rozmawiali"),
      formula: perCustomer(cared(false)),
      aside: true,
      note: soFar,
    }),
  ],
});

export const customers = [customerValue, paidConversions, caredValue];
