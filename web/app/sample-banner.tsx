// Says on every page of a sample workspace that its numbers are invented, and how to leave it.

import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { Dialog } from "../parts/dialog.tsx";
import { useProblemText } from "../parts/states.tsx";
import { useText } from "../text/text.tsx";
import { useDeleteWorkspace } from "./leave.ts";
import { useWorkspace } from "./workspace.ts";

export const SampleBanner = () => {
  const t = useText();
  const [asking, setAsking] = useState(false);
  return (
    <section className="sample" aria-label={t("shell.sample.label")}>
      <p>
        <strong>{t("shell.sample.title")}</strong> <span className="wide-only">{t("shell.sample.text")}</span>
      </p>
      <div className="sample-actions">
        <Link href="/new" className="sample-start">
          {t("shell.sample.start")}
        </Link>
        <button type="button" className="plain-button" onClick={() => setAsking(true)}>
          {t("shell.sample.remove")}
        </button>
      </div>
      <RemoveSample opened={asking} close={() => setAsking(false)} />
    </section>
  );
};

const RemoveSample = ({ opened, close }: { opened: boolean; close: () => void }) => {
  const t = useText();
  const sentence = useProblemText();
  const { id } = useWorkspace();
  const remove = useDeleteWorkspace();
  return (
    <Dialog opened={opened} close={close} title={t("shell.sample.remove_title")}>
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
