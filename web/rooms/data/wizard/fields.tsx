// The fields of a schema: for each the column it stands in, or what holds for every row, with the reason of a proposal.

import { NativeSelect, TextInput } from "@mantine/core";
import { numberFormat } from "../../../shape/format.ts";
import { currencies } from "../../../shape/guess.ts";
import { useLanguage, useText, useTextOr } from "../../../text/text.tsx";
import { examplesOf, type Field, type Schema, type Spec, type Table, withColumn, withOnce } from "./state.ts";

interface Props {
  readonly table: Table;
  readonly schema: Schema;
  readonly spec: Spec;
  readonly change: (spec: Spec) => void;
}

/** No header is called so: the choice of one answer for all rows. */
const once = "\u0000once";

const Once = ({ field, spec, change }: { field: Field; spec: Spec; change: (spec: Spec) => void }) => {
  const t = useText();
  const language = useLanguage();
  const value = spec.once[field.key] ?? "";
  const set = (said: string): void => change(withOnce(spec, field.key, said));
  const label = t("map.once_of", { field: field.name[language] });
  const listed =
    field.kind === "currency"
      ? currencies().map((code) => ({ value: code, label: code }))
      : field.choices.map((choice) => ({ value: choice.value, label: choice.name[language] }));
  if (listed.length > 0)
    return (
      <NativeSelect
        size="xs"
        aria-label={label}
        value={value}
        data={[{ value: "", label: t("map.choose") }, ...listed]}
        onChange={(event) => set(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      size="xs"
      aria-label={label}
      value={value}
      inputMode={field.kind === "money" || field.kind === "number" ? "decimal" : "text"}
      maxLength={200}
      autoComplete="off"
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
};

const Why = ({ field, table, spec }: { field: Field; table: Table; spec: Spec }) => {
  const t = useText();
  const language = useLanguage();
  const column = spec.columns[field.key];
  const found = table.proposals
    .find(({ schema }) => schema === spec.schema)
    ?.fields.find((one) => one.field === field.key && one.column === column);
  const share = numberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const why = found === undefined ? "" : t(`map.why.${found.name}`);
  // Anything can be a text, so a share of such cells says nothing.
  const fits =
    found?.values == null || field.kind === "text"
      ? ""
      : t("map.why.values", { share: share.format(found.values) });
  const cells = examplesOf(table, column);
  if (cells === "" && why === "") return null;
  return (
    <p className="meta map-why">
      {cells !== "" && <span className="map-cells">{cells}</span>}
      {why !== "" && <span>{[why, fits].filter(Boolean).join(", ")}</span>}
    </p>
  );
};

interface FieldProps extends Props {
  readonly field: Field;
  readonly needed: boolean;
  /** It is asked for as long as nothing tells it. */
  readonly asked?: boolean;
}

const OneField = ({ field, needed, asked = false, ...props }: FieldProps) => {
  const { table, spec, change } = props;
  const t = useText();
  const textOr = useTextOr();
  const language = useLanguage();
  const open = asked && !spec.columns[field.key];
  const isOnce = open || spec.once[field.key] !== undefined;
  const columns = table.header.filter(
    (header, i) => header.trim() !== "" && table.header.indexOf(header) === i,
  );
  return (
    <div className="map-field">
      <NativeSelect
        size="xs"
        label={field.name[language]}
        withAsterisk={needed}
        value={isOnce ? once : (spec.columns[field.key] ?? "")}
        data={[
          ...(asked ? [] : [{ value: "", label: t("map.none") }]),
          ...(field.once ? [{ value: once, label: t("map.once") }] : []),
          ...columns.map((header) => ({ value: header, label: header })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          change(value === once ? withOnce(spec, field.key, "") : withColumn(spec, field.key, value))
        }
      />
      {open && <p className="meta">{textOr(`map.asked.${field.key}`, {}, "")}</p>}
      {isOnce && <Once field={field} spec={spec} change={change} />}
      <Why field={field} table={table} spec={spec} />
    </div>
  );
};

/** Columns of the table that no field takes: whoever misses a figure later sees here that it was left. */
const Unused = ({ table, spec }: Pick<Props, "table" | "spec">) => {
  const t = useText();
  const used = new Set(Object.values(spec.columns));
  const left = [...new Set(table.header)].filter((header) => header.trim() !== "" && !used.has(header));
  if (left.length === 0) return null;
  return (
    <details className="part-details">
      <summary>{t("map.unused", { count: left.length })}</summary>
      <dl className="map-unused">
        {left.map((header) => (
          <div key={header}>
            <dt>{header}</dt>
            <dd className="meta">{examplesOf(table, header)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

/** An amount is nothing without its currency, so the two stand together. */
const isMoney = ({ kind }: Field): boolean => kind === "money" || kind === "currency";

export const Fields = (props: Props) => {
  const { schema, spec } = props;
  const t = useText();
  const isTold = (key: string): boolean => Boolean(spec.columns[key]) || spec.once[key] !== undefined;
  // Of several that stand in for one another, the others are no longer needed once one is told.
  const needs = new Set(schema.needs.flatMap((group) => (group.some(isTold) ? group.filter(isTold) : group)));
  // What is needed and what was found stand first; the rest is opened by who looks for it.
  const first = schema.fields.filter(
    (field) =>
      [...schema.needs.flat(), ...schema.asks].includes(field.key) || isTold(field.key) || isMoney(field),
  );
  const rest = schema.fields.filter((field) => !first.includes(field));
  return (
    <>
      <div className="map-fields">
        {first.map((field) => (
          <OneField
            key={field.key}
            {...props}
            field={field}
            needed={needs.has(field.key)}
            asked={schema.asks.includes(field.key)}
          />
        ))}
      </div>
      {rest.length > 0 && (
        <details className="part-details">
          <summary>{t("map.more_fields", { count: rest.length })}</summary>
          <div className="map-fields">
            {rest.map((field) => (
              <OneField key={field.key} {...props} field={field} needed={false} />
            ))}
          </div>
        </details>
      )}
      <Unused table={props.table} spec={spec} />
    </>
  );
};
