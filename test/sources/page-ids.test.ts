// Two Facebook pages of one name are two accounts: their figures never become one without a word.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "../intake/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const head =
  "Post ID,Page ID,Page name,Title,Publish time,Permalink,Post type,Date,Views,Reach,Reactions,Comments,Shares\n";
const post = (id: number, page: number, name: string): string =>
  `10000000000000${id},${page},${name},hi,09/28/2025 10:12,https://fb/${id},Photo,Lifetime,100,50,10,2,1\n`;
const codeOf = (name: string, rows: string) =>
  desk.import(name, head + rows).then(
    () => "imported",
    ({ code }: { readonly code?: string }) => code,
  );

test("a second page of a known name is refused until one of them is called otherwise", async () => {
  expect(await codeOf("a.csv", post(1, 99, "Acme"))).toBe("imported");
  expect(await codeOf("b.csv", post(2, 77, "Acme"))).toBe("file/two-accounts");
  expect(await codeOf("c.csv", post(3, 99, "Acme"))).toBe("imported");
  expect(await codeOf("d.csv", post(2, 77, "Acme Poland"))).toBe("imported");
});

test("two pages of one name in one file are refused", async () => {
  expect(await codeOf("a.csv", post(1, 99, "Acme") + post(2, 77, "Acme"))).toBe("file/two-accounts");
});
