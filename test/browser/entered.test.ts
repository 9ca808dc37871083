// What a person does with values measured by hand in a real browser: enters one, corrects it, and takes it out.

import { expect, test } from "vitest";
import type { Output } from "../../src/engine/engine.ts";
import { phone, wide, withPage } from "./asking.ts";
import { harness, sample } from "./at-sample.ts";
import { sideways, violations } from "./harness.ts";

test("a value is entered, corrected with the old one in sight, found in the import log, and taken out", async () => {
  const values = async () => (await sample.ask<Output<"list_entered">>("/entered")).values;
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis?${sample.days90}&only=lit`));
    const panel = page.getByRole("region", { name: "Measured by hand" });
    await panel.getByRole("button", { name: "Enter a value" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("What is measured").fill("Team trained");
    await form.getByLabel("First day").fill("2026-05-01");
    await form.getByLabel("Last day").fill("2026-05-31");
    await form.getByLabel("Value").fill("1,234");
    expect(await form.getByRole("button", { name: "Save value" }).isDisabled()).toBe(true);
    await form.getByLabel("Value").fill("12");
    await form.getByLabel("Unit").fill("people");
    await form.getByLabel("Note").fill("of 16");
    expect(await violations(page)).toEqual([]);
    await form.getByRole("button", { name: "Save value" }).click();
    await panel.getByText("12 people").waitFor({ timeout: 60_000 });
    await panel.getByRole("button", { name: "Correct" }).click();
    await form.getByLabel("Value").fill("13");
    await form.getByRole("button", { name: "Save value" }).click();
    await panel.getByText("13 people").waitFor({ timeout: 60_000 });
    await panel.getByText("1 earlier value").click();
    await panel.getByText(/^12 people/).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await values()).toMatchObject([
      { kpi: "Team trained", since: "2026-05-01", until: "2026-06-01", now: { value: 13, unit: "people" } },
    ]);
    await page.goto(sample.room("/data"));
    await page.getByText("typed by hand.csv").first().waitFor();
  });
  await withPage(harness, phone, async (page) => {
    await page.goto(sample.room(`/kpis?${sample.days90}&only=lit`));
    const panel = page.getByRole("region", { name: "Measured by hand" });
    await panel.getByText("13 people").waitFor();
    expect(await sideways(page)).toBe(0);
    await panel.getByRole("button", { name: "Take out" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Take out" }).click();
    await panel.getByText("13 people").waitFor({ state: "detached", timeout: 60_000 });
    expect(await values()).toEqual([]);
  });
}, 400_000);
