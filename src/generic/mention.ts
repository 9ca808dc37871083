// The schema of mentions: what others say of a brand in public, as a listening tool finds it.

import { words } from "../base/words.ts";
import { mention } from "../facts/care.ts";
import {
  column,
  constant,
  dayOf,
  entitiesIn,
  entitiesListed,
  first,
  join,
  known,
  same,
  when,
} from "../sources/words.ts";
import { author, sentiment, timeOfDay, url } from "./said-fields.ts";
import { field, type Schema } from "./schema.ts";
import { platform } from "./shared-fields.ts";

const item = first("mention", "url");

export const mentionSchema: Schema = {
  id: "mention",
  name: words("Mentions", "언급", "Wzmianki"),
  about: words(
    "One row per public post or article that names a brand, from a listening tool.",
    "브랜드를 언급한 공개 게시물이나 기사 한 건이 한 행입니다. 소셜 리스닝 도구에서 내보낸 표.",
    "Jeden wiersz to publiczny wpis lub artykuł o marce, z narzędzia do monitoringu.",
  ),
  called: ["mention", "mentions", "listening", "brandwatch", "brand24", "언급", "wzmianki", "monitoring"],
  needs: [["mention", "url"], ["created_at"]],
  // A search finds mentions of one brand, and its table need not say which.
  asks: ["brand"],
  apart: { column: "mention", needs: ["created_at", "author"], also: ["brand"] },
  report: "mentions",
  fields: [
    field(
      "mention",
      "id",
      words("Id of the mention", "언급 ID", "Id wzmianki"),
      "id|mention id|resource id|query id|guid|document id|언급 id|아이디|identyfikator|id wzmianki",
      { unique: true },
    ),
    { ...url, unique: true },
    field(
      "created_at",
      "instant",
      words("Time", "작성 시각", "Czas"),
      "date|time|published|published at|created|created at|timestamp|date time|datetime|added|날짜|일시|작성일|작성일시|게시일|data|czas|data publikacji|opublikowano",
      { clock: "time_of_day" },
    ),
    timeOfDay,
    platform,
    field(
      "brand",
      "text",
      words("Brand", "브랜드", "Marka"),
      "brand|query|query name|alert|alert name|project|keyword|topic|search|브랜드|검색어|키워드|marka|zapytanie|projekt|słowo kluczowe",
      { once: true },
    ),
    author,
    field(
      "content",
      "text",
      words("Text", "본문", "Treść"),
      "text|content|full text|snippet|mention text|message|body|post|tweet|본문|내용|텍스트|treść|tekst|fragment",
    ),
    field(
      "tagged",
      "text",
      words("Accounts it tags", "태그된 계정", "Oznaczone konta"),
      "tagged accounts|mentioned authors|mentioned accounts|mentioned users|user mentions|tagged|태그된 계정|멘션된 계정|oznaczone konta|wspomniane konta",
    ),
    field(
      "hashtags",
      "text",
      words("Hashtags", "해시태그", "Hashtagi"),
      "hashtags|hashtag|해시태그|hashtagi|hasztagi",
    ),
    field(
      "repost",
      "flag",
      words("Repost", "재게시 여부", "Repost"),
      "repost|is repost|retweet|is retweet|reshare|재게시|리트윗|udostępnienie|podanie dalej",
    ),
    sentiment,
    field(
      "mention_reach",
      "count",
      words("Reach", "도달", "Zasięg"),
      "reach|reach (new)|potential reach|estimated reach|potential audience|impressions|reach estimate|audience|도달|도달수|추정 도달|zasięg|szacowany zasięg",
    ),
    field(
      "mention_engagements",
      "count",
      words("Engagements", "참여", "Zaangażowanie"),
      "engagements|engagement|interactions|total engagements|참여|상호작용|zaangażowanie|interakcje",
    ),
  ],
  facts: [
    {
      into: mention,
      values: {
        ...same("platform", "brand", "author", "url", "content", "repost"),
        ...same("sentiment", "created_at"),
        tagged: first(entitiesListed("accounts", "tagged"), entitiesIn("accounts", "content")),
        hashtags: first(entitiesListed("hashtags", "hashtags"), entitiesIn("hashtags", "content")),
        ...same("mention_reach", "mention_engagements"),
        // Whom a mention is about says its brand; it happens on nobody's account.
        account: constant(""),
        report: constant("mentions"),
        // One item that names two brands is found by two searches, and is a mention of each.
        mention: when(known("brand"), join(" · ", item, "brand"), item),
        item,
        day: dayOf(column("created_at")),
        mentions: constant(1),
      },
    },
  ],
};
