// Accounts whose exports print their ids: one that was renamed stays one, kept under its first name and called by its newest.

import type { Called } from "../query/called.ts";
import { commas, literal, sql, value } from "../query/sql.ts";
import { folded } from "../sources/account.ts";
import { sources } from "../sources/index.ts";
import type { Context } from "./context.ts";

/** An account as a file prints it, and the name it is kept under, which is the name of older imports that tell none. */
export type Printed = readonly [name: string, id: string, kept?: string];

export interface Told {
  readonly platform: string;
  readonly name: string;
  readonly id: string;
  readonly kept: string;
}

const telling = sources.filter(({ accountId }) => accountId !== undefined);

/** What the imports that count have printed, by the age of their figures. */
export const toldAccounts = async (
  { warehouse }: Pick<Context, "warehouse">,
  workspace: string,
): Promise<readonly Told[]> => {
  const own = sql`workspace = ${value("workspace", "text", workspace)}`;
  const rows = await warehouse.rows(sql`select p.source as source_id, p.detail as detail
from (select import_id, part, source, detail from import_part
  where ${own} and source in (${commas(telling.map(({ id }) => literal(id)))})) p
join (select import_id, observed_at from import_log where ${own} and undone_at is null) l on l.import_id = p.import_id
order by l.observed_at, p.import_id, p.part`);
  return rows.flatMap(({ source_id: source, detail }) => {
    const platform = telling.find(({ id }) => id === source)?.platform ?? "";
    const { pages = [] } = JSON.parse(String(detail)) as { readonly pages?: readonly Printed[] };
    return pages.map(([name, id, kept = name]) => ({ platform, name, id, kept }));
  });
};

/** Accounts that go by another name now. Other capitals make no other name: there the kept spelling stays. */
export const calledOf = (told: readonly Told[]): readonly Called[] => {
  const newest = new Map(told.map((one) => [`${one.platform} ${one.id}`, one]));
  return [...newest.values()].flatMap(({ platform, id, name }) => {
    const own = told.filter((one) => one.platform === platform && one.id === id);
    const names = [...new Set(own.flatMap((one) => [one.kept, one.name]))];
    const isNow = (one: string): boolean => folded(platform, one) === folded(platform, name);
    const once = names.filter((one) => !isNow(one));
    return once.length === 0 ? [] : [{ platform, called: names.find(isNow) ?? name, once }];
  });
};

export const calledNow = async (
  context: Pick<Context, "warehouse">,
  workspace: string,
): Promise<readonly Called[]> => calledOf(await toldAccounts(context, workspace));

/** What an account is called now, by any name it had. */
export const nameNow = (platform: string, name: string, called: readonly Called[]): string =>
  called.find((one) => one.platform === platform && one.once.includes(name))?.called ?? name;

/** The name an account is kept under, by any name it ever had; null where none is known by that. */
export const keptAs = (platform: string, name: string, told: readonly Told[]): string | null => {
  const of = told.find(
    (one) => one.platform === platform && folded(platform, one.name) === folded(platform, name),
  );
  return of === undefined
    ? null
    : (told.find((one) => one.platform === platform && one.id === of.id)?.kept ?? null);
};
