// forecast_value: customers' purchases read, the model fitted, and tried on the time that is over.

import { addDays, type Day, lengthInDays } from "../base/period.ts";
import type * as operations from "../contract/operations.ts";
import { buyersUntil, paymentDays } from "../query/buyers.ts";
import type { Settings } from "../query/question.ts";
import { stillThere } from "../stats/bg-nbd.ts";
import {
  ahead,
  type Customer,
  fitRepeats,
  lacking,
  type RepeatModel,
  weeksAhead,
  yearAhead,
} from "../stats/repeat-value.ts";
import type { Row } from "../store/warehouse.ts";
import { settingsOf } from "./ask-slice.ts";
import type { Context, UseCase } from "./context.ts";

/** Likelihoods are reckoned hundreds of times while others wait: so many customers tell the model's parameters to a few per cent. */
const most = 5_000;
/** What the model would have said is compared with half a year at most, and at most a third of the time there is. */
const [longestTrial, shareTried] = [26, 1 / 3];

type Forecast = Awaited<ReturnType<UseCase<typeof operations.forecastValue>>>;

interface Known {
  readonly customers: readonly Customer[];
  /** What each paid from the day on, in minor units. */
  readonly since: readonly number[];
  readonly total: number;
  readonly repeaters: number;
}

const knownOf = (rows: readonly Row[]): Known => ({
  customers: rows.map((row) => {
    const repeats = Number(row["repeats"]);
    const later = Number(row["later_paid"]);
    const [last, age] = [Number(row["last_age"]) / 7, Number(row["age"]) / 7];
    return { repeats, last, age, mean: repeats === 0 ? 0 : later / repeats };
  }),
  since: rows.map((row) => Number(row["paid_since"])),
  total: Number(rows[0]?.["customer_total"] ?? 0),
  repeaters: Number(rows[0]?.["repeater_total"] ?? 0),
});

const readUntil = async ({ warehouse }: Context, settings: Settings, until: Day): Promise<Known> =>
  knownOf(await warehouse.rows(buyersUntil(until, most, settings, warehouse.dialect)));

/** Repeats that were given back again are no spending to learn from, and their customers bring nothing. */
const sumOf = (customers: readonly Customer[], of: (customer: Customer) => number | null): number | null =>
  customers.reduce<number | null>((sum, customer) => {
    const one = customer.repeats > 0 && customer.mean <= 0 ? 0 : of(customer);
    return sum === null || one === null ? null : sum + one;
  }, 0);

const scaled = ({ customers, total }: Known, of: number): number => (of * total) / customers.length;

const expectedOf = (known: Known, model: RepeatModel, settings: Settings): Forecast["expected"] => {
  const sum = sumOf(known.customers, (customer) => yearAhead(model, customer));
  if (sum === null) return null;
  const total = scaled(known, sum);
  const active = known.customers.reduce((all, customer) => all + stillThere(model.buying, customer), 0);
  const margin = settings.customerValue?.margin;
  return {
    total: Math.round(total),
    perCustomer: total / known.total,
    active: scaled(known, active),
    profit: margin === undefined ? null : Math.round(total * margin),
  };
};

const tried = async (
  context: Context,
  settings: Settings,
  { first, from }: { readonly first: Day; readonly from: Day },
): Promise<Forecast["tried"]> => {
  const weeks = Math.min(
    longestTrial,
    Math.floor((lengthInDays({ since: first, until: from }) / 7) * shareTried),
  );
  const since = addDays(from, -7 * weeks);
  const known = await readUntil(context, settings, since);
  const model = weeks === 0 ? null : fitRepeats(known.customers);
  const expected = model && sumOf(known.customers, (customer) => weeksAhead(model, customer, weeks));
  if (expected === null) return null;
  const came = known.since.reduce((sum, one) => sum + one, 0);
  return {
    ...{ since, weeks },
    expected: Math.round(scaled(known, expected)),
    came: Math.round(scaled(known, came)),
  };
};

const day = (cell: Row[string] | undefined): Day | null =>
  cell === null || cell === undefined ? null : (String(cell).slice(0, 10) as Day);

export const forecastValue: UseCase<typeof operations.forecastValue> = async (context, { workspace }) => {
  const settings = await settingsOf(context, workspace);
  const { warehouse } = context;
  const [row] = await warehouse.rows(paymentDays(settings, warehouse.dialect));
  const [first, last] = [day(row?.["first_day"]), day(row?.["last_day"])];
  const from = last === null ? null : addDays(last, 1);
  const known = from === null ? knownOf([]) : await readUntil(context, settings, from);
  const lacks = lacking(known.customers);
  const model = lacks.length > 0 ? null : fitRepeats(known.customers);
  return {
    ...{ currency: settings.currency, from, ...ahead },
    ...{ customers: known.total, repeaters: known.repeaters },
    weeks: first === null || last === null ? 0 : Math.floor(lengthInDays({ since: first, until: last }) / 7),
    sampled: known.customers.length < known.total ? known.customers.length : null,
    unpriced: Number(row?.["unpriced"] ?? 0),
    lacking: lacks.map(({ need, have, least }) => ({ need, have: Math.floor(have), least })),
    expected: model === null ? null : expectedOf(known, model, settings),
    tried:
      model === null || first === null || from === null
        ? null
        : await tried(context, settings, { first, from }),
  };
};
