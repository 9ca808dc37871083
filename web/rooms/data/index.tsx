// Data: drop files, see what each is, import them, and look after what was imported.

import "./data.css";
import { PageHead } from "../../app/page-head.tsx";
import { useHere } from "../../app/workspace.ts";
import { useText } from "../../text/text.tsx";
import { FileDrop } from "./file-drop.tsx";
import { FileList } from "./file-list.tsx";
import { Freshness } from "./freshness.tsx";
import { ImportLog } from "./import-log.tsx";
import { useJobs } from "./jobs.ts";
import { WhereToFind } from "./where-to-find.tsx";

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
      {!empty && <ImportLog workspace={workspace} />}
      {!empty && <Freshness workspace={workspace} />}
      <WhereToFind open={empty} />
    </>
  );
};
