// Asks whether the sample shall go, and removes it.

import { Button, Group } from "@mantine/core";
import { Dialog } from "../parts/dialog.tsx";
import { useProblemText } from "../parts/states.tsx";
import { useText } from "../text/text.tsx";
import { useDeleteWorkspace } from "./leave.ts";
import { useWorkspace } from "./workspace.ts";

export const RemoveSample = ({ close }: { close: () => void }) => {
  const t = useText();
  const sentence = useProblemText();
  const { id } = useWorkspace();
  const remove = useDeleteWorkspace();
  return (
    <Dialog opened close={close} title={t("shell.sample.remove_title")}>
      <p>{t("shell.sample.remove_text")}</p>
      {remove.error && (
        <p className="bad" role="alert">
          {sentence(remove.error)}
        </p>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {t("shell.cancel")}
        </Button>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(id)}>
          {t("shell.sample.remove_confirm")}
        </Button>
      </Group>
    </Dialog>
  );
};
