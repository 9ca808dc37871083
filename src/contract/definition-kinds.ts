// What a workspace can say about its own words: one entry a kind, with the shape of what is said.

import type { z } from "zod";
import { brandDefinition, competitorsDefinition, weightsDefinition } from "./definitions/brand.ts";
import { customerValueDefinition, idealCustomerDefinition } from "./definitions/customers.ts";
import { openingHours } from "./definitions/opening-hours.ts";
import { ownKpisDefinition } from "./definitions/own-kpis.ts";
import { qualifiedDefinition } from "./definitions/qualified.ts";
import { serviceLevel } from "./definitions/service-level.ts";

interface Words {
  readonly en: string;
  readonly ko: string;
  readonly pl: string;
}

export interface DefinitionKind {
  readonly name: Words;
  /** What it is for, in a sentence. */
  readonly about: Words;
  /** What a new version did to the KPIs that read it. */
  readonly changed: Words;
  /** What is said: with plain words in `error` where a rule of its own is broken. Objects in it are strict. */
  readonly body: z.ZodType<Record<string, unknown>>;
}

const kind = <const K extends DefinitionKind>(declared: K): K => declared;

export const definitionKinds = {
  qualified_interaction: kind({
    name: { en: "Qualified interaction", ko: "유자격 상호작용", pl: "Kwalifikowana interakcja" },
    about: {
      en: "The event by which a contact has reached value, such as a first scorecard made. Costs and results of channels are measured by it.",
      ko: "접점이 가치에 도달했음을 뜻하는 이벤트입니다(예: 첫 스코어카드 생성). 채널별 비용과 성과를 이것으로 측정합니다.",
      pl: "Zdarzenie, którym kontakt dotarł do wartości, np. pierwsza utworzona karta wyników. Nim mierzone są koszty i wyniki kanałów.",
    },
    changed: {
      en: "The qualified interaction was defined anew; the whole history is counted by the new definition.",
      ko: "유자격 상호작용의 정의가 바뀌어 전체 기간을 새 정의로 집계합니다.",
      pl: "Zmieniono definicję kwalifikowanej interakcji; cała historia liczona jest według nowej.",
    },
    body: qualifiedDefinition,
  }),
  opening_hours: kind({
    name: { en: "Opening hours", ko: "운영 시간", pl: "Godziny pracy" },
    about: {
      en: "When your team answers, in the workspace's time zone. Response and resolution times then count these hours alone.",
      ko: "팀이 응대하는 시간이며 워크스페이스의 시간대를 따릅니다. 응답 시간과 해결 소요 시간은 이 시간만 계산합니다.",
      pl: "Kiedy zespół odpowiada, w strefie czasowej przestrzeni. Czasy odpowiedzi i rozwiązania liczą wtedy tylko te godziny.",
    },
    changed: {
      en: "Opening hours changed; the whole history is counted with the new hours.",
      ko: "운영 시간이 바뀌어 전체 기간을 새 시간으로 집계합니다.",
      pl: "Zmieniono godziny pracy; cała historia liczona jest według nowych.",
    },
    body: openingHours,
  }),
  service_level: kind({
    name: { en: "Service level", ko: "서비스 수준", pl: "Poziom obsługi" },
    about: {
      en: "Within how many hours your team promises a first answer.",
      ko: "팀이 첫 답변을 약속하는 시간입니다.",
      pl: "W ciągu ilu godzin zespół obiecuje pierwszą odpowiedź.",
    },
    changed: {
      en: "The service level changed; the whole history is counted by the new one.",
      ko: "서비스 수준이 바뀌어 전체 기간을 새 기준으로 집계합니다.",
      pl: "Zmieniono poziom obsługi; cała historia liczona jest według nowego.",
    },
    body: serviceLevel,
  }),
  brand: kind({
    name: { en: "Your brand", ko: "우리 브랜드", pl: "Twoja marka" },
    about: {
      en: "What your brand is called, its accounts, tracked hashtags and employees' accounts. Mentions are counted by it.",
      ko: "브랜드의 이름, 계정, 추적 해시태그, 임직원 계정입니다. 언급은 이 정의로 집계합니다.",
      pl: "Jak nazywa się marka, jej konta, śledzone hashtagi i konta pracowników. Według tego liczone są wzmianki.",
    },
    changed: {
      en: "The brand's names or accounts changed; the whole history is counted by the new ones.",
      ko: "브랜드의 이름이나 계정이 바뀌어 전체 기간을 새 정의로 집계합니다.",
      pl: "Zmieniono nazwy lub konta marki; cała historia liczona jest według nowych.",
    },
    body: brandDefinition,
  }),
  competitors: kind({
    name: { en: "Brands you are measured against", ko: "비교 대상 브랜드", pl: "Marki do porównania" },
    about: {
      en: "The set of share of voice, beside your own brand. When it changes, the whole series is counted by the new set.",
      ko: "점유율(SOV)을 계산할 때 우리 브랜드와 비교할 브랜드입니다. 바뀌면 전체 기간을 새로 집계합니다.",
      pl: "Zestaw udziału głosu, obok własnej marki. Gdy się zmieni, cała seria liczona jest według nowego zestawu.",
    },
    changed: {
      en: "The competitor set changed; the whole history is counted with the new set.",
      ko: "경쟁사 목록이 바뀌어 전체 기간을 새 목록으로 집계합니다.",
      pl: "Zmieniono zestaw konkurentów; cała historia liczona jest według nowego zestawu.",
    },
    body: competitorsDefinition,
  }),
  engagement_weights: kind({
    name: { en: "Weights of engagement", ko: "참여 가중치", pl: "Wagi zaangażowania" },
    about: {
      en: "How much a like, a share, a comment and a link click count in weighted engagements.",
      ko: "가중 참여에서 좋아요, 공유, 댓글, 링크 클릭에 주는 가중치입니다.",
      pl: "Ile liczy się polubienie, udostępnienie, komentarz i kliknięcie linku w zaangażowaniu ważonym.",
    },
    changed: {
      en: "The weights of engagement changed; the whole history is counted with the new ones.",
      ko: "참여 가중치가 바뀌어 전체 기간을 새 가중치로 집계합니다.",
      pl: "Zmieniono wagi zaangażowania; cała historia liczona jest według nowych.",
    },
    body: weightsDefinition,
  }),
  customer_value: kind({
    name: { en: "Value of a customer", ko: "고객 가치", pl: "Wartość klienta" },
    about: {
      en: "Your gross margin, and after how many months without a payment a customer is lost. Lifetime value is reckoned with both.",
      ko: "매출총이익률과, 결제 없이 몇 달이 지나면 이탈 고객으로 보는지입니다. 고객 생애 가치를 계산할 때 씁니다.",
      pl: "Marża brutto oraz po ilu miesiącach bez płatności klient jest utracony. Według tego liczy się wartość życiową.",
    },
    changed: {
      en: "Gross margin or the months until a customer is lost changed; the whole history is counted with the new ones.",
      ko: "매출총이익률이나 이탈 기준 개월 수가 바뀌어 전체 기간을 새 값으로 집계합니다.",
      pl: "Zmieniono marżę brutto lub liczbę miesięcy do utraty klienta; cała historia liczona jest według nowych.",
    },
    body: customerValueDefinition,
  }),
  ideal_customer: kind({
    name: { en: "Leads you want", ko: "원하는 리드", pl: "Pożądane leady" },
    about: {
      en: "Countries and industries of the customers you are after, as your CRM names them. Lead fit is measured by them.",
      ko: "찾고 있는 고객의 국가와 업종이며 CRM의 표기를 따릅니다. 리드 적합도는 이 정의로 계산합니다.",
      pl: "Kraje i branże poszukiwanych klientów, tak jak nazywa je CRM. Według nich mierzy się dopasowanie leadów.",
    },
    changed: {
      en: "The leads you want were defined anew; the whole history is counted by the new definition.",
      ko: "원하는 리드의 정의가 바뀌어 전체 기간을 새 정의로 집계합니다.",
      pl: "Zmieniono definicję pożądanych leadów; cała historia liczona jest według nowej.",
    },
    body: idealCustomerDefinition,
  }),
  own_kpis: kind({
    name: { en: "Own KPIs", ko: "직접 만든 지표", pl: "Własne KPI" },
    about: {
      en: "KPIs of your own, each a formula over the others.",
      ko: "다른 지표로 만든 수식으로 직접 정의한 지표입니다.",
      pl: "Własne KPI, każde jako formuła z innych.",
    },
    changed: {
      en: "The formula of this KPI changed; the whole history is counted by the new one.",
      ko: "이 지표의 수식이 바뀌어 전체 기간을 새 수식으로 집계합니다.",
      pl: "Zmieniono formułę tego KPI; cała historia liczona jest według nowej.",
    },
    body: ownKpisDefinition,
  }),
} as const satisfies Record<string, DefinitionKind>;

export type DefinitionName = keyof typeof definitionKinds;
export type DefinitionBody<K extends DefinitionName> = z.output<(typeof definitionKinds)[K]["body"]>;

export const definitionNames = Object.keys(definitionKinds) as [DefinitionName, ...DefinitionName[]];
