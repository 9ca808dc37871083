// What holds of every source, read off the list itself.

import { expect, test } from "vitest";
import { measures } from "../../src/facts/table.ts";
import { normalise } from "../../src/sources/header.ts";
import { sources } from "../../src/sources/index.ts";
import { lookAlikes } from "../../src/sources/look-alikes.ts";
import type { Source } from "../../src/sources/source.ts";
import { skipReasons } from "../../src/sources/source.ts";
import {
  categoryOfSource,
  channelOfGroup,
  channelRules,
  networkOfSource,
  noChannel,
} from "../../src/sources/taxonomy.ts";

/** Columns named anywhere in a piece of data, whatever its shape. */
const named = (of: unknown): readonly string[] => {
  if (typeof of !== "object" || of === null) return [];
  if ("is" in of && of.is === "column" && "column" in of) return [String(of.column)];
  return Object.values(of).flatMap(named);
};

const used = ({ facts, skips, refuse, checks, detect }: Source): readonly string[] => [
  ...named([facts, skips, refuse, checks]),
  ...detect.required,
];

test("ids are kebab-case and given once", () => {
  const ids = sources.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(40);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test.each(sources.map((source) => [source.id, source] as const))(
  "%s speaks of columns it has",
  (_, source) => {
    const known = new Set(Object.keys(source.columns));
    expect([...used(source), ...source.detect.required].filter((column) => !known.has(column))).toEqual([]);
    for (const { into, values } of source.facts) {
      expect(Object.keys(values).filter((column) => !(column in into.columns))).toEqual([]);
      // A day is in every key, so every row must have a way to one.
      expect(into.key.includes("day") && values["day"] === undefined).toBe(false);
    }
    expect((source.skips ?? []).filter(({ reason }) => !(reason in skipReasons))).toEqual([]);
  },
);

test("every report has a name in every language of the page, and its folder names no other", () => {
  for (const { id, name, about } of sources) {
    expect(about.names[id]?.ko, id).toBeTruthy();
    expect(about.names[id]?.pl, id).toBeTruthy();
    expect(name, id).toBeTruthy();
  }
  const named = [...new Set(sources.map(({ about }) => about))].flatMap(({ names }) => Object.keys(names));
  expect(named.sort()).toEqual(sources.map(({ id }) => id).sort());
});

test("no two columns of a source claim one header", () => {
  const doubled = sources.flatMap((source) => {
    const names = Object.values(source.columns).flatMap(({ headers }) => [
      ...new Set(headers.map(normalise)),
    ]);
    return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${source.id}: ${name}`);
  });
  expect(doubled).toEqual([]);
});

// KPIs add over reports. Posts have no report in their key: there a second family would bring other ids for the same posts.
test("within a platform one family alone fills a measure", () => {
  const families = new Map<string, Set<string>>();
  for (const { platform, report, facts } of sources)
    for (const { into, values } of facts)
      for (const measure of measures(into).filter((name) => values[name] !== undefined)) {
        const key = `${platform} ${into.name}.${measure}`;
        families.set(key, (families.get(key) ?? new Set()).add(report));
      }
  expect([...families].filter(([, reports]) => reports.size > 1).map(([key]) => key)).toEqual([]);
  expect(families.size).toBeGreaterThan(60);
});

test("a source whose report a row decides allows one split only", () => {
  const decided = sources.filter(({ facts }) =>
    facts.some(({ values }) => values["report"]?.is !== "constant"),
  );
  expect(
    decided
      .filter(
        ({ facts, oneSplit }) =>
          facts.length > 0 &&
          oneSplit !== true &&
          facts.some(({ into }) => into.key.includes("report") && into.name !== "post_obs"),
      )
      .map(({ id }) => id),
  ).toEqual([]);
});

test("channels are words of one list, and GA4's groups name them all", () => {
  const words = new Set([...channelRules.map(({ channel }) => channel), noChannel, "cross_network"]);
  expect(Object.values(channelOfGroup).filter((word) => !words.has(word))).toEqual([]);
  expect([...words].filter((word) => !Object.values(channelOfGroup).includes(word))).toEqual([]);
});

test("sources of visits are lower case, each in one network and one category", () => {
  for (const list of [networkOfSource, categoryOfSource])
    expect(Object.keys(list).filter((word) => word !== word.toLowerCase() || word.trim() !== word)).toEqual(
      [],
    );
  expect(Object.keys(networkOfSource).length).toBeGreaterThan(200);
  expect(Object.keys(categoryOfSource).length).toBeGreaterThan(800);
  expect([networkOfSource["lnkd.in"], networkOfSource["t.co"], networkOfSource["instagram.com"]]).toEqual([
    "linkedin",
    "x",
    "instagram",
  ]);
});

test("a look-alike shares no header list with a source's required columns", () => {
  const claimed = lookAlikes.filter(({ headers }) =>
    sources.some((source) =>
      source.facts.length === 0
        ? false
        : source.detect.required.every((key) =>
            (source.columns[key]?.headers ?? []).some((name) =>
              headers.map(normalise).includes(normalise(name)),
            ),
          ),
    ),
  );
  expect(claimed.map(({ headers }) => headers.join(", "))).toEqual([]);
});
