// A question before something that cannot be taken back: what it does, what went wrong with it, no and yes.

import { Button, Group } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useText } from "../text/text.tsx";
import { Dialog } from "./dialog.tsx";
import { useProblemText } from "./states.tsx";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly yes: string;
  /** True where the yes may not be said yet. */
  readonly held?: boolean;
  /** True where the yes takes nothing away. */
  readonly plain?: boolean;
  readonly error: unknown;
  readonly pending: boolean;
  readonly confirm: () => void;
  readonly close: () => void;
}

export const Confirm = (props: Props) => {
  const { title, children, yes, held = false, plain = false, error, pending, confirm, close } = props;
  const t = useText();
  const sentence = useProblemText();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirm();
  };
  return (
    <Dialog opened close={close} title={title}>
      <form onSubmit={submit}>
        {children}
        {error != null && (
          <p className="bad" role="alert">
            {sentence(error)}
          </p>
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {t("shell.cancel")}
          </Button>
          <Button type="submit" {...(plain ? {} : { color: "red" })} loading={pending} disabled={held}>
            {yes}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
};
