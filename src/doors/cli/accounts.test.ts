// What --account says, and what is answered where it is asked for.

import { expect, test } from "vitest";
import { accountChoices } from "./accounts.ts";
import { answerTo } from "./answers.ts";

test("--account names one account for all, or one for a network or report, as often as need be", () => {
  expect(accountChoices(["Acme"])).toEqual({ account: "Acme" });
  expect(accountChoices(["google_ads=Acme Ads", "Acme", "x=@acme=1"])).toEqual({
    account: "Acme",
    accounts: ["google_ads=Acme Ads", "x=@acme=1"],
  });
  expect(accountChoices(["Acme & Co = best"])).toEqual({ account: "Acme & Co = best" });
  expect(accountChoices([""])).toEqual({ account: "" });
  expect(accountChoices()).toEqual({});
});

test("a file of one network asks for one name, one of several for each by its network", () => {
  const asked = (keys: string) => answerTo({ code: "file/account-needed", where: { file: "a", keys } });
  expect(asked("x")).toBe("--account NAME");
  expect(asked("google_ads, x")).toBe("--account google_ads=NAME --account x=NAME");
});
