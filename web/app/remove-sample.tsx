// Asks whether the sample shall go, and removes it.

import { Confirm } from "../parts/confirm.tsx";
import { useText } from "../text/text.tsx";
import { useDeleteWorkspace } from "./leave.ts";
import { useWorkspace } from "./workspace.ts";

export const RemoveSample = ({ close }: { close: () => void }) => {
  const t = useText();
  const { id } = useWorkspace();
  const { error, isPending, mutate } = useDeleteWorkspace();
  return (
    <Confirm
      title={t("shell.sample.remove_title")}
      yes={t("shell.sample.remove_confirm")}
      error={error}
      pending={isPending}
      confirm={() => mutate(id)}
      close={close}
    >
      <p>{t("shell.sample.remove_text")}</p>
    </Confirm>
  );
};
