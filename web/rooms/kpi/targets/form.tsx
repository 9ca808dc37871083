// The form of a target: its value in the KPI's unit, for every month or quarter or by a date, of all or of one network, account or group.

import { Button, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useDo } from "../../../app/ask.ts";
import type { Input } from "../../../app/client.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { useNumberFault } from "../../../parts/number-fault.ts";
import { useProblemText } from "../../../parts/states.tsx";
import { dayText, instantText } from "../../../shape/day.ts";
import { formatValue } from "../../../shape/format.ts";
import type { ListedKpi, Measure } from "../../../shape/measure.ts";
import { amountOf, type Target, type TimeUnit, timeUnits, writtenAmount } from "../../../shape/target.ts";
import { useLanguage, useText } from "../../../text/text.tsx";
import type { Changing, Draft } from "./draft.ts";
import { Whose } from "./whose.tsx";
import { measureOf, useTargetWords } from "./words.ts";

interface Props {
  readonly kpi: ListedKpi;
  readonly close: () => void;
  /** The one to change; a new one where left out. */
  readonly target?: Target;
  /** The variant that was asked for on the page; the one with data where none was. */
  readonly asked: string | undefined;
}

const periods = ["month", "quarter", "date"] as const;

/** The variant whose numbers the target is of: its own, else the one shown. */
const measured = ({ kpi, target, asked }: Props, currency: string): Measure => {
  if (target !== undefined) return measureOf(target);
  const variant = kpi.variants.find(({ id }) => id === (asked ?? kpi.chosen)) ?? kpi.variants[0];
  return { display: variant?.display ?? "count", currency };
};

export const TargetForm = (props: Props) => {
  const { kpi, close, target, asked } = props;
  const t = useText();
  const language = useLanguage();
  const sentence = useProblemText();
  const { id: workspace, currency } = useWorkspace();
  const measure = measured(props, currency);
  const save = useDo("save_target");
  const [draft, setDraft] = useState(() => begun(target, measure, language));
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more });
  const amount = (text: string) => amountOf(text, measure, draft.unit);
  const band = kpi.better === "band";
  const first = kpi.better === "down" ? draft.high : draft.low;
  const fault = useNumberFault();
  const bounds = { low: amount(draft.low), high: amount(draft.high) };
  const crossed = band && bounds.low !== null && bounds.high !== null && bounds.low > bounds.high;
  const ready = band ? bounds.low !== null && bounds.high !== null && !crossed : amount(first) !== null;
  const wrong = (name: "low" | "high" | "startValue"): string | undefined => {
    if (name !== "high" || !crossed) return fault(draft[name]);
    const [low, high] = [bounds.low, bounds.high].map((bound) => formatValue(bound, measure, language));
    return t("target.crossed", { kpi: kpi.name[language], low: low ?? "", high: high ?? "" });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const value = band ? { low: bounds.low ?? 0, high: bounds.high ?? 0 } : { value: amount(first) ?? 0 };
    const input = { workspace, kpi: kpi.id, ...value, ...rest(draft, amount), ...same(target, asked) };
    save.mutate(input as Input<"save_target">, { onSuccess: close });
  };
  const field = (name: "low" | "high" | "startValue", label: string) => (
    <TextInput
      label={label}
      inputMode="decimal"
      required={name !== "startValue"}
      value={draft[name]}
      error={wrong(name)}
      rightSection={<Unit measure={measure} />}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <form className="target-form" onSubmit={submit}>
      <p className="meta">{t(`target.about.${kpi.better}`)}</p>
      <SegmentedControl
        size="xs"
        aria-label={t("target.period")}
        value={draft.period}
        disabled={target !== undefined}
        data={periods
          .filter((one) => one !== "date" || !band)
          .map((value) => ({ value, label: t(`target.period.${value}`) }))}
        onChange={(period) => change({ period: period as Draft["period"] })}
      />
      {measure.display === "seconds" ? <TimeUnits draft={draft} change={change} /> : null}
      {band ? (
        <div className="target-pair">
          {field("low", t("target.low"))}
          {field("high", t("target.high"))}
        </div>
      ) : (
        field(
          kpi.better === "down" ? "high" : "low",
          t(kpi.better === "down" ? "target.most" : "target.least"),
        )
      )}
      {draft.period === "date" ? (
        <>
          <div className="target-pair">
            <Day
              label={t("target.startDay")}
              value={draft.startDay}
              set={(startDay) => change({ startDay })}
            />
            {field("startValue", t("target.startValue"))}
          </div>
          <Day required label={t("target.by")} value={draft.by} set={(by) => change({ by })} />
          <p className="meta">{t("target.lineAbout")}</p>
        </>
      ) : (
        <Day
          label={t("target.since")}
          description={t(target === undefined ? "target.sinceAbout" : "target.sinceChange")}
          value={draft.since}
          set={(since) => change({ since })}
        />
      )}
      {target === undefined ? <Whose kpi={kpi} asked={asked} draft={draft} change={change} /> : null}
      <TextInput
        label={t("target.note")}
        maxLength={500}
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <div className="form-actions">
        <Button type="submit" loading={save.isPending} disabled={!ready}>
          {t("target.save")}
        </Button>
      </div>
      {save.error ? (
        <p className="bad" role="alert">
          {sentence(save.error)}
        </p>
      ) : null}
      {target === undefined ? null : <Versions target={target} />}
    </form>
  );
};

const begun = (target: Target | undefined, measure: Measure, language: "en" | "ko" | "pl"): Draft => {
  const now = target?.versions[0];
  const unit: TimeUnit = "hours";
  const write = (value: number | null | undefined) => writtenAmount(value, measure, unit, language);
  return {
    ...{ period: target?.period ?? "month", low: write(now?.low), high: write(now?.high), since: "" },
    ...{ startDay: now?.startDay ?? "", startValue: write(now?.startValue), by: now?.by ?? "" },
    ...{ platform: "", account: "", group: "", note: "", unit },
  };
};

/** What is left empty is not said. */
const rest = (draft: Draft, amount: (text: string) => number | null) => {
  const { period, note, platform, account, group } = draft;
  const line = { startDay: draft.startDay, by: draft.by, startValue: amount(draft.startValue) ?? "" };
  const said = { platform, account, group, note, ...(period === "date" ? line : { since: draft.since }) };
  return { period, ...Object.fromEntries(Object.entries(said).filter(([, one]) => one !== "")) };
};

/** What a change cannot change: whose numbers they are; and of a new one those that are shown. */
const same = (target: Target | undefined, asked: string | undefined) => {
  if (target === undefined) return asked === undefined ? {} : { variant: asked };
  const { variant, ...whose } = target;
  const told = (["platform", "account", "group"] as const).filter((of) => whose[of] !== null);
  return { variant, ...Object.fromEntries(told.map((of) => [of, whose[of]])) };
};

const Unit = ({ measure }: { measure: Measure }) => {
  if (measure.display === "rate") return <span className="meta">%</span>;
  return measure.display === "money" ? <span className="meta">{measure.currency}</span> : null;
};

const TimeUnits = ({ draft, change }: Changing) => {
  const t = useText();
  return (
    <NativeSelect
      label={t("target.unit")}
      value={draft.unit}
      data={(Object.keys(timeUnits) as TimeUnit[]).map((value) => ({
        value,
        label: t(`target.unit.${value}`),
      }))}
      onChange={(event) => change({ unit: event.currentTarget.value as TimeUnit })}
    />
  );
};

interface DayProps {
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly value: string;
  readonly set: (day: string) => void;
}

const Day = ({ label, description, required = false, value, set }: DayProps) => (
  <TextInput
    type="date"
    label={label}
    {...(description === undefined ? {} : { description })}
    required={required}
    value={value}
    onChange={(event) => set(event.currentTarget.value)}
  />
);

const Versions = ({ target }: { target: Target }) => {
  const t = useText();
  const language = useLanguage();
  const { timeZone } = useWorkspace();
  const words = useTargetWords();
  return (
    <section aria-label={t("target.versions")}>
      <h3>{t("target.versions")}</h3>
      <ul className="target-versions">
        {target.versions.map(({ version, since, savedBy, savedAt, note, removed, ...aim }) => (
          <li key={version} className="meta">
            {t("target.version", {
              version,
              what: removed ? t("target.removed") : words.bounds(aim, measureOf(target)),
              since: dayText(since, language),
              who: savedBy === "local" ? t("define.you") : savedBy,
              when: instantText(savedAt, language, timeZone),
            })}
            {note === "" ? null : ` · ${note}`}
          </li>
        ))}
      </ul>
    </section>
  );
};
