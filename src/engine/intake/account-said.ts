// Which account a person said for a part of an upload: by its source, by its network, or one for all that name none.

import { Problem } from "../../base/problem.ts";
import { platforms } from "../../generic/shared-fields.ts";
import { sources } from "../../sources/index.ts";
import type { Chosen } from "./choice.ts";
import type { Choices, PlannedPart, ReadPart, Task } from "./parts.ts";

type Part = Pick<Chosen, "source" | "own">;

/** "google_ads=Acme Ads" → its key and its name. */
const pairOf = (said: string): readonly [key: string, name: string] => {
  const at = said.indexOf("=");
  return [said.slice(0, at).toLowerCase(), said.slice(at + 1).trim()];
};

/** What the account of a part may be said under, the closest first. A mapping keeps its id through its versions. */
const keysOf = ({ source, own }: Part): readonly string[] =>
  [source.id, own?.id ?? "", source.platform].filter((key) => key !== "");

/** What it is asked under: its network, of which several reports have one account; where none is meant, the report. */
export const keyOf = ({ source, own }: Part): string => source.platform || (own?.id ?? source.id);

/** Undefined where nobody has said one; '' where none is meant, on purpose. */
export const saidFor = (part: Part, { account, accounts = [] }: Choices): string | undefined => {
  const said = new Map(accounts.map(pairOf));
  const key = keysOf(part).find((one) => said.has(one));
  return key === undefined ? account : said.get(key);
};

const everyKey: ReadonlySet<string> = new Set([
  ...sources.flatMap(({ id, platform }) => [id, platform]),
  ...platforms.map(({ value }) => value),
]);

/** Parts that take a name; where all of them have theirs, any. */
const asked = (parts: readonly PlannedPart[]): readonly ReadPart[] => {
  const read = parts.filter((part): part is ReadPart => part.is === "chosen");
  const open = read.filter(({ nameless }) => nameless);
  return open.length === 0 ? read : open;
};

/** A misspelt key would leave a file to the account of another. One that only other files hold is none of this one's. */
export const checkSaid = (parts: readonly PlannedPart[], { choices, file }: Task): void => {
  const own = new Set((choices.own ?? []).flatMap(({ id, source }) => [id, source.id]));
  const [wrong] = (choices.accounts ?? [])
    .map((one) => pairOf(one)[0])
    .filter((key) => key === "" || !(everyKey.has(key) || own.has(key)));
  if (wrong === undefined) return;
  const keys = [...new Set(asked(parts).map(keyOf))].join(", ");
  throw new Problem("file/account-key", { file: file.name, key: wrong, keys });
};

/** The parts that need a name, by what it is said under. */
export const needing = (parts: readonly ReadPart[]): ReadonlyMap<string, readonly ReadPart[]> => {
  const open = parts.filter(({ nameless }) => nameless);
  const keys = [...new Set(open.map(keyOf))];
  return new Map(keys.map((key) => [key, open.filter((part) => keyOf(part) === key)]));
};
