// Definitions on the settings page: what each says now, by whom and when, its form, its sign-off and its history.

import "./definitions.css";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useAsk, useDo } from "../../../app/ask.ts";
import type { Workspace } from "../../../app/workspace.ts";
import { useProblemText } from "../../../parts/states.tsx";
import { instantText } from "../../../shape/day.ts";
import { useLanguage, useText } from "../../../text/text.tsx";
import type { Body } from "./form.ts";
import { type Definition, formOf } from "./forms.ts";
import { Said } from "./said.tsx";

interface Of {
  readonly workspace: Workspace;
  readonly definition: Definition;
}
type Version = Definition["versions"][number];

const useWhen = ({ timeZone }: Workspace): ((instant: string) => string) => {
  const language = useLanguage();
  return (instant) => instantText(instant, language, timeZone);
};

const Line = ({ workspace, version }: { workspace: Workspace; version: Version }) => {
  const t = useText();
  const when = useWhen(workspace);
  const { savedAt, signedBy, signedAt, note } = version;
  // Without accounts whoever sits at the computer is "local".
  const who = version.savedBy === "local" ? t("define.you") : version.savedBy;
  return (
    <>
      {t("define.version", { version: version.version, who, when: when(savedAt) })}
      {note !== "" && ` · ${note}`}
      {signedBy !== null && ` · ${t("define.signed", { who: signedBy, when: when(signedAt ?? savedAt) })}`}
    </>
  );
};

const History = ({ workspace, definition: { versions } }: Of) => {
  const t = useText();
  const older = versions.slice(1);
  if (older.length === 0) return null;
  return (
    <details className="define-history">
      <summary>{t("define.history", { count: older.length })}</summary>
      <ul>
        {older.map((version) => (
          <li key={version.version}>
            <p className="meta">
              <Line workspace={workspace} version={version} />
            </p>
            <details>
              <summary>{t("define.said")}</summary>
              <pre>{JSON.stringify(version.body, null, 2)}</pre>
            </details>
          </li>
        ))}
      </ul>
    </details>
  );
};

const Sign = ({ workspace, definition }: Of) => {
  const t = useText();
  const sentence = useProblemText();
  const sign = useDo("sign_definition");
  const [by, setBy] = useState("");
  const { kind, version } = definition;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    sign.mutate({ workspace: workspace.id, kind, version, by: by.trim() });
  };
  return (
    <form className="form-actions" onSubmit={submit}>
      <TextInput
        size="xs"
        aria-label={t("define.sign_name")}
        placeholder={t("define.sign_name")}
        maxLength={100}
        value={by}
        autoComplete="name"
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" loading={sign.isPending} disabled={by.trim() === ""}>
        {t("define.sign", { version })}
      </Button>
      {sign.error && (
        <span className="bad" role="alert">
          {sentence(sign.error)}
        </span>
      )}
    </form>
  );
};

interface Draft {
  readonly body: Body;
  /** The version it was begun from. */
  readonly from: number;
}

const Edit = ({ workspace, definition, close }: Of & { close: () => void }) => {
  const t = useText();
  const sentence = useProblemText();
  const save = useDo("save_definition");
  const [draft, setDraft] = useState<Draft | null>(null);
  const [note, setNote] = useState("");
  const { kind, version, versions } = definition;
  const Form = formOf(kind);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (draft === null) return;
    const said = { kind, version: draft.from, body: { ...draft.body }, note };
    save.mutate({ workspace: workspace.id, ...said }, { onSuccess: close });
  };
  return (
    <form className="define-form" onSubmit={submit}>
      {Form && (
        <Form
          workspace={workspace.id}
          body={draft?.body ?? versions[0]?.body ?? null}
          change={(body: Body) => setDraft({ body, from: draft?.from ?? version })}
        />
      )}
      <TextInput
        label={t("define.note")}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className="form-actions">
        <Button type="submit" size="xs" loading={save.isPending} disabled={draft === null}>
          {t("settings.save")}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {t("define.cancel")}
        </Button>
        {save.error && (
          <span className="bad" role="alert">
            {sentence(save.error)}
          </span>
        )}
      </div>
    </form>
  );
};

const One = ({ workspace, definition }: Of) => {
  const t = useText();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { kind, name, about, versions } = definition;
  const [now] = versions;
  const act = now === undefined ? t("define.say") : t("define.edit");
  return (
    <li className="define" aria-labelledby={`define-${kind}`}>
      <div className="define-head">
        <h3 id={`define-${kind}`}>{name[language]}</h3>
        {!open && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t("define.edit_one", { act, what: name[language] })}
            onClick={() => setOpen(true)}
          >
            {act}
          </Button>
        )}
      </div>
      <p className="mute">{about[language]}</p>
      <p className="meta">
        {now === undefined ? t("define.none") : <Line workspace={workspace} version={now} />}
      </p>
      {!open && now !== undefined && <Said kind={kind} body={now.body} />}
      {open && <Edit workspace={workspace} definition={definition} close={() => setOpen(false)} />}
      {!open && now !== undefined && now.signedBy === null && (
        <Sign key={now.version} workspace={workspace} definition={definition} />
      )}
      <History workspace={workspace} definition={definition} />
    </li>
  );
};

export const Definitions = ({ workspace }: { workspace: Workspace }) => {
  const t = useText();
  const { data } = useAsk("list_definitions", { workspace: workspace.id });
  return (
    <section className="panel section" id="definitions" aria-labelledby="definitions-title">
      <h2 id="definitions-title">{t("define.title")}</h2>
      <p className="mute">{t("define.about")}</p>
      <ul className="defines">
        {data?.definitions
          .filter(({ kind }) => formOf(kind) !== null)
          .map((definition) => (
            <One key={definition.kind} workspace={workspace} definition={definition} />
          ))}
      </ul>
    </section>
  );
};
