// The end of a workspace. Its name must be typed, since nothing brings it back.

import { Button, Group, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useDeleteWorkspace } from "../../app/leave.ts";
import type { Workspace } from "../../app/workspace.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { useProblemText } from "../../parts/states.tsx";
import { useText } from "../../text/text.tsx";

const Confirm = ({ workspace, close }: { workspace: Workspace; close: () => void }) => {
  const t = useText();
  const sentence = useProblemText();
  const [typed, setTyped] = useState("");
  const remove = useDeleteWorkspace();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    remove.mutate(workspace.id);
  };
  return (
    <Dialog opened close={close} title={t("settings.delete.title", { name: workspace.name })}>
      <form onSubmit={submit}>
        <p>{t("settings.delete.text")}</p>
        <TextInput
          mt="sm"
          label={t("settings.delete.type", { name: workspace.name })}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {remove.error && (
          <p className="bad" role="alert">
            {sentence(remove.error)}
          </p>
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {t("shell.cancel")}
          </Button>
          <Button
            type="submit"
            color="red"
            loading={remove.isPending}
            disabled={typed.trim() !== workspace.name}
          >
            {t("settings.delete.confirm")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
};

export const Delete = ({ workspace }: { workspace: Workspace }) => {
  const t = useText();
  const [asking, setAsking] = useState(false);
  return (
    <section className="panel section" aria-labelledby="delete-title">
      <h2 id="delete-title">{t("settings.delete")}</h2>
      <p className="mute">{t("settings.delete.about")}</p>
      <Button
        size="xs"
        color="red"
        variant="outline"
        className="delete-button"
        onClick={() => setAsking(true)}
      >
        {t("settings.delete.open")}
      </Button>
      {asking && <Confirm workspace={workspace} close={() => setAsking(false)} />}
    </section>
  );
};
