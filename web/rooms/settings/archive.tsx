// A workspace as one file, and a new workspace from such a file.

import { Button, Progress } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Link } from "wouter";
import { address, type Output } from "../../app/client.ts";
import { roomPath } from "../../app/places.ts";
import { putFile } from "../../app/upload.ts";
import type { Workspace } from "../../app/workspace.ts";
import { useProblemText } from "../../parts/states.tsx";
import { useText } from "../../text/text.tsx";

type Made = Output<"import_archive">;

const useImport = () => {
  const queries = useQueryClient();
  const [share, setShare] = useState<number | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = (file: File): void => {
    setShare(0);
    setMade(null);
    setError(null);
    putFile<Made>(
      address("import_archive", { name: file.name }),
      file,
      setShare,
      new AbortController().signal,
    )
      .then(setMade, setError)
      .finally(() => {
        setShare(null);
        void queries.invalidateQueries();
      });
  };
  return { share, made, error, send };
};

export const Archive = ({ workspace }: { workspace: Workspace }) => {
  const t = useText();
  const sentence = useProblemText();
  const input = useRef<HTMLInputElement>(null);
  const { share, made, error, send } = useImport();
  return (
    <section className="panel section" aria-labelledby="archive-title">
      <h2 id="archive-title">{t("ways.archive.title")}</h2>
      <p className="mute">{t("ways.archive.about")}</p>
      <div className="form-actions">
        <Button
          component="a"
          size="xs"
          variant="default"
          href={address("export_archive", { workspace: workspace.id })}
          download
        >
          {t("ways.archive.export")}
        </Button>
        <Button size="xs" variant="default" loading={share !== null} onClick={() => input.current?.click()}>
          {t("ways.archive.import")}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".zip"
          aria-label={t("ways.archive.input")}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) send(file);
            event.currentTarget.value = "";
          }}
        />
      </div>
      <p className="meta">{t("ways.archive.new")}</p>
      {share !== null && (
        <Progress value={share * 100} animated={share === 1} aria-label={t("ways.archive.import")} />
      )}
      {made && (
        <p className="ok" role="status">
          {t("ways.archive.done", { name: made.workspace.name })}{" "}
          <Link href={roomPath(made.workspace.id, "overview")}>{t("ways.archive.open")}</Link>
        </p>
      )}
      {error !== null && (
        <p className="bad" role="alert">
          {sentence(error)}
        </p>
      )}
    </section>
  );
};
