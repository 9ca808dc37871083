// Channels in tables of one's own: words of programs and names of networks are the channels of all other leads.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const rows = (select: string, table: string) =>
  desk.rows(`select ${select} from ${table}_now where workspace = {workspace:text} order by all`);

test("LinkedIn is organic social, LinkedIn Ads paid, and a word nobody knows stays as it was printed", async () => {
  const said = [
    ...["LinkedIn", "organic social", "Social Media", "오가닉 소셜", "Meta Ads", "paid_social", "E-mail"],
    ...["Google", "Trade fair Poznań", ""],
  ];
  const csv = `No,Date,From\n${said.map((word, k) => `${k},2026-09-0${(k % 9) + 1},${word}`).join("\n")}\n`;
  const columns = { lead: "No", day: "Date", channel: "From" };
  await wizardAt(() => desk).save(csv, { schema: "lead", columns, once: { account: "Acme" } });
  await desk.import("leads.csv", csv);
  expect(await rows("cast(lead as integer) as n, channel, platform", "lead")).toEqual(
    [
      ...[
        ["organic_social", "linkedin"],
        ["organic_social", ""],
        ["organic_social", ""],
        ["organic_social", ""],
      ],
      ...[
        ["paid_social", "facebook"],
        ["paid_social", ""],
        ["email", ""],
      ],
      ...[
        ["organic_search", ""],
        ["Trade fair Poznań", ""],
        [null, ""],
      ],
    ].map(([channel, platform], n) => ({ n, channel, platform })),
  );
});
