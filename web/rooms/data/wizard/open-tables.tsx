// On a file's card: tables that wait for an answer, with what may read them, and the mapping that reads one now.

import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { Workspace } from "../../../app/workspace.ts";
import { useText } from "../../../text/text.tsx";
import type { Job, Preview } from "../jobs.ts";
import { choose } from "../work.ts";
import { OlderImports } from "./older.tsx";

const Wizard = lazy(async () => ({ default: (await import("./index.tsx")).Wizard }));

type Open = Preview["open"][number];
interface Wanted {
  readonly table: number;
  readonly mapping: string | null;
}

const Waiting = (props: { open: Open; several: boolean; as: (id: string) => void; map: () => void }) => {
  const { open, several, as, map } = props;
  const t = useText();
  return (
    <div className="choice map-open">
      <div>
        <p className="choice-label">{several ? t("map.waits_table", { name: open.name }) : t("map.waits")}</p>
        <p className="meta">{t("map.waits_about")}</p>
      </div>
      {[...open.between, ...open.like].map(({ id, name }) => (
        <Button key={id} size="xs" variant="default" onClick={() => as(id)}>
          {t("map.read_as", { name })}
        </Button>
      ))}
      <Button size="xs" onClick={map}>
        {t("map.start")}
      </Button>
    </div>
  );
};

export const OpenTables = ({
  workspace,
  job,
  preview,
}: {
  workspace: Workspace;
  job: Job;
  preview: Preview;
}) => {
  const t = useText();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const own = preview.parts.filter(({ mapping }) => mapping !== null);
  // A file that corrects an earlier import says so itself.
  const anew = preview.warnings.some(({ code }) => code === "mapping/read-anew");
  if (job.file === null || (preview.open.length === 0 && own.length === 0)) return null;
  const as = (table: number, id: string): void =>
    choose(workspace.id, job.id, {
      as: [...job.as.filter((one) => !one.startsWith(`${table}=`)), `${table}=${id}`],
    });
  return (
    <div className="choices">
      {preview.open.map((open) => (
        <Waiting
          key={open.table}
          open={open}
          several={preview.open.length + preview.parts.length > 1}
          as={(id) => as(open.table, id)}
          map={() => setWanted({ table: open.table, mapping: open.like[0]?.id ?? null })}
        />
      ))}
      {own.map((part) => (
        <div key={part.part} className="choice">
          <div>
            <p className="choice-label">{t("map.read_by", { name: part.sourceName ?? "" })}</p>
            <p className="meta">{t("map.version", { version: part.mapping?.version ?? 1 })}</p>
            {!anew && <OlderImports workspace={workspace} mapping={part.mapping?.id ?? ""} />}
          </div>
          <Button
            size="xs"
            variant="default"
            onClick={() => setWanted({ table: part.table, mapping: part.mapping?.id ?? null })}
          >
            {t("map.change")}
          </Button>
        </div>
      ))}
      {wanted && (
        <Suspense fallback={null}>
          <Wizard
            workspace={workspace}
            file={job.file}
            fileName={job.path}
            table={wanted.table}
            mapping={wanted.mapping}
            close={() => setWanted(null)}
            saved={({ id, headerless }) => {
              setWanted(null);
              // A file without a header is known by nothing, so it is said which mapping reads it.
              if (headerless) as(wanted.table, id);
              else choose(workspace.id, job.id, {});
            }}
          />
        </Suspense>
      )}
    </div>
  );
};
