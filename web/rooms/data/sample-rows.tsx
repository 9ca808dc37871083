// The first rows of a file as they would be kept, under the names of their figures and fields in the reader's language.

import { minorDigits } from "../../../src/contract/money.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { Scroll } from "../../parts/scroll.tsx";
import { instantText } from "../../shape/day.ts";
import { formatValue, numberFormat } from "../../shape/format.ts";
import { useLanguage, useText, useTextOr } from "../../text/text.tsx";

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;

interface Props {
  readonly table: string;
  readonly rows: readonly Row[];
  /** A nearer name of a column than its word, and of a value than what is kept; null where there is none. */
  readonly named?: (column: string) => string | null;
  readonly said?: (column: string, value: string) => string | null;
}

/** Told of every row alike, and of no use to who looks at ten of them. */
const inner = new Set(["observed_at", "report"]);

const isNumeric = (rows: readonly Row[], name: string): boolean =>
  rows.every((row) => row[name] === null || typeof row[name] === "number");

const isInstant = (value: Cell): value is string =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);

/** Amounts stand in minor units and moments in UTC there, and nobody reads them so. */
const useCell = (said: Props["said"]) => {
  const language = useLanguage();
  const t = useText();
  const { timeZone } = useWorkspace();
  return (row: Row, name: string): string => {
    const value = row[name];
    if (value === null || value === undefined) return "–";
    if (typeof value === "boolean") return t(value ? "data.samples.yes" : "data.samples.no");
    if (isInstant(value)) return instantText(value, language, timeZone);
    if (typeof value === "string") return said?.(name, value) ?? value;
    if (!name.endsWith("_minor")) return String(value);
    const code = row["currency"];
    // A row without a currency is refused, and shown meanwhile.
    const currency = typeof code === "string" && /^[A-Z]{3}$/.test(code) ? code : null;
    if (currency === null && typeof value === "number")
      return numberFormat(language, {}).format(value / 10 ** minorDigits(""));
    return formatValue(value, { display: "money", currency }, language);
  };
};

/** The words of figures begin small, for they also stand within sentences. */
const upper = (name: string): string => name.charAt(0).toLocaleUpperCase() + name.slice(1);

export const SampleRows = ({ table, rows, named, said }: Props) => {
  const t = useText();
  const textOr = useTextOr();
  const cell = useCell(said);
  // Columns that say nothing in any of the rows only widen the table.
  const names = Object.keys(rows[0] ?? {}).filter(
    (name) => !inner.has(name) && rows.some((row) => row[name] !== null && row[name] !== ""),
  );
  if (names.length === 0) return null;
  const title = t("data.samples.title", {
    table: textOr(`word.table.${table}`, {}, table.replaceAll("_", " ")),
  });
  return (
    <div>
      <h4>{title}</h4>
      <Scroll label={title}>
        <table className="t t-small">
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col" className={isNumeric(rows, name) ? "number" : "nowrap"}>
                  {upper(named?.(name) ?? textOr(`word.field.${name}`, {}, name.replaceAll("_", " ")))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={JSON.stringify(row)}>
                {names.map((name) => (
                  <td key={name} className={isNumeric(rows, name) ? "number" : "sample-cell"}>
                    {cell(row, name)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
};
