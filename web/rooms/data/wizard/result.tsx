// What the file would become: the sum of its rows, what speaks against it, why rows are left out, and its first rows as facts.

import { useProblemText } from "../../../parts/states.tsx";
import { useLanguage, useText, useTextOr } from "../../../text/text.tsx";
import { RowSum } from "../row-sum.tsx";
import { SampleRows } from "../sample-rows.tsx";
import type { Checked, Schema } from "./state.ts";

type Said = Checked["refusals"][number];

/** Names of fields stand in the reader's language. */
const useFault = (schema: Schema) => {
  const sentence = useProblemText();
  const language = useLanguage();
  return (said: Said): string => {
    const keys = String(said.where["keys"] ?? "")
      .split(" ")
      .filter(Boolean);
    const named = keys.map((key) => schema.fields.find((one) => one.key === key)?.name[language] ?? key);
    const own = named.length === 0 ? {} : { fields: named.join(" / "), field: named.join(" / ") };
    const where = {
      ...said.where,
      ...own,
      ...("schema" in said.where ? { schema: schema.name[language] } : {}),
    };
    return sentence({ ...said, where });
  };
};

const Reasons = ({ reasons }: Pick<Checked, "reasons">) => {
  const textOr = useTextOr();
  if (reasons.length === 0) return null;
  return (
    <ul className="map-reasons">
      {reasons.map(({ code, where, text, count, fate }) => (
        <li key={`${code} ${where["column"]}`}>
          <span className={fate === "reject" ? "bad figures" : "mute figures"}>{count} ×</span>{" "}
          {textOr(`data.skip.${code}`, where, textOr(`problem.${code}`, where, text))}
        </li>
      ))}
    </ul>
  );
};

/** Columns of the facts that are called otherwise than the field they are read from. */
const fieldOf: Readonly<Record<string, string>> = {
  ...{ amount_minor: "amount", cost_minor: "cost", paid_minor: "paid" },
  ...{ value_unit: "unit", entered_by: "who", entered: "value", window_end: "until" },
};

const Samples = ({ samples, schema }: Pick<Checked, "samples"> & { schema: Schema }) => {
  const language = useLanguage();
  const field = (column: string) => schema.fields.find(({ key }) => key === (fieldOf[column] ?? column));
  const said = (column: string, value: string): string | null =>
    field(column)?.choices.find((choice) => choice.value === value)?.name[language] ?? null;
  return samples.map(({ table, rows }) => (
    <SampleRows
      key={table}
      table={table}
      rows={rows}
      named={(column) => field(column)?.name[language] ?? null}
      said={said}
    />
  ));
};

/** By what a row is known again, and what becomes of those that are not told apart. */
const Apart = ({ apart, schema }: Pick<Checked, "apart"> & { schema: Schema }) => {
  const t = useText();
  const language = useLanguage();
  if (apart.fields.length === 0) return null;
  const names = apart.fields.map(
    (key) => schema.fields.find((one) => one.key === key)?.name[language] ?? key,
  );
  const fields = new Intl.ListFormat(language, { type: "conjunction" }).format(names);
  return <p className="meta">{t(apart.composed ? "map.apart_together" : "map.apart", { fields })}</p>;
};

export const Result = ({ checked, schema, stale }: { checked: Checked; schema: Schema; stale: boolean }) => {
  const t = useText();
  const fault = useFault(schema);
  const { refusals, warnings, accountNeeded } = checked;
  return (
    <section className="map-result" aria-label={t("map.result")} aria-busy={stale}>
      <h3>{t("map.result")}</h3>
      <div aria-live="polite">
        {refusals.length > 0 && (
          <div className="refused">
            <p className="choice-label">{t("map.refused")}</p>
            <ul>
              {refusals.slice(0, 12).map((said) => (
                <li key={`${said.code} ${said.text}`}>{fault(said)}</li>
              ))}
            </ul>
          </div>
        )}
        {checked.rows > 0 && <RowSum of={checked} />}
      </div>
      {warnings.map((said) => (
        <p key={said.code} className="meta">
          <span className="warn" aria-hidden>
            ▲
          </span>{" "}
          {fault(said)}
        </p>
      ))}
      <Apart apart={checked.apart} schema={schema} />
      {accountNeeded && <p className="meta">{t("map.account_asked")}</p>}
      <Reasons reasons={checked.reasons} />
      <Samples samples={checked.samples} schema={schema} />
    </section>
  );
};
