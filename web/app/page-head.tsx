// The head of a page: its title, and where it shows numbers their period, comparison and filters.

import { type ReactNode, useEffect, useState } from "react";
import { DateRange } from "../parts/date-range.tsx";
import { FilterButton, FilterChips, type FilterName } from "../parts/filter-chips.tsx";
import { dayText, today } from "../shape/day.ts";
import { useLanguage, useText } from "../text/text.tsx";
import { AddressNotes } from "./address-notes.tsx";
import { useAsk } from "./ask.ts";
import { onOpenCalendar } from "./calendar-door.ts";
import { useSetView, useView } from "./view.ts";
import type { Fault } from "./view-address.ts";
import { useHere, useWorkspace } from "./workspace.ts";

/** The period's button, tied to the address. */
const Period = () => {
  const view = useView();
  const setView = useSetView();
  const { workspace, first, last } = useHere();
  const [opened, setOpened] = useState(false);
  useEffect(() => onOpenCalendar(() => setOpened(true)), []);
  return (
    <DateRange
      range={view}
      compare={view.compare}
      first={first}
      last={last ?? today()}
      weekStart={workspace.weekStart}
      opened={opened}
      setOpened={setOpened}
      choose={(change) => setView({ ...change, ...(change.since ? { grain: null } : {}) })}
    />
  );
};

/** The filters' button, tied to the address; `offered` are the dimensions the page's numbers carry. */
const Filter = ({ offered }: { offered: readonly FilterName[] }) => {
  const view = useView();
  const setView = useSetView();
  const { id } = useWorkspace();
  const values = useAsk("list_values", { workspace: id });
  return (
    <FilterButton
      chosen={view.filters}
      choices={values.data ?? {}}
      offered={offered}
      choose={(filters) => setView({ filters })}
    />
  );
};

const Chips = ({ offered }: { offered: readonly FilterName[] }) => {
  const view = useView();
  const setView = useSetView();
  return <FilterChips chosen={view.filters} offered={offered} choose={(filters) => setView({ filters })} />;
};

/** "to 31 Oct 2026, the last day with data", so that nobody wonders why the period does not end today. */
const PeriodNote = () => {
  const t = useText();
  const language = useLanguage();
  const { last } = useHere();
  return last ? <p className="meta">{t("shell.period.anchored", { day: dayText(last, language) })}</p> : null;
};

interface HeadProps {
  readonly title: string;
  readonly about?: ReactNode;
  /** Shows the period and, for these dimensions, the filters. */
  readonly period?: { readonly filters: readonly FilterName[] };
  readonly actions?: ReactNode;
  /** What this page's own part of the address asks for and cannot have. */
  readonly faults?: readonly Fault[];
}

export const PageHead = ({ title, about, period, actions, faults = [] }: HeadProps) => {
  const t = useText();
  useEffect(() => {
    document.title = `${title} · Leadline`;
  }, [title]);
  return (
    <div className="page-head">
      <div className="page-head-row">
        <div className="page-head-title">
          <h1>{title}</h1>
          {about ?? (period && <PeriodNote />)}
        </div>
        <div className="page-head-actions">
          {period && period.filters.length > 0 && <Filter offered={period.filters} />}
          {period && <Period />}
          {actions}
        </div>
      </div>
      {period && <Chips offered={period.filters} />}
      {period && <AddressNotes more={faults} />}
      <span className="unseen" aria-live="polite">
        {t("shell.page_shown", { title })}
      </span>
    </div>
  );
};
