// A new workspace: who it is for, in one short form, then straight to the files.

import "../settings/settings.css";
import { Button } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { Link, useLocation } from "wouter";
import { useAsk, useDo } from "../../app/ask.ts";
import { Frame } from "../../app/frame.tsx";
import { useChosenLanguage } from "../../app/language.ts";
import { roomPath } from "../../app/places.ts";
import { useProblemText } from "../../parts/states.tsx";
import { WorkspaceFields, type WorkspaceValues } from "../../parts/workspace-fields.tsx";
import { guessCurrency, guessWeekStart, guessZone } from "../../shape/guess.ts";
import { asLanguage, type Language, tags } from "../../shape/language.ts";
import { useLanguage, useText } from "../../text/text.tsx";

const guessed = (language: Language): WorkspaceValues => {
  const timeZone = guessZone();
  return {
    name: "",
    language,
    timeZone,
    currency: guessCurrency(timeZone, language),
    weekStart: guessWeekStart(
      asLanguage(navigator.language) === language ? navigator.language : tags[language],
      language,
    ),
    brandTerms: [],
  };
};

const Sample = () => {
  const t = useText();
  const sentence = useProblemText();
  const [, go] = useLocation();
  const load = useDo("load_demo");
  const all = useAsk("list_workspaces", {});
  if (!all.data || all.data.workspaces.some(({ sample }) => sample)) return null;
  const start = (): void => load.mutate({}, { onSuccess: ({ id }) => go(roomPath(id, "overview")) });
  return (
    <p className="start-sample">
      {t("settings.start.sample_text")}{" "}
      <Button size="compact-sm" variant="default" loading={load.isPending} onClick={start}>
        {t("settings.start.sample")}
      </Button>
      {load.error && (
        <span className="bad" role="alert">
          {sentence(load.error)}
        </span>
      )}
    </p>
  );
};

export const Start = () => {
  const t = useText();
  const language = useLanguage();
  const [, speak] = useChosenLanguage();
  const [, go] = useLocation();
  const sentence = useProblemText();
  const create = useDo("create_workspace");
  const [values, setValues] = useState(() => guessed(language));
  const all = useAsk("list_workspaces", {});
  const change = (changed: Partial<WorkspaceValues>): void => {
    setValues((old) => ({ ...old, ...changed }));
    if (changed.language) speak(changed.language);
  };
  useEffect(() => {
    document.title = `${t("settings.start.title")} · Leadline`;
  }, [t]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const input = { ...values, name: values.name.trim(), brandTerms: [...values.brandTerms] };
    create.mutate(input, { onSuccess: ({ id }) => go(roomPath(id, "data")) });
  };
  return (
    <Frame bare>
      <div className="start">
        <h1>{t("settings.start.title")}</h1>
        <p className="mute">{t("settings.start.text")}</p>
        <form onSubmit={submit} className="panel start-form">
          <WorkspaceFields values={values} change={change} />
          {create.error && (
            <p className="bad" role="alert">
              {sentence(create.error)}
            </p>
          )}
          <div className="form-actions">
            <Button type="submit" loading={create.isPending} disabled={values.name.trim() === ""}>
              {t("settings.start.create")}
            </Button>
            {(all.data?.workspaces.length ?? 0) > 0 && <Link href="/">{t("shell.cancel")}</Link>}
          </div>
        </form>
        <Sample />
      </div>
    </Frame>
  );
};
