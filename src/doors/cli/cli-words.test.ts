// The command line's words: figures, progress, tables, guesses.

import { expect, test } from "vitest";
import { guess } from "./choose.ts";
import { bytes, change, figure } from "./figures.ts";
import { describe, progress } from "./progress.ts";
import { table, width } from "./say.ts";

const shown = (display: "count" | "rate" | "per" | "seconds" | "money", currency: string | null = null) => ({
  display,
  currency,
});

test("a figure is written by its kind, and unknown is a dash", () => {
  expect(figure(1234567, shown("count"))).toBe("1,234,567");
  expect(figure(0.01234, shown("rate"))).toBe("1.23%");
  expect(figure(1.5, shown("per"))).toBe("1.50");
  expect(figure(5400, shown("seconds"))).toBe("1.5 h");
  expect(figure(123456, shown("money", "PLN"))).toBe("PLN\u00a01,234.56");
  expect(figure(123456, shown("money", "KRW"))).toBe("₩123,456");
  expect(figure(null, shown("count"))).toBe("–");
  expect(figure(0, shown("count"))).toBe("0");
});

test("a rate changes by points, a count by per cent", () => {
  expect(change(0.012, shown("rate"))).toBe("+1.2 pp");
  expect(change(-0.25, shown("count"))).toBe("-25 %");
  expect(change(null, shown("count"))).toBe("–");
});

test("bytes are told in thousands", () => {
  expect([0, 999, 1000, 2_500_000, 10_737_418_240].map(bytes)).toEqual([
    "0 B",
    "999 B",
    "1 KB",
    "2.5 MB",
    "10.7 GB",
  ]);
});

test("progress tells share, rate and what is left", () => {
  expect(describe({ step: "reading", done: 50_000_000, of: 100_000_000 }, 5)).toBe(
    " 50 %  50 MB of 100 MB  10 MB/s  0:05 left",
  );
});

const watched = (json: boolean, isTTY: boolean): { readonly lines: string[]; readonly go: () => void } => {
  const lines: string[] = [];
  let clock = 0;
  const go = (): void => {
    const shownHere = progress(
      "a.csv",
      json,
      { write: (text) => lines.push(text), isTTY, columns: 200 },
      () => clock,
    );
    for (let second = 0; second <= 25; second++) {
      clock = second * 1000;
      shownHere.at({ step: "reading", done: second * 4, of: 100 });
    }
    shownHere.end();
  };
  return { lines, go };
};

test("a pipe gets a line each ten seconds, without a code that moves the cursor", () => {
  const { lines, go } = watched(false, false);
  go();
  expect(lines).toHaveLength(2);
  expect(lines.join("")).not.toContain("\u001b");
});

test("a terminal gets one line that is drawn anew and cleared", () => {
  const { lines, go } = watched(false, true);
  go();
  expect(lines.every((text) => text.startsWith("\r"))).toBe(true);
  expect(lines.at(-1)).toBe("\r\u001b[2K");
});

test("a program gets an event a line", () => {
  const { lines, go } = watched(true, false);
  go();
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    file: "a.csv",
    step: "reading",
    done: 0,
    of: 100,
    seconds: 0,
  });
});

test("Korean letters take two columns", () => {
  expect(width("노출 a")).toBe(6);
  const lines = table(
    [{ head: "Name" }, { head: "N", right: true }],
    [
      ["노출", "1"],
      ["reach", "22"],
    ],
  ).split("\n");
  expect(lines).toEqual(["Name    N", "노출    1", "reach  22"]);
});

test("codes in a file's name do not reach the terminal", () => {
  expect(table([{ head: "File" }], [["a\u001b[31mb\u009b"]])).toMatch(/^File\n\S+$/);
});

test("a new workspace is guessed from the machine", () => {
  expect(guess("ko_KR.UTF-8", "Asia/Seoul")).toEqual({
    timeZone: "Asia/Seoul",
    language: "ko",
    currency: "KRW",
    weekStart: 7,
  });
  expect(guess("pl_PL", "Europe/Warsaw")).toMatchObject({ language: "pl", currency: "PLN", weekStart: 1 });
  expect(guess("C.UTF-8", "+02:00")).toEqual({
    timeZone: "UTC",
    language: "en",
    currency: "USD",
    weekStart: 1,
  });
  expect(guess("de_AT", "Europe/Vienna")).toMatchObject({ language: "en", currency: "EUR" });
});
