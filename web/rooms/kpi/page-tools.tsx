// What can be done with a KPI: read its definition, take its numbers along.

import { ArrowDownTrayIcon, BookOpenIcon, PencilSquareIcon, ScaleIcon } from "@heroicons/react/24/outline";
import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { writeItem } from "../../../src/contract/compared-items.ts";
import { useAsk } from "../../app/ask.ts";
import { address } from "../../app/client.ts";
import { travels, useComparePlace } from "../../app/places.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { useText } from "../../text/text.tsx";
import { OwnKpi } from "../kpis/own-kpi.tsx";
import { type Question, useSetAsked } from "./question.ts";

interface Props {
  readonly question: Question;
  /** The variant shown; none where the KPI has no data. */
  readonly variant?: string;
  /** Whether it is a KPI of the workspace's own. */
  readonly own: boolean;
}

export const PageTools = ({ question, variant, own }: Props) => {
  const t = useText();
  const set = useSetAsked();
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<BookOpenIcon className="icon" aria-hidden />}
        onClick={() => set({ show: "definition" })}
      >
        {t("kpi.page.definition")}
      </Button>
      {variant === undefined ? null : <Beside question={question} />}
      {own ? <Change kpi={question.slice.kpi} /> : null}
      {variant === undefined ? null : <Export question={question} variant={variant} />}
    </>
  );
};

/** This number, as it is filtered here, on the page that sets others beside it. */
const Beside = ({ question }: { question: Question }) => {
  const t = useText();
  const placeOf = useComparePlace();
  const { kpi } = question.slice;
  const { filters } = question.view;
  // Network, account, format and campaign come along with the view.
  const kept = question.offered.filter((by) => !travels(by) && filters[by] !== undefined);
  const own = Object.fromEntries(kept.map((by) => [by, filters[by] ?? []]));
  const item = writeItem({ kpi, variant: question.slice.variant ?? null, filters: own });
  return (
    <Button
      component={Link}
      size="xs"
      variant="default"
      href={placeOf([item])}
      leftSection={<ScaleIcon className="icon" aria-hidden />}
    >
      {t("compare.go")}
    </Button>
  );
};

const Change = ({ kpi }: { kpi: string }) => {
  const t = useText();
  const { id: workspace } = useWorkspace();
  const [opened, setOpened] = useState(false);
  const all = useAsk("list_own_kpis", { workspace });
  const own = all.data?.kpis.find((one) => one.kpi.id === kpi);
  if (own === undefined) return null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<PencilSquareIcon className="icon" aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t("kpi.own.edit")}
      </Button>
      <OwnKpi opened={opened} close={() => setOpened(false)} own={own} />
    </>
  );
};

// The variant is named, so that the file holds the numbers that are seen, whatever coverage would choose tomorrow.
const Export = ({ question, variant }: Required<Omit<Props, "own">>) => {
  const t = useText();
  const link = (what: "series" | "rows") => address("export_kpi", { ...question.series, variant, what });
  return (
    <Menu position="bottom-end" shadow="none" width={200}>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<ArrowDownTrayIcon className="icon" aria-hidden />}>
          {t("kpi.page.export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={link("series")} download>
          {t("kpi.page.exportSeries")}
        </Menu.Item>
        <Menu.Item component="a" href={link("rows")} download>
          {t("kpi.page.exportRows")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
