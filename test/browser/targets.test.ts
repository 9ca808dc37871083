// What a person does with targets in a real browser: sets one, sees how it stands and its line, changes and ends it.

import { expect, test } from "vitest";
import type { Output } from "../../src/engine/engine.ts";
import { phone, wide, withPage } from "./asking.ts";
import { harness, sample } from "./at-sample.ts";
import { sideways, violations } from "./harness.ts";

test("a target is set, shown with its pace in words and its line, marked in the list, changed and ended", async () => {
  await withPage(harness, wide, async (page) => {
    await page.goto(sample.room(`/kpis/engagement_rate?${sample.days90}&grain=month`));
    const panel = page.getByRole("region", { name: "Targets" });
    await panel.getByText("No target yet.").waitFor();
    await panel.getByRole("button", { name: "Set a target" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("At least").fill("1,234");
    await form.getByText("1,234 can be read two ways: write 1234 or 1.234.").waitFor();
    expect(await form.getByRole("button", { name: "Save target" }).isDisabled()).toBe(true);
    await form.getByLabel("At least").fill("1,5");
    expect(await violations(page)).toEqual([]);
    await form.getByRole("button", { name: "Save target" }).click();
    await panel.getByText("at least 1.50% every month").waitFor({ timeout: 60_000 });
    const { targets } = await sample.ask<Output<"list_targets">>("/targets");
    expect(targets).toMatchObject([{ kpi: "engagement_rate", versions: [{ low: 0.015 }] }]);
    await panel.getByText("Preliminary: the period is not whole").waitFor();
    await page.locator("path.chart-target").waitFor({ state: "attached" });
    await page.getByText("Target: at least 1.50% every month").waitFor();
    expect(await violations(page)).toEqual([]);
    await panel.getByRole("button", { name: "Change" }).click();
    expect(await form.getByLabel("At least").inputValue()).toBe("1.5");
    await form.getByLabel("At least").fill("90");
    await form.getByRole("button", { name: "Save target" }).click();
    await panel.getByText("Below target so far").waitFor({ timeout: 60_000 });
    await panel.getByRole("button", { name: "Change" }).click();
    await form.getByText("Version 1: at least 1.50%").waitFor();
    await page.goto(sample.room(`/kpis?${sample.days90}`));
    await page.locator('tr[data-kpi="engagement_rate"] .target-mark[data-state="below"]').waitFor();
    await page.goto(sample.room(`/overview?${sample.days90}`));
    await page.locator('.card .target-mark[data-state="below"]').waitFor();
  });
  await withPage(harness, phone, async (page) => {
    await page.goto(sample.room(`/kpis/engagement_rate?${sample.days90}&grain=month`));
    const panel = page.getByRole("region", { name: "Targets" });
    await panel.getByRole("button", { name: "End" }).click();
    expect(await sideways(page)).toBe(0);
    await page.getByRole("dialog").getByRole("button", { name: "End" }).click();
    await panel.getByText("No target yet.").waitFor({ timeout: 60_000 });
  });
}, 400_000);
