// The dropped files, with what can be done to all of them at once.

import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import type { Workspace } from "../../app/workspace.ts";
import { spanOf } from "../../shape/lit.ts";
import { useText } from "../../text/text.tsx";
import { FileCard } from "./file-card.tsx";
import { importable, type Job } from "./jobs.ts";
import { useDatedPlace } from "./lit.tsx";
import { clearDone, importFiles } from "./work.ts";

export const FileList = ({ workspace, jobs }: { workspace: Workspace; jobs: readonly Job[] }) => {
  const t = useText();
  const queries = useQueryClient();
  const imported = (): void => void queries.invalidateQueries();
  const ready = jobs.filter(importable);
  const done = jobs.filter(({ phase }) => phase === "done");
  const busy = jobs.filter(({ phase }) => !["ready", "done", "failed"].includes(phase));
  const place = useDatedPlace();
  const covered = spanOf(done.flatMap(({ preview }) => preview?.parts ?? []));
  const start = (ids: readonly string[]): void => importFiles(workspace.id, ids, imported);
  return (
    <section className="files" aria-labelledby="files-title">
      <div className="section-head">
        <h2 id="files-title">{t("data.files.title", { count: jobs.length })}</h2>
        <div className="section-actions">
          {done.length > 0 && (
            <Button size="xs" variant="subtle" color="gray" onClick={() => clearDone(workspace.id)}>
              {t("data.files.clear")}
            </Button>
          )}
          {done.length > 0 && ready.length === 0 && busy.length === 0 && (
            <Button size="xs" component={Link} href={place(covered, "overview")}>
              {t("data.files.see")}
            </Button>
          )}
          {ready.length > 0 && (
            <Button size="xs" onClick={() => start(ready.map(({ id }) => id))}>
              {t("data.files.import_all", { count: ready.length })}
            </Button>
          )}
        </div>
      </div>
      <p className="unseen" aria-live="polite">
        {t("data.files.state", { ready: ready.length, busy: busy.length, done: done.length })}
      </p>
      <ul className="file-list">
        {jobs.map((job) => (
          <li key={job.id}>
            <FileCard workspace={workspace} job={job} start={() => start([job.id])} />
          </li>
        ))}
      </ul>
    </section>
  );
};
