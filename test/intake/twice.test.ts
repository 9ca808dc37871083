// The same figures told in two ways count once: by another split, by another program, or by a mapping of one's own.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { saveMapping } from "../../src/engine/wizard/saved.ts";
import { type Desk, openDesk, who } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const rows = (select: string, table: string) =>
  desk.rows(`select ${select} from ${table}_now where workspace = {workspace:text} order by all`);
const refused = (name: string, content: string, account?: string) =>
  desk.import(name, content, { account: account ?? "" }).then(
    () => "read",
    (problem: { readonly code?: string; readonly message: string }) => problem.code ?? problem.message,
  );
interface Said {
  readonly schema: string;
  readonly columns: Record<string, string>;
  readonly once?: Record<string, string>;
  readonly words?: Record<string, Record<string, string>>;
}
/** A mapping made of a table of other days, which is not imported. */
const map = async (csv: string, { once = {}, words = {}, ...said }: Said, name = "Ours") => {
  const spec = { ...said, once, words, dateOrder: null, decimal: null };
  const file = await desk.upload("table.csv", csv);
  const at = { workspace: desk.workspace, file, table: 1, header: "first_row" as const };
  return saveMapping(desk.context, { ...at, spec, name }, who);
};

describe("sessions of a site", () => {
  const rule = `# ${"-".repeat(40)}`;
  const file = (header: string, ...lines: readonly string[]): string =>
    `${[rule, "# Traffic acquisition", "# Account: Acme", "# Property: Acme", rule, "#", "# All Users"].join("\n")}
# Start date: 20260901\n# End date: 20260902\n\n${[header, ...lines].join("\n")}\n`;

  test("by channel are turned away by source, also where every source is a network", async () => {
    const channels = ["20260901,Organic Social,10", "20260901,Direct,5", "20260902,Organic Social,7"];
    const sources = [
      "20260901,linkedin.com / referral,6",
      "20260901,facebook.com / referral,4",
      "20260902,linkedin.com / referral,7",
    ];
    await desk.import("channels.csv", file("Date,Session default channel group,Sessions", ...channels));
    const social = file("Date,Session source / medium,Sessions", ...sources);
    expect(await refused("social.csv", social)).toBe("file/other-split");
    expect(await rows("cast(sum(sessions) as integer) as n", "web_day")).toEqual([{ n: 22 }]);
  });
});

describe("two programs that hold the same deals or leads", () => {
  const hubspot = `Record ID,Deal Name,Deal Stage,Amount,Create Date,Close Date,Original Source,Original Source Drill-Down 1
101,A,Closed Won,1000,2026-09-01 10:00,2026-09-05 10:00,SOCIAL_MEDIA,LinkedIn
102,B,Closed Won,500,2026-09-02 10:00,2026-09-06 10:00,SOCIAL_MEDIA,Facebook\n`;
  const salesforce = (day: string) =>
    `Opportunity ID,Opportunity Name,Stage,Amount,Close Date,Created Date,Lead Source
0061t00000AAAA1,A,Closed Won,1000,2026-12-15,${day},LinkedIn\n`;
  const own = (day: string) => `Opp No,Opened,Result,Value\n101,${day},won,77\n905,${day},won,1000\n`;
  const ownDeals: Said = {
    schema: "deal",
    columns: { deal: "Opp No", day: "Opened", outcome: "Result", amount: "Value" },
    once: { currency: "PLN" },
  };

  test("the second of the same days is turned away, in words of its own, whatever networks the deals came by", async () => {
    await desk.import("h.csv", hubspot);
    await expect(desk.import("s.csv", salesforce("2026-09-01"))).rejects.toMatchObject({
      code: "file/other-crm",
      message:
        "s.csv tells leads or deals of 2026-09-01 to 2026-09-01, and so does h.csv from another program: the same ones would count twice. Leave this file out, undo that import first, or, if they are others, import this file under an account of its own.",
    });
    await desk.import("later.csv", salesforce("2026-10-01"));
    expect(await desk.import("others.csv", salesforce("2026-09-02"), { account: "Asia" })).toMatchObject({
      facts: 1,
    });
  });

  test("leads as well", async () => {
    await desk.import(
      "h.csv",
      "Record ID,Email,Create Date,Original Source,Original Source Drill-Down 1\n1,a@b.co,2026-09-01 10:00,Organic Social,LinkedIn\n",
    );
    const head = "Lead ID,Email,Company,Status,Created Date,Lead Source\n";
    const lead = `${head}00Q1t00000AAAA1,a@b.co,Acme,Open,2026-09-01,LinkedIn\n`;
    expect(await refused("s.csv", lead)).toBe("file/other-crm");
    await map("Lead No,Opened\nL1,2026-09-01\n", {
      schema: "lead",
      columns: { lead: "Lead No", day: "Opened" },
    });
    expect(await refused("own.csv", "Lead No,Opened\nL1,2026-09-01\n")).toBe("file/other-crm");
    expect(await rows("lead", "lead")).toEqual([{ lead: "1" }]);
  });

  test("a table of one's own is such a program, in either order, and its numbers are not the CRM's", async () => {
    await desk.import("h.csv", hubspot);
    await map(own("2026-09-01"), ownDeals);
    expect(await refused("own.csv", own("2026-09-01"))).toBe("file/other-crm");
    await desk.import("own.csv", own("2026-10-01"));
    expect(await rows("deal, amount_minor as amount, deal_name as name", "deal")).toEqual([
      { deal: "101", amount: 7_700, name: null },
      { deal: "101", amount: 100_000, name: "A" },
      { deal: "102", amount: 50_000, name: "B" },
      { deal: "905", amount: 100_000, name: null },
    ]);
    expect(await refused("s.csv", salesforce("2026-10-01"))).toBe("file/other-crm");
  });

  test("a newer table of one's own takes the place of the older", async () => {
    await map(own("2026-09-01"), ownDeals);
    await desk.import("a.csv", own("2026-09-01"));
    await desk.import("b.csv", own("2026-09-01").replace(",77", ",78"));
    expect(await rows("amount_minor as amount", "deal")).toEqual([{ amount: 7_800 }, { amount: 100_000 }]);
  });
});

describe("days of an account", () => {
  const own = (...lines: readonly string[]): string => `Tag,Netz,Wer,Impr,Lubi\n${lines.join("\n")}\n`;
  const days: Said = {
    schema: "account_day",
    columns: { day: "Tag", platform: "Netz", account: "Wer", impressions: "Impr", reactions: "Lubi" },
  };
  const overview =
    "Date,Impressions,Likes,Engagements,Unfollows,Create Post\n2026-09-28,100,10,11,0,1\n2026-09-29,70,7,8,0,1\n";

  test("of several networks with several figures are read, and count once beside the networks' own exports", async () => {
    const file = own(
      "2026-09-28,Twitter,lumen,100,10",
      "2026-09-28,LinkedIn,Acme,90,9",
      "2026-09-28,Instagram,acme,80,8",
      "2026-09-28,Mastodon,acme,60,6",
    );
    await map(file, days);
    expect(await desk.import("own.csv", file)).toMatchObject({ rows: 4 });
    await desk.import("x.csv", overview, { account: "lumen" });
    await desk.import(
      "acme_content_1790700000000.csv",
      "Date,Impressions (organic),Impressions (sponsored),Impressions (total),Clicks (total),Reactions (total),Comments (total),Reposts (total)\n09/28/2026,90,0,90,1,9,0,0\n",
      { account: "Acme" },
    );
    const sums =
      "platform, cast(sum(impressions) as integer) as shown, cast(sum(reactions) as integer) as liked";
    expect(
      await desk.rows(
        `select ${sums} from account_day_now where workspace = {workspace:text} group by platform order by platform`,
      ),
    ).toEqual([
      { platform: "instagram", shown: 80, liked: 8 },
      { platform: "linkedin", shown: 90, liked: 9 },
      { platform: "mastodon", shown: 60, liked: 6 },
      { platform: "x", shown: 170, liked: 17 },
    ]);
  });
});

test("a table of several networks spells each account as that network's files do, whatever another one calls its own", async () => {
  await desk.import(
    "x.csv",
    "Date,Impressions,Likes,Engagements,Unfollows,Create Post\n2026-09-28,100,10,11,0,1\n",
    { account: "lumen" },
  );
  await desk.import(
    "lumen_content_1790700000000.csv",
    "Date,Impressions (organic),Impressions (sponsored),Impressions (total),Clicks (total),Reactions (total),Comments (total),Reposts (total)\n09/28/2026,90,0,90,1,9,0,0\n",
  );
  const file =
    "Tag,Netz,Wer,Impr\n2026-09-28,X,@Lumen,101\n2026-09-28,LinkedIn,LUMEN,91\n2026-09-28,Mastodon,LUMEN,1\n2026-09-28,TikTok,@Tok,2\n";
  const columns = { day: "Tag", platform: "Netz", account: "Wer", impressions: "Impr" };
  await map(file, { schema: "account_day", columns });
  await desk.import("own.csv", file);
  expect(await rows("platform, account, impressions as shown", "account_day")).toEqual([
    { platform: "linkedin", account: "lumen", shown: 91 },
    { platform: "mastodon", account: "LUMEN", shown: 1 },
    { platform: "tiktok", account: "tok", shown: 2 },
    { platform: "x", account: "lumen", shown: 101 },
  ]);
});

describe("ad spend of one's own beside the network's export", () => {
  const columns = { day: "Tag", platform: "Netz", cost: "Koszt" };
  const once = { currency: "PLN", account: "A" };
  const spent = (select: string) => rows(`platform, ${select}, cost_minor as cost`, "spend");

  test("is of the network that sells the ads, however it is called, and takes the place of the same campaign", async () => {
    const own =
      "Tag,Netz,Kampania,Koszt\n2026-09-01,Facebook,Alpha,100\n2026-09-01,LinkedIn,Beta,70\n2026-09-01,Bing,B,1\n";
    await map(own, { schema: "spend", columns: { ...columns, campaign: "Kampania" }, once });
    await desk.import("own.csv", own);
    const meta = "Day,Campaign name,Amount spent (PLN),Impressions\n2026-09-01,Alpha,120,10\n";
    await desk.import("m.csv", meta, { account: "A" });
    expect(await spent("campaign")).toEqual([
      { platform: "linkedin_ads", campaign: "Beta", cost: 7000 },
      { platform: "meta_ads", campaign: "Alpha", cost: 12_000 },
      { platform: "microsoft_ads", campaign: "B", cost: 100 },
    ]);
  });

  test("by another split is turned away, and so is one without campaigns", async () => {
    const kakao = "일자,캠페인 이름,노출수,클릭수,비용\n2026-09-01,브랜드,10,1,100\n";
    const ads =
      "Tag,Netz,Kampania,Reklama,Koszt\n2026-09-01,Kakao,브랜드,x,60\n2026-09-01,카카오,브랜드,y,40\n";
    const byAd = { ...columns, campaign: "Kampania", ad: "Reklama" };
    await map(ads, { schema: "spend", columns: byAd, once: { ...once, currency: "KRW" } });
    await desk.import("own.csv", ads);
    expect(await refused("kakao_moment.csv", kakao, "A")).toBe("file/other-split");
    const bare = "Tag,Netz,Koszt\n2026-09-01,Naver,60\n2026-09-02,KakaoTalk,60\n";
    await map(bare, { schema: "spend", columns, once: { ...once, currency: "KRW" } }, "Bare");
    await desk.import("bare.csv", bare);
    expect(await refused("kakao_moment2.csv", kakao.replace("-01", "-02"), "A")).toBe("file/other-split");
    expect(await spent("ad")).toHaveLength(4);
  });

  test("a mapping that was saved with the network's own name is read with that of its ads", async () => {
    const { schemaNamed } = await import("../../src/generic/schemas.ts");
    const { sourceOf } = await import("../../src/generic/source-of.ts");
    const spec = { schema: "spend", columns: { day: "D", cost: "C" }, dateOrder: null, decimal: null };
    const source = sourceOf(
      schemaNamed("spend")!,
      { ...spec, once: { platform: "facebook" }, words: {} },
      { id: "own-1-v1", name: "Ours" },
    );
    expect([source.platform, source.facts[0]?.values["platform"]]).toEqual([
      "meta_ads",
      { is: "constant", value: "meta_ads" },
    ]);
  });
});

describe("posts of one's own beside the network's export", () => {
  const posts: Said = {
    schema: "post",
    columns: {
      post: "Native",
      url: "Where",
      published_at: "When",
      platform: "Net",
      account: "Who",
      reactions: "Liked",
    },
  };
  const own = (...lines: readonly string[]): string =>
    `Native,Where,When,Net,Who,Liked\n${lines.join("\n")}\n`;
  const facebook =
    "Post ID,Page ID,Page name,Title,Publish time,Permalink,Post type,Date,Views,Reach,Reactions,Comments,Shares\n100000000000001,99,Acme,hi,09/28/2025 10:12,https://www.facebook.com/99/posts/100000000000001,Photo,Lifetime,100,50,10,2,1\n";
  const kept = () => rows("platform, post", "post_obs");

  test("are the same posts, by the ids in their links and the second half of Facebook's", async () => {
    await desk.import(
      "Content_acme.csv",
      "Video title,Video link,Post time,Total views,Total likes,Total comments,Total shares\nhi,https://www.tiktok.com/@acme/video/7545000000000000000,x,100,10,1,1\n",
    );
    await desk.import("posts.csv", facebook);
    const file = own(
      "A1,https://www.tiktok.com/@acme/video/7545000000000000000?lang=en,2025-09-01,TikTok,acme,11",
      "99_100000000000001,,2025-09-28,페이스북,Acme,12",
      "A3,https://www.facebook.com/acme/posts/hello/100000000000002,2025-09-28,Facebook,Acme,13",
      "A4,https://www.facebook.com/permalink.php?story_fbid=100000000000003&id=99,2025-09-28,Facebook,Acme,13",
      "A5,https://youtu.be/abcdefghij_?t=1,2025-09-28,YouTube,Acme,13",
      "A6,https://www.youtube.com/watch?app=m&v=abcdefghijk,2025-09-28,YouTube,Acme,13",
      "12_34,,2025-09-28,Threads,Acme,13",
    );
    await map(file, posts);
    expect((await desk.import("own.csv", file)).warnings).toEqual([]);
    expect((await kept()).map(({ platform, post }) => `${platform} ${post}`)).toEqual([
      "facebook 100000000000001",
      "facebook 100000000000002",
      "facebook 100000000000003",
      "threads 12_34",
      "tiktok 7545000000000000000",
      "youtube abcdefghij_",
      "youtube abcdefghijk",
    ]);
  });

  test("that bear other ids than the network's are warned of, in either order", async () => {
    const instagram =
      "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Date,Views,Likes\n18000000000000001,1,Acme,Acme,hi,0,09/28/2025 10:12,https://www.instagram.com/p/abc/,IG image,Lifetime,5,10\n";
    const file = own(
      ",https://www.instagram.com/p/abc/,2025-09-28,Instagram,acme,11",
      ",https://www.instagram.com/p/abd/,2025-09-02,Instagram,acme,11",
    );
    await map(file, posts);
    const { importId } = await desk.import("ig.csv", instagram);
    const { warnings } = await desk.import("own.csv", file);
    expect(warnings).toMatchObject([
      {
        code: "file/posts-twice",
        text: "own.csv calls 1 of its posts (2025-09-28 to 2025-09-28) by other ids than ig.csv, which tells posts of the same days: one that is in both counts twice. Name posts by the network's own ids, or undo one of the two.",
      },
    ]);
    await desk.context.warehouse.undo(desk.workspace, importId);
    expect((await desk.preview("ig2.csv", instagram.replace("hi", "hey"))).warnings).toMatchObject([
      { code: "file/posts-twice", where: { earlier: "own.csv", count: 1 } },
    ]);
  });
});
