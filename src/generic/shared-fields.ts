// Fields that several schemas share: network, account, currency, days, and the figures of posts and accounts.

import { type Words, words } from "../base/words.ts";
import { type Choice, choice, type Field, field } from "./schema.ts";

export const network = (value: string, name: string, synonyms: string): Choice =>
  choice(value, words(name, name, name), synonyms);

/** Networks as the facts name them, with the words tools print for them. */
export const platforms: readonly Choice[] = [
  network("linkedin", "LinkedIn", "linkedin|linkedin page|linkedin company|linkedin company page|링크드인"),
  network("linkedin_personal", "LinkedIn (personal)", "linkedin profile|linkedin personal|linkedin_personal"),
  network("x", "X", "x|twitter|x (twitter)|x/twitter|twitter/x|엑스|트위터"),
  network("facebook", "Facebook", "facebook|fb|facebook page|facebook public|페이스북"),
  network("instagram", "Instagram", "instagram|ig|instagram business|instagram public|인스타그램"),
  network("threads", "Threads", "threads|스레드|쓰레드"),
  network("tiktok", "TikTok", "tiktok|tik tok|틱톡"),
  network("youtube", "YouTube", "youtube|yt|유튜브"),
  network("pinterest", "Pinterest", "pinterest|핀터레스트"),
  network("bluesky", "Bluesky", "bluesky|bsky|블루스카이"),
  network("mastodon", "Mastodon", "mastodon"),
  network("reddit", "Reddit", "reddit|레딧"),
  network("naver", "Naver", "naver|naver blog|naver cafe|네이버|네이버 블로그|네이버 카페"),
  network("kakao", "Kakao", "kakao|kakaotalk|카카오|카카오톡"),
  network("whatsapp", "WhatsApp", "whatsapp|왓츠앱"),
  network("google_business", "Google Business", "google business|google my business|google reviews|gmb"),
  network("google_ads", "Google Ads", "google ads|adwords|구글 광고"),
  network("meta_ads", "Meta Ads", "meta ads|facebook ads|instagram ads|메타 광고"),
  network("linkedin_ads", "LinkedIn Ads", "linkedin ads"),
  network("tiktok_ads", "TikTok Ads", "tiktok ads"),
  network("x_ads", "X Ads", "x ads|twitter ads"),
  network("microsoft_ads", "Microsoft Ads", "microsoft ads|bing ads"),
  choice(
    "web",
    words("Web: news, blogs, forums", "웹: 뉴스, 블로그, 게시판", "Sieć: wiadomości, blogi, fora"),
    "web|news|online news|blog|blogs|forum|forums|website|online|뉴스|블로그|웹|게시판|커뮤니티|strona|portal|wiadomości|fora",
  ),
  choice(
    "email",
    words("E-mail, chat, phone", "이메일, 채팅, 전화", "E-mail, czat, telefon"),
    "email|e-mail|mail|chat|live chat|phone|portal|feedback widget|web form|이메일|채팅|전화|telefon|czat|poczta",
  ),
  choice("other", words("Another place", "그 밖의 곳", "Inne miejsce"), "other|others|기타|inne|inny"),
];

export const platform: Field = field(
  "platform",
  "platform",
  words("Network", "네트워크", "Sieć"),
  "platform|network|social network|channel|channel type|source|source type|service|content source name|page type|site|social platform|media type|플랫폼|네트워크|채널|매체|소셜 네트워크|platforma|sieć|kanał|źródło|serwis",
  { once: true, choices: platforms },
);

export const account: Field = field(
  "account",
  "text",
  words("Account", "계정", "Konto"),
  "account|account name|profile|profile name|page|page name|social profile|brand profile|ad account|account handle|social account|workspace|property|계정|계정 이름|페이지|프로필|konto|nazwa konta|profil|strona|fanpage",
  { once: true },
);

export const currency: Field = field(
  "currency",
  "currency",
  words("Currency", "통화", "Waluta"),
  "currency|currency code|currency iso code|cost currency|통화|통화 코드|화폐|waluta|kod waluty",
  { once: true },
);

export const day = (name = words("Day", "날짜", "Dzień"), more = ""): Field =>
  field(
    "day",
    "day",
    name,
    `date|day|reporting date|날짜|일자|일|data|dzień${more === "" ? "" : `|${more}`}`,
  );

export const campaign: Field = field(
  "campaign",
  "text",
  words("Campaign", "캠페인", "Kampania"),
  "campaign|campaign name|utm campaign|utm_campaign|tag|tags|label|labels|캠페인|캠페인 이름|캠페인명|kampania|nazwa kampanii|etykieta|tagi",
);

/** An address tells the same person in every tool, an id in its own only. */
export const customerOf = (key: "customer" | "person", name: Words): Field =>
  field(
    key,
    "text",
    name,
    "customer email|email|e-mail|email address|customer|customer id|client|client id|contact|contact id|account id|고객 이메일|이메일|고객|고객 id|거래처|연락처|klient|id klienta|nabywca|kontakt",
  );

const count = (key: string, en: string, ko: string, pl: string, synonyms: string): Field =>
  field(key, "count", words(en, ko, pl), synonyms);

/** Figures that posts and account-days have in common, under the names of their columns in the facts. */
export const figures: readonly Field[] = [
  count(
    "impressions",
    "Impressions",
    "노출",
    "Wyświetlenia",
    "impressions|impr.|impr|total impressions|post impressions|times shown|displays|노출|노출수|노출 수|wyświetlenia|liczba wyświetleń",
  ),
  count("views", "Views", "조회", "Odsłony", "views|post views|content views|조회|조회수|조회 수|odsłony"),
  count(
    "video_views",
    "Video views",
    "동영상 조회",
    "Wyświetlenia filmu",
    "video views|video plays|plays|동영상 조회|동영상 조회수|재생수|재생 수|wyświetlenia filmu|odtworzenia",
  ),
  count(
    "reactions",
    "Reactions",
    "반응",
    "Reakcje",
    "reactions|likes|like|likes and reactions|favorites|favourites|hearts|반응|좋아요|좋아요 수|reakcje|polubienia|lajki",
  ),
  count(
    "comments",
    "Comments",
    "댓글",
    "Komentarze",
    "comments|comment|replies|comments received|댓글|댓글 수|답글|komentarze|odpowiedzi",
  ),
  count(
    "shares",
    "Shares",
    "공유",
    "Udostępnienia",
    "shares|reposts|retweets|share|post shares|공유|공유 수|리포스트|리트윗|udostępnienia|podania dalej",
  ),
  count(
    "saves",
    "Saves",
    "저장",
    "Zapisy",
    "saves|saved|bookmarks|저장|저장 수|북마크|zapisy|zapisania|zakładki",
  ),
  count(
    "clicks",
    "Clicks",
    "클릭",
    "Kliknięcia",
    "clicks|total clicks|post clicks|all clicks|클릭|클릭수|클릭 수|kliknięcia|liczba kliknięć",
  ),
  count(
    "link_clicks",
    "Link clicks",
    "링크 클릭",
    "Kliknięcia linku",
    "link clicks|post link clicks|url clicks|clicks on link|링크 클릭|링크 클릭수|kliknięcia linku|kliknięcia w link",
  ),
  count(
    "engagements",
    "Engagements",
    "참여",
    "Zaangażowanie",
    "engagements|engagement|total engagements|interactions|참여|참여수|참여 수|상호작용|zaangażowanie|interakcje|aktywności",
  ),
];

export const figureKeys: readonly string[] = figures.map(({ key }) => key);
