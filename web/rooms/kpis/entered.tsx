// KPI values entered by hand: what each is, who said so and when, and the ways to enter, correct and take one out.

import "./entered.css";
import { Autocomplete, Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useAsk, useDo } from "../../app/ask.ts";
import type { Output } from "../../app/client.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { SidePanel } from "../../parts/dialog.tsx";
import { useNumberFault } from "../../parts/number-fault.ts";
import { useProblemText } from "../../parts/states.tsx";
import { addDays, instantText, isDay, rangeText } from "../../shape/day.ts";
import { formatCount } from "../../shape/format.ts";
import type { Language } from "../../shape/language.ts";
import { readNumber, writtenAmount } from "../../shape/target.ts";
import { useLanguage, useText } from "../../text/text.tsx";

type Entered = Output<"list_entered">["values"][number];
type Told = Entered["now"];

const keyOf = ({ kpi, since, until, platform, account }: Entered) => ({
  ...{ kpi, since, until, platform, account },
});

export const EnteredValues = () => {
  const t = useText();
  const { id: workspace } = useWorkspace();
  const { data } = useAsk("list_entered", { workspace });
  const [edited, setEdited] = useState<Entered | "new" | null>(null);
  const [removed, setRemoved] = useState<Entered | null>(null);
  const values = data?.values ?? [];
  return (
    <section className="panel entered" aria-label={t("entered.title")}>
      <div className="entered-head">
        <h2>{t("entered.title")}</h2>
        <Button size="xs" variant="default" onClick={() => setEdited("new")}>
          {t("entered.add")}
        </Button>
      </div>
      <p className="meta">{t("entered.about")}</p>
      {values.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="table-wrap" tabIndex={0} aria-label={t("entered.table")}>
          <table className="t">
            <thead>
              <tr>
                <th scope="col">{t("entered.kpi")}</th>
                <th scope="col">{t("entered.days")}</th>
                <th scope="col" className="number">
                  {t("entered.value")}
                </th>
                <th scope="col">{t("entered.by")}</th>
                <th scope="col">
                  <span className="unseen">{t("entered.tools")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {values.map((one) => (
                <Line
                  key={JSON.stringify(keyOf(one))}
                  one={one}
                  edit={() => setEdited(one)}
                  remove={() => setRemoved(one)}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <SidePanel opened={edited !== null} close={() => setEdited(null)} title={t("entered.formTitle")}>
        {edited === null ? null : (
          <Form
            kpis={data?.kpis ?? []}
            close={() => setEdited(null)}
            {...(edited === "new" ? {} : { one: edited })}
          />
        )}
      </SidePanel>
      {removed === null ? null : <Remove one={removed} close={() => setRemoved(null)} />}
    </section>
  );
};

const useTold = () => {
  const t = useText();
  const language = useLanguage();
  const { timeZone } = useWorkspace();
  return ({ value, unit, by, at, undoneAt }: Told) => ({
    value: `${value === null ? "–" : formatCount(value, language)} ${unit}`.trim(),
    by: t("entered.who", {
      who: by === "local" ? t("define.you") : by,
      when: instantText(at, language, timeZone),
    }),
    undone: undoneAt === null ? "" : t("entered.undone", { when: instantText(undoneAt, language, timeZone) }),
  });
};

const Line = ({ one, edit, remove }: { one: Entered; edit: () => void; remove: () => void }) => {
  const t = useText();
  const language = useLanguage();
  const told = useTold();
  const now = told(one.now);
  const whose = [one.platform, one.account].filter((part) => part !== "").join(" · ");
  const earlier = one.history.filter((said) => said.import !== one.now.import || said.line !== one.now.line);
  return (
    <tr>
      <th scope="row">
        {one.kpi}
        {whose === "" ? null : <span className="meta entered-more">{whose}</span>}
        {one.now.note === "" ? null : <span className="meta entered-more">{one.now.note}</span>}
      </th>
      <td className="figures">{rangeText(one, language)}</td>
      <td className="number">{now.value}</td>
      <td className="meta">
        {now.by}
        <span className="entered-more">
          {t("entered.import", { file: one.now.file, number: one.now.import })}
        </span>
        {earlier.length === 0 ? null : (
          <details>
            <summary>{t("entered.earlier", { count: earlier.length })}</summary>
            <ul className="entered-earlier">
              {earlier.map((said) => {
                const { value, by, undone } = told(said);
                return (
                  <li key={`${said.import} ${said.line}`}>
                    {[value, by, undone, said.note].filter((part) => part !== "").join(" · ")}
                  </li>
                );
              })}
            </ul>
          </details>
        )}
      </td>
      <td className="entered-tools">
        <Button size="compact-xs" variant="default" onClick={edit}>
          {t("entered.correct")}
        </Button>
        {one.now.typed ? (
          <Button size="compact-xs" variant="default" onClick={remove}>
            {t("entered.remove")}
          </Button>
        ) : null}
      </td>
    </tr>
  );
};

interface Draft {
  readonly kpi: string;
  readonly since: string;
  readonly last: string;
  readonly value: string;
  readonly unit: string;
  readonly note: string;
}

const plain = { display: "count", currency: null } as const;

const begun = (one: Entered | undefined, language: Language): Draft => ({
  ...{ kpi: one?.kpi ?? "", since: one?.since ?? "", last: one === undefined ? "" : addDays(one.until, -1) },
  ...{
    value: writtenAmount(one?.now.value, plain, "hours", language),
    unit: one?.now.unit ?? "",
    note: one?.now.note ?? "",
  },
});

interface FormProps {
  readonly kpis: readonly string[];
  readonly close: () => void;
  /** The one to correct; a new one where left out. */
  readonly one?: Entered;
}

const Form = ({ kpis, close, one }: FormProps) => {
  const t = useText();
  const sentence = useProblemText();
  const language = useLanguage();
  const { id: workspace } = useWorkspace();
  const enter = useDo("enter_value");
  const [draft, setDraft] = useState(() => begun(one, language));
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more });
  const { kpi, since, last, value, unit, note } = draft;
  const read = readNumber(value);
  const fault = useNumberFault();
  const ready = kpi.trim() !== "" && isDay(since) && read !== null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (read === null) return;
    const until = isDay(last) ? { until: addDays(last, 1) } : {};
    const whose = one === undefined ? {} : { platform: one.platform, account: one.account };
    enter.mutate(
      { workspace, kpi, since, ...until, ...whose, value: read, unit, note },
      { onSuccess: close },
    );
  };
  return (
    <form className="entered-form" onSubmit={submit}>
      <Autocomplete
        label={t("entered.kpi")}
        description={t("entered.kpiAbout")}
        required
        maxLength={80}
        disabled={one !== undefined}
        data={[...kpis]}
        value={kpi}
        onChange={(next) => change({ kpi: next })}
      />
      <div className="entered-pair">
        <TextInput
          type="date"
          label={t("entered.first")}
          required
          disabled={one !== undefined}
          value={since}
          onChange={(event) => change({ since: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t("entered.last")}
          disabled={one !== undefined}
          value={last}
          onChange={(event) => change({ last: event.currentTarget.value })}
        />
      </div>
      <div className="entered-pair">
        <TextInput
          label={t("entered.value")}
          required
          inputMode="decimal"
          value={value}
          error={fault(value)}
          onChange={(event) => change({ value: event.currentTarget.value })}
        />
        <TextInput
          label={t("entered.unit")}
          maxLength={40}
          value={unit}
          onChange={(event) => change({ unit: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t("entered.note")}
        maxLength={500}
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <div className="form-actions">
        <Button type="submit" loading={enter.isPending} disabled={!ready}>
          {t("entered.save")}
        </Button>
      </div>
      {enter.error ? (
        <p className="bad" role="alert">
          {sentence(enter.error)}
        </p>
      ) : null}
    </form>
  );
};

const Remove = ({ one, close }: { one: Entered; close: () => void }) => {
  const t = useText();
  const language = useLanguage();
  const { id: workspace } = useWorkspace();
  const remove = useDo("remove_entered");
  return (
    <Confirm
      title={t("entered.removeTitle")}
      yes={t("entered.remove")}
      error={remove.error}
      pending={remove.isPending}
      confirm={() => remove.mutate({ workspace, ...keyOf(one) }, { onSuccess: close })}
      close={close}
    >
      <p>{t("entered.removeAbout", { kpi: one.kpi, days: rangeText(one, language) })}</p>
    </Confirm>
  );
};
