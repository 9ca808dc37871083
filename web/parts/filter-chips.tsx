// Filters as chips that can be taken off, and a list to put more on.

import { FunnelIcon, XMarkIcon } from "@heroicons/react/24/outline";
import { Button, Checkbox, Popover, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Language } from "../shape/language.ts";
import type { Dimension } from "../shape/measure.ts";
import { valueName } from "../shape/platform.ts";
import { type TextKey, useLanguage, useText } from "../text/text.tsx";

export type FilterName = Dimension;
export type Chosen = Readonly<Partial<Record<FilterName, readonly string[]>>>;

interface FilterProps {
  readonly chosen: Chosen;
  /** The others are filtered by one of their parts. */
  readonly choices: Readonly<Partial<Record<FilterName, readonly string[]>>>;
  /** Which dimensions may be filtered here, in this order. */
  readonly offered: readonly FilterName[];
  readonly choose: (chosen: Chosen) => void;
}

const label = (by: FilterName): TextKey => `shell.filter.${by}`;
const shown = (by: FilterName, value: string, none: string, language: Language): string =>
  value === "" ? none : valueName(by, value, language);

const Group = ({
  by,
  values,
  picked,
  pick,
}: {
  by: FilterName;
  values: readonly string[];
  picked: readonly string[];
  pick: (values: readonly string[]) => void;
}) => {
  const t = useText();
  const language = useLanguage();
  const none = t("kpi.part.none");
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const found = values
    .filter((value) => shown(by, value, none, language).toLowerCase().includes(wanted))
    .slice(0, 200);
  return (
    <fieldset className="filter-group">
      <legend>{t(label(by))}</legend>
      {values.length > 8 && (
        <TextInput
          size="xs"
          value={search}
          placeholder={t("shell.filter.find")}
          aria-label={`${t("shell.filter.find")}: ${t(label(by))}`}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div className="filter-values">
        {found.map((value) => (
          <Checkbox
            key={value}
            size="xs"
            label={shown(by, value, none, language)}
            checked={picked.includes(value)}
            onChange={(event) =>
              pick(event.currentTarget.checked ? [...picked, value] : picked.filter((each) => each !== value))
            }
          />
        ))}
      </div>
    </fieldset>
  );
};

const Chip = ({ by, values, remove }: { by: FilterName; values: readonly string[]; remove: () => void }) => {
  const t = useText();
  const language = useLanguage();
  const words = values
    .map((value) => shown(by, value, t("kpi.part.none"), language))
    .join(t("shell.filter.or"));
  return (
    <span className="chip">
      <span>
        <span className="mute">{t(label(by))}: </span>
        {words}
      </span>
      <button
        type="button"
        onClick={remove}
        aria-label={t("shell.filter.remove", { filter: `${t(label(by))}: ${words}` })}
      >
        <XMarkIcon className="chip-x" aria-hidden />
      </button>
    </span>
  );
};

const without = (chosen: Chosen, by: FilterName): Chosen =>
  Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== by));

/** The button that opens the list of what may be filtered. */
export const FilterButton = ({ chosen, choices, offered, choose }: FilterProps) => {
  const t = useText();
  const [opened, setOpened] = useState(false);
  /** What is picked can be taken off wherever it came from. */
  const valuesOf = (by: FilterName): readonly string[] => [
    ...new Set([...(choices[by] ?? []), ...(chosen[by] ?? [])]),
  ];
  const useful = offered.filter((by) => valuesOf(by).length > 1 || (chosen[by]?.length ?? 0) > 0);
  if (useful.length === 0) return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<FunnelIcon className="icon" aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t("shell.filter.label")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="filter-drop" aria-label={t("shell.filter.label")}>
        {useful.map((by) => (
          <Group
            key={by}
            by={by}
            values={valuesOf(by)}
            picked={chosen[by] ?? []}
            pick={(values) => choose({ ...without(chosen, by), [by]: values })}
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
};

/** What is filtered now; nothing where nothing is. */
export const FilterChips = ({ chosen, offered, choose }: Omit<FilterProps, "choices">) => {
  const t = useText();
  const active = offered.filter((by) => (chosen[by]?.length ?? 0) > 0);
  if (active.length === 0) return null;
  return (
    <div className="chips">
      {active.map((by) => (
        <Chip key={by} by={by} values={chosen[by] ?? []} remove={() => choose(without(chosen, by))} />
      ))}
      {active.length > 1 && (
        <button type="button" className="plain-button" onClick={() => choose({})}>
          {t("shell.filter.clear")}
        </button>
      )}
    </div>
  );
};
