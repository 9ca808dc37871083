// What removing the sample is called, and what goes with it.

import { useText } from "../text/text.tsx";
import { RemoveWorkspace } from "./remove-workspace.tsx";
import { useWorkspace } from "./workspace.ts";

export const RemoveSample = ({ close }: { close: () => void }) => {
  const t = useText();
  const { id } = useWorkspace();
  return (
    <RemoveWorkspace
      workspace={id}
      title={t("shell.sample.remove_title")}
      yes={t("shell.sample.remove_confirm")}
      close={close}
    >
      <p>{t("shell.sample.remove_text")}</p>
    </RemoveWorkspace>
  );
};
