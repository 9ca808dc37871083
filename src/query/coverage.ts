// Which days a KPI has data for, per account: one question a table, however many variants ask. Where it leaves open
// whether every day in between is told, two more ask the files.

import type { Day } from "../base/period.ts";
import type { Variant } from "../catalogue/kpi.ts";
import type { Row } from "../store/warehouse.ts";
import { known } from "./cell.ts";
import { dailyRelation, isDaily } from "./daily.ts";
import { type Dialect, dialects } from "./dialect.ts";
import { exportNames, placeNames, places, placesNamed } from "./export-names.ts";
import { conditions, picked, told } from "./filter.ts";
import { leastSilence, type Stretch, surely } from "./holes.ts";
import { columnsRead, fileRows, liveImports, ratesFor, relation } from "./known-at.ts";
import { type Group, isLevel, isWindowTable, type Leg, plan, wholeOfPart } from "./plan.ts";
import type { Question } from "./question.ts";
import { settingsTold } from "./settings-told.ts";
import { ands, commaLines, commas, digits, id, type Sql, sql, value, withs } from "./sql.ts";

export interface Asked extends Pick<Question, "settings" | "only" | "knownAt"> {
  /** Whether to look for days in between that no file tells. */
  readonly holes: boolean;
}

/** What must be known together for a day to count: the flows of a group at once, each level by itself. */
export interface Need {
  readonly variant: Variant;
  readonly group: Group;
  readonly legs: readonly Leg[];
}

/** The columns `has_k`, `first_k`, … of an answer belong to the k-th of these. */
interface Known {
  /** Where a row counts, as the caller picked, and with nothing picked; null where nothing is. */
  readonly when: Sql;
  readonly unpicked: Sql | null;
  readonly known: Sql;
  readonly needs: readonly Need[];
}

interface Parts {
  readonly group: Group;
  readonly read: readonly string[];
  readonly known: readonly Known[];
  readonly dialect: Dialect;
}

export interface TableQuestion extends Parts {
  readonly statement: Sql;
}

/** What was answered: the days; of the files alone, the days none of them spans; the longest silence inside one file. */
export interface TableAnswer {
  readonly rows: readonly Row[];
  readonly files: readonly Row[];
  readonly quiet: readonly Row[];
}

export const groupKey = ({ table, on }: Pick<Group, "table" | "on">): string => `${table.name} ${on}`;
const whereKey = ({ legs }: Need): string => JSON.stringify(legs.map(({ leaf }) => leaf.where));

/** Of a part and its whole the whole is what there are data of: none of it in the part is told as 0. */
const legsOf = ({ legs }: Group): readonly Leg[] =>
  legs.filter((leg) => wholeOfPart(leg, legs) === undefined);

const needsOf = (variant: Variant): readonly Need[] =>
  plan(variant.formula.node).groups.flatMap((group) => {
    const flows = legsOf(group).filter(({ leaf }) => !isLevel(leaf));
    const levels = group.legs.filter(({ leaf }) => isLevel(leaf));
    const sets = [...(flows.length === 0 ? [] : [flows]), ...levels.map((leg) => [leg])];
    return sets.map((legs) => ({ variant, group, legs }));
  });

const knownOf = ({ legs, group }: Need): Sql => ands(legs.map(({ leaf }) => known(leaf, group.table)));

/** True where a row counts for the need: known and of the formula's kind. */
const conditionOf = (need: Need, wheres: readonly string[], asked: Asked, dialect: Dialect): Sql =>
  ands([
    ...need.legs.flatMap(({ leaf }, k) => {
      const prefix = `covers_${wheres.indexOf(whereKey(need))}_${k}`;
      return conditions(need.group.table, leaf.where, prefix, asked, dialect);
    }),
    ...need.legs.flatMap(({ leaf }) => settingsTold(leaf, asked.settings)),
    knownOf(need),
  ]);

const byCondition = (needs: readonly Need[], asked: Asked, dialect: Dialect): readonly Known[] => {
  const wheres = [...new Set(needs.map(whereKey))];
  const found = new Map<string, Known>();
  for (const need of needs) {
    const unpicked = conditionOf(need, wheres, asked, dialect);
    const picks = picked(need.group.table, asked.only, asked.settings, dialect);
    const when = ands([unpicked, ...picks]);
    const own = [...(found.get(when.text)?.needs ?? []), need];
    const none = picks.length === 0;
    found.set(when.text, { when, unpicked: none ? null : unpicked, known: knownOf(need), needs: own });
  }
  return [...found.values()];
};

/** Names of the columns that the k-th list of needs has in an answer. */
const named = (what: "has" | "any" | "first" | "last" | "silent" | "quiet", k: number): Sql =>
  id(`${what}_${k}`);

const ownRows = ({ settings }: Asked): Sql =>
  sql`workspace = ${value("workspace", "text", settings.workspace)}`;

/** Windows and days of closing have no neighbours to be silent between. */
const hasSilences = ({ table, on }: Group): boolean => !isWindowTable(table) && on === "day";

const overAll = ({ group, known, read }: Parts, from: Sql, asked: Asked): Sql => {
  const { table, on } = group;
  const end = isWindowTable(table) ? id("window_end") : id(on);
  const columns = known.flatMap(({ when, unpicked, known: isKnown }, k) => [
    sql`count(case when ${when} then 1 end) as ${named("has", k)}`,
    ...(unpicked === null ? [] : [sql`count(case when ${unpicked} then 1 end) as ${named("any", k)}`]),
    sql`min(case when ${isKnown} then ${id(on)} end) as ${named("first", k)}`,
    sql`max(case when ${isKnown} then ${end} end) as ${named("last", k)}`,
  ]);
  return sql`${withs(ratesFor(read, asked))}select ${commas([...placesNamed(table), ...columns])}
from ${from}
group by ${commas(places(table))}`;
};

/**
 * The same file by file first: a file tells every day from its first to its last, so the days between two files' are
 * those that none spans: `silent_k`, "first/last first/last …".
 */
const byFile = ({ group, known, dialect, read }: Parts, from: Sql, mine: Sql, asked: Asked): Sql => {
  const { table, on } = group;
  const names = commas(placeNames(table));
  const counts = known.flatMap(({ when, unpicked, known: isKnown }, k) => [
    sql`count(case when ${when} then 1 end) as ${id(`part_has_${k}`)}`,
    ...(unpicked === null ? [] : [sql`count(case when ${unpicked} then 1 end) as ${id(`part_any_${k}`)}`]),
    sql`min(case when ${isKnown} then ${id(on)} end) as ${id(`part_first_${k}`)}`,
    sql`max(case when ${isKnown} then ${id(on)} end) as ${id(`part_last_${k}`)}`,
  ]);
  const told = commas(exportNames(table));
  const files = known.flatMap((_, k) => [
    sql`min(${id(`part_first_${k}`)}) as ${id(`file_first_${k}`)}`,
    sql`max(${id(`part_last_${k}`)}) as ${id(`file_last_${k}`)}`,
  ]);
  const before = known.map(
    (_, k) => sql`max(${id(`file_last_${k}`)}) over (partition by ${told} order by ${id(`file_first_${k}`)}
    rows between unbounded preceding and 1 preceding) as ${id(`before_${k}`)}`,
  );
  const silences = known.map((_, k) => {
    const [first, last] = [id(`file_first_${k}`), id(`before_${k}`)];
    const silent = sql`${last} < ${first} - ${digits(leastSilence(table))}`;
    const text = sql`case when ${silent} then concat(${last} + 1, '/', ${first} - 1) end`;
    return sql`${dialect.listed(text)} as ${id(`silences_${k}`)}`;
  });
  const columns = known.flatMap(({ unpicked }, k) => [
    sql`sum(${id(`part_has_${k}`)}) as ${named("has", k)}`,
    ...(unpicked === null ? [] : [sql`sum(${id(`part_any_${k}`)}) as ${named("any", k)}`]),
    sql`min(${id(`part_first_${k}`)}) as ${named("first", k)}`,
    sql`max(${id(`part_last_${k}`)}) as ${named("last", k)}`,
    sql`max(${id(`silences_${k}`)}) as ${named("silent", k)}`,
  ]);
  return sql`with ${commaLines([
    ...ratesFor(read, asked),
    sql`by_part as (
  select ${commas([...placesNamed(table), ...counts])}, ${mine} as part_mixed, import_id as of_import, part as of_part
  from ${from}
  group by ${commas([...places(table), id("import_id"), id("part")])}
)`,
  ])}, by_file as (
  select ${told}, ${commaLines(files)}
  from by_part
  group by ${told}, of_import, of_part
), with_before as (
  select *, ${commaLines(before)}
  from by_file
), silent as (
  select ${told}, ${commaLines(silences)}
  from with_before
  group by ${told}
)
select ${commas([...placeNames(table), ...columns])}, max(part_mixed) as mixed
from by_part join silent using (${told})
group by ${names}`;
};

const tableQuestion = (needs: readonly Need[], asked: Asked, dialect: Dialect): TableQuestion => {
  const { group } = needs[0] as Need;
  const all = needs.flatMap(({ variant }) =>
    columnsRead(group.table, { plan: plan(variant.formula.node), by: null, only: asked.only }),
  );
  const read = [...new Set(all)];
  const parts = { group, known: byCondition(needs, asked, dialect), dialect, read };
  const rows = needsDaily(needs[0] as Need, asked, dialect)
    ? dailyRelation(group.table, asked)
    : relation(group.table, read, asked, dialect);
  const from = sql`${rows}
where ${ownRows(asked)}`;
  const statement =
    asked.holes && hasSilences(group)
      ? byFile(parts, from, sql`max(case when merged then 1 else 0 end)`, asked)
      : overAll(parts, from, asked);
  return { ...parts, statement };
};

/** True where the rollup of the table tells which days there are data of. */
const needsDaily = ({ variant, group }: Need, asked: Asked, dialect: Dialect): boolean =>
  isDaily(
    { plan: plan(variant.formula.node), question: { ...asked, by: null }, dialect, folding: true },
    group,
  );

/** One question per table and day column that the variants read, and one more for those its rollup answers. */
export const coverageQuestions = (
  variants: readonly Variant[],
  asked: Asked,
  name: Dialect["name"],
): readonly TableQuestion[] => {
  const dialect = dialects[name];
  const needs = variants.flatMap(needsOf);
  const keyOf = (need: Need): string => `${groupKey(need.group)} ${needsDaily(need, asked, dialect)}`;
  return [...new Set(needs.map(keyOf))].map((key) =>
    tableQuestion(
      needs.filter((need) => keyOf(need) === key),
      asked,
      dialect,
    ),
  );
};

/** The silences of an export, as its row lists them. */
export const silencesOf = (row: Row, k: number): readonly Stretch[] => {
  const text = row[`silent_${k}`];
  if (typeof text !== "string" || text === "") return [];
  return text.split(" ").map((one) => {
    const [first, last] = one.split("/") as [Day, Day];
    return { first, last };
  });
};

const ofFiles = (
  { group: { table }, read, dialect }: Parts,
  asked: Asked,
): Sql => sql`${fileRows(table, read, asked, dialect)}
where ${ownRows(asked)} and import_id in (${liveImports(asked)})`;

/**
 * The same of the files as they are, where merged rows do not settle it: a newer file may stand for a row to which an
 * older one still adds the figure, and a file whose rows are all told anew still spans its days. Null where they do.
 */
export const filesQuestion = (question: TableQuestion, rows: readonly Row[], asked: Asked): Sql | null => {
  const open = rows.some(
    (row) => Number(row["mixed"]) > 0 || question.known.some((_, k) => silencesOf(row, k).length > 0),
  );
  return open ? byFile(question, ofFiles(question, asked), sql`0`, asked) : null;
};

/** The longest silence inside one file, of the accounts that have a silence no file spans. Null where none needs it. */
export const quietQuestion = (question: TableQuestion, files: readonly Row[], asked: Asked): Sql | null => {
  const { group, known, read } = question;
  const { table, on } = group;
  const doubtful = files.filter((row) =>
    known.some((_, k) => silencesOf(row, k).some((silence) => !surely(table, silence))),
  );
  if (doubtful.length === 0) return null;
  const accounts = [...new Set(doubtful.map((row) => String(row["of_account"])))];
  const day = id("on_day");
  const days = known.map(
    ({ known: isKnown }, k) => sql`max(case when ${isKnown} then ${id(on)} end) as ${id(`day_${k}`)}`,
  );
  const names = commas(exportNames(table));
  const quiet = known.map(
    (_, k) =>
      sql`date_diff('day', max(${id(`told_${k}`)}) over file_days, ${id(`told_${k}`)}) - 1 as ${id(`silence_${k}`)}`,
  );
  return sql`with ${commaLines([
    ...ratesFor(read, asked),
    sql`by_place as (
  select ${commas([...placesNamed(table), sql`import_id as of_import`, sql`part as of_part`, sql`${id(on)} as ${day}`, ...days])}
  from ${ofFiles(question, asked)} and ${told(table, "account")} in ${value("doubtful", "texts", accounts)}
  group by ${commas([...places(table), id("import_id"), id("part"), id(on)])}
)`,
  ])}, by_day as (
  select ${commas([names, sql`of_import`, sql`of_part`, day, ...known.map((_, k) => sql`max(${id(`day_${k}`)}) as ${id(`told_${k}`)}`)])}
  from by_place
  group by ${names}, of_import, of_part, ${day}
), with_silences as (
  select ${commas([names, ...quiet])}
  from by_day
  window file_days as (partition by ${names}, of_import, of_part order by ${day} rows between unbounded preceding and 1 preceding)
)
select ${commas([names, ...known.map((_, k) => sql`max(${id(`silence_${k}`)}) as ${named("quiet", k)}`)])}
from with_silences
group by ${names}`;
};
