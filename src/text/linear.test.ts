import { expect, test } from "vitest";
import { train } from "../../scripts/train-linear.ts";
import { classify, probabilities, readModel, writeModel } from "./linear.ts";

const plan = {
  name: "toy",
  classes: ["bad", "good"],
  bits: 10,
  look: { pairs: true, inWord: [2, 3], across: null, edges: false },
  data: "made up",
  licence: "none",
} as const;
const examples = [
  "good great fine",
  "great good",
  "fine and good",
  "bad awful",
  "awful bad poor",
  "poor and bad",
].map((text, at) => ({ text, label: at < 3 ? "good" : "bad" }));
const model = train(plan, examples);

test("a model learns what it is shown", () => {
  expect(classify(model, "so good").label).toBe("good");
  expect(classify(model, "so bad").label).toBe("bad");
});
test("training again gives the same weights", () => {
  expect(train(plan, examples).about.version).toBe(model.about.version);
});
test("probabilities of a text add up to one, of any text", () => {
  for (const text of ["", "good", "?", "\ud800"])
    expect(probabilities(model, text).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
});
test("a model is the same when read from its file, and a broken file is none", () => {
  const file = writeModel(model);
  // As a file is read: a view into a larger memory.
  const apart = new Uint8Array(file.length + 7);
  apart.set(file, 7);
  expect(readModel(apart.subarray(7))).toEqual(model);
  expect(() => readModel(file.subarray(0, file.length - 1))).toThrow("cut off");
  expect(() => readModel(new Uint8Array(20))).toThrow("not a model");
});
test("more than two classes are told apart", () => {
  const three = [...examples, { text: "red blue", label: "colour" }, { text: "blue green", label: "colour" }];
  const wide = train({ ...plan, classes: ["bad", "good", "colour"] }, three);
  expect(["good", "awful", "blue"].map((text) => classify(wide, text).label)).toEqual([
    "good",
    "bad",
    "colour",
  ]);
});
