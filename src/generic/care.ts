// Schemas of what people say to a brand: tickets, messages.

import { words } from "../base/words.ts";
import { careCase, message } from "../facts/care.ts";
import { answersUntil } from "../sources/answers.ts";
import { socialPlatform } from "../sources/social-case.ts";
import { column, constant, dayOf, first, same } from "../sources/words.ts";
import { author, sentiment, timeOfDay, url } from "./said-fields.ts";
import { choice, field, type Schema } from "./schema.ts";
import { account, platform } from "./shared-fields.ts";

const content = field(
  "content",
  "text",
  words("Text", "내용", "Treść"),
  "text|content|message|snippet|full text|hit sentence|body|mention text|comment|내용|본문|메시지|텍스트|treść|tekst|wiadomość",
);
const visibility = field(
  "visibility",
  "choice",
  words("Public or private", "공개 여부", "Publiczna czy prywatna"),
  "visibility|privacy|public|공개 여부|공개|widoczność|publiczna",
  {
    once: true,
    choices: [
      choice("public", words("public", "공개", "publiczna"), "public|true|yes|공개|publiczna|publiczny|tak"),
      choice(
        "private",
        words("private", "비공개", "prywatna"),
        "private|internal|dm|direct message|false|no|비공개|prywatna|prywatny|nie",
      ),
    ],
  },
);
/** Of a message also: seen by the team alone. */
const seenBy = {
  ...visibility,
  choices: [
    ...(visibility.choices ?? []).map((one) => ({
      ...one,
      synonyms: one.synonyms.filter((word) => word !== "internal"),
    })),
    choice(
      "internal",
      words("internal note", "내부 메모", "notatka wewnętrzna"),
      "internal|internal note|note|private note|내부 메모|메모|notatka|notatka wewnętrzna|wewnętrzna",
    ),
  ],
};
const complaint = field(
  "complaint",
  "flag",
  words("Complaint?", "불만 여부", "Skarga?"),
  "complaint|is complaint|불만|불만 여부|skarga|reklamacja",
);

export const ticketSchema: Schema = {
  id: "ticket",
  name: words("Tickets", "문의·티켓", "Zgłoszenia"),
  about: words(
    "One row per ticket, case or conversation, from a help desk.",
    "티켓·문의·대화 한 건이 한 행입니다. 고객 지원 도구에서 내보낸 표.",
    "Jeden wiersz to zgłoszenie, sprawa lub rozmowa, z systemu obsługi.",
  ),
  called: ["ticket", "tickets", "case", "cases", "zendesk", "freshdesk", "문의", "티켓", "zgłoszenia"],
  needs: [["conversation"], ["created_at"]],
  order: [
    ["created_at", "acknowledged_at"],
    ["created_at", "resolved_at"],
    ["acknowledged_at", "resolved_at"],
  ],
  report: "care",
  brandAccounts: true,
  fields: [
    field(
      "conversation",
      "id",
      words("Id of the ticket", "티켓 ID", "Id zgłoszenia"),
      "ticket id|id|ticket|case id|case number|conversation id|conversation|number|ticket number|티켓 id|티켓 번호|문의 번호|접수 번호|번호|numer|numer zgłoszenia|id zgłoszenia|nr zgłoszenia",
      { unique: true },
    ),
    field(
      "created_at",
      "instant",
      words("Created", "접수 시각", "Utworzono"),
      "created|created at|created time|created date|ticket created|opened|opened at|date created|접수일|접수 일시|생성일|생성 일시|접수 시각|utworzono|data utworzenia|data zgłoszenia|date|날짜|data",
      { clock: "time_of_day" },
    ),
    timeOfDay,
    field(
      "acknowledged_at",
      "instant",
      words("First reply", "첫 답변 시각", "Pierwsza odpowiedź"),
      "first reply|first response|first responded at|first response time|initial response time|first reply at|first replied at|acknowledged at|첫 답변|첫 답변 시각|최초 응답 일시|첫 응답|pierwsza odpowiedź|data pierwszej odpowiedzi",
    ),
    field(
      "resolved_at",
      "instant",
      words("Resolved", "해결 시각", "Rozwiązano"),
      "resolved|resolved at|resolved time|solved|solved at|closed|closed at|closed time|date closed|해결|해결일|해결 일시|완료일|종료일|rozwiązano|data rozwiązania|zamknięto|data zamknięcia",
    ),
    field(
      "reopened_at",
      "instant",
      words("Reopened", "재접수 시각", "Ponownie otwarto"),
      "reopened|reopened at|last reopened at|재접수|재오픈|재접수 일시|ponownie otwarto",
    ),
    platform,
    account,
    visibility,
    complaint,
  ],
  facts: [
    {
      into: careCase,
      values: {
        ...same("platform", "account", "conversation", "created_at", "acknowledged_at", "resolved_at"),
        ...same("reopened_at", "visibility", "complaint"),
        report: constant("care"),
        answers_until: answersUntil,
        day: dayOf(column("created_at")),
        resolved_day: dayOf(column("resolved_at")),
        social: socialPlatform,
        cases: constant(1),
      },
    },
  ],
};

export const messageSchema: Schema = {
  id: "message",
  name: words("Messages", "메시지", "Wiadomości"),
  about: words(
    "One row per message, received or sent: comments, direct messages, reviews.",
    "받거나 보낸 메시지 한 건이 한 행입니다. 댓글, 다이렉트 메시지, 리뷰.",
    "Jeden wiersz to wiadomość odebrana lub wysłana: komentarze, wiadomości prywatne, opinie.",
  ),
  called: ["message", "messages", "inbox", "smart inbox", "메시지", "댓글", "wiadomości", "skrzynka"],
  needs: [["message", "url"], ["created_at"], ["direction"]],
  apart: { column: "message", needs: ["created_at", "author"], also: ["direction", "conversation"] },
  report: "messages",
  fields: [
    field(
      "message",
      "id",
      words("Id of the message", "메시지 ID", "Id wiadomości"),
      "message id|id|comment id|native id|guid|메시지 id|댓글 id|id wiadomości|identyfikator",
      { unique: true },
    ),
    { ...url, unique: true },
    field(
      "created_at",
      "instant",
      words("Sent", "보낸 시각", "Wysłano"),
      "created|created at|timestamp|timestamp (utc)|date|time|sent|sent at|date time|message date|received at|일시|날짜|보낸 시각|작성일시|data|czas|wysłano|data wysłania",
      { clock: "time_of_day" },
    ),
    timeOfDay,
    field(
      "direction",
      "choice",
      words("Received or sent", "수신·발신", "Odebrana czy wysłana"),
      "direction|in/out|inbound|type|message direction|수신발신|방향|구분|kierunek|typ",
      {
        once: true,
        choices: [
          choice(
            "in",
            words("received", "수신", "odebrana"),
            "in|inbound|incoming|received|true|수신|받음|przychodząca|odebrana|przychodzące",
          ),
          choice(
            "out",
            words("sent", "발신", "wysłana"),
            "out|outbound|outgoing|sent|reply|published|false|발신|보냄|답변|wychodząca|wysłana|wychodzące",
          ),
        ],
      },
    ),
    platform,
    account,
    field(
      "conversation",
      "id",
      words("Conversation", "대화", "Rozmowa"),
      "conversation id|conversation|thread id|thread|ticket id|case id|대화 id|대화|스레드|rozmowa|wątek|id rozmowy",
    ),
    field(
      "kind",
      "text",
      words("Kind", "종류", "Rodzaj"),
      "message type|kind|network message type|종류|메시지 유형|rodzaj|typ wiadomości",
      { once: true },
    ),
    seenBy,
    author,
    content,
    sentiment,
    field(
      "automatic",
      "flag",
      words("Automatic reply?", "자동 응답 여부", "Odpowiedź automatyczna?"),
      "automatic|auto reply|is automated|bot|자동 응답|자동|automatyczna|bot",
    ),
    complaint,
    field(
      "question",
      "flag",
      words("Question?", "질문 여부", "Pytanie?"),
      "question|is question|질문|질문 여부|pytanie",
    ),
  ],
  facts: [
    {
      into: message,
      values: {
        ...same("platform", "account", "conversation", "created_at", "direction", "visibility", "kind"),
        ...same("author", "content", "automatic", "complaint", "question", "sentiment"),
        report: constant("messages"),
        message: first("message", "url"),
        day: dayOf(column("created_at")),
        messages: constant(1),
      },
    },
  ],
};
