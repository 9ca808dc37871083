// What the terminal says of a mapping that cannot be saved yet: the option to type.

import { expect, test } from "vitest";
import { hintOf } from "./mapping-hints.ts";

type Schema = Parameters<typeof hintOf>[1];

const names = { en: "", ko: "", pl: "" };
const plain = { name: names, once: false, choices: [] };
const choices = ["x", "facebook", "email"].map((value) => ({ value, name: names }));
const schema: Schema = {
  ...{ id: "ticket", name: names, about: names, needs: [], asks: [], kpis: [] },
  fields: [
    { ...plain, key: "conversation", kind: "id" },
    { ...plain, key: "created_at", kind: "instant" },
    { ...plain, key: "platform", kind: "platform", once: true, choices },
  ],
};
const spec = { schema: "ticket", columns: { created_at: "Opened on" }, once: {}, words: {} };
const hint = (code: string, where: Record<string, string | number>) =>
  hintOf({ code, text: "", where }, schema, { ...spec, dateOrder: null, decimal: null });

test("each thing that has to be said is answered by the option to type, quoted for a shell", () => {
  expect(hint("mapping/words", { field: "platform", word: "facebook messenger" })).toBe(
    "--word 'platform=facebook messenger=facebook' (or x, email; nothing behind the last = leaves it out)",
  );
  expect(hint("mapping/words", { field: "platform", word: "it's" })).toContain(
    `--word 'platform=it'\\''s=x'`,
  );
  expect(hint("mapping/rate-currency", {})).toContain("--once currency=EUR");
  expect(hint("mapping/no-currency", {})).toContain("--once currency=EUR");
  expect(hint("row/unclear-date", {})).toContain("--date-order dmy");
  expect(hint("mapping/needs", { keys: "conversation platform" })).toBe(
    "--column conversation=HEADER or --column platform=HEADER or --once platform=x",
  );
  expect(hint("mapping/repeats", { field: "Subject" })).toBe("--column conversation=HEADER");
  expect(hint("mapping/no-dates", { column: "Opened on" })).toBe("--column created_at=HEADER");
  expect(hint("mapping/nothing", {})).toBeNull();
});
