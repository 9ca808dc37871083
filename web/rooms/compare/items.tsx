// What is compared, as a list: each with its network and account, once more under another filter, or away.

import { DocumentDuplicateIcon, XMarkIcon } from "@heroicons/react/24/outline";
import { ActionIcon, NativeSelect, Select } from "@mantine/core";
import { Link } from "wouter";
import { type ComparedItem, mostCompared, writeItem } from "../../../src/contract/compared-items.ts";
import { useAsk } from "../../app/ask.ts";
import { usePlace } from "../../app/places.ts";
import { useHere } from "../../app/workspace.ts";
import { Mark } from "../../charts/marks.tsx";
import type { Dimension } from "../../shape/measure.ts";
import { valueName } from "../../shape/platform.ts";
import { offeredBy } from "../../shape/slice.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import { type Shown, useSetItems } from "./question.ts";

interface Props {
  readonly items: readonly Shown[];
  /** Whether they are lines of one chart, told by mark and colour. */
  readonly marked: boolean;
}

export const Items = ({ items, marked }: Props) => {
  const t = useText();
  const set = useSetItems();
  const { workspace } = useHere();
  const values = useAsk("list_values", { workspace: workspace.id });
  const all = items.map(({ item }) => item);
  const replace = (at: number, by: readonly ComparedItem[]) =>
    set([...all.slice(0, at), ...by, ...all.slice(at + 1)]);
  return (
    <section className="compare-items" aria-label={t("compare.items")}>
      <ul>
        {items.map((one, at) => (
          <li key={writeItem(one.item)}>
            {marked ? <Mark index={at} /> : null}
            <Name one={one} />
            <Pick
              one={one}
              by="platform"
              values={values.data?.platform ?? []}
              all={all}
              change={(item) => replace(at, [item])}
            />
            <Pick
              one={one}
              by="account"
              values={values.data?.account ?? []}
              all={all}
              change={(item) => replace(at, [item])}
            />
            <Tools
              one={one}
              all={all}
              values={values.data?.platform ?? []}
              replace={(by) => replace(at, by)}
            />
          </li>
        ))}
      </ul>
      <Add all={all} />
    </section>
  );
};

const Name = ({ one: { kpi, item, name } }: { one: Shown }) => {
  const place = usePlace();
  if (kpi === undefined) return <span className="compare-name mute">{name}</span>;
  return (
    <Link href={place("kpis", item.kpi)} className="compare-name">
      {name}
    </Link>
  );
};

interface PickProps {
  readonly one: Shown;
  readonly by: "platform" | "account";
  readonly values: readonly string[];
  readonly all: readonly ComparedItem[];
  readonly change: (item: ComparedItem) => void;
}

const filtered = (item: ComparedItem, by: Dimension, value: string): ComparedItem => {
  const { [by]: _, ...others } = item.filters;
  return { ...item, filters: value === "" ? others : { ...others, [by]: [value] } };
};

/** One network or account, or all; what would stand there twice cannot be chosen. */
const Pick = ({ one, by, values, all, change }: PickProps) => {
  const t = useText();
  const language = useLanguage();
  const { kpi, item, name } = one;
  const chosen = item.filters[by] ?? [];
  if (kpi === undefined || !offeredBy(kpi, item.variant).includes(by)) return null;
  const taken = new Set(all.filter((other) => other !== item).map(writeItem));
  const known = [...new Set([...values, ...chosen])].filter(Boolean);
  const choices = ["", ...known].map((value) => ({
    value,
    label:
      value === ""
        ? t(by === "platform" ? "compare.everyNetwork" : "compare.everyAccount")
        : valueName(by, value, language),
    disabled: taken.has(writeItem(filtered(item, by, value))),
  }));
  return (
    <NativeSelect
      size="xs"
      aria-label={t(by === "platform" ? "compare.networkOf" : "compare.accountOf", { name })}
      value={chosen.length === 1 ? chosen[0] : ""}
      data={choices}
      onChange={(event) => change(filtered(item, by, event.currentTarget.value))}
    />
  );
};

interface ToolsProps {
  readonly one: Shown;
  readonly all: readonly ComparedItem[];
  readonly values: readonly string[];
  readonly replace: (by: readonly ComparedItem[]) => void;
}

/** Once more means: of a network that is not there yet. */
const Tools = ({ one, all, values, replace }: ToolsProps) => {
  const t = useText();
  const { item, kpi, name } = one;
  const there = new Set(all.map(writeItem));
  const networks = kpi?.coverage.flatMap(({ platforms }) => platforms) ?? [];
  const next = values
    .filter((value) => networks.includes(value))
    .map((value) => filtered(item, "platform", value))
    .find((other) => !there.has(writeItem(other)));
  const can =
    kpi !== undefined && offeredBy(kpi, item.variant).includes("platform") && all.length < mostCompared;
  return (
    <span className="compare-tools">
      {next === undefined || !can ? null : (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("compare.again", { name })}
          title={t("compare.again", { name })}
          onClick={() => replace([item, next])}
        >
          <DocumentDuplicateIcon className="icon" aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t("compare.remove", { name })}
        title={t("compare.remove", { name })}
        onClick={() => replace([])}
      >
        <XMarkIcon className="icon" aria-hidden />
      </ActionIcon>
    </span>
  );
};

const Add = ({ all }: { all: readonly ComparedItem[] }) => {
  const t = useText();
  const language = useLanguage();
  const set = useSetItems();
  const { kpis } = useHere();
  if (all.length >= mostCompared) return <p className="meta">{t("compare.full")}</p>;
  const plain = new Set(all.map(writeItem));
  const choices = kpis
    .filter(({ id, chosen }) => chosen !== null && !plain.has(id))
    .map(({ id, name }) => ({ value: id, label: name[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <Select
      size="xs"
      className="compare-add"
      searchable
      aria-label={t("compare.add")}
      placeholder={t("compare.add")}
      data={choices}
      limit={100}
      value={null}
      onChange={(kpi) => {
        if (kpi !== null) set([...all, { kpi, variant: null, filters: {} }]);
      }}
    />
  );
};
