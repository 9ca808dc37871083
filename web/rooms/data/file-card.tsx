// One dropped file: what it is, what it lights up, what it still needs, and how its import went.

import { DocumentTextIcon, XMarkIcon } from "@heroicons/react/24/outline";
import { ActionIcon, Button, Progress } from "@mantine/core";
import type { Workspace } from "../../app/workspace.ts";
import { useProblemText } from "../../parts/states.tsx";
import { instantText } from "../../shape/day.ts";
import { formatBytes } from "../../shape/format.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import { Choices } from "./choices.tsx";
import { importable, type Job } from "./jobs.ts";
import { Lights } from "./lit.tsx";
import { Parts, RefusedRows } from "./parts.tsx";
import { RowSum } from "./row-sum.tsx";
import { StateMark } from "./state-mark.tsx";
import { OpenTables } from "./wizard/open-tables.tsx";
import { removeFile, tryAgain } from "./work.ts";

const Running = ({ job }: { job: Job }) => {
  const t = useText();
  const { phase, sent, progress } = job;
  const share = phase === "uploading" ? sent : progress && progress.of > 0 ? progress.done / progress.of : 0;
  const word =
    phase === "importing"
      ? t("data.phase.importing", { step: progress?.step ?? "reading" })
      : t(`data.phase.${phase as "waiting" | "uploading" | "reading" | "queued"}`);
  const part = phase === "reading" || phase === "importing" ? progress?.part : undefined;
  const unknown = phase === "reading" && part === undefined;
  return (
    <div className="file-running">
      <span className="meta">
        {word}
        {part && ` · ${t("data.phase.part", { at: part.at, of: part.of, name: part.name })}`}
      </span>
      <Progress value={unknown ? 100 : share * 100} animated={unknown} size="sm" aria-label={word} />
    </div>
  );
};

const Refused = ({ workspace, job, error }: { workspace: Workspace; job: Job; error: unknown }) => {
  const t = useText();
  const sentence = useProblemText();
  return (
    <div className="refused" role="alert">
      <p>{sentence(error)}</p>
      {job.phase === "failed" && (
        <Button size="compact-xs" variant="default" onClick={() => tryAgain(workspace.id, job.id)}>
          {t("shell.retry")}
        </Button>
      )}
    </div>
  );
};

/** What to look at before importing, and after it still; none of it stops an import. */
const Warnings = ({ job: { preview, entry } }: { job: Job }) => {
  const sentence = useProblemText();
  const warnings = entry?.warnings ?? preview?.warnings ?? [];
  if (warnings.length === 0) return null;
  return (
    <ul className="warnings">
      {warnings.map((warning) => (
        <li key={`${warning.code} ${warning.text}`}>
          <span className="warn" aria-hidden>
            ▲
          </span>{" "}
          {sentence(warning)}
        </li>
      ))}
    </ul>
  );
};

const Again = ({ job, zone }: { job: Job; zone: string }) => {
  const t = useText();
  const language = useLanguage();
  const before = job.preview?.alreadyImported;
  if (!before || job.phase !== "ready") return null;
  const when = instantText(before.committedAt, language, zone);
  // Of a file that names no account the same bytes may be another one's.
  const told = (job.preview?.needs ?? []).length > 0 ? "data.already_or_other" : "data.already";
  return <p className="file-note">{t(told, { file: before.fileName, when })}</p>;
};

export const FileCard = (props: { workspace: Workspace; job: Job; start: () => void }) => {
  const { workspace, job, start } = props;
  const t = useText();
  const language = useLanguage();
  const { phase, preview } = job;
  const busy = ["waiting", "uploading", "reading", "queued", "importing"].includes(phase);
  const problem = job.error ?? preview?.problem;
  const shown = phase === "ready" || phase === "queued" || phase === "importing" || phase === "failed";
  return (
    <article className="file" data-phase={phase} aria-label={job.path}>
      <header className="file-head">
        <DocumentTextIcon className="file-icon" aria-hidden />
        <div className="file-name">
          <h3>{job.path}</h3>
          <span className="meta">{formatBytes(job.bytes, language)}</span>
        </div>
        <StateMark job={job} />
        {phase === "ready" && importable(job) && (
          <Button size="xs" variant="light" onClick={start}>
            {t("data.import")}
          </Button>
        )}
        {phase !== "importing" && (
          <ActionIcon
            variant="subtle"
            color="gray"
            onClick={() => removeFile(workspace.id, job.id)}
            aria-label={t("data.files.remove", { file: job.path })}
          >
            <XMarkIcon className="icon" aria-hidden />
          </ActionIcon>
        )}
      </header>
      {busy && <Running job={job} />}
      {problem != null && phase !== "done" && <Refused workspace={workspace} job={job} error={problem} />}
      {preview && phase === "ready" && <OpenTables workspace={workspace} job={job} preview={preview} />}
      <Warnings job={job} />
      <Again job={job} zone={workspace.timeZone} />
      {job.entry && phase === "done" && <RowSum of={job.entry} />}
      {phase === "done" && preview?.parts.map((part) => <RefusedRows key={part.part} part={part} />)}
      {preview && (shown || phase === "done") && <Lights preview={preview} imported={phase === "done"} />}
      {/* Read anew with one answer, a file keeps the field of the next one open. */}
      {preview && (phase === "ready" || phase === "reading") && (
        <Choices workspace={workspace} job={job} preview={preview} />
      )}
      {preview && shown && preview.parts.length > 0 && <Parts preview={preview} />}
    </article>
  );
};
