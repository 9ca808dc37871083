// One name, many spellings.

import { expect, test } from "vitest";
import { matchColumns, normalise, readHeader } from "./header.ts";
import type { Source } from "./source.ts";

test.each([
  ["\ufeffDate", "date"],
  ["  Post\u00a0 link ", "post link"],
  ["𝗣𝗼𝘀𝘁 𝗹𝗶𝗻𝗸", "post link"],
  ["날짜".normalize("NFD"), "날짜"],
  ["Engagement\nrate", "engagement rate"],
  ["Likes\u200b", "likes"],
])("%j is %j", (printed, name) => expect(normalise(printed)).toBe(name));

test.each([
  ["Amount spent (PLN)", "amount spent", "PLN", ""],
  ["지출 금액 (KRW)", "지출 금액", "KRW", ""],
  ["Wydana kwota [zł]", "wydana kwota", "PLN", ""],
  ["Cost (ZAR)", "cost", "ZAR", ""],
  ["Time (UTC+03:00)", "time", "", "+03:00"],
  ["Time (GMT-5)", "time", "", "-05:00"],
  ["Start Date (in UTC)", "start date", "", "+00:00"],
  ["Clicks (all)", "clicks (all)", "", ""],
  ["Click through rate (CTR)", "click through rate (ctr)", "", ""],
  ["Views (%)", "views (%)", "", ""],
])("%s tells of itself", (printed, bare, currency, offset) =>
  expect(readHeader(printed)).toMatchObject({ bare, currency, offset }),
);

test("a full name goes before one without its bracket", () => {
  const source = {
    columns: {
      cost: { headers: ["Amount spent"], cell: "money" },
      local: { headers: ["Amount spent (USD)"], cell: "money" },
      clicks: { headers: ["Clicks"], cell: "count" },
    },
  } as unknown as Source;
  const found = matchColumns(source, ["Amount spent (USD)", "Amount spent (PLN)", "Clicks (all)"]);
  expect([...found]).toEqual([
    ["cost", 0],
    ["local", 0],
  ]);
});
