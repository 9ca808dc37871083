// What is printed repaints no terminal, whatever a file is called.

import { expect, test, vi } from "vitest";
import { plain, print, printJson, strong } from "./say.ts";

const printed = (work: () => void): string => {
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  work();
  const all = written.mock.calls.map(String).join("");
  written.mockRestore();
  return all;
};

test("a name is one line without control characters", () => {
  expect(plain("a\n\u001b[31mb\u009b2J\u202egpj.csv")).toBe("a��[31mb�2J�gpj.csv");
  expect(strong("a\nb")).toBe("a�b");
});

test("lines of ours keep their breaks and their paint, and nothing else of the kind", () => {
  const bold = "\u001b[1mA\u001b[22m";
  expect(printed(() => print(`${bold}\n\tb\u001b[2J\u001b]0;c\u0007`))).toBe(`${bold}\n\tb�[2J�]0;c�\n`);
});

test("JSON is the same JSON", () => {
  const value = { name: "a\n\u001b\u009b\u202e–ü" };
  const text = printed(() => printJson(value));
  expect(JSON.parse(text)).toEqual(value);
  expect(text).toMatch(/^[ -~\n–ü]+$/);
});
