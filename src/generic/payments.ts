// Schema of payments, as ledgers print them (a refund below zero) and as payment services do (what was given back in words
// or in a column of its own, beside payments that failed or wait).

import { words } from "../base/words.ts";
import { payment } from "../facts/journey.ts";
import type { Test, Value } from "../sources/source.ts";
import {
  above,
  all,
  any,
  constant,
  equals,
  first,
  known,
  not,
  product,
  same,
  sum,
  when,
} from "../sources/words.ts";
import { personOf } from "./journey.ts";
import { choice, field, type Schema } from "./schema.ts";
import { account, currency, customerOf, day } from "./shared-fields.ts";

const state = field(
  "state",
  "choice",
  words("Status or type", "상태 또는 유형", "Status lub typ"),
  "status|payment status|state|type|transaction type|payment type|상태|결제 상태|거래 상태|거래 유형|구분|stan|status płatności|typ|typ transakcji|rodzaj",
  {
    choices: [
      choice(
        "paid",
        words("money received", "받은 돈", "wpłata"),
        "paid|succeeded|success|successful|completed|complete|captured|settled|approved|charge|payment|sale|결제|결제 완료|결제완료|승인|승인 완료|입금 완료|완료|wpłata|opłacona|opłacone|zapłacona|zapłacone|zrealizowana|zakończona",
      ),
      choice(
        "refund",
        words("money given back", "돌려준 돈", "zwrot pieniędzy"),
        "refund|payment_refund|payment refund|refund_failure_reversal|chargeback|credit note|zwrot|zwrot środków|zwrot płatności",
      ),
      choice(
        "refunded",
        words("received, and given back since", "받았다가 돌려줌", "wpłata, później zwrócona"),
        "refunded|fully refunded|환불됨|환불 완료|환불완료|zwrócona|zwrócone|zwrócono",
      ),
      choice(
        "none",
        words("no customer's money moved", "고객의 돈이 오가지 않음", "bez przepływu pieniędzy klienta"),
        "failed|failure|pending|processing|canceled|cancelled|declined|denied|expired|uncaptured|unpaid|open|draft|void|voided|uncollectible|incomplete|requires_payment_method|requires_action|blocked|payout|transfer|stripe_fee|fee|topup|결제 실패|실패|대기|결제 대기|입금 대기|미결제|nieudana|odrzucona|oczekuje|oczekująca|anulowana|nieopłacona|nieopłacone|wypłata|opłata|prowizja",
      ),
    ],
  },
);

const is = (said: string): Test => equals(first("state"), said);
/** Some print what goes out with a minus and some without. */
const out = (name: string): Value => when(above(name), product(constant(-1), name), name);

export const paymentSchema: Schema = {
  id: "payment",
  name: words("Payments", "결제", "Płatności"),
  about: words(
    "One row per payment received or given back; a refund is negative, or a column says which rows are refunds.",
    "받은 결제나 환불 한 건이 한 행입니다. 환불은 음수이거나, 어느 행이 환불인지 열에 적혀 있습니다.",
    "Jeden wiersz to wpłata lub zwrot; zwrot jest ujemny albo osobna kolumna mówi, które wiersze są zwrotami.",
  ),
  called: ["payment", "payments", "invoices", "transactions", "결제", "입금", "płatności", "faktury"],
  needs: [["payment"], ["day"], ["paid"]],
  report: "payments",
  fields: [
    field(
      "payment",
      "id",
      words("Id of the payment", "결제 ID", "Id płatności"),
      "payment id|id|transaction id|invoice|invoice id|invoice number|charge id|결제 id|결제 번호|거래 번호|승인번호|id płatności|numer faktury|nr faktury|id transakcji",
      { unique: true },
    ),
    day(
      words("Paid on", "결제일", "Zapłacono"),
      "paid|paid at|payment date|created|created (utc)|created date (utc)|transaction date|결제일|입금일|거래일|data płatności|zapłacono|data wpłaty",
    ),
    field(
      "paid",
      "money",
      words("Amount", "금액", "Kwota"),
      "amount|paid|amount paid|total|net|value|price|금액|결제 금액|입금액|합계|kwota|wpłata|wartość|zapłacono kwotę",
    ),
    currency,
    account,
    customerOf("customer", words("Customer", "고객", "Klient")),
    field(
      "deal",
      "id",
      words("Deal", "거래", "Transakcja"),
      "deal id|deal|order id|order|opportunity id|거래 id|주문 번호|id szansy|zamówienie",
    ),
    state,
    field(
      "refunded",
      "money",
      words("Given back of it", "그중 환불 금액", "Zwrócono z tego"),
      "amount refunded|refunded amount|refunded|refund amount|환불 금액|환불액|취소 금액|kwota zwrotu|zwrócono|kwota zwrócona",
    ),
  ],
  rejects: [
    {
      when: all(known("refunded"), above("paid"), above(product(constant(-1), sum("paid", out("refunded"))))),
      problem: "cell/above-whole",
      column: "refunded",
    },
    {
      when: all(is("refunded"), known("refunded"), not(above(product(constant(-1), out("refunded"))))),
      problem: "cell/not-given-back",
      column: "refunded",
    },
  ],
  facts: [
    {
      into: payment,
      // What was given back whole moved nothing in the end; without the amount that is all there is to know.
      when: not(any(is("none"), all(is("refunded"), not(known("refunded"))))),
      values: {
        ...same("account", "payment", "day", "deal", "currency"),
        customer: personOf("customer"),
        report: constant("payments"),
        paid_minor: when(
          is("refund"),
          out("paid"),
          when(known("refunded"), sum("paid", out("refunded")), "paid"),
        ),
      },
    },
  ],
};
