// Settings of a workspace: its fields, what its words mean, ways in for programs, and its end.

import "./settings.css";
import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useDo } from "../../app/ask.ts";
import { PageHead } from "../../app/page-head.tsx";
import { useWorkspace, type Workspace } from "../../app/workspace.ts";
import { useProblemText } from "../../parts/states.tsx";
import { WorkspaceFields, type WorkspaceValues } from "../../parts/workspace-fields.tsx";
import { useText } from "../../text/text.tsx";
import { Archive } from "./archive.tsx";
import { Definitions } from "./definitions/index.tsx";
import { Delete } from "./delete.tsx";
import { TextLabels } from "./labels.tsx";
import { Links } from "./links.tsx";
import { Programs } from "./programs.tsx";

const Saved = ({ shown, error }: { shown: boolean; error: Error | null }) => {
  const t = useText();
  const sentence = useProblemText();
  return (
    <span role="status" className={error ? "bad" : "ok"}>
      {error ? sentence(error) : shown ? t("settings.saved") : ""}
    </span>
  );
};

const valuesOf = ({
  name,
  language,
  timeZone,
  currency,
  weekStart,
  brandTerms,
}: Workspace): WorkspaceValues => ({
  name,
  language,
  timeZone,
  currency,
  weekStart,
  brandTerms,
});

const General = ({ workspace }: { workspace: Workspace }) => {
  const t = useText();
  const update = useDo("update_workspace");
  const [values, setValues] = useState(() => valuesOf(workspace));
  const changed = JSON.stringify(values) !== JSON.stringify(valuesOf(workspace));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    update.mutate({
      workspace: workspace.id,
      ...values,
      name: values.name.trim(),
      brandTerms: [...values.brandTerms],
    });
  };
  return (
    <form className="panel section" aria-labelledby="general-title" onSubmit={submit}>
      <h2 id="general-title">{t("settings.general")}</h2>
      <WorkspaceFields values={values} change={(change) => setValues((old) => ({ ...old, ...change }))} />
      {values.timeZone !== workspace.timeZone && <p className="meta">{t("settings.zone_note")}</p>}
      <div className="form-actions">
        <Button
          type="submit"
          size="xs"
          loading={update.isPending}
          disabled={!changed || values.name.trim() === ""}
        >
          {t("settings.save")}
        </Button>
        <Saved shown={update.isSuccess && !changed} error={update.error} />
      </div>
    </form>
  );
};

export const Settings = () => {
  const t = useText();
  const workspace = useWorkspace();
  return (
    <div className="settings">
      <PageHead title={t("shell.nav.settings")} about={<p className="meta">{workspace.name}</p>} />
      <General key={`general-${workspace.id}`} workspace={workspace} />
      <Definitions key={`definitions-${workspace.id}`} workspace={workspace} />
      <TextLabels key={`labels-${workspace.id}`} workspace={workspace} />
      <Programs workspace={workspace} />
      <Links key={`links-${workspace.id}`} workspace={workspace} />
      <Archive key={`archive-${workspace.id}`} workspace={workspace} />
      <Delete workspace={workspace} />
    </div>
  );
};
