// Nothing goes for good unasked.

import { expect, test } from "vitest";
import { mustBeSure } from "./sure.ts";

const answering = (answer: string) => () => Promise.resolve(answer);

test.each(["Acme", " Acme ", "y", "Y", "yes"])("“%s” is meant", async (answer) => {
  await expect(mustBeSure("Acme", answering(answer))).resolves.toBeUndefined();
});

test.each(["", "n", "acme ads", "yeah"])("“%s” leaves it as it is", async (answer) => {
  await expect(mustBeSure("Acme", answering(answer))).rejects.toMatchObject({
    code: "workspace/not-removed",
  });
});

test("where nobody can be asked, it stays", async () => {
  await expect(mustBeSure("Acme", null)).rejects.toThrow("Acme was left as it is");
});
