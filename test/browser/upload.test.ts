// The page behind an upload link, as a colleague sees it: what is asked for, files sent, refusals in words, and no figure of the workspace.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../src/contract/shapes.ts";
import { complaints, type Harness, sideways, start, violations } from "./harness.ts";

const tweets = resolve(import.meta.dirname, "../../examples/twitter-by-tweet/threetweets_ken.csv");

let harness: Harness;
let workspace = "";
beforeAll(async () => {
  harness = await start({ sample: false, args: ["--links", "127.0.0.1:0"] });
  workspace = ((await post("/workspaces", { name: "Acme" })) as { id: string }).id;
}, 900_000);
afterAll(() => harness?.stop());

const post = async (path: string, body: object): Promise<unknown> => {
  const answer = await fetch(`${harness.url}/api${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return answer.json();
};
const link = async (more: object = {}): Promise<string> => {
  const asked = { asks: "The exports of May, please", askedBy: "Ana", ...more };
  return ((await post(`/workspaces/${workspace}/links`, asked)) as { token: string }).token;
};
const pageOf = async (token: string, options: object = {}): Promise<Page> => {
  const page = await (
    await harness.browser.newContext({ locale: "en-US", reducedMotion: "reduce", ...options })
  ).newPage();
  await page.goto(`${harness.links}/upload#${token}`);
  await page.locator("h1").waitFor();
  return page;
};

test("a colleague sees who asks for what, sends files and is told what each is, or why not", async () => {
  const page = await pageOf(await link());
  const heard = complaints(page);
  expect(new URL(page.url()).origin).not.toBe(harness.url);
  const asked: string[] = [];
  page.on("request", (request) => {
    asked.push(new URL(request.url()).pathname + new URL(request.url()).hash);
  });
  await page.getByRole("heading", { name: "Send files to Acme" }).waitFor();
  await page.getByRole("heading", { name: "Ana asks for" }).waitFor();
  await page.getByText("The exports of May, please").waitFor();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([
      { name: "threetweets_ken.csv", mimeType: "text/csv", buffer: readFileSync(tweets) },
      { name: "notes.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") },
    ]);
  await page.getByText("Sent, waits for a yes").waitFor();
  await page.getByText("Twitter activity by tweet").waitFor();
  await page.getByText("3 rows").waitFor();
  await page.getByText("Not taken").waitFor();
  await page.getByText(/notes\.csv is not an export we know/).waitFor();
  expect(await violations(page)).toEqual([]);
  // The refusal itself is an answer of 422, which a browser prints.
  expect(heard.filter((line) => !line.includes("422"))).toEqual([]);
  expect([...new Set(asked.filter((path) => path.startsWith("/api")))].sort()).toEqual([
    "/api/upload-link",
    "/api/upload-link/files/notes.csv",
    "/api/upload-link/files/threetweets_ken.csv",
  ]);
  await page.context().close();
});

test("the owner sees what waits and imports it with a yes", async () => {
  const page = await (await harness.browser.newContext({ locale: "en-US" })).newPage();
  await page.goto(`${harness.url}/w/${workspace}/data`);
  await page.getByRole("heading", { name: "Sent by link, waiting for your yes" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Import threetweets_ken.csv" }).click();
  await page
    .getByRole("heading", { name: "Sent by link, waiting for your yes" })
    .waitFor({ state: "detached" });
  await page.getByRole("heading", { name: "Export a table" }).waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export", exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/^leadline_Acme_\w+\.csv$/);
  await page.context().close();
});

test("in the settings a link is made, shown once, and ended; and the workspace is archived", async () => {
  const page = await (await harness.browser.newContext({ locale: "en-US" })).newPage();
  await page.goto(`${harness.url}/w/${workspace}/settings`);
  await page.getByLabel("What you ask for").fill("Exports of June");
  await page.getByLabel("Your name, as the reader sees it").fill("Ana");
  await page.getByRole("button", { name: "Make a link" }).click();
  const address = await page.getByText(/\/upload#/).textContent();
  expect(address).toMatch(/\/upload#[0-9a-f]{12}\.[\w-]{43}$/);
  expect(new URL(String(address)).origin).toBe(harness.links);
  await page.getByText(`Links open at ${harness.links}.`).first().waitFor();
  await page
    .getByText(/That address has no TLS/)
    .first()
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "End the link: Exports of June" }).click();
  await page.getByText(/^Ended/).waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export archive" }).click();
  const path = await (await download).path();
  await page.getByLabel("Archive to import").setInputFiles(path);
  await page.getByText(/Made the workspace Acme \(2\)/).waitFor();
  await page.context().close();
  const over = await pageOf(String(address).split("#")[1] as string);
  await over.getByText(/This upload link is over/).waitFor();
  expect(await violations(over)).toEqual([]);
  await over.context().close();
});

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  test.each([1440, 390])(
    "the page at %i px, in every language: nothing sideways, and nothing axe finds",
    async (width) => {
      const token = await link({ accounts: ["@a", "@b"], sources: ["twitter-days"] });
      for (const lang of languages) {
        const page = await (
          await harness.browser.newContext({
            viewport: { width, height: 844 },
            colorScheme,
            reducedMotion: "reduce",
          })
        ).newPage();
        await page.goto(`${harness.links}/upload?lang=${lang}#${token}`);
        await page.locator("h2").first().waitFor();
        expect([
          await page.locator("html").getAttribute("lang"),
          await sideways(page),
          // What axe looks at does not hang on the language.
          lang === languages[0] ? await violations(page) : [],
        ]).toEqual([lang, 0, []]);
        await page.context().close();
      }
    },
    120_000,
  );
});
