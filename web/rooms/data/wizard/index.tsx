// The mapping wizard: what a table nobody knows is, which column is which, what it would become, and a name to keep it by.

import { Button, Checkbox, Group, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAsk, useDo } from "../../../app/ask.ts";
import type { Workspace } from "../../../app/workspace.ts";
import { SidePanel } from "../../../parts/dialog.tsx";
import { Failed, Loading, useProblemText } from "../../../parts/states.tsx";
import { useLanguage, useText } from "../../../text/text.tsx";
import { Fields } from "./fields.tsx";
import { RawRows } from "./raw-rows.tsx";
import { Result } from "./result.tsx";
import {
  type Asked,
  type Checked,
  firstSpec,
  type Saved,
  type Schema,
  type Spec,
  switchedTo,
  type Table,
} from "./state.ts";
import { WordList } from "./words.tsx";

export interface WizardProps {
  readonly workspace: Workspace;
  readonly file: string;
  readonly fileName: string;
  readonly table: number;
  /** The mapping it begins with: the one that reads the table, or one that is like it. */
  readonly mapping: string | null;
  readonly close: () => void;
  /** Called with the mapping once it is saved. */
  readonly saved: (mapping: Saved) => void;
}

const Styles = ({
  spec,
  checked,
  change,
}: {
  spec: Spec;
  checked: Checked | undefined;
  change: (spec: Spec) => void;
}) => {
  const t = useText();
  const dates = checked?.columns.some(({ style }) => style?.includes("/")) ?? false;
  const asked =
    spec.dateOrder !== null || dates || checked?.refusals.some(({ code }) => code === "row/unclear-date");
  const numbers =
    spec.decimal !== null ||
    checked?.columns.some(({ assumed, style }) => assumed && /\d/.test(style ?? "")) ||
    checked?.refusals.some(({ code }) => code === "file/unclear-numbers");
  if (asked !== true && numbers !== true) return null;
  return (
    <div className="map-fields">
      {asked === true && (
        <NativeSelect
          size="xs"
          label={t("data.choice.order")}
          value={spec.dateOrder ?? ""}
          data={[
            { value: "", label: t("map.by_cells") },
            { value: "mdy", label: t("data.choice.mdy") },
            { value: "dmy", label: t("data.choice.dmy") },
          ]}
          onChange={({ currentTarget: { value } }) =>
            change({ ...spec, dateOrder: value === "" ? null : (value as "mdy" | "dmy") })
          }
        />
      )}
      {numbers === true && (
        <NativeSelect
          size="xs"
          label={t("map.decimal")}
          value={spec.decimal ?? ""}
          data={[
            { value: "", label: t("map.by_cells") },
            { value: ".", label: "1,234.5" },
            { value: ",", label: "1 234,5" },
          ]}
          onChange={({ currentTarget: { value } }) =>
            change({ ...spec, decimal: value === "" ? null : (value as "." | ",") })
          }
        />
      )}
    </div>
  );
};

interface KeepProps {
  readonly asked: Asked & { readonly spec: Spec };
  readonly base: Saved | undefined;
  readonly held: boolean;
  readonly first: string;
  readonly close: () => void;
  readonly saved: (mapping: Saved) => void;
}

const Keep = ({ asked, base, held, first, close, saved }: KeepProps) => {
  const t = useText();
  const sentence = useProblemText();
  const [said, setName] = useState<string | null>(null);
  const name = said ?? base?.name ?? first;
  const { mutate, isPending, error } = useDo("save_mapping");
  const version = base === undefined ? {} : { mapping: base.id, version: base.version };
  return (
    <form
      className="map-keep"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ ...asked, name: name.trim(), ...version }, { onSuccess: saved });
      }}
    >
      <TextInput
        size="xs"
        label={t("map.name")}
        description={t("map.name_about")}
        value={name}
        required
        maxLength={80}
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {error != null && (
        <p className="bad" role="alert">
          {sentence(error)}
        </p>
      )}
      <Group justify="flex-end">
        <Button size="xs" variant="default" onClick={close}>
          {t("shell.cancel")}
        </Button>
        <Button size="xs" type="submit" loading={isPending} disabled={held || name.trim() === ""}>
          {t(base === undefined ? "map.save" : "map.save_change")}
        </Button>
      </Group>
    </form>
  );
};

interface BodyProps extends WizardProps {
  readonly one: Table;
  readonly schemas: readonly Schema[];
  readonly base: Saved | undefined;
  readonly header: Asked["header"];
  readonly setHeader: (header: Asked["header"]) => void;
}

const Body = (props: BodyProps) => {
  const { workspace, file, one, schemas, base, header, setHeader, close, saved } = props;
  const t = useText();
  const language = useLanguage();
  const [spec, setSpec] = useState<Spec>(() => firstSpec(one, base));
  const schema = schemas.find(({ id }) => id === spec.schema) ?? (schemas[0] as Schema);
  const asked = { workspace: workspace.id, file, table: one.table, header, spec };
  const check = useAsk("check_mapping", asked);
  const order = one.proposals.map((proposal) => proposal.schema);
  const sorted = [...schemas].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const stale = check.isPlaceholderData || check.isFetching;
  // A change of a mapping keeps its columns; for others the same answers are a mapping of their own.
  const changed = base !== undefined && one.mapping?.id === base.id ? base : undefined;
  return (
    <div className="map">
      <RawRows table={one} />
      <Checkbox
        size="xs"
        label={t("map.headerless")}
        checked={header === "none"}
        onChange={(event) => setHeader(event.currentTarget.checked ? "none" : "first_row")}
      />
      <NativeSelect
        size="sm"
        label={t("map.schema")}
        description={schema.about[language]}
        value={schema.id}
        data={sorted.map(({ id, name }) => ({ value: id, label: name[language] }))}
        onChange={({ currentTarget: { value } }) => {
          const other = schemas.find(({ id }) => id === value);
          if (other !== undefined) setSpec(switchedTo(one, spec, schema, other));
        }}
      />
      {schema.kpis.length === 0 && (
        <p className="meta">
          <span className="warn" aria-hidden>
            ▲
          </span>{" "}
          {t("map.no_kpi")}
        </p>
      )}
      <Fields table={one} schema={schema} spec={spec} change={setSpec} />
      <Styles spec={spec} checked={check.data} change={setSpec} />
      {check.data && <WordList schema={schema} words={check.data.words} spec={spec} change={setSpec} />}
      {check.error && <Failed error={check.error} retry={() => void check.refetch()} />}
      {check.data ? (
        <Result checked={check.data} schema={schema} stale={stale} />
      ) : (
        check.error === null && <Loading height={120} />
      )}
      <Keep
        asked={asked}
        base={changed}
        held={stale || check.data === undefined || check.data.refusals.length > 0}
        first={schema.name[language]}
        close={close}
        saved={saved}
      />
    </div>
  );
};

export const Wizard = (props: WizardProps) => {
  const { workspace, file, fileName, table, mapping, close } = props;
  const t = useText();
  const [header, setHeader] = useState<Asked["header"]>("first_row");
  const suggested = useAsk("suggest_mapping", { workspace: workspace.id, file, header });
  const schemas = useAsk("list_schemas", {});
  const known = useAsk("list_mappings", { workspace: workspace.id });
  const one = suggested.isPlaceholderData ? undefined : suggested.data?.tables[table - 1];
  const error = suggested.error ?? schemas.error ?? known.error;
  const base = known.data?.mappings.find(({ id }) => id === mapping);
  return (
    <SidePanel opened close={close} title={t("map.title", { file: fileName })} size={760}>
      {error ? (
        <Failed error={error} />
      ) : one && schemas.data && known.data ? (
        <Body
          key={header}
          {...props}
          one={one}
          schemas={schemas.data.schemas}
          base={header === "none" || base?.headerless === true ? undefined : base}
          header={header}
          setHeader={setHeader}
        />
      ) : (
        <Loading height={320} />
      )}
    </SidePanel>
  );
};
