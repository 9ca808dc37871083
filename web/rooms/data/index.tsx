// Data: drop files, see what each is, import them, and look after what was imported.

import "./data.css";
import { PageHead } from "../../app/page-head.tsx";
import { useHere } from "../../app/workspace.ts";
import { useText } from "../../text/text.tsx";
import { ExportTable } from "./export-table.tsx";
import { FileDrop } from "./file-drop.tsx";
import { FileList } from "./file-list.tsx";
import { Freshness } from "./freshness.tsx";
import { ImportLog } from "./import-log.tsx";
import { useJobs } from "./jobs.ts";
import { SentFiles } from "./sent-files.tsx";
import { WhereToFind } from "./where-to-find.tsx";
import { SavedMappings } from "./wizard/saved.tsx";

export const Data = () => {
  const t = useText();
  const { workspace, last } = useHere();
  const jobs = useJobs(workspace.id);
  const empty = last === null && jobs.length === 0;
  return (
    <>
      <PageHead title={t("shell.nav.data")} about={<p className="meta">{t("data.about")}</p>} />
      <FileDrop workspace={workspace.id} large={jobs.length === 0} />
      {jobs.length > 0 && <FileList workspace={workspace} jobs={jobs} />}
      <SentFiles workspace={workspace} />
      <SavedMappings workspace={workspace} />
      {!empty && <ImportLog workspace={workspace} />}
      {!empty && <Freshness workspace={workspace} />}
      {!empty && <ExportTable workspace={workspace} />}
      <WhereToFind open={empty} />
    </>
  );
};
