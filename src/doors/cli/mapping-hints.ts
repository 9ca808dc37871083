// What to type where a mapping cannot be saved as it is: the very option, with the values it takes.

import type { Output } from "../../engine/engine.ts";

type Spec = Output<"save_mapping">["spec"];
type Refusal = Output<"check_mapping">["refusals"][number];
type Schema = Output<"list_schemas">["schemas"][number];
type Field = Schema["fields"][number];

/** As a shell takes it for one word. */
const quoted = (text: string): string =>
  /^[\w=.,:@%+/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

const column = (key: string): string => `--column ${quoted(`${key}=HEADER`)}`;

const exampleOf = ({ kind, choices }: Field): string =>
  kind === "currency" ? "EUR" : (choices[0]?.value ?? "VALUE");

const told = (fields: readonly Field[]): string =>
  fields
    .flatMap((field) => [
      column(field.key),
      ...(field.once ? [`--once ${field.key}=${exampleOf(field)}`] : []),
    ])
    .join(" or ");

/** The meaning whose name stands in the word comes first: "facebook messenger" is most likely Facebook's. */
const meaningsOf = (word: string, field: Field | undefined): readonly string[] => {
  const values = (field?.choices ?? []).map(({ value }) => value);
  const near = values.find((value) => value.length > 1 && word.includes(value));
  return near === undefined ? values : [near, ...values.filter((value) => value !== near)];
};

const wordHint = (where: Refusal["where"], field: Field | undefined): string => {
  const [first = "MEANING", ...rest] = meaningsOf(String(where["word"]), field);
  const said = quoted(`${where["field"]}=${where["word"]}=${first}`);
  return `--word ${said}${rest.length === 0 ? "" : ` (or ${rest.join(", ")}; nothing behind the last = leaves it out)`}`;
};

/** The option that answers a refusal; null where none does. */
export const hintOf = ({ code, where }: Refusal, schema: Schema, spec: Spec): string | null => {
  const named = (keys: readonly string[]): readonly Field[] =>
    schema.fields.filter(({ key }) => keys.includes(key));
  const readAs = Object.keys(spec.columns).filter((key) => spec.columns[key] === where["column"]);
  switch (code) {
    case "mapping/words":
      return wordHint(where, named([String(where["field"])])[0]);
    case "mapping/no-currency":
    case "mapping/rate-currency":
      return "--once currency=EUR (or PLN, USD, KRW, …) or --column currency=HEADER";
    case "row/unclear-date":
      return "--date-order dmy where the day comes first, --date-order mdy where the month does";
    case "mapping/no-numbers":
      return ["--decimal , (or .) for the mark of fractions", ...readAs.map(column)].join(" or ");
    case "file/unclear-numbers":
      return "--decimal . (or ,) for the mark of fractions";
    case "mapping/needs":
    case "mapping/needs-column":
    case "mapping/no-brand":
    case "mapping/no-column":
      return told(named(String(where["keys"] ?? "").split(" ")));
    case "mapping/repeats":
      return schema.fields.flatMap(({ key, kind }) => (kind === "id" ? [column(key)] : []))[0] ?? null;
    case "mapping/no-dates":
    case "mapping/unreadable":
    case "mapping/many-words":
      return readAs.map(column).join(" or ");
    default:
      return null;
  }
};
