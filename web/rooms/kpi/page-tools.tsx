// What can be done with a KPI: read its definition, take its numbers along.

import { ArrowDownTrayIcon, BookOpenIcon } from "@heroicons/react/24/outline";
import { Button, Menu } from "@mantine/core";
import { address } from "../../app/client.ts";
import type { ListedKpi } from "../../shape/measure.ts";
import { useText } from "../../text/text.tsx";
import { type Question, useSetAsked } from "./question.ts";

export const PageTools = ({ kpi, question }: { kpi: ListedKpi; question: Question }) => {
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
      {kpi.chosen === null ? null : <Export question={question} />}
    </>
  );
};

const Export = ({ question }: { question: Question }) => {
  const t = useText();
  const link = (what: "series" | "rows") => address("export_kpi", { ...question.series, what });
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
