// Schemas of what is published: posts with their figures, days of an account, shares by employees.

import { words } from "../base/words.ts";
import { accountDay } from "../facts/account-day.ts";
import { post } from "../facts/post.ts";
import { postObs } from "../facts/post-obs.ts";
import type { Value } from "../sources/source.ts";
import { column, constant, dayOf, entitiesIn, equals, first, match, same, when } from "../sources/words.ts";
import { mix } from "./mix.ts";
import { timeOfDay } from "./said-fields.ts";
import { field, type Schema } from "./schema.ts";
import { account, campaign, day, figureKeys, figures, platform } from "./shared-fields.ts";

/** The id under which the network's own export knows the post, where the link holds it: else one post would count twice. */
const postKey: Value = first(
  match("url", "(?:twitter|x)\\.com/[^/]+/status/(\\d+)"),
  match("url", "(?:activity|share|ugcPost)[:-](\\d{15,20})"),
  match("post", "(?:activity|share|ugcPost)[:-](\\d{15,20})"),
  match("url", "tiktok\\.com/[^?#]*/(?:video|photo)/(\\d{15,20})"),
  match("url", "(?:youtube\\.com/(?:watch\\?(?:[^#]*&)?v=|shorts/|live/)|youtu\\.be/)([\\w-]{11})"),
  match("url", "facebook\\.com/[^?#]*/posts/(?:[^/?#]*/)?(\\d{5,})"),
  match("url", "facebook\\.com/[^#]*[?&]story_fbid=(\\d{5,})"),
  // Facebook's ids are of page and post; its exports for pages print the second half.
  when(equals("platform", "facebook"), match("post", "^\\d+_(\\d+)$")),
  "post",
  "url",
);

const shared = {
  ...same("platform", "account", "published_at", "format", "campaign"),
  post: postKey,
  kind: constant("post"),
  day: dayOf(column("published_at")),
};

export const postSchema: Schema = {
  id: "post",
  name: words("Posts with figures", "게시물 성과", "Wpisy z wynikami"),
  about: words(
    "One row per published post with its figures so far.",
    "게시물 한 건과 지금까지의 수치가 한 행입니다.",
    "Jeden wiersz to opublikowany wpis i jego dotychczasowe wyniki.",
  ),
  called: [
    "post",
    "posts",
    "post performance",
    "content",
    "buffer",
    "hootsuite",
    "sprout",
    "게시물",
    "wpisy",
  ],
  needs: [["post", "url"], ["published_at"], ["platform"]],
  report: "posts",
  fields: [
    field(
      "post",
      "id",
      words("Id of the post", "게시물 ID", "Id wpisu"),
      "post id|id|update id|content id|message id|native id|게시물 id|콘텐츠 id|id wpisu|identyfikator wpisu",
      { unique: true },
    ),
    field(
      "url",
      "url",
      words("Link", "링크", "Link"),
      "url|link|permalink|post url|post link|update link|게시물 링크|링크|주소|adres|link do wpisu",
      { unique: true },
    ),
    field(
      "published_at",
      "instant",
      words("Published", "게시 시각", "Opublikowano"),
      "published|published at|publish time|publish date|date|date (gmt)|date published|post date|created|created at|posted|posted at|sent at|sent|게시일|게시 시각|게시 일시|발행일|날짜|data|data publikacji|opublikowano",
      { clock: "time_of_day" },
    ),
    timeOfDay,
    platform,
    account,
    field(
      "format",
      "text",
      words("Format", "형식", "Format"),
      "format|post type|content type|media type|type|형식|유형|게시물 유형|typ|typ wpisu|rodzaj",
      { once: true },
    ),
    campaign,
    field(
      "author",
      "text",
      words("Author", "작성자", "Autor"),
      "author|sent by|published by|created by|user|작성자|게시자|autor",
    ),
    field(
      "content",
      "text",
      words("Text", "본문", "Treść"),
      "post|text|content|message|post message|caption|post text|description|본문|내용|텍스트|treść|tekst|opis",
    ),
    mix,
    ...figures,
    field(
      "reach",
      "count",
      words("Reach", "도달", "Zasięg"),
      "reach|post reach|unique impressions|people reached|도달|도달수|도달 수|zasięg|odbiorcy",
    ),
    field(
      "follows_gained",
      "count",
      words("New followers", "새 팔로워", "Nowi obserwujący"),
      "follows|new followers|followers gained|새 팔로워|팔로우|nowi obserwujący",
    ),
  ],
  facts: [
    {
      into: post,
      values: {
        ...shared,
        ...same("author", "url", "content", "mix"),
        tagged: entitiesIn("accounts", "content"),
        hashtags: entitiesIn("hashtags", "content"),
        posts: constant(1),
      },
    },
    {
      into: postObs,
      values: {
        ...shared,
        ...same(...figureKeys, "reach", "follows_gained"),
        distribution: constant("all"),
        ad_campaign: constant(""),
      },
    },
  ],
};

export const accountDaySchema: Schema = {
  id: "account_day",
  name: words("Days of an account", "계정의 일별 수치", "Dni konta"),
  about: words(
    "One row per day and account: impressions, followers and the like.",
    "하루와 계정 하나가 한 행입니다. 노출, 팔로워 등의 수치.",
    "Jeden wiersz to dzień i konto: wyświetlenia, obserwujący itp.",
  ),
  called: ["profile performance", "page performance", "daily", "overview", "일별", "dzienne"],
  needs: [
    ["day"],
    ["platform"],
    [...figureKeys, "followers", "follows_gained", "follows_lost", "posts", "profile_visits", "page_views"],
  ],
  report: "days",
  fields: [
    { ...day(), unique: true },
    platform,
    account,
    ...figures,
    field(
      "followers",
      "count",
      words("Followers, level", "팔로워 수", "Obserwujący, stan"),
      "followers|audience|total followers|fans|page likes|subscribers|follower count|팔로워|팔로워 수|구독자|obserwujący|liczba obserwujących|fani",
    ),
    field(
      "follows_gained",
      "count",
      words("New followers", "새 팔로워", "Nowi obserwujący"),
      "new followers|followers gained|audience gained|net new followers|follows|새 팔로워|신규 팔로워|nowi obserwujący",
    ),
    field(
      "follows_lost",
      "count",
      words("Lost followers", "이탈 팔로워", "Utraceni obserwujący"),
      "lost followers|followers lost|unfollows|audience lost|이탈 팔로워|언팔로우|utraceni obserwujący",
    ),
    field(
      "posts",
      "count",
      words("Posts", "게시물 수", "Wpisy"),
      "posts|published posts|posts published|post count|게시물|게시물 수|wpisy|liczba wpisów",
    ),
    field(
      "profile_visits",
      "count",
      words("Profile visits", "프로필 방문", "Wizyty na profilu"),
      "profile visits|profile views|프로필 방문|프로필 조회|wizyty na profilu",
    ),
    field(
      "page_views",
      "count",
      words("Page views", "페이지 조회", "Odsłony strony"),
      "page views|pageviews|페이지 조회|페이지 조회수|odsłony strony",
    ),
  ],
  facts: [
    {
      into: accountDay,
      values: {
        ...same("platform", "account", "day"),
        ...same(...figureKeys, "followers", "follows_gained", "follows_lost", "posts"),
        ...same("profile_visits", "page_views"),
        report: constant("days"),
      },
    },
  ],
};
