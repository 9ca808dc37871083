// The list of KPIs: every one there is, those with data with their numbers, the others with what they need.

import { ArrowDownTrayIcon, MagnifyingGlassIcon, PlusIcon } from "@heroicons/react/24/outline";
import { Button, Checkbox, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { PageHead } from "../../app/page-head.tsx";
import { useSearchValue } from "../../app/view.ts";
import { useHere } from "../../app/workspace.ts";
import "../../charts/charts.css";
import { Empty } from "../../parts/states.tsx";
import { finds, grouped, readSort, writeSort } from "../../shape/kpi-list.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import { useRows } from "./answers.tsx";
import { EnteredValues } from "./entered.tsx";
import { useExport } from "./export.ts";
import { OwnKpi } from "./own-kpi.tsx";
import "./kpis.css";
import { Picked } from "./picked.tsx";
import { KpiTable } from "./table.tsx";

export const KpiList = () => {
  const t = useText();
  const { workspace, last } = useHere();
  return (
    <>
      <PageHead
        title={t("kpi.list.title")}
        {...(last === null ? {} : { period: { filters: ["platform", "account"] } })}
      />
      <List key={workspace.id} />
      <EnteredValues key={`${workspace.id} by hand`} />
    </>
  );
};

const List = () => {
  const t = useText();
  const language = useLanguage();
  const { kpis } = useHere();
  const [search] = useSearchValue("q");
  const [sortText, setSort] = useSearchValue("sort");
  const [built, setBuilt] = useSearchValue("build");
  const [only, setOnly] = useSearchValue("only");
  const { rows, waiting, failed } = useRows();
  const sort = readSort(sortText);
  const found = rows.filter(
    ({ kpi }) => (search === null || finds(kpi, search, language)) && (only === null || kpi.chosen !== null),
  );
  const sections = grouped(found, sort, language);
  const lit = kpis.filter(({ chosen }) => chosen !== null).length;
  const save = useExport();
  const [picked, setPicked] = useState<readonly string[]>([]);
  return (
    <>
      <div className="kpis-tools">
        <Search />
        <Checkbox
          size="xs"
          label={t("kpi.list.onlyLit")}
          checked={only !== null}
          onChange={(event) => setOnly(event.currentTarget.checked ? "lit" : null)}
        />
        <span className="meta figures" aria-live="polite">
          {waiting > 0
            ? t("kpi.list.loading", { done: lit - waiting, all: lit })
            : t("kpi.list.lit", { lit, all: kpis.length })}
        </span>
        <Button
          size="xs"
          variant="default"
          leftSection={<PlusIcon className="icon" aria-hidden />}
          onClick={() => setBuilt("new")}
        >
          {t("kpi.own.new")}
        </Button>
        <Button
          size="xs"
          variant="default"
          className="kpis-export"
          leftSection={<ArrowDownTrayIcon className="icon" aria-hidden />}
          disabled={waiting > 0 || sections.length === 0}
          onClick={() => save(sections)}
        >
          {t("kpi.list.export")}
        </Button>
      </div>
      <OwnKpi opened={built !== null} close={() => setBuilt(null)} />
      {failed}
      {sections.length === 0 ? (
        <Empty title={t("kpi.list.nothing")} />
      ) : (
        <KpiTable
          sections={sections}
          sort={sort}
          setSort={(next) => setSort(writeSort(next))}
          picked={picked}
          pick={setPicked}
        />
      )}
      <Picked picked={picked} clear={() => setPicked([])} />
    </>
  );
};

/** The words searched for stand in the address, a moment after the last key. */
const Search = () => {
  const t = useText();
  const [search, setSearch] = useSearchValue("q");
  const [typed, setTyped] = useState(search ?? "");
  useEffect(() => setTyped(search ?? ""), [search]);
  useEffect(() => {
    if (typed === (search ?? "")) return;
    const later = setTimeout(() => setSearch(typed || null), 250);
    return () => clearTimeout(later);
  }, [typed, search, setSearch]);
  return (
    <TextInput
      size="xs"
      type="search"
      className="kpis-search"
      aria-label={t("kpi.list.search")}
      placeholder={t("kpi.list.search")}
      leftSection={<MagnifyingGlassIcon className="icon" aria-hidden />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
};
