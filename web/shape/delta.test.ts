// Changes: how they are written and judged.

import { expect, test } from "vitest";
import { changeBetween, formatDelta, formatTimeDelta } from "./delta.ts";

test("counts change in per cent, rates in points, in each language's way", () => {
  expect(formatDelta(0.184, { display: "count", better: "up" }, "en", 4)).toEqual({
    text: "+18.4%",
    size: "18.4%",
    direction: "up",
    tone: "good",
  });
  expect(formatDelta(0.184, { display: "count", better: "up" }, "pl", 4).text).toBe("+18,4%");
  expect(formatDelta(-0.006, { display: "rate", better: "up" }, "en", 4)).toEqual({
    text: "-0.6 pp",
    size: "0.6 pp",
    direction: "down",
    tone: "bad",
  });
  expect(formatDelta(-0.006, { display: "rate", better: "up" }, "ko", 4).text).toBe("-0.6%p");
  expect(formatDelta(-0.006, { display: "rate", better: "up" }, "pl", 4).text).toBe("-0,6 pp.");
});

test("the tone follows what is better, the arrow follows the direction", () => {
  expect(formatDelta(-0.21, { display: "seconds", better: "down" }, "en", 4)).toMatchObject({
    direction: "down",
    tone: "good",
  });
  expect(formatDelta(0.21, { display: "count", better: "down" }, "en", 4)).toMatchObject({
    direction: "up",
    tone: "bad",
  });
  expect(formatDelta(0.21, { display: "count", better: "band" }, "en", 4)).toMatchObject({
    direction: "up",
    tone: "neutral",
  });
});

test("a change that reads as nothing has no direction", () => {
  expect(formatDelta(0, { display: "count", better: "up" }, "en", 4)).toMatchObject({
    text: "0%",
    size: "0%",
    direction: "flat",
  });
  expect(formatDelta(0.00001, { display: "count", better: "up" }, "en", 4)).toMatchObject({
    direction: "flat",
    tone: "neutral",
  });
  expect(formatDelta(0.0004, { display: "count", better: "up" }, "en", 4)).toMatchObject({
    text: "+0.04%",
    direction: "up",
  });
});

test("from ten times as much on, the multiple is said", () => {
  expect(formatDelta(8.9, { display: "count", better: "up" }, "en", 4)).toMatchObject({
    text: "+890%",
    size: "890%",
  });
  expect(formatDelta(35.37, { display: "count", better: "up" }, "en", 4)).toMatchObject({
    text: "×36.4",
    size: "×36.4",
    tone: "good",
  });
  expect(formatDelta(1234, { display: "count", better: "up" }, "ko", 4)).toMatchObject({ text: "×1,240" });
  expect(formatDelta(36, { display: "count", better: "up" }, "en", -1).text).toBe("+3,600%");
});

test("durations change in time", () => {
  expect(formatTimeDelta(-200, "down", "en")).toEqual({
    text: "-3m 20s",
    size: "3m 20s",
    direction: "down",
    tone: "good",
  });
  expect(formatTimeDelta(200, "down", "en").text).toBe("+3m 20s");
});

test("there is no change from the unknown or from nothing", () => {
  expect(changeBetween(5, null, "count")).toBeNull();
  expect(changeBetween(null, 5, "count")).toBeNull();
  expect(changeBetween(5, 0, "count")).toBeNull();
  expect(changeBetween(-4, -5, "count")).toBeCloseTo(0.2);
  expect(changeBetween(0.05, 0, "rate")).toBeCloseTo(0.05);
  expect(changeBetween(6, 5, "count")).toBeCloseTo(0.2);
});

test("beside an arrow a change has no sign, in no language", () => {
  for (const language of ["en", "ko", "pl"] as const)
    for (const display of ["count", "rate"] as const)
      for (const change of [0.123, -0.123, 0])
        expect(formatDelta(change, { display, better: "up" }, language, 4).size).toMatch(/^\d/);
  expect(formatTimeDelta(-1, "up", "pl").size).toMatch(/^\d/);
});
