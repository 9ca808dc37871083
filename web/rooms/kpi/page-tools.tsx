// What can be done with a KPI: read its definition, take its numbers along.

import { ArrowDownTrayIcon, BookOpenIcon } from "@heroicons/react/24/outline";
import { Button, Menu } from "@mantine/core";
import { address } from "../../app/client.ts";
import { useText } from "../../text/text.tsx";
import { type Question, useSetAsked } from "./question.ts";

interface Props {
  readonly question: Question;
  /** The variant shown; none where the KPI has no data. */
  readonly variant?: string;
}

export const PageTools = ({ question, variant }: Props) => {
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
      {variant === undefined ? null : <Export question={question} variant={variant} />}
    </>
  );
};

// The variant is named, so that the file holds the numbers that are seen, whatever coverage would choose tomorrow.
const Export = ({ question, variant }: Required<Props>) => {
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
