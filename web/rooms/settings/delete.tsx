// The end of a workspace. Its name must be typed, since nothing brings it back.

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { RemoveWorkspace } from "../../app/remove-workspace.tsx";
import type { Workspace } from "../../app/workspace.ts";
import { useText } from "../../text/text.tsx";

const ByName = ({ workspace: { id, name }, close }: { workspace: Workspace; close: () => void }) => {
  const t = useText();
  const [typed, setTyped] = useState("");
  return (
    <RemoveWorkspace
      workspace={id}
      title={t("settings.delete.title", { name })}
      yes={t("settings.delete.confirm")}
      held={typed.trim() !== name}
      close={close}
    >
      <p>{t("settings.delete.text")}</p>
      <TextInput
        mt="sm"
        label={t("settings.delete.type", { name })}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </RemoveWorkspace>
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
      {asking && <ByName workspace={workspace} close={() => setAsking(false)} />}
    </section>
  );
};
