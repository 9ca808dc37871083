// What customers are worth over their time, and whether leads are those that are wanted.

import { type Words, words } from "../base/words.ts";
import { lead } from "../facts/journey.ts";
import { realised, soFar } from "./customers.ts";
import { type Filter, shareOf, sum } from "./expr.ts";
import { lifetime } from "./journey-expr.ts";
import type { LifetimeLeaf } from "./journey-leaf.ts";
import { kpi, variant } from "./kpi.ts";
import { articleA, articleB, rated, social } from "./words.ts";

const ofCohort = { basis: "created", time: "quantile", entities: "quantile" } as const;
const worth = { ...ofCohort, display: "money", unit: "minor unit per customer" } as const;

const assumed = words(
  "A formula in common use that takes the same share to leave every month: it flatters where customers are young, for the first months lose most.",
  "매달 같은 비율이 이탈한다고 보는 흔한 공식입니다. 초기 몇 달의 이탈이 가장 크므로 최근 고객이 많으면 값이 부풀려집니다.",
  "Powszechny wzór, który zakłada stały odsetek odchodzących co miesiąc: zawyża przy nowych klientach, bo najwięcej odchodzi w pierwszych miesiącach.",
);
const aside = (id: Exclude<LifetimeLeaf["form"], "capped" | "months">, name: Words) =>
  variant({
    ...worth,
    id,
    name,
    formula: lifetime("minor unit per customer", id),
    aside: true,
    note: assumed,
  });

const lifetimeValue = kpi({
  id: "lifetime_value",
  code: "C8",
  group: "conversion",
  name: words("Lifetime value", "고객 생애 가치", "Wartość życiowa klienta"),
  about: words(
    "What a customer acquired in the period brings in over 24 months: money a month × gross margin × how many of them stay, by their own retention.",
    "기간에 얻은 고객 한 명이 24개월 동안 가져오는 이익입니다. 월 결제액 × 매출총이익률 × 실제 유지율의 합으로 계산합니다.",
    "Ile klient pozyskany w okresie przynosi przez 24 miesiące: kwota miesięcznie × marża brutto × ilu z nich zostaje, według ich własnej retencji.",
  ),
  better: "up",
  kind: "lagging",
  source: `${articleA}: LTV; ${articleB}: długoterminowa wartość klienta`,
  variants: [
    variant({
      ...worth,
      id: "capped",
      name: words(
        "Over 24 months, own retention",
        "24개월, 실제 유지율",
        "Przez 24 miesiące, własna retencja",
      ),
      formula: lifetime("minor unit per customer", "capped"),
      note: words(
        "Added up over the months of which the retention is known, 24 at most, and no month is guessed: how many these are stands beside it. Customers are those whose first payment was in the period; one is lost who paid in none of the last months (Settings).",
        "유지율을 아는 개월만 더하며(최대 24개월) 추정하지 않습니다. 몇 개월인지는 옆의 변형에 있습니다. 기간에 첫 결제를 한 고객이 대상이고, 설정한 개월 동안 결제가 없으면 이탈로 봅니다.",
        "Suma miesięcy, dla których retencja jest znana, najwyżej 24, bez zgadywania: ile ich jest, mówi wariant obok. Klienci to ci z pierwszą płatnością w okresie; utracony jest ten, kto nie zapłacił w ostatnich miesiącach (Ustawienia).",
      ),
    }),
    variant({
      ...ofCohort,
      display: "count",
      unit: "month",
      id: "months",
      name: words(
        "Months the value is added up over",
        "가치를 더한 개월 수",
        "Miesiące, z których sumowana jest wartość",
      ),
      formula: lifetime("month", "months"),
      aside: true,
    }),
    variant({
      ...worth,
      time: "ratio",
      entities: "ratio",
      id: "realised",
      name: words("Paid so far, a customer", "지금까지 결제한 금액, 고객당", "Zapłacone dotąd, na klienta"),
      formula: realised,
      note: soFar,
    }),
    aside(
      "margin_over_churn",
      words("Margin ÷ monthly churn", "마진 ÷ 월 이탈률", "Marża ÷ miesięczny odpływ"),
    ),
    aside(
      "revenue_over_churn",
      words("Revenue ÷ monthly churn", "매출 ÷ 월 이탈률", "Przychód ÷ miesięczny odpływ"),
    ),
    aside(
      "discounted",
      words(
        "Margin ÷ churn, 10 % a year discounted",
        "마진 ÷ 이탈률, 연 10% 할인",
        "Marża ÷ odpływ, dyskonto 10% rocznie",
      ),
    ),
    aside(
      "constant_churn",
      words("Over 24 months, constant churn", "24개월, 일정한 이탈률", "Przez 24 miesiące, stały odpływ"),
    ),
    aside(
      "first_year",
      words("Over 12 months, constant churn", "12개월, 일정한 이탈률", "Przez 12 miesięcy, stały odpływ"),
    ),
  ],
});

const known: Filter = { column: "country", ideal: "known" };
const met: Filter = { column: "country", ideal: "met" };
const leadsWhere = (...where: readonly Filter[]) => sum(lead, "leads", { where });
const share = { ...rated, basis: "created", unit: "1" } as const;

const leadFit = kpi({
  id: "lead_fit",
  code: "D5",
  group: "conversion",
  name: words("Lead fit", "리드 적합도", "Dopasowanie leadów"),
  about: words(
    "Of the leads whose country and industry are known, as far as you have rules for them, the share that is of those you want.",
    "규칙이 있는 국가와 업종을 아는 리드 중 원하는 리드의 비율입니다.",
    "Odsetek pożądanych leadów wśród tych, których kraj i branża są znane, o ile są dla nich reguły.",
  ),
  better: "up",
  kind: "none",
  source: `${articleB}: leads that match the target group`,
  variants: [
    variant({
      ...share,
      id: "social",
      name: words("Leads from social media", "소셜 미디어 리드", "Leady z mediów społecznościowych"),
      formula: shareOf(leadsWhere(social, known, met), leadsWhere(social, known)),
    }),
    variant({
      ...share,
      id: "all",
      name: words("Leads from every channel", "모든 채널의 리드", "Leady ze wszystkich kanałów"),
      formula: shareOf(leadsWhere(known, met), leadsWhere(known)),
      aside: true,
    }),
    variant({
      ...share,
      id: "coverage",
      name: words(
        "Leads whose country and industry are known",
        "국가와 업종을 아는 리드",
        "Leady o znanym kraju i branży",
      ),
      formula: shareOf(leadsWhere(known), leadsWhere()),
      aside: true,
      note: words(
        "What is not known is no misfit: it is left out of the fit.",
        "알 수 없는 것은 부적합이 아니며 적합도에서 제외합니다.",
        "Nieznane nie znaczy niedopasowane: nie wchodzi do dopasowania.",
      ),
    }),
  ],
});

export const value = [lifetimeValue, leadFit];
