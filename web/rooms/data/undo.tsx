// Asks whether an import shall be taken back, and does it.

import { useDo } from "../../app/ask.ts";
import type { Workspace } from "../../app/workspace.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { useText } from "../../text/text.tsx";
import type { ImportEntry } from "./jobs.ts";

export const Undo = ({
  workspace,
  entry,
  close,
}: {
  workspace: Workspace;
  entry: ImportEntry;
  close: () => void;
}) => {
  const t = useText();
  const { error, isPending, mutate } = useDo("undo_import");
  return (
    <Confirm
      title={t("data.undo.title")}
      yes={t("data.undo.confirm")}
      error={error}
      pending={isPending}
      confirm={() => mutate({ workspace: workspace.id, import: entry.importId }, { onSuccess: close })}
      close={close}
    >
      <p>{t("data.undo.text", { file: entry.fileName })}</p>
    </Confirm>
  );
};
