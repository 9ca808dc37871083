// The compiler refuses formulas that mean nothing, and a formula says what it is.

import { expect, test } from "vitest";
import { accountDay } from "../facts/account-day.ts";
import { accountWindow } from "../facts/account-window.ts";
import { postObs } from "../facts/post-obs.ts";
import { webDay } from "../facts/web.ts";
import { distinct, first, gross, inWindow, last, minus, over, perThousand, sum, sumAs } from "./expr.ts";
import { type Variant, variant } from "./kpi.ts";
import { dimensionsOf, print, reads } from "./print.ts";

const shown = {
  id: "x",
  name: { en: "x", ko: "x", pl: "x" },
  display: "rate",
  basis: "activity",
  time: "ratio",
  entities: "ratio",
} as const;
const sessions = sum(webDay, "sessions");
const keyEvents = sum(webDay, "key_events");

test("an upside-down ratio does not compile", () => {
  const right: Variant = variant({
    ...shown,
    unit: "conversion per session",
    formula: over(keyEvents, sessions),
  });
  expect(right.formula.unit).toBe("conversion per session");
  variant({
    ...shown,
    unit: "conversion per session",
    // @ts-expect-error the unit of this formula is "session per conversion"
    formula: over(sessions, keyEvents),
  });
});

test("a stock, a unique and a text cannot be summed", () => {
  // @ts-expect-error followers are a level: the days of a month do not add up
  sum(accountDay, "followers");
  // @ts-expect-error the same people are reached on many days
  sum(accountWindow, "reach");
  // @ts-expect-error the same people see many posts
  sum(postObs, "reach");
  // @ts-expect-error a text has no unit
  sum(webDay, "channel");
  // @ts-expect-error a column that the table does not have
  sum(webDay, "impressions");
  // @ts-expect-error nor can a stock hide among counts
  sumAs("engagement", accountDay, ["reactions", "followers"]);
  expect(gross("account seen", postObs, "reach").unit).toBe("account seen");
  expect(last(accountDay, "followers").unit).toBe("follower");
  expect(inWindow(accountWindow, "reach").unit).toBe("account");
});

test("unlike things cannot be taken from each other", () => {
  expect(minus(sum(accountDay, "follows_gained"), sum(accountDay, "follows_lost")).unit).toBe("follower");
  // @ts-expect-error comments are no reactions
  minus(sum(accountDay, "reactions"), sum(accountDay, "comments"));
});

test("the unit is read off the formula", () => {
  const engagements = sumAs("engagement", postObs, ["reactions", "comments"]);
  const posts = distinct("post", postObs, ["platform", "post"]);
  expect(over(engagements, engagements).unit).toBe("1");
  expect(over(over(engagements, posts), last(accountDay, "followers")).unit).toBe(
    "engagement per post per follower",
  );
  expect(perThousand(sum(postObs, "clicks"), sum(postObs, "impressions")).unit).toBe(
    "click per 1000 impression",
  );
});

test("a formula prints as a person writes it", () => {
  const social = { where: [{ column: "channel", in: ["organic_social"] }] } as const;
  expect(print(over(keyEvents, sessions).node)).toBe("Σ key_events ÷ Σ sessions");
  expect(print(sum(webDay, "sessions", social).node)).toBe("Σ sessions [channel in (organic_social)]");
  expect(
    print(
      over(
        minus(last(accountDay, "followers"), first(accountDay, "followers")),
        first(accountDay, "followers"),
      ).node,
    ),
  ).toBe("(Σ last followers per account − Σ first followers per account) ÷ Σ first followers per account");
  expect(print(perThousand(sum(postObs, "clicks"), sum(postObs, "impressions")).node)).toBe(
    "1000 × Σ clicks ÷ Σ impressions",
  );
});

test("what it reads and what it may be split by are read off it too", () => {
  const rate = over(sumAs("engagement", postObs, ["reactions", "comments"]), last(accountDay, "followers"));
  expect(reads(rate.node)).toEqual(["post_obs.reactions", "post_obs.comments", "account_day.followers"]);
  expect(dimensionsOf(rate.node)).toEqual(["platform", "account"]);
  // The author is told of the post, not beside its figures: the table of posts lends it.
  expect(dimensionsOf(sum(postObs, "reactions").node)).toEqual(
    expect.arrayContaining(["platform", "account", "format", "campaign", "post", "kind", "author"]),
  );
});
