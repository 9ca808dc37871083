// Days of an account that a network's own exports tell as well: the same figure must stand under the same report, or KPIs would add both.

import type { FactMap, Source, Test, Value } from "../sources/source.ts";
import { any, constant, equals, not } from "../sources/words.ts";

/** By network and measure: the report that fills it; only reports that are told outright. */
type Reports = ReadonlyMap<string, Readonly<Record<string, string>>>;

const reportsOf = (table: string, measured: readonly string[], sources: readonly Source[]): Reports => {
  const found = new Map<string, Record<string, string>>();
  for (const { platform, facts } of sources)
    for (const { into, values } of facts) {
      const report = values["report"];
      if (platform === "" || into.name !== table || report?.is !== "constant") continue;
      for (const measure of measured)
        if (values[measure] !== undefined)
          found.set(platform, { ...found.get(platform), [measure]: String(report.value) });
    }
  return found;
};

/** Networks whose exports part the measures alike, so that one test holds for all of them. */
const alike = (reports: Reports): readonly (readonly string[])[] => {
  const groups = new Map<string, string[]>();
  for (const [platform, of] of reports) {
    const key = JSON.stringify(Object.entries(of).sort());
    groups.set(key, [...(groups.get(key) ?? []), platform]);
  }
  return [...groups.values()];
};

/** A fact for each report that tells some of the measures: a row makes no two facts of one report. */
const factsOf = (
  map: FactMap,
  measured: readonly string[],
  when: Test,
  reportOf: (measure: string) => string,
): readonly FactMap[] => {
  const rest = Object.entries(map.values).filter(([name]) => !measured.includes(name));
  return [...new Set(measured.map(reportOf))].map((report) => {
    const own = measured.filter((name) => reportOf(name) === report);
    const told = own.map((name) => [name, map.values[name] as Value] as const);
    return { ...map, when, values: Object.fromEntries([...rest, ...told, ["report", constant(report)]]) };
  });
};

/** The facts of a day of an account: every measure under the report by which its network's own exports tell it. */
export const byFamily = (
  map: FactMap,
  measured: readonly string[],
  own: string,
  sources: readonly Source[],
): readonly FactMap[] => {
  const reports = reportsOf(map.into.name, measured, sources);
  const network = map.values["platform"] as Value;
  const known = alike(reports).flatMap((platforms) =>
    factsOf(
      map,
      measured,
      equals(network, ...platforms),
      (measure) => reports.get(platforms[0] ?? "")?.[measure] ?? own,
    ),
  );
  const others = not(any(...[...reports.keys()].map((platform) => equals(network, platform))));
  return [...known, ...factsOf(map, measured, others, () => own)];
};
