// The browser asks before files that wait are lost, and only then.

import { beforeAll, expect, test, vi } from "vitest";
import { changeJob, newJob, setJobs } from "./jobs.ts";

const page = new EventTarget();
beforeAll(() => void vi.stubGlobal("window", page));

/** True where the browser would ask. */
const asks = (): boolean => !page.dispatchEvent(new Event("beforeunload", { cancelable: true }));

test("while a file is sent, read, imported or waits for that, leaving the page asks first", () => {
  expect(asks()).toBe(false);
  setJobs("one", [newJob("a", "a.csv", 1), newJob("b", "b.csv", 1)]);
  expect(asks()).toBe(true);
  setJobs("two", []);
  expect(asks()).toBe(true);
  changeJob("one", "a", { phase: "done" });
  for (const phase of ["uploading", "reading", "queued", "importing"] as const) {
    changeJob("one", "b", { phase });
    expect(asks(), phase).toBe(true);
  }
  for (const phase of ["ready", "failed", "done"] as const) {
    changeJob("one", "b", { phase });
    expect(asks(), phase).toBe(false);
  }
});
