// Which imports an earlier version of a mapping made: what it read wrong stays until the same files come again.

import { useAsk } from "../../../app/ask.ts";
import type { Workspace } from "../../../app/workspace.ts";
import { useLanguage, useText } from "../../../text/text.tsx";

export const OlderImports = ({ workspace, mapping }: { workspace: Workspace; mapping: string }) => {
  const t = useText();
  const language = useLanguage();
  const { data } = useAsk("list_mappings", { workspace: workspace.id });
  const older = data?.mappings.find(({ id }) => id === mapping)?.older ?? [];
  if (older.length === 0) return null;
  const names = [...new Set(older.map(({ fileName, importId }) => `${fileName} (${importId})`))];
  const files = new Intl.ListFormat(language, { type: "conjunction" }).format(names);
  return (
    <p className="meta">
      <span className="warn" aria-hidden>
        ▲
      </span>{" "}
      {t("map.older", { files })}
    </p>
  );
};
