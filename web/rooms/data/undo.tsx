// Asks whether an import shall be taken back, and does it.

import { Button, Group } from "@mantine/core";
import { useDo } from "../../app/ask.ts";
import type { Workspace } from "../../app/workspace.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { useProblemText } from "../../parts/states.tsx";
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
  const sentence = useProblemText();
  const undo = useDo("undo_import");
  const confirm = (): void =>
    undo.mutate({ workspace: workspace.id, import: entry.importId }, { onSuccess: close });
  return (
    <Dialog opened close={close} title={t("data.undo.title")}>
      <p>{t("data.undo.text", { file: entry.fileName })}</p>
      {undo.error && (
        <p className="bad" role="alert">
          {sentence(undo.error)}
        </p>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {t("shell.cancel")}
        </Button>
        <Button color="red" loading={undo.isPending} onClick={confirm}>
          {t("data.undo.confirm")}
        </Button>
      </Group>
    </Dialog>
  );
};
