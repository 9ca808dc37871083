// KPIs of one's own: formulas read, written again, checked in one sentence each, and answered like any other.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Formula, readFormula, writeFormula } from "../../src/catalogue/formula.ts";
import { ownKpi } from "../../src/catalogue/own.ts";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { saveDefinition } from "../../src/engine/definitions.ts";
import { listKpis } from "../../src/engine/kpis.ts";
import { checkFormula, listOwnKpis, removeKpi, saveKpi } from "../../src/engine/own-kpis.ts";
import { type Kit, openKit } from "./kit.ts";

const own = (formula: string, id = "own_it") => ({ id, name: id, about: "", better: "up" as const, formula });
const nodeOf = (formula: string, all: ReturnType<typeof own>[] = []) => ownKpi(own(formula), all);
const fault = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return "none";
};

describe("a formula", () => {
  const made = (depth: number, turn: () => number): Formula => {
    const leaf = turn();
    if (depth === 0 || leaf < 0.3) {
      if (leaf < 0.1) return { kind: "number", value: Math.round(turn() * 1e6) / 100 };
      if (leaf < 0.15) return { kind: "field", table: "post_obs", column: "saves" };
      return { kind: "kpi", kpi: "impressions", variant: leaf < 0.2 ? "activity" : null };
    }
    const kind = (["plus", "minus", "over", "times"] as const)[Math.floor(turn() * 4)] ?? "plus";
    return { kind, left: made(depth - 1, turn), right: made(depth - 1, turn) };
  };
  test("written as text is read back as the same tree", () => {
    let state = 7;
    const turn = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    for (let k = 0; k < 500; k += 1) {
      const tree = made(3, turn);
      expect(readFormula(writeFormula(tree))).toEqual(tree);
    }
  });
  test("takes per and the printed signs for division, multiplication and subtraction", () => {
    expect(writeFormula(readFormula("1000 × (a−b) per c ÷ d"))).toBe("1000 * (a - b) / c / d");
  });
  test.each(["", "a +", "(a", "a b", "a ** b", "a; drop table x", "Ä / b", "a / )", "__proto__.x", "1 2"])(
    "that cannot be read says where: %s",
    (text) => expect(fault(() => readFormula(text))).toBe("formula/unreadable"),
  );
  test("is bounded in length and depth", () => {
    expect(fault(() => readFormula(`${"(".repeat(900)}a`))).toBe("formula/too-long");
    expect(fault(() => nodeOf(Array.from({ length: 30 }, () => "impressions").join(" + ")))).toBe(
      "formula/too-long",
    );
  });
});

describe("a KPI of one's own", () => {
  test.each([
    ["impressions / nothing_like_it", "formula/unknown-name"],
    ["post_obs.nothing / impressions", "formula/unknown-name"],
    ["constructor / impressions", "formula/unknown-name"],
    ["impressions + public_comments", "formula/units"],
    ["social_spend + impressions", "formula/units"],
    ["reach / impressions", "formula/not-added"],
    ["engagement_rate + engagement_rate", "formula/not-added"],
    ["account_day.followers / impressions", "formula/not-added"],
    ["(public_comments / impressions) + shares", "formula/ratio-inside"],
    ["impressions / (public_comments / shares)", "formula/ratio-inside"],
    ["impressions + 5", "formula/number"],
    ["account_day.constructor / impressions", "formula/unknown-name"],
    ["own_it / impressions", "formula/circle"],
  ])("%s is refused with %s", (text, code) => expect(fault(() => nodeOf(text))).toBe(code));
  test("is refused where others lead back to it", () => {
    const a = own("own_b / impressions", "own_a");
    const b = own("own_c + impressions", "own_b");
    const c = own("own_a + impressions", "own_c");
    expect(fault(() => ownKpi(a, [a, b, c]))).toBe("formula/circle");
  });
  test("that doubles itself from one to the next is refused and not worked out", () => {
    const chain = Array.from({ length: 40 }, (_, k) =>
      own(k === 0 ? "impressions" : `own_${k - 1} + own_${k - 1}`, `own_${k}`),
    );
    expect(fault(() => ownKpi(chain.at(-1) as ReturnType<typeof own>, chain))).toBe("formula/too-long");
  });
  test("has the unit of its formula, and a variant for every basis that all of it is told on", () => {
    const kpi = nodeOf("public_comments / impressions");
    expect(kpi.variants.map(({ unit, display }) => [unit, display])).toContainEqual([
      "comment per impression",
      "per",
    ]);
    expect(kpi.variants.map(({ basis }) => basis)).toEqual(expect.arrayContaining(["activity", "published"]));
  });
});

describe("in a workspace", () => {
  let kit: Kit;
  let workspace: string;
  beforeAll(async () => {
    kit = await openKit();
    const row = { platform: "linkedin", account: "Acme", report: "content" };
    workspace = await kit.brand(
      {},
      {
        account_day: [
          { ...row, day: "2026-01-01", impressions: 100, comments: 4, shares: 1 },
          { ...row, day: "2026-01-02", impressions: 300, comments: 2, shares: 2 },
        ],
      },
    );
  });
  afterAll(() => kit.stop());
  const days = { since: "2026-01-01", until: "2026-02-01" };
  const save = (more: object) => kit.call(operations.saveKpi, saveKpi, { workspace, ...more } as never);

  test("is tried before it is saved: unit, formula and number", async () => {
    const told = await kit.call(operations.checkFormula, checkFormula, {
      workspace,
      formula: "1000*public_comments per impressions",
      ...days,
    });
    expect(told.formula).toBe("1000 * public_comments / impressions");
    expect(told.series?.total.answer).toBe(15);
  });
  test("is saved, listed, asked like any other, changed as a new version and removed", async () => {
    const made = await save({ name: "Comments per 1,000", formula: "1000 * public_comments / impressions" });
    expect(made.kpi.id).toBe("own_comments_per_1_000");
    const series = await kit.call(operations.askKpi, askKpi, {
      workspace,
      kpi: made.kpi.id,
      ...days,
    } as never);
    expect(series.total).toMatchObject({ answer: 15, top: 6, bottom: 400 });
    const listed = (await kit.call(operations.listKpis, listKpis, { workspace })).kpis.find(
      ({ id }) => id === made.kpi.id,
    );
    expect(listed).toMatchObject({ group: "own", chosen: "activity" });
    const changed = await save({
      kpi: made.kpi.id,
      name: "Talk per 1,000",
      formula: "1000 * (public_comments + shares) / impressions",
    }).catch((error: { code: string }) => error.code);
    // A comment and a share are counted in units of their own.
    expect(changed).toBe("formula/units");
    const renamed = await save({
      kpi: made.kpi.id,
      name: "Talk",
      formula: "1000 * public_comments / impressions",
    });
    expect(renamed.versions.map(({ version, said }) => [version, said.name])).toEqual([
      [2, "Talk"],
      [1, "Comments per 1,000"],
    ]);
    const again = await save({
      kpi: made.kpi.id,
      name: "Talk",
      formula: "1000 * public_comments / impressions",
    });
    expect(again.versions).toHaveLength(2);
    await kit.call(operations.removeKpi, removeKpi, { workspace, kpi: made.kpi.id });
    expect((await kit.call(operations.listOwnKpis, listOwnKpis, { workspace })).kpis).toEqual([]);
  });
  test("that stands in another is not removed, and no two go by one name", async () => {
    const code = (work: Promise<unknown>) =>
      work.then(
        () => "none",
        (error: { code: string }) => error.code,
      );
    const sum = await save({ name: "All comments", formula: "public_comments" });
    await save({ name: "Rate", formula: `${sum.kpi.id} / impressions` });
    const remove = kit.call(operations.removeKpi, removeKpi, { workspace, kpi: sum.kpi.id });
    expect(await code(remove)).toBe("kpi/in-use");
    expect(await code(save({ name: "rate", formula: "impressions" }))).toBe("kpi/name-taken");
    expect(await code(save({ name: "Impressions", formula: "public_comments" }))).toBe("kpi/name-taken");
  });
  test("said as a definition is held to the same rules", async () => {
    const version = (await kit.context.ledger.definitions(workspace))[0]?.version ?? 0;
    const body = { kpis: [own("reach / impressions")] };
    await expect(
      kit.call(operations.saveDefinition, saveDefinition, {
        workspace,
        kind: "own_kpis",
        version,
        body,
      } as never),
    ).rejects.toMatchObject({ code: "formula/not-added" });
  });
});
