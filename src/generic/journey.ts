// Schemas of the way to a lead: a person's contacts with channels, and what people signed up for.

import { words } from "../base/words.ts";
import { conversion } from "../facts/deal.ts";
import { touch } from "../facts/journey.ts";
import type { Value } from "../sources/source.ts";
import { column, constant, first, personKey, same } from "../sources/words.ts";
import { choice, field, type Schema } from "./schema.ts";
import { account, campaign, day } from "./shared-fields.ts";

/** An address becomes the key that a CRM's contacts have; another id stays as it is. */
export const personOf = (key: string): Value => first(personKey(key), column(key));

const channel = field(
  "channel",
  "choice",
  words("Channel", "유입 채널", "Kanał"),
  "channel|touch channel|default channel group|source|utm medium|utm_medium|유입 채널|유입 경로|채널|kanał|źródło",
  {
    once: true,
    choices: [
      choice(
        "organic_social",
        words("organic social", "오가닉 소셜", "social organiczny"),
        "organic_social|organic social|social|social media|linkedin|facebook|instagram|x|twitter|tiktok|youtube|소셜|소셜 미디어|media społecznościowe",
      ),
      choice(
        "paid_social",
        words("paid social", "유료 소셜", "social płatny"),
        "paid_social|paid social|social ads|linkedin ads|facebook ads|meta ads|유료 소셜|소셜 광고|reklamy społecznościowe|płatny social",
      ),
      choice(
        "organic_search",
        words("organic search", "자연 검색", "wyszukiwanie organiczne"),
        "organic_search|organic search|organic|seo|search|자연 검색|검색|wyszukiwanie organiczne|wyszukiwarka",
      ),
      choice(
        "paid_search",
        words("paid search", "유료 검색", "płatne wyszukiwanie"),
        "paid_search|paid search|cpc|ppc|sem|google ads|유료 검색|검색 광고|płatne wyszukiwanie",
      ),
      choice(
        "direct",
        words("direct", "직접 유입", "wejście bezpośrednie"),
        "direct|(direct)|직접|직접 유입|bezpośrednie|wejście bezpośrednie",
      ),
      choice(
        "email",
        words("e-mail", "이메일", "e-mail"),
        "email|e-mail|mail|newsletter|이메일|뉴스레터|mailing",
      ),
      choice(
        "referral",
        words("referral", "추천", "odesłanie"),
        "referral|referrals|partner|추천|제휴|odesłanie|polecenie",
      ),
      choice("other", words("another", "기타", "inny"), "other|offline|event|phone|기타|오프라인|inne|inny"),
    ],
  },
);

const person = field(
  "person",
  "text",
  words("Person", "사람", "Osoba"),
  "person|person id|contact|contact id|user|user id|visitor|visitor id|email|e-mail|사람|연락처|사용자|이메일|osoba|kontakt|id kontaktu|użytkownik",
);

export const touchSchema: Schema = {
  id: "touch",
  name: words("Touchpoints", "접점", "Punkty styku"),
  about: words(
    "One row per contact of a person with a channel: a click, a visit, a view, an answer to “how did you hear of us”.",
    "한 사람이 채널과 한 번 접촉한 것이 한 행입니다. 클릭, 방문, 조회, ‘어떻게 알게 되셨나요’ 응답.",
    "Jeden wiersz to jeden kontakt osoby z kanałem: kliknięcie, wizyta, wyświetlenie, odpowiedź „skąd nas znasz”.",
  ),
  called: [
    "touch",
    "touches",
    "touchpoint",
    "touchpoints",
    "journey",
    "접점",
    "여정",
    "punkty styku",
    "ścieżki",
  ],
  needs: [["touch"], ["person"], ["day"], ["channel"]],
  report: "touches",
  fields: [
    field(
      "touch",
      "id",
      words("Id of the touch", "접점 ID", "Id kontaktu z kanałem"),
      "touch id|touchpoint id|touch|touchpoint|event id|session id|visit id|click id|접점 id|id punktu styku|id wizyty",
      { unique: true },
    ),
    day(
      words("Touched on", "접촉일", "Dzień kontaktu"),
      "touched|touched on|touch date|touched at|touchpoint date|visit date|visited at|접촉일|방문일|data kontaktu|data wizyty",
    ),
    person,
    channel,
    account,
    campaign,
    field(
      "kind",
      "text",
      words("Kind", "종류", "Rodzaj"),
      "touch type|touchpoint type|interaction type|접점 종류|rodzaj kontaktu",
    ),
  ],
  facts: [
    {
      into: touch,
      values: {
        ...same("account", "touch", "day", "channel", "campaign", "kind"),
        person: personOf("person"),
        report: constant("touches"),
        touches: constant(1),
      },
    },
  ],
};

export const signUpSchema: Schema = {
  id: "sign_up",
  name: words("Sign-ups", "신청", "Zapisy"),
  about: words(
    "One row per person who left an address or asked for something: an e-book, a newsletter, a trial, a demo.",
    "주소를 남기거나 무언가를 신청한 것이 한 행입니다. 전자책, 뉴스레터, 체험, 데모.",
    "Jeden wiersz to ktoś, kto zostawił adres lub o coś poprosił: e-book, newsletter, okres próbny, prezentację.",
  ),
  called: [
    "sign-ups",
    "signups",
    "sign ups",
    "subscriptions",
    "downloads",
    "submissions",
    "신청",
    "구독",
    "zapisy",
    "pobrania",
  ],
  needs: [["conversion"], ["day"], ["name"]],
  report: "sign-ups",
  fields: [
    field(
      "conversion",
      "id",
      words("Id of the sign-up", "신청 ID", "Id zapisu"),
      "submission id|sign-up id|signup id|subscription id|conversion id|download id|신청 id|구독 id|id zapisu|id zgłoszenia",
      { unique: true },
    ),
    day(
      words("Signed up on", "신청일", "Dzień zapisu"),
      "signed up|signed up on|sign-up date|signup date|submitted at|submission date|subscribed at|신청일|구독일|data zapisu|data zgłoszenia",
    ),
    field(
      "name",
      "choice",
      words("For what", "신청 내용", "Na co"),
      "form|form name|offer|asset|signed up for|conversion name|양식|신청 내용|formularz|oferta|na co",
      {
        once: true,
        choices: [
          choice(
            "ebook",
            words("e-book", "전자책", "e-book"),
            "ebook|e-book|white paper|whitepaper|guide|전자책|백서|poradnik",
          ),
          choice(
            "newsletter",
            words("newsletter", "뉴스레터", "newsletter"),
            "newsletter|subscription|뉴스레터|구독|subskrypcja",
          ),
          choice(
            "email",
            words("another address form", "기타 이메일 양식", "inny formularz z adresem"),
            "email|e-mail|contact form|waitlist|webinar|이메일|문의 양식|formularz kontaktowy|lista oczekujących",
          ),
          choice(
            "trial",
            words("trial", "체험", "okres próbny"),
            "trial|free trial|sign up|registration|체험|무료 체험|가입|okres próbny|rejestracja",
          ),
          choice(
            "demo",
            words("demo", "데모", "prezentacja"),
            "demo|demo request|데모|상담 신청|prezentacja",
          ),
        ],
      },
    ),
    person,
    channel,
    account,
    campaign,
  ],
  facts: [
    {
      into: conversion,
      values: {
        ...same("account", "conversion", "day", "name", "channel", "campaign"),
        person: personOf("person"),
        report: constant("sign-ups"),
        conversions: constant(1),
      },
    },
  ],
};
