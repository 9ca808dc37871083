// Names that are none, and those that come near them.

import { expect, test } from "vitest";
import { near, nearestTo } from "./near.ts";

const named = { names: (one: string) => [one], least: 0.3 };

test("a misspelt name finds the right one, in any script", () => {
  expect(nearestTo("engagments", ["engagements", "engagement_rate", "posts"])).toBe("engagements");
  expect(near("zaangażowani", ["Zaangażowanie", "Wyświetlenia"], named)).toEqual(["Zaangażowanie"]);
  expect(near("참여", ["참여 수", "노출 수"], named)[0]).toBe("참여 수");
});

test("what comes near nothing finds nothing", () => {
  expect(nearestTo("zzz", ["engagements", "posts"])).toBe(null);
  expect(near("zzz", ["engagements", "posts"], named)).toEqual([]);
  expect(near("!", ["posts"], named)).toEqual([]);
});
