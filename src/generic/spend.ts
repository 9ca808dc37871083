// The schema of ad spend: what a day of a campaign cost.

import { words } from "../base/words.ts";
import { spend, spendWindow } from "../facts/spend.ts";
import { endsEarly } from "../sources/spend-facts.ts";
import { all, column, constant, differ, known, nextDay, not, same, when } from "../sources/words.ts";
import { type Field, field, type Schema } from "./schema.ts";
import { account, campaign, currency, day, network, platform } from "./shared-fields.ts";

/** Networks whose ads no export of theirs tells here. */
const places: ReadonlySet<string> = new Set([
  ...["youtube", "pinterest", "threads", "reddit", "bluesky", "mastodon", "whatsapp"],
  ...["web", "email", "other"],
]);

/** Where ads are bought, in the words of the networks' own exports: Facebook and Instagram sell theirs as Meta. */
const adPlatform: Field = {
  ...platform,
  choices: [
    network(
      "meta_ads",
      "Meta Ads",
      "meta ads|meta|facebook|fb|instagram|ig|facebook ads|instagram ads|facebook & instagram|facebook/instagram|meta (facebook)|메타|메타 광고|페이스북|인스타그램|페이스북 광고|인스타그램 광고",
    ),
    network("google_ads", "Google Ads", "google ads|google|adwords|google adwords|구글|구글 광고|구글 애즈"),
    network("linkedin_ads", "LinkedIn Ads", "linkedin ads|linkedin|링크드인|링크드인 광고"),
    network("tiktok_ads", "TikTok Ads", "tiktok ads|tiktok|tik tok|틱톡|틱톡 광고"),
    network(
      "microsoft_ads",
      "Microsoft Ads",
      "microsoft ads|microsoft|microsoft advertising|bing|bing ads|마이크로소프트",
    ),
    network("x_ads", "X Ads", "x ads|x|twitter|twitter ads|x (twitter)|엑스|트위터"),
    network("naver_ads", "Naver Ads", "naver ads|naver|네이버|네이버 광고|네이버 검색광고"),
    network(
      "kakao_ads",
      "Kakao Ads",
      "kakao ads|kakao|kakao moment|kakaotalk|카카오|카카오 광고|카카오모먼트|카카오톡",
    ),
    ...(platform.choices ?? []).filter(({ value }) => places.has(value)),
  ],
};

/** A row of more than a day counts for its period alone: nobody knows what each day of it cost. */
const isPeriod = all(known("until"), differ("day", "until"));

const values = {
  ...same("platform", "account", "day", "campaign", "ad_group", "ad", "currency"),
  ...same("ad_impressions", "ad_clicks", "ad_results"),
  // The same money by ad, by ad group and by campaign: the report says which, so that it is counted once.
  report: when(
    known("ad"),
    constant("ads by ad"),
    when(
      known("ad_group"),
      constant("ads by ad group"),
      when(known("campaign"), constant("ads by campaign"), constant("ads by day")),
    ),
  ),
  cost_minor: column("cost"),
};

export const spendSchema: Schema = {
  id: "spend",
  name: words("Ad spend", "광고비", "Wydatki na reklamę"),
  about: words(
    "One row per campaign and day, or period, with what it cost.",
    "캠페인 하나와 하루 또는 기간의 비용이 한 행입니다.",
    "Jeden wiersz to kampania i dzień lub okres z jej kosztem.",
  ),
  called: ["spend", "ads", "cost", "campaign", "광고", "비용", "koszty", "reklamy", "wydatki"],
  needs: [["day"], ["platform"], ["cost"]],
  report: "ads",
  oneSplit: true,
  fields: [
    day(
      words("Day, or first day", "날짜 또는 시작일", "Dzień lub pierwszy dzień"),
      "since|from|start|start date|period start|시작일|기간 시작|od|początek",
    ),
    field(
      "until",
      "day",
      words("Last day", "마지막 날", "Ostatni dzień"),
      "until|to|end|end date|period end|last day|종료일|기간 끝|마지막 날|do|koniec|ostatni dzień",
    ),
    adPlatform,
    account,
    campaign,
    field(
      "ad_group",
      "text",
      words("Ad group", "광고 그룹", "Grupa reklam"),
      "ad group|ad set|ad set name|ad group name|adset|광고 그룹|광고 세트|광고그룹|grupa reklam|zestaw reklam",
    ),
    field(
      "ad",
      "text",
      words("Ad", "광고", "Reklama"),
      "ad|ad name|creative|ad title|광고|광고 이름|소재|reklama|nazwa reklamy|kreacja",
    ),
    field(
      "cost",
      "money",
      words("Cost", "비용", "Koszt"),
      "cost|spend|amount spent|total spend|ad spend|media cost|cost total|budget spent|비용|지출|광고비|지출 금액|총비용|koszt|wydatki|wydana kwota|wydatek",
    ),
    currency,
    field(
      "ad_impressions",
      "count",
      words("Impressions", "노출", "Wyświetlenia"),
      "impressions|impr.|impr|노출|노출수|노출 수|wyświetlenia",
    ),
    field(
      "ad_clicks",
      "count",
      words("Clicks", "클릭", "Kliknięcia"),
      "clicks|link clicks|클릭|클릭수|클릭 수|kliknięcia",
    ),
    field(
      "ad_results",
      "number",
      words("Results", "결과", "Wyniki"),
      "results|conversions|leads|전환|전환수|결과|wyniki|konwersje",
    ),
  ],
  rejects: [
    { when: not(known("until")), problem: "cell/undated", column: "until" },
    endsEarly("day", "until"),
  ],
  facts: [
    { into: spend, when: not(isPeriod), values },
    { into: spendWindow, when: isPeriod, values: { ...values, window_end: nextDay("until") } },
  ],
};
