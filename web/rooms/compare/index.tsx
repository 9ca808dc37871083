// KPIs side by side over the same days: one chart where units are alike, else one above another, and the numbers below.

import { ArrowDownTrayIcon } from "@heroicons/react/24/outline";
import { Button, Checkbox } from "@mantine/core";
import { Link } from "wouter";
import { useAsk } from "../../app/ask.ts";
import { GrainChoice } from "../../app/grain-choice.tsx";
import { PageHead } from "../../app/page-head.tsx";
import { usePlace } from "../../app/places.ts";
import { useSearchValue, useView } from "../../app/view.ts";
import { useHere } from "../../app/workspace.ts";
import { SpliceWords } from "../../charts/splice.tsx";
import "../../charts/charts.css";
import { Empty, Failed, Loading } from "../../parts/states.tsx";
import { bucketName } from "../../shape/bucket.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import { Charts } from "./charts.tsx";
import "./compare.css";
import { useSave } from "./export.ts";
import { Items } from "./items.tsx";
import { Numbers } from "./numbers.tsx";
import { type Answer, type Shown, type Told, useItems, useTold } from "./question.ts";

export const Compare = () => {
  const t = useText();
  const place = usePlace();
  const { workspace } = useHere();
  return (
    <>
      <p className="crumbs">
        <Link href={place("kpis")}>{t("kpi.page.all")}</Link>
      </p>
      <PageHead
        title={t("compare.title")}
        about={<p className="kpi-about">{t("compare.about")}</p>}
        period={{ filters: ["platform", "account"] }}
      />
      <Side key={workspace.id} />
    </>
  );
};

const Side = () => {
  const t = useText();
  const items = useItems();
  const view = useView();
  const { workspace } = useHere();
  const [index] = useSearchValue("index");
  const answer = useAsk(
    "compare_kpis",
    {
      ...{ workspace: workspace.id, since: view.since, until: view.until, grain: view.grain },
      ...{ compare: view.compare, items: items.map(({ asked }) => asked) },
    },
    { enabled: items.length > 0 },
  );
  const told = items.length === 0 ? undefined : answer.data;
  const one = told !== undefined && (index !== null || told.alike) && items.length > 1;
  return (
    <>
      <Items items={items} marked={one} />
      {items.length === 0 ? <Empty title={t("compare.empty")} /> : null}
      {items.length === 1 ? <p className="meta">{t("compare.few")}</p> : null}
      {answer.error && items.length > 0 ? (
        <Failed error={answer.error} retry={() => answer.refetch()} />
      ) : null}
      {told === undefined ? (
        items.length === 0 || answer.error ? null : (
          <Loading height={420} />
        )
      ) : (
        <Shows items={items} answer={told} indexed={index !== null} stale={answer.isPlaceholderData} />
      )}
    </>
  );
};

interface ShowsProps {
  readonly items: readonly Shown[];
  readonly answer: Answer;
  readonly indexed: boolean;
  readonly stale: boolean;
}

const Shows = ({ items, answer, indexed, stale }: ShowsProps) => {
  const t = useText();
  const toldOf = useTold();
  const told = toldOf(items, answer);
  const marks = [
    ...new Map(told.flatMap(({ series }) => series.marks.map((mark) => [mark.change, mark]))).values(),
  ];
  if (told.length === 0) return <Loading height={420} />;
  return (
    <div className={stale ? "dimmed-while-newer" : undefined} aria-busy={stale}>
      <Controls answer={answer} told={told} indexed={indexed} />
      <section className="panel figure" aria-label={t("compare.chart")}>
        {indexed && answer.base === null ? (
          <p className="chart-none mute">{t("compare.noIndex")}</p>
        ) : (
          <Charts {...{ told, answer, indexed, marks }} />
        )}
        <SpliceWords marks={marks} />
      </section>
      <Numbers told={told} answer={answer} marks={marks} />
    </div>
  );
};

const Controls = ({ answer, told, indexed }: { answer: Answer; told: readonly Told[]; indexed: boolean }) => {
  const t = useText();
  const language = useLanguage();
  const view = useView();
  const [, setIndex] = useSearchValue("index");
  const save = useSave();
  const label =
    indexed && answer.base !== null
      ? t("compare.indexed", { bucket: bucketName(answer.base, answer.grain, language) })
      : t("compare.index");
  return (
    <div className="controls">
      <GrainChoice value={view.grain} />
      <Checkbox
        size="xs"
        label={label}
        checked={indexed}
        onChange={(event) => setIndex(event.currentTarget.checked ? "1" : null)}
      />
      <Button
        size="xs"
        variant="default"
        className="compare-export"
        leftSection={<ArrowDownTrayIcon className="icon" aria-hidden />}
        onClick={() => save(told, answer)}
      >
        {t("compare.export")}
      </Button>
    </div>
  );
};
