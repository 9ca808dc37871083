// The last few imports: the file, what became of it, when.

import { Link } from "wouter";
import { useAsk } from "../../app/ask.ts";
import { usePlace } from "../../app/places.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { instantText } from "../../shape/day.ts";
import { useLanguage, useText } from "../../text/text.tsx";

export const LatestImports = () => {
  const t = useText();
  const place = usePlace();
  const { id } = useWorkspace();
  const log = useAsk("list_imports", { workspace: id, limit: 5 });
  return (
    <section className="panel" aria-labelledby="overview-imports">
      <div className="figure-head">
        <h2 id="overview-imports">{t("kpi.overview.imports")}</h2>
        <Link href={place("data")}>{t("kpi.overview.allImports")}</Link>
      </div>
      {log.error && !log.data ? <Failed error={log.error} retry={() => log.refetch()} /> : null}
      {log.data ? <Entries imports={log.data.imports} /> : log.error ? null : <Loading height={160} />}
    </section>
  );
};

interface Entry {
  readonly importId: number;
  readonly fileName: string;
  readonly committedAt: string;
  readonly undoneAt: string | null;
  readonly rows: number;
  readonly facts: number;
}

const Entries = ({ imports }: { imports: readonly Entry[] }) => {
  const t = useText();
  const language = useLanguage();
  const { timeZone } = useWorkspace();
  return (
    <ul className="overview-list">
      {imports.map(({ importId, fileName, committedAt, undoneAt, rows, facts }) => (
        <li key={importId}>
          <span className="overview-file">{fileName}</span>
          <span className="meta">
            {t("kpi.overview.import", { rows, facts })}
            {undoneAt === null ? null : ` · ${t("kpi.overview.undone")}`}
          </span>
          <span className="meta figures">{instantText(committedAt, language, timeZone)}</span>
        </li>
      ))}
    </ul>
  );
};
