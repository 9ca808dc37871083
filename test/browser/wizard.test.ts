// The mapping wizard in a real browser: a file nobody knows is mapped, checked, saved, and the next one is read unasked.

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { complaints, type Harness, sideways, start, violations } from "./harness.ts";

const deals = `Numer sprawy,Start,Jak poszło,Ile,Kto
D-1,2026-03-02,podpisana,1200,Ola
D-2,2026-03-09,przegrana,800,Jan
D-3,2026-03-16,w toku,,Ola
`;

let harness: Harness;
let page: Page;
let heard: readonly string[];
beforeAll(async () => {
  harness = await start({ sample: false });
  const context = await harness.browser.newContext({
    locale: "en-US",
    viewport: { width: 1440, height: 900 },
  });
  page = await context.newPage();
  heard = complaints(page);
}, 900_000);
afterAll(() => harness?.stop());

const card = (name: string) => page.getByRole("article", { name });
const wizard = () => page.getByRole("dialog");
const give = (name: string, text: string) =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles([{ name, mimeType: "text/csv", buffer: Buffer.from(text) }]);

test("a file nobody knows offers to map its columns, by keyboard too", async () => {
  await page.goto(harness.url);
  await page.getByLabel("Name").fill("Deals");
  await page.getByRole("button", { name: "Create and add files" }).click();
  await give("sprawy.csv", deals);
  const start = card("sprawy.csv").getByRole("button", { name: "Map columns" });
  await start.waitFor();
  expect(await violations(page)).toEqual([]);
  await start.focus();
  await page.keyboard.press("Enter");
  await wizard().getByLabel("What is one row?").waitFor();
  await wizard().getByRole("heading", { name: "What it would become" }).waitFor();
  // Who listens to the page hears what was opened, and not the button that closes it.
  expect(await page.evaluate("document.activeElement.textContent")).toContain("sprawy.csv");
});

test("what cannot be right is said in place, and cannot be saved", async () => {
  await wizard().getByLabel("What is one row?").selectOption({ label: "Deals" });
  await wizard().getByLabel("Id of the deal", { exact: false }).first().selectOption("Numer sprawy");
  await wizard().getByLabel("Created").selectOption("Start");
  await wizard().getByLabel("Outcome").selectOption("Jak poszło");
  await wizard()
    .getByText(/says “podpisana”/)
    .waitFor();
  expect(await wizard().getByRole("button", { name: "Save the mapping" }).isDisabled()).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test("words, an amount with its currency and an account make it right", async () => {
  await wizard()
    .getByLabel(/“podpisana”/)
    .selectOption({ label: "won" });
  await wizard()
    .getByText(/more field/)
    .click();
  await wizard().getByLabel("Amount").selectOption("Ile");
  await wizard()
    .getByText(/is money, and row 2 says in no currency/)
    .waitFor();
  await wizard().getByLabel("Currency", { exact: true }).selectOption({ label: "the same in every row …" });
  await wizard().getByLabel("Currency in every row").selectOption("PLN");
  await wizard().getByLabel("Account", { exact: true }).selectOption({ label: "the same in every row …" });
  await wizard().getByLabel("Account in every row").fill("Acme");
  await wizard().getByText("3 kept").waitFor();
  await wizard()
    .getByRole("cell", { name: /1,200\.00/ })
    .waitFor();
  expect(await violations(page)).toEqual([]);
});

test("on a telephone nothing is cut off", async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sideways(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test("saved, it reads the file and the next one with these columns in another order", async () => {
  await wizard().getByLabel("Name of the mapping").fill("Sprawy");
  await wizard().getByRole("button", { name: "Save the mapping" }).click();
  await card("sprawy.csv").getByText("Read by your mapping “Sprawy”").waitFor();
  await card("sprawy.csv").getByRole("button", { name: "Import", exact: true }).click();
  await card("sprawy.csv").getByText("Imported", { exact: true }).waitFor();
  await give("next.csv", "Kto,Start,Numer sprawy,Ile,Jak poszło\nJan,2026-04-02,D-9,50,podpisana\n");
  await card("next.csv").getByText("Ready to import").waitFor();
  await card("next.csv").getByText("1 kept").waitFor();
  expect(await violations(page)).toEqual([]);
});

test("a mapping is renamed and deleted, and its columns are asked about again", async () => {
  await page.getByRole("button", { name: "Rename the mapping “Sprawy”" }).click();
  await page.getByRole("dialog").getByLabel("Name of the mapping").fill("CRM");
  await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
  await page.getByRole("button", { name: "Delete the mapping “CRM”" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await page.getByRole("heading", { name: "Your mappings" }).waitFor({ state: "detached" });
  await give("later.csv", "Kto,Start,Numer sprawy,Ile,Jak poszło\nJan,2026-05-02,D-11,50,podpisana\n");
  await card("later.csv").getByRole("button", { name: "Map columns" }).waitFor();
});

test("a file without a header row is mapped by the letters of its columns", async () => {
  await give("raw.csv", "2026-05-01,Acme,12\n2026-05-02,Acme,15\n");
  await card("raw.csv").getByRole("button", { name: "Map columns" }).click();
  await wizard().getByLabel("This file has no header row").check();
  await wizard().getByRole("columnheader", { name: "A", exact: true }).waitFor();
  await wizard().getByLabel("What is one row?").selectOption({ label: "Days of an account" });
  await wizard().getByLabel("Day", { exact: false }).first().selectOption("A");
  await wizard()
    .getByLabel("Network", { exact: false })
    .first()
    .selectOption({ label: "the same in every row …" });
  await wizard().getByLabel("Network in every row").selectOption({ label: "Threads" });
  await wizard().getByLabel("Impressions", { exact: false }).first().selectOption("C");
  await wizard()
    .getByText(/2 kept/)
    .waitFor();
  await page.keyboard.press("Escape");
  await wizard().waitFor({ state: "detached" });
});

const mentions = `Date;Time;Author;Source;Link;Mention text;Sentiment
05/01/2026;00:15;Jan;Twitter;https://a.example/1;We like it;Positive
05/31/2026;23:45;Ola;Facebook;https://a.example/2;We do not;Negative
`;
const heads = {
  pl: ["Czas", "Sieć", "Wydźwięk", "Wiersz w pliku"],
  ko: ["작성 시각", "네트워크", "감성", "파일의 행"],
};

test.each(["pl", "ko"] as const)(
  "in %s the rows stand under names of that language, with their moment",
  async (language) => {
    const { origin, pathname } = new URL(page.url());
    await page.goto(`${origin}${pathname}?lang=${language}`);
    await give("mentions.csv", mentions);
    await card("mentions.csv")
      .getByRole("button", { name: { pl: "Przypisz kolumny", ko: "열 지정하기" }[language] })
      .click();
    await wizard()
      .getByText(
        { pl: "Wiersze odróżnia: Sieć i Link.", ko: "행은 네트워크 및 링크(으)로 구별합니다." }[language],
      )
      .waitFor();
    for (const name of heads[language])
      await wizard().getByRole("columnheader", { name, exact: true }).waitFor();
    expect(
      await wizard()
        .getByRole("columnheader", { name: /created|platform|sentiment/ })
        .count(),
    ).toBe(0);
    await wizard()
      .getByRole("cell", { name: /00:15|12:15/ })
      .first()
      .waitFor();
    await wizard()
      .getByRole("cell", { name: { pl: "pozytywny", ko: "긍정" }[language], exact: true })
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await wizard().waitFor({ state: "detached" });
  },
);

test("nothing broke meanwhile", () => expect(heard).toEqual([]));
