// Texts labelled by hand in a real browser: drawn, answered by keys, and the corrected share shown from a hundred on.

import { expect, test } from "vitest";
import type { Output } from "../../src/engine/engine.ts";
import { phone, type Series, wide, withPage } from "./asking.ts";
import { harness, sample } from "./at-sample.ts";
import { sideways, violations } from "./harness.ts";

const english = async () =>
  (await sample.ask<Output<"list_labels">>("/labels/mention")).labels.filter(
    ({ language }) => language === "en",
  );

test("texts are drawn, labelled by keyboard, and a hundred of them put the share right", async () => {
  const share = `/kpis/positive_mentions?${sample.days90}&variant=corrected`;
  expect((await sample.ask<Series>(share)).total).toMatchObject({ answer: null, note: "setting_missing" });
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room("/settings"));
    const panel = page.locator("#labels");
    await panel.getByRole("button", { name: "Label texts" }).click();
    await panel.getByLabel("Language").selectOption("en");
    await panel.getByRole("button", { name: "Draw 200 texts" }).click();
    await panel.getByText(/Text 1 of \d+, 0 labelled/).waitFor();
    // A key in a field is the field's.
    await panel.getByLabel("Language").press("1");
    await panel.getByText(/Text 1 of \d+, 0 labelled/).waitFor();
    await panel.getByRole("region", { name: "Text to label" }).click();
    await page.keyboard.press("4");
    await page.keyboard.press("3");
    await panel.getByText(/Text 2 of \d+, 1 labelled/).waitFor();
    await page.keyboard.press("ArrowLeft");
    const negative = panel.getByRole("button", { name: "Negative" });
    const complaint = panel.getByRole("button", { name: "Complaint" });
    expect([
      await negative.getAttribute("aria-pressed"),
      await complaint.getAttribute("aria-pressed"),
    ]).toEqual(["true", "true"]);
    await page.keyboard.press("ArrowRight");
    // Answers that have nothing to do with the texts would tell of no tool how good it is.
    const keyOf = (text: string): string =>
      /\b(love|excellent)\b/.test(text) ? "1" : /\b(Disappointed|terrible)\b/.test(text) ? "3" : "2";
    for (let done = 1; done < 100; done++) {
      const text = await panel.getByRole("region", { name: "Text to label" }).textContent();
      await page.keyboard.press(keyOf(text ?? ""));
      await panel
        .getByText(`, ${done + 1} labelled`, { exact: false })
        .first()
        .waitFor();
    }
    await panel.getByText("Shares of this language are corrected.").waitFor();
    expect(await violations(page)).toEqual([]);
    await expect
      .poll(async () => (await english()).filter((one) => one.sentiment !== null).length, { timeout: 60_000 })
      .toBe(100);
    const { total } = await sample.ask<Series>(share);
    expect(total.answer).not.toBeNull();
    expect(total.interval?.method).toBe("rogan_gladen");
    await page.goto(sample.room(share));
    await page.locator(`.headline-value[data-answer="${total.answer}"]`).waitFor();
  });
}, 400_000);

test("on a phone the texts and their answers fit, and a text is labelled by touch", async () => {
  await withPage(harness, phone, async (page) => {
    await page.goto(sample.room("/settings"));
    const panel = page.locator("#labels");
    await panel.getByRole("button", { name: "Label texts" }).tap();
    await panel.getByLabel("Language").selectOption("en");
    await panel.getByRole("region", { name: "Text to label" }).waitFor();
    expect(await sideways(page)).toBe(0);
    const before = (await english()).filter((one) => one.sentiment !== null).length;
    await panel.getByRole("button", { name: "Positive" }).tap();
    await expect
      .poll(async () => (await english()).filter((one) => one.sentiment !== null).length, { timeout: 60_000 })
      .toBe(before + 1);
    expect(await violations(page)).toEqual([]);
  });
}, 200_000);
