// The builder of a KPI of one's own: two KPIs and what to do with them, or a formula, with its result before it is saved.

import "./own-kpi.css";
import { Button, NativeSelect, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useAsk, useDo } from "../../app/ask.ts";
import type { Output } from "../../app/client.ts";
import { usePlace } from "../../app/places.ts";
import { useView } from "../../app/view.ts";
import { useHere, useWorkspace } from "../../app/workspace.ts";
import { useSeriesWords } from "../../charts/series-words.ts";
import { SidePanel } from "../../parts/dialog.tsx";
import { useProblemText } from "../../parts/states.tsx";
import { instantText, rangeText } from "../../shape/day.ts";
import type { ListedKpi } from "../../shape/measure.ts";
import { formulaOf, type Pair, pairOf, type Way, ways } from "../../shape/own-formula.ts";
import { useLanguage, useText, useTextOr } from "../../text/text.tsx";

type Own = Output<"list_own_kpis">["kpis"][number];

interface Props {
  readonly opened: boolean;
  readonly close: () => void;
  /** The one to change; a new one where left out. */
  readonly own?: Own;
}

export const OwnKpi = ({ opened, close, own }: Props) => {
  const t = useText();
  return (
    <SidePanel opened={opened} close={close} title={t("kpi.own.title")}>
      {opened ? <Builder close={close} {...(own ? { own } : {})} /> : null}
    </SidePanel>
  );
};

interface Draft {
  readonly name: string;
  readonly about: string;
  readonly better: ListedKpi["better"];
  readonly formula: string;
  readonly pair: Pair;
}

const begun = (own: Own | undefined): Draft => {
  const said = own?.versions[0]?.said;
  const formula = own?.formula ?? "";
  return {
    name: said?.name ?? "",
    about: said?.about ?? "",
    better: said?.better ?? "up",
    formula,
    pair: pairOf(formula) ?? { a: null, b: null, how: "over" },
  };
};

/** The text a moment after the last key. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const later = setTimeout(() => setSettled(text), 350);
    return () => clearTimeout(later);
  }, [text]);
  return settled;
};

const Builder = ({ close, own }: Omit<Props, "opened">) => {
  const t = useText();
  const language = useLanguage();
  const sentence = useProblemText();
  const { id: workspace } = useWorkspace();
  const { kpis } = useHere();
  const [, go] = useLocation();
  const place = usePlace();
  const save = useDo("save_kpi");
  const [draft, setDraft] = useState(() => begun(own));
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more });
  /** A name is proposed until one is written. */
  const proposed = useProposedName(draft.pair, draft.formula);
  const name = draft.name || proposed;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { about, better, formula } = draft;
    const said = { workspace, name, about, better, formula };
    save.mutate(own ? { ...said, kpi: own.kpi.id } : said, {
      onSuccess: ({ kpi }) => {
        close();
        if (!own) go(place("kpis", kpi.id));
      },
    });
  };
  const choices = kpis
    .filter(({ id }) => id !== own?.kpi.id)
    .map(({ id, name: named }) => ({ value: id, label: named[language] }));
  const pick = (more: Partial<Pair>): void => {
    const pair = { ...draft.pair, ...more };
    change({ pair, formula: formulaOf(pair) ?? draft.formula });
  };
  return (
    <form className="own-kpi" onSubmit={submit}>
      <p className="meta">{t("kpi.own.about")}</p>
      <div className="own-pair">
        <Choice label={t("kpi.own.a")} {...{ choices }} value={draft.pair.a} pick={(a) => pick({ a })} />
        <SegmentedControl
          size="xs"
          aria-label={t("kpi.own.how")}
          value={draft.pair.how}
          data={ways.map((way) => ({ value: way, label: t(`kpi.own.${way}`) }))}
          onChange={(how) => pick({ how: how as Way })}
        />
        <Choice label={t("kpi.own.b")} {...{ choices }} value={draft.pair.b} pick={(b) => pick({ b })} />
      </div>
      <Textarea
        label={t("kpi.own.formula")}
        description={t("kpi.own.formulaAbout")}
        autosize
        minRows={2}
        maxLength={1000}
        spellCheck={false}
        classNames={{ input: "own-formula" }}
        value={draft.formula}
        onChange={(event) => {
          const formula = event.currentTarget.value;
          change({ formula, pair: pairOf(formula) ?? { ...draft.pair, a: null, b: null } });
        }}
      />
      <Checked formula={draft.formula} better={draft.better} />
      <TextInput
        label={t("kpi.own.name")}
        maxLength={80}
        value={draft.name}
        placeholder={proposed}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t("kpi.own.for")}
        maxLength={400}
        value={draft.about}
        onChange={(event) => change({ about: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("kpi.own.better")}
        value={draft.better}
        data={(["up", "down", "band"] as const).map((value) => ({ value, label: t(`kpi.better.${value}`) }))}
        onChange={(event) => change({ better: event.currentTarget.value as Draft["better"] })}
      />
      <div className="form-actions">
        <Button
          type="submit"
          loading={save.isPending}
          disabled={name.trim() === "" || draft.formula.trim() === ""}
        >
          {t("kpi.own.save")}
        </Button>
        {own ? <Remove own={own} close={close} /> : null}
      </div>
      {save.error ? (
        <p className="bad" role="alert">
          {sentence(save.error)}
        </p>
      ) : null}
      {own ? <Versions own={own} /> : null}
    </form>
  );
};

const useProposedName = ({ a, b, how }: Pair, formula: string): string => {
  const language = useLanguage();
  const { kpis } = useHere();
  const named = (id: string | null) => kpis.find((kpi) => kpi.id === id)?.name[language];
  const [first, second] = [named(a), named(b)];
  if (first === undefined || second === undefined || formula === "") return "";
  if (how !== "over") return `${first} ${how === "plus" ? "+" : "−"} ${second}`;
  if (language === "ko") return `${second}당 ${first}`;
  return `${first} ${language === "pl" ? "na:" : "per"} ${second}`.slice(0, 80);
};

interface ChoiceProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly pick: (value: string | null) => void;
}

const Choice = ({ label, choices, value, pick }: ChoiceProps) => (
  <Select
    label={label}
    searchable
    data={[...choices]}
    limit={100}
    value={choices.some((one) => one.value === value) ? value : null}
    onChange={pick}
  />
);

/** What the formula means and comes to, before anything is saved. */
const Checked = ({ formula, better }: Pick<Draft, "formula" | "better">) => {
  const t = useText();
  const textOr = useTextOr();
  const language = useLanguage();
  const sentence = useProblemText();
  const words = useSeriesWords();
  const { id: workspace, currency } = useWorkspace();
  const { since, until } = useView();
  const asked = useSettled(formula.trim());
  const found = useAsk(
    "check_formula",
    { workspace, formula: asked, better, since, until },
    { enabled: asked !== "" },
  );
  if (asked === "") return null;
  // Never the answer of the formula before under the one that stands there now.
  const waits = asked !== formula.trim() || found.isPlaceholderData;
  const variant =
    found.data?.kpi.variants.find(({ id }) => id === found.data?.series?.variant) ??
    found.data?.kpi.variants[0];
  return (
    <div className="own-checked" role="status" aria-busy={waits || found.isFetching}>
      {!waits && found.error ? (
        <p className="bad">{sentence(found.error)}</p>
      ) : waits || found.data === undefined || variant === undefined ? (
        <p className="mute">{t("shell.loading")}</p>
      ) : (
        <>
          <p className="meta">
            {t("kpi.own.result")}: {rangeText({ since, until }, language)}
          </p>
          <p className="own-answer figures">
            {found.data.series === null
              ? "–"
              : words.value(found.data.series, found.data.series.total.answer)}
          </p>
          <p className="meta">
            {found.data.series === null ? t("kpi.own.noData") : words.why(found.data.series)}
          </p>
          <p className="meta">
            {variant.formulas[language]} · {variant.name[language]} · {t("kpi.own.unit")}:{" "}
            {textOr(`word.unit.${variant.unit}`, { currency }, variant.unit)}
          </p>
        </>
      )}
    </div>
  );
};

const Remove = ({ own, close }: { own: Own; close: () => void }) => {
  const t = useText();
  const sentence = useProblemText();
  const { id: workspace } = useWorkspace();
  const remove = useDo("remove_kpi", { kpi: own.kpi.id });
  const [, go] = useLocation();
  const place = usePlace();
  // By the promise: with the KPI its page is gone before the answer's own callback would be called.
  const away = (): void => {
    close();
    go(place("kpis"));
  };
  return (
    <>
      <Button
        variant="default"
        loading={remove.isPending}
        onClick={() => remove.mutateAsync({ workspace, kpi: own.kpi.id }).then(away, () => undefined)}
      >
        {t("kpi.own.remove")}
      </Button>
      {remove.error ? (
        <span className="bad" role="alert">
          {sentence(remove.error)}
        </span>
      ) : null}
    </>
  );
};

const Versions = ({ own }: { own: Own }) => {
  const t = useText();
  const language = useLanguage();
  const { timeZone } = useWorkspace();
  return (
    <section aria-label={t("kpi.own.versions")}>
      <h3>{t("kpi.own.versions")}</h3>
      <ul className="own-versions">
        {own.versions.map(({ version, savedBy, savedAt, said }) => (
          <li key={version} className="meta">
            {t("kpi.own.version", {
              version,
              who: savedBy === "local" ? t("define.you") : savedBy,
              when: instantText(savedAt, language, timeZone),
              formula: said.formula,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
};
