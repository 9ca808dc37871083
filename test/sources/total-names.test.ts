// A row that carries its day, or its own words beside the name, is no total, whatever its campaign or page is called.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "../intake/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const named = async (column: string, table: string) =>
  (
    await desk.rows(
      `select ${column} as name from ${table}_now where workspace = {workspace:text} order by line`,
    )
  ).map(({ name }) => name);
const left = async () =>
  (
    await desk.rows("select line, reason from import_left where workspace = {workspace:text} order by line")
  ).map(({ line, reason }) => [line, reason]);
const as = { account: "A" };

test("a Google campaign called Total counts on its days, and the printed totals stay totals", async () => {
  await desk.import(
    "Campaign report.csv",
    `Campaign report\n"September 1, 2026 - September 3, 2026"\nDay,Campaign,Campaign type,Impr.,Clicks,Cost\n2026-09-01,Total,Search,100,5,$1.00\n2026-09-01,Total: brand,Search,100,5,$2.00\n2026-09-02,Brand,Search,4,6,$3.00\nTotal: All campaigns,--,--,204,16,$6.00\n`,
    as,
  );
  expect(await named("campaign", "spend")).toEqual(["Total", "Total: brand", "Brand"]);
  expect(await left()).toEqual([[7, "total"]]);
});

test("over a period a Google campaign called Total has its kind beside it, and a total has not", async () => {
  await desk.import(
    "Campaign report.csv",
    `Campaign report\n"September 1, 2026 - September 3, 2026"\nCampaign,Campaign type,Impr.,Clicks,Cost\nTotal: brand,Search,100,5,$2.00\nBrand,Search,4,6,$3.00\nTotal: Campaigns,--,104,11,$5.00\n`,
    as,
  );
  expect(await named("campaign", "spend_window")).toEqual(["Total: brand", "Brand"]);
  expect(await left()).toEqual([[6, "total"]]);
});

test("campaigns of Kakao, Naver and TikTok may be called like a total", async () => {
  await desk.import(
    "k.csv",
    "일자,캠페인 이름,캠페인 유형,노출수,클릭수,비용,구매 (7일)\n2026-09-01,전체,x,100,5,1000,1\n2026-09-01,브랜드,x,10,1,100,0\n전체,,,110,6,1100,1\n",
    as,
  );
  expect(await named("campaign", "spend")).toEqual(["전체", "브랜드"]);
  await desk.fresh();
  await desk.import(
    "n.csv",
    '캠페인 보고서(2026.09.01.~2026.09.02.),acme\n일별,캠페인,노출수,클릭수,"총비용(VAT포함,원)"\n2026.09.01.,전체,100,5,1100\n2026.09.01.,브랜드,10,1,110\n전체,,110,6,1210\n',
    as,
  );
  expect(await named("campaign", "spend")).toEqual(["전체", "브랜드"]);
  await desk.fresh();
  await desk.import(
    "t.csv",
    "Date,Campaign name,Cost (PLN),Impressions,Clicks (destination)\n2026-09-01,Total,10.00,100,5\n2026-09-01,B,1.00,10,5\nTotal of 2 results,,11.00,110,10\n",
    as,
  );
  expect(await named("campaign", "spend")).toEqual(["Total", "B"]);
});

const ga = (rows: string): string =>
  `# ----------------------------------------\n# Traffic acquisition\n# Account: Acme\n# Property: Acme\n# ----------------------------------------\n#\n# All Users\n# Start date: 20260901\n# End date: 20260902\n\n${rows}`;

test("a GA4 campaign that begins like the whole is a campaign", async () => {
  await desk.import(
    "c.csv",
    ga(
      "Date,Session campaign,Sessions\n20260901,Grand total sale,10\n20260901,Grand total,7\n20260901,b,5\n,,22,Grand total\n",
    ),
  );
  expect(await named("campaign", "web_day")).toEqual(["Grand total sale", "Grand total", "b"]);
  await desk.fresh();
  await desk.import("c.csv", ga("Session campaign,Sessions\nGrand total sale,10\nb,5\n,15,Grand total\n"));
  expect(await named("campaign", "web_window")).toEqual(["Grand total sale", "b"]);
});

test("GA4 sessions without a landing page are no total", async () => {
  await desk.import("c.csv", ga("Landing page,Sessions\n/,10\n,5\n/x,3\n,18,Grand total\n"));
  expect(await named("landing_page || ' ' || cast(sessions as varchar)", "web_window")).toEqual([
    "/ 10",
    "(not set) 5",
    "/x 3",
  ]);
});
