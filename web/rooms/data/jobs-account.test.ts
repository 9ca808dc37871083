// The account proposed for a file that names none.

import { expect, test } from "vitest";
import { importable, type Job, type Need, newJob, type Preview } from "./jobs.ts";
import { likelyAccount } from "./jobs-account.ts";

const preview = (rows: readonly (readonly [string, string])[], accounts: readonly string[] = []): Preview =>
  ({
    needs: [...new Set(rows.flatMap(([platform, account]) => (account === "" ? [platform] : [])))].map(
      (platform) => ({ key: platform, platform, accounts, accountBefore: null }),
    ),
    parts: rows.map(([platform, account]) => ({ platform, samples: [{ table: "t", rows: [{ account }] }] })),
  }) as unknown as Preview;
const open = preview([["x", ""]]);
const likely = (bare: Preview, others: readonly Job[], workspace: string): string =>
  likelyAccount(bare.needs[0] as Need, bare, others, workspace);
const job = (of: Partial<Job>): Job => ({ ...newJob("2", "b.csv", 1), phase: "ready", ...of });
const posts = job({ preview: preview([["x", "riverbendtea"]]) });

test("is the one another file of the drop names for the same network, before the workspace's name", () => {
  expect(likely(open, [posts], "Riverbend Tea")).toBe("riverbendtea");
  expect(likely(preview([["facebook", ""]]), [posts], "Riverbend Tea")).toBe("Riverbend Tea");
});

test("is the one another table of the same zip names", () => {
  const zip = preview([
    ["x", ""],
    ["x", "riverbendtea"],
  ]);
  expect(likely(zip, [], "Riverbend Tea")).toBe("riverbendtea");
});

test("is each network's own where a zip needs one for several", () => {
  const zip = preview([
    ["google_ads", ""],
    ["x", ""],
  ]);
  const names = zip.needs.map((need) => likelyAccount(need, zip, [posts], "Riverbend Tea"));
  expect(names).toEqual(["Riverbend Tea", "riverbendtea"]);
  const read = { ...zip, problem: null, alreadyImported: null, parts: [{ facts: 1 }] } as unknown as Preview;
  expect(importable(job({ preview: read, accounts: { x: "riverbendtea" } }))).toBe(false);
  expect(importable(job({ preview: read, accounts: { x: "riverbendtea", google_ads: "Tea" } }))).toBe(true);
});

test("is the one the workspace knows, in its spelling; of several a person must say which", () => {
  const known = preview([["x", ""]], ["RiverbendTea"]);
  expect(likely(known, [posts], "Riverbend Tea")).toBe("RiverbendTea");
  const two = preview([["x", ""]], ["acme", "other"]);
  expect(likely(two, [], "Riverbend Tea")).toBe("");
  expect(likely(preview([["x", ""]], ["acme"]), [posts], "Riverbend Tea")).toBe("");
});

test("is whose the last file under the same mapping was, whatever else is known", () => {
  const mapped = preview([["email", ""]], ["acme", "other"]);
  const need = { ...(mapped.needs[0] as Need), accountBefore: "Riverbend Tea" };
  expect(likelyAccount(need, mapped, [posts], "Leadline")).toBe("Riverbend Tea");
});

test("waits for the files still being read before it takes the workspace's name", () => {
  const read = job({ phase: "reading" });
  expect(likely(open, [read], "Riverbend Tea")).toBe("");
  expect(likely(open, [job({ phase: "failed" })], "Riverbend Tea")).toBe("Riverbend Tea");
});

test("is never taken from what was only proposed for another file, and is from what a person said there", () => {
  const shown = preview([["x", "Riverbend Tea"]]);
  const other = { preview: shown, bare: open, accounts: { x: "Riverbend Tea" } };
  expect(likely(open, [job({ ...other, guessed: ["x"] })], "New name")).toBe("New name");
  expect(likely(open, [job({ ...other, guessed: [] })], "New name")).toBe("Riverbend Tea");
});

test("is no site's, whose rows tell of visits from the network", () => {
  const site = job({
    preview: {
      parts: [{ platform: "", samples: [{ rows: [{ platform: "x", account: "Site" }] }] }],
    } as never,
  });
  expect(likely(open, [site], "Riverbend Tea")).toBe("Riverbend Tea");
});
