// Schemas of what contacts come to: leads and deals.

import { words } from "../base/words.ts";
import { deal } from "../facts/deal.ts";
import { lead } from "../facts/journey.ts";
import { networkNamed } from "../sources/salesforce.ts";
import { spokenChannel } from "../sources/spoken-channel.ts";
import { column, constant, same } from "../sources/words.ts";
import { personOf } from "./journey.ts";
import { choice, field, type Schema } from "./schema.ts";
import { account, campaign, currency, customerOf, day } from "./shared-fields.ts";

const channel = field(
  "channel",
  "text",
  words("Channel", "유입 채널", "Kanał"),
  "channel|source|lead source|original source|utm source|utm_source|유입 채널|유입 경로|출처|채널|kanał|źródło|źródło leada",
  { once: true },
);
export const leadSchema: Schema = {
  id: "lead",
  name: words("Leads", "리드", "Leady"),
  about: words(
    "One row per contact or lead with the days it reached its stages.",
    "연락처나 리드 한 건과 단계에 이른 날짜가 한 행입니다.",
    "Jeden wiersz to kontakt lub lead z dniami kolejnych etapów.",
  ),
  called: ["lead", "leads", "contact", "contacts", "리드", "잠재고객", "leady", "kontakty"],
  needs: [["lead"], ["day"]],
  report: "contacts",
  // Beside a CRM of the same days these are most likely its own leads once more.
  oneSplit: true,
  fields: [
    field(
      "lead",
      "id",
      words("Id of the lead", "리드 ID", "Id leada"),
      "lead id|id|record id|contact id|email|리드 id|고객 id|id leada|id kontaktu|identyfikator",
      { unique: true },
    ),
    day(
      words("Created", "생성일", "Utworzono"),
      "created|created at|create date|created date|date created|생성일|등록일|문의일|utworzono|data utworzenia",
    ),
    account,
    customerOf("person", words("Person", "사람", "Osoba")),
    field(
      "stage",
      "text",
      words("Stage", "단계", "Etap"),
      "stage|lifecycle stage|status|lead status|단계|상태|etap|status leada",
    ),
    channel,
    campaign,
    field(
      "qualified_day",
      "day",
      words("Qualified on", "적격 전환일", "Zakwalifikowano"),
      "qualified|qualified date|mql date|sql date|became mql|적격일|적격 전환일|data kwalifikacji|zakwalifikowano",
    ),
    field(
      "customer_day",
      "day",
      words("Customer since", "고객 전환일", "Klient od"),
      "customer since|became customer|converted date|customer date|고객 전환일|전환일|klient od|data konwersji",
    ),
  ],
  facts: [
    {
      into: lead,
      values: {
        ...same("account", "lead", "day", "stage", "campaign"),
        channel: spokenChannel("channel"),
        platform: networkNamed("channel"),
        ...same("qualified_day", "customer_day"),
        person: personOf("person"),
        report: constant("own leads"),
        leads: constant(1),
      },
    },
  ],
};

export const dealSchema: Schema = {
  id: "deal",
  name: words("Deals", "거래", "Transakcje"),
  about: words(
    "One row per deal or order: when, how it ended, what it is worth.",
    "거래나 주문 한 건이 한 행입니다. 언제, 결과, 금액.",
    "Jeden wiersz to transakcja lub zamówienie: kiedy, z jakim wynikiem, na jaką kwotę.",
  ),
  called: [
    "deal",
    "deals",
    "opportunities",
    "opportunity",
    "orders",
    "거래",
    "영업기회",
    "szanse",
    "sprzedaż",
  ],
  needs: [["deal"], ["day"], ["outcome"]],
  report: "deals",
  oneSplit: true,
  fields: [
    field(
      "deal",
      "id",
      words("Id of the deal", "거래 ID", "Id transakcji"),
      "deal id|id|record id|opportunity id|order id|order number|거래 id|거래 번호|주문 번호|id szansy|numer zamówienia|identyfikator",
      { unique: true },
    ),
    day(
      words("Created", "생성일", "Utworzono"),
      "created|created at|create date|created date|date created|open date|order date|생성일|등록일|주문일|utworzono|data utworzenia|data zamówienia",
    ),
    field(
      "outcome",
      "choice",
      words("Outcome", "결과", "Wynik"),
      "outcome|status|stage|deal stage|result|won/lost|결과|상태|단계|성사 여부|wynik|etap|stan",
      {
        once: true,
        choices: [
          choice(
            "won",
            words("won", "성사", "wygrana"),
            "won|closed won|win|paid|completed|성사|수주|계약 성사|완료|wygrana|wygrane|zamknięte wygrane|opłacone",
          ),
          choice(
            "lost",
            words("lost", "실패", "przegrana"),
            "lost|closed lost|cancelled|canceled|실패|실주|취소|przegrana|przegrane|zamknięte przegrane|anulowane",
          ),
          choice(
            "open",
            words("open", "진행 중", "otwarta"),
            "open|in progress|new|pending|proposal|negotiation|qualified|진행|진행 중|진행중|협상|otwarta|otwarte|w toku|nowa|negocjacje",
          ),
        ],
      },
    ),
    field(
      "closed_day",
      "day",
      words("Closed on", "종료일", "Zamknięto"),
      "closed|closed at|close date|closed date|won date|종료일|마감일|성사일|zamknięto|data zamknięcia",
    ),
    field(
      "amount",
      "money",
      words("Amount", "금액", "Kwota"),
      "amount|value|deal value|deal amount|total|price|revenue|금액|거래 금액|매출|합계|kwota|wartość|wartość szansy|wartość transakcji|przychód",
    ),
    currency,
    account,
    field(
      "deal_name",
      "text",
      words("Name", "거래명", "Nazwa"),
      "deal name|name|opportunity name|title|거래명|거래 이름|이름|nazwa|nazwa szansy|nazwa transakcji",
    ),
    field(
      "pipeline",
      "text",
      words("Pipeline", "파이프라인", "Lejek"),
      "pipeline|sales pipeline|파이프라인|lejek|pipeline sprzedaży",
    ),
    field(
      "owner",
      "text",
      words("Owner", "담당자", "Właściciel"),
      "owner|deal owner|sales rep|opportunity owner|담당자|영업 담당|właściciel|handlowiec|opiekun",
    ),
    channel,
    campaign,
  ],
  facts: [
    {
      into: deal,
      values: {
        ...same("account", "deal", "day", "closed_day", "deal_name", "outcome", "pipeline", "owner"),
        ...same("campaign", "currency"),
        channel: spokenChannel("channel"),
        platform: networkNamed("channel"),
        report: constant("own deals"),
        deals: constant(1),
        amount_minor: column("amount"),
      },
    },
  ],
};
