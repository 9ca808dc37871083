// The schemas of employee advocacy: what employees shared, and the content that was put up for them.

import { words } from "../base/words.ts";
import { advocacyContent, advocacyShare } from "../facts/advocacy.ts";
import { constant, first, same, sum } from "../sources/words.ts";
import { choice, field, names, type Schema } from "./schema.ts";
import { account, day, platform } from "./shared-fields.ts";

/** Nobody is named who did not agree to it. */
const consent = field(
  "consent",
  "choice",
  words("May be named", "이름 공개 동의", "Zgoda na nazwisko"),
  "consent|consented|may be named|show name|opt in|opted in|agreed|동의|이름 공개 동의|동의 여부|zgoda|wyraził zgodę|zgoda na nazwisko",
  {
    once: true,
    choices: [
      choice(
        "yes",
        words("yes", "예", "tak"),
        "yes|y|true|1|x|agreed|granted|consented|opted in|예|동의|tak|zgoda",
      ),
      choice(
        "no",
        words("no", "아니요", "nie"),
        "no|n|false|0|declined|withdrawn|opted out|아니요|미동의|거부|nie|brak zgody",
      ),
    ],
  },
);

export const shareSchema: Schema = {
  id: "advocacy_share",
  name: words("Shares by employees", "임직원 공유", "Udostępnienia pracowników"),
  about: words(
    "One row per share of company content by an employee, from an advocacy tool.",
    "임직원이 회사 콘텐츠를 공유한 한 건이 한 행입니다. 애드버커시 도구에서 내보낸 표.",
    "Jeden wiersz to udostępnienie treści firmy przez pracownika, z narzędzia advocacy.",
  ),
  called: ["advocacy", "shares", "everyonesocial", "sociabble", "ambassador", "공유", "udostępnienia"],
  needs: [["share", "link"], ["day"], ["employee"]],
  telling: {
    field: "employee",
    words: names(
      "employee|employees|advocate|advocates|ambassador|colleague|coworker|co-worker|staff|임직원|직원|사원|동료|앰버서더|앰배서더|pracownik|pracownika|pracownicy|ambasador|ambasadora|rzecznik|współpracownik",
    ),
    not: ["post", "account_day", "mention"],
  },
  apart: { column: "share", needs: ["day", "employee"], also: ["content"] },
  report: "advocacy",
  fields: [
    field(
      "share",
      "id",
      words("Id of the share", "공유 ID", "Id udostępnienia"),
      "share id|id|shared post id|공유 id|id udostępnienia",
      { unique: true },
    ),
    day(
      words("Shared on", "공유일", "Udostępniono"),
      "shared at|shared on|share date|date shared|공유일|공유 날짜|data udostępnienia|udostępniono",
    ),
    field(
      "employee",
      "text",
      words("Employee", "임직원", "Pracownik"),
      "employee|employee id|employee name|advocate|advocate name|ambassador|colleague|coworker|user|user name|user email|email|member|shared by|name|임직원|직원|직원 이름|사원|동료|앰버서더|앰배서더|공유한 사람|이름|pracownik|imię pracownika|współpracownik|rzecznik|udostępnił|użytkownik|ambasador",
      { agreed: "consent" },
    ),
    platform,
    field(
      "content",
      "text",
      words("Content", "콘텐츠", "Treść"),
      "content|content id|post|post title|title|article|콘텐츠|게시물|제목|treść|tytuł|artykuł",
    ),
    field(
      "link",
      "url",
      words("Link", "링크", "Link"),
      "link|short link|bitlink|url|share url|short url|링크|단축 링크|skrócony link|adres",
      { unique: true },
    ),
    consent,
    field(
      "utm",
      "text",
      words("Campaign tag of the employee", "임직원의 캠페인 태그", "Tag kampanii pracownika"),
      "utm|utm tag|utm campaign|utm_campaign|utm content|utm_content|campaign tag|tracking tag|employee tag|utm 태그|캠페인 태그|tag utm|tag kampanii",
    ),
    field(
      "impressions",
      "count",
      words("Impressions", "노출", "Wyświetlenia"),
      "impressions|views|share impressions|노출|노출수|조회수|wyświetlenia",
    ),
    field(
      "clicks",
      "count",
      words("Clicks", "클릭", "Kliknięcia"),
      "clicks|human clicks|link clicks|unique clicks|total clicks|클릭|클릭수|링크 클릭|kliknięcia|kliknięcia linku",
    ),
    field(
      "engagements",
      "count",
      words("Engagements", "참여", "Zaangażowanie"),
      "engagements|engagement|interactions|total engagements|participation|참여|참여수|상호작용|zaangażowanie|interakcje",
    ),
    field(
      "reactions",
      "count",
      words("Reactions", "반응", "Reakcje"),
      "reactions|likes|like|반응|좋아요|reakcje|polubienia",
    ),
    field(
      "comments",
      "count",
      words("Comments", "댓글", "Komentarze"),
      "comments|comment|replies|댓글|komentarze",
    ),
    field(
      "reshares",
      "count",
      words("Further shares", "재공유", "Dalsze udostępnienia"),
      "reshares|re-shares|reposts|retweets|shares of the share|재공유|리포스트|dalsze udostępnienia|podania dalej",
    ),
    field(
      "sharer_followers",
      "count",
      words("Followers of the employee", "임직원의 팔로워", "Obserwujący pracownika"),
      "followers|connections|audience|network size|employee followers|팔로워|팔로워 수|1촌|obserwujący|kontakty|liczba kontaktów",
    ),
  ],
  facts: [
    {
      into: advocacyShare,
      values: {
        ...same("platform", "day", "employee", "content", "link", "utm", "sharer_followers"),
        ...same("impressions", "clicks"),
        engagements: first("engagements", sum("reactions", "comments", "reshares")),
        account: constant(""),
        report: constant("advocacy"),
        share: first("share", "link"),
        advocacy_shares: constant(1),
      },
    },
  ],
};

export const contentSchema: Schema = {
  id: "advocacy_content",
  name: words("Content for employees to share", "임직원 공유용 콘텐츠", "Treści do udostępniania"),
  about: words(
    "One row per piece of content in an advocacy tool, with its views and reactions inside the company.",
    "애드버커시 도구의 콘텐츠 한 건이 한 행이며, 사내 조회와 반응이 있습니다.",
    "Jeden wiersz to treść w narzędziu advocacy, z wyświetleniami i reakcjami w firmie.",
  ),
  called: ["advocacy content", "content report", "library", "콘텐츠 목록", "biblioteka treści"],
  needs: [["content"], ["day"], ["internal_views", "internal_reactions", "employee"]],
  report: "advocacy",
  fields: [
    field(
      "content",
      "text",
      words("Content", "콘텐츠", "Treść"),
      "content|content title|content id|post title|title|article|headline|콘텐츠|제목|treść|tytuł|artykuł",
      { unique: true },
    ),
    day(
      words("Put up on", "등록일", "Dodano"),
      "added on|added at|created on|created at|published on|publish date|등록일|게시일|data dodania|dodano|opublikowano",
    ),
    field(
      "employee",
      "text",
      words("Put up by", "등록한 사람", "Kto dodał"),
      "added by|created by|contributor|contributed by|submitted by|curator|author|등록자|작성자|기여자|dodał|dodane przez|autor|kurator",
      { agreed: "consent" },
    ),
    consent,
    field(
      "link",
      "url",
      words("Link", "링크", "Link"),
      "link|url|content url|source url|링크|adres|odnośnik",
    ),
    field(
      "internal_views",
      "count",
      words("Views inside the company", "사내 조회", "Wyświetlenia w firmie"),
      "internal views|in-app views|platform views|member views|employee views|reads|사내 조회|사내 조회수|wyświetlenia w firmie|wyświetlenia wewnętrzne",
    ),
    field(
      "internal_reactions",
      "count",
      words("Reactions inside the company", "사내 반응", "Reakcje w firmie"),
      "internal reactions|internal likes|in-app likes|in-app reactions|member likes|employee likes|사내 반응|사내 좋아요|reakcje w firmie|polubienia w firmie",
    ),
    account,
  ],
  facts: [
    {
      into: advocacyContent,
      values: {
        ...same("account", "content", "day", "employee", "link", "internal_views", "internal_reactions"),
        platform: constant(""),
        report: constant("advocacy"),
        contents: constant(1),
      },
    },
  ],
};
