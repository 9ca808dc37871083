// Bucket names in three languages.

import { expect, test } from "vitest";
import { bucketName, tickName } from "./bucket.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, " ");

test("buckets are named by their width, and a week by its last day, not the day after", () => {
  const week = { since: "2026-09-28", until: "2026-10-05" };
  expect(plain(bucketName(week, "week", "en"))).toBe("Sep 28 – Oct 4, 2026");
  expect(plain(bucketName(week, "week", "pl"))).toBe("28 wrz–4 paź 2026");
  expect(plain(bucketName(week, "week", "ko"))).toContain("2026년 9월 28일");
  const month = { since: "2026-10-01", until: "2026-11-01" };
  expect(plain(bucketName(month, "month", "pl"))).toBe("paź 2026");
  expect(bucketName(month, "month", "ko")).toBe("2026년 10월");
  const quarter = { since: "2026-10-01", until: "2027-01-01" };
  expect(bucketName(quarter, "quarter", "en")).toBe("Q4 2026");
  expect(bucketName(quarter, "quarter", "ko")).toBe("2026년 4분기");
  expect(bucketName(quarter, "quarter", "pl")).toBe("IV kw. 2026");
  expect(bucketName({ since: "2026-01-01", until: "2027-01-01" }, "year", "ko")).toBe("2026년");
  expect(plain(bucketName({ since: "2026-01-05", until: "2026-01-06" }, "day", "en"))).toBe(
    "Mon, Jan 5, 2026",
  );
});

test("ticks are short", () => {
  expect(tickName("2026-09-07", "week", false, "en")).toBe("Sep 7");
  expect(tickName("2026-09-01", "month", false, "en")).toBe("Sep");
  expect(tickName("2026-09-01", "month", true, "en")).toBe("Sep 2026");
  expect(tickName("2026-07-01", "quarter", false, "pl")).toBe("III kw.");
});
