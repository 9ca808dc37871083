// The saved mappings of a workspace: when each was saved, what it reads, a name to change, and a way to take it away.

import "./wizard.css";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAsk, useDo } from "../../../app/ask.ts";
import type { Workspace } from "../../../app/workspace.ts";
import { Confirm } from "../../../parts/confirm.tsx";
import { instantText } from "../../../shape/day.ts";
import { useLanguage, useText } from "../../../text/text.tsx";
import { OlderImports } from "./older.tsx";
import type { Saved } from "./state.ts";

interface Change {
  readonly workspace: Workspace;
  readonly mapping: Saved;
  readonly close: () => void;
}

const Rename = ({ workspace, mapping, close }: Change) => {
  const t = useText();
  const [name, setName] = useState(mapping.name);
  const { mutate, isPending, error } = useDo("rename_mapping");
  return (
    <Confirm
      title={t("map.rename_title", { name: mapping.name })}
      yes={t("map.rename")}
      plain
      held={name.trim() === ""}
      error={error}
      pending={isPending}
      confirm={() =>
        mutate({ workspace: workspace.id, mapping: mapping.id, name: name.trim() }, { onSuccess: close })
      }
      close={close}
    >
      <TextInput
        label={t("map.name")}
        value={name}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Confirm>
  );
};

const Remove = ({ workspace, mapping, close }: Change) => {
  const t = useText();
  const { mutate, isPending, error } = useDo("delete_mapping");
  return (
    <Confirm
      title={t("map.delete_title", { name: mapping.name })}
      yes={t("map.delete")}
      error={error}
      pending={isPending}
      confirm={() => mutate({ workspace: workspace.id, mapping: mapping.id }, { onSuccess: close })}
      close={close}
    >
      <p>{t("map.delete_text")}</p>
    </Confirm>
  );
};

const One = ({ workspace, mapping }: { workspace: Workspace; mapping: Saved }) => {
  const t = useText();
  const language = useLanguage();
  const schemas = useAsk("list_schemas", {});
  const [doing, setDoing] = useState<"rename" | "delete" | null>(null);
  const schema = schemas.data?.schemas.find(({ id }) => id === mapping.spec.schema);
  const last = mapping.versions.at(-1);
  const close = (): void => setDoing(null);
  return (
    <li className="map-saved">
      <div>
        <p className="choice-label">{mapping.name}</p>
        <p className="meta">
          {schema?.name[language] ?? mapping.spec.schema} · {t("map.version", { version: mapping.version })}
          {last && ` · ${instantText(last.savedAt, language, workspace.timeZone)}`}
        </p>
        <p className="meta map-cells">{mapping.header.join(", ")}</p>
        <OlderImports workspace={workspace} mapping={mapping.id} />
      </div>
      <div className="section-actions">
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t("map.rename_title", { name: mapping.name })}
          onClick={() => setDoing("rename")}
        >
          {t("map.rename")}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t("map.delete_title", { name: mapping.name })}
          onClick={() => setDoing("delete")}
        >
          {t("map.delete")}
        </Button>
      </div>
      {doing === "rename" && <Rename workspace={workspace} mapping={mapping} close={close} />}
      {doing === "delete" && <Remove workspace={workspace} mapping={mapping} close={close} />}
    </li>
  );
};

export const SavedMappings = ({ workspace }: { workspace: Workspace }) => {
  const t = useText();
  const { data } = useAsk("list_mappings", { workspace: workspace.id });
  if (!data || data.mappings.length === 0) return null;
  return (
    <section className="section" aria-labelledby="mappings-title">
      <h2 id="mappings-title">{t("map.saved")}</h2>
      <ul className="map-list">
        {data.mappings.map((mapping) => (
          <One key={mapping.id} workspace={workspace} mapping={mapping} />
        ))}
      </ul>
    </section>
  );
};
