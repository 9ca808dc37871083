// SQL as a value: text with holes and the values that fill them. Only this file joins SQL strings.

export type ParamType = "text" | "integer" | "number" | "day" | "instant" | "flag" | "texts";

export interface Param {
  readonly type: ParamType;
  readonly value: string | number | boolean | null | readonly string[];
}

/** Holes are written `{name:type}`; each store turns them into its driver's own form. */
export interface Sql {
  readonly text: string;
  readonly params: Readonly<Record<string, Param>>;
  /** Relations that others read as well, written `{name:base}` after a `with`: a store may keep each as a table. */
  readonly bases?: Readonly<Record<string, string>>;
}

const identifier = /^[a-z_][a-z0-9_]*$/;

/** A checked identifier. Throws plain Error, for a bad one is a bug and not a user's mistake. */
export const id = (text: string): Sql => {
  if (!identifier.test(text)) throw new Error(`not an identifier: ${text}`);
  return { text, params: none };
};

/** A bound value. The same name with another value in one statement is a bug and throws when joined. */
export const value = (name: string, type: ParamType, of: Param["value"]): Sql => {
  if (!identifier.test(name)) throw new Error(`not a parameter name: ${name}`);
  return { text: `{${name}:${type}}`, params: { [name]: { type, value: of } } };
};

/** Shared by all that bind nothing, which is most, so that joining them costs nothing. */
const none: Sql["params"] = {};

const merge = (pieces: readonly Sql[]): Sql["params"] => {
  const binding = pieces.filter((piece) => piece.params !== none);
  if (binding.length < 2) return binding[0]?.params ?? none;
  const params: Record<string, Param> = {};
  for (const piece of binding)
    for (const [name, param] of Object.entries(piece.params)) {
      const there = params[name];
      if (there && there !== param && JSON.stringify(there) !== JSON.stringify(param))
        throw new Error(`parameter ${name} bound twice`);
      params[name] = param;
    }
  return params;
};

const noBases = {};

const mergeBases = (pieces: readonly Sql[]): Pick<Sql, "bases"> => {
  if (pieces.every((piece) => piece.bases === undefined)) return noBases;
  const bases: Record<string, string> = {};
  for (const [name, text] of pieces.flatMap((piece) => Object.entries(piece.bases ?? {}))) {
    if ((bases[name] ?? text) !== text) throw new Error(`base ${name} stands for two relations`);
    bases[name] = text;
  }
  return { bases };
};

/** The relations of a `with` whose last one, of this name, is what the statement reads. */
export const base = (name: string, { text, params }: Sql): Sql => {
  if (!identifier.test(name)) throw new Error(`not a name of a base: ${name}`);
  return { text: `{${name}:base}`, params, bases: { [name]: text } };
};

/** Joins pieces; a bare string cannot be a piece, so nothing unbound slips in. */
export const sql = (strings: TemplateStringsArray, ...pieces: readonly Sql[]): Sql => ({
  text: strings.reduce((text, s, i) => text + s + (pieces[i]?.text ?? ""), ""),
  params: merge(pieces),
  ...mergeBases(pieces),
});

const glue = (pieces: readonly Sql[], by: string): Sql => ({
  text: pieces.map((p) => p.text).join(by),
  params: merge(pieces),
  ...mergeBases(pieces),
});

export const commas = (pieces: readonly Sql[]): Sql => glue(pieces, ", ");
export const lines = (pieces: readonly Sql[]): Sql => glue(pieces, "\n");
export const commaLines = (pieces: readonly Sql[]): Sql => glue(pieces, ",\n  ");
export const ands = (pieces: readonly Sql[]): Sql =>
  pieces.length === 0 ? sql`true` : glue(pieces, " and ");
export const ors = (pieces: readonly Sql[]): Sql =>
  pieces.length === 0 ? sql`false` : sql`(${glue(pieces, " or ")})`;

/**
 * A text as a quoted literal, for the few places that take no bound value: patterns, words of a source, zone names.
 * A text that holds something like a hole is cut in two, so that no store takes it for one.
 */
export const literal = (text: string): Sql => {
  const quote = (part: string): string => `'${part.replaceAll("'", "''")}'`;
  if (text.includes("\0")) throw new Error("a literal cannot hold a zero byte");
  const parts = text.split(/(?<=\{)(?=[a-z_][a-z0-9_]*:)/);
  return { text: parts.length === 1 ? quote(text) : `(${parts.map(quote).join(" || ")})`, params: none };
};

/** A number as it stands; only finite ones exist in SQL. */
export const number = (of: number): Sql => {
  if (!Number.isFinite(of)) throw new Error(`not a number for SQL: ${of}`);
  return { text: String(of), params: none };
};

/** A number of ours in the text itself, for the places where an engine takes no bound value; never a caller's. */
export const digits = (of: number): Sql => {
  if (!Number.isFinite(of)) throw new Error(`not a number: ${of}`);
  return { text: String(of), params: none };
};
export const unions = (pieces: readonly Sql[]): Sql => glue(pieces, "\n  union all\n  ");
/** The relations at the head of a statement; nothing where there are none. */
export const withs = (relations: readonly Sql[]): Sql =>
  relations.length === 0 ? sql`` : sql`with ${commas(relations)}\n`;
export const sums = (pieces: readonly Sql[]): Sql => glue(pieces, " + ");

/** Words from here on are cheaper to read as one text that is cut than one by one: the engine cuts it once. */
const longList = 8;
const cut = "|";

/** A list of texts, in DuckDB's dialect. */
export const textList = (words: readonly string[]): Sql =>
  words.length < longList || words.some((word) => word.includes(cut))
    ? sql`[${commas(words.map(literal))}]`
    : sql`string_split(${literal(words.join(cut))}, ${literal(cut)})`;

/** True where a text is one of several. A list is looked through in place, where a long `in` becomes a join. */
export const among = (text: Sql, words: readonly string[]): Sql =>
  words.length === 1
    ? sql`${text} = ${literal(words[0] as string)}`
    : sql`list_contains(${textList(words)}, ${text})`;
