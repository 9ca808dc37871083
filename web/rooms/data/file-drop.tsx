// The place to drop files and folders on, or to choose them by click or keyboard.

import "@mantine/dropzone/styles.css";
import { ArrowUpTrayIcon, FolderOpenIcon } from "@heroicons/react/24/outline";
import { Button } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { useRef } from "react";
import { useText } from "../../text/text.tsx";
import { addFiles } from "./work.ts";

/** Browsers choose a folder only through this attribute, which React has no name for. */
const forFolders = { webkitdirectory: "" };

export const FileDrop = ({ workspace, large }: { workspace: string; large: boolean }) => {
  const t = useText();
  const openFiles = useRef<() => void>(null);
  const folder = useRef<HTMLInputElement>(null);
  return (
    <section aria-label={t("data.drop.label")} className={large ? "drop drop-large" : "drop"}>
      <Dropzone
        onDrop={(files) => addFiles(workspace, files)}
        openRef={openFiles}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        multiple
        className="drop-zone"
        tabIndex={-1}
        inputProps={{ "aria-label": t("data.drop.choose") }}
      >
        <div className="drop-inside">
          <ArrowUpTrayIcon className="drop-icon" aria-hidden />
          <div>
            <p className="drop-title">{t("data.drop.title")}</p>
            <p className="meta">{t("data.drop.text")}</p>
          </div>
          <div className="drop-buttons">
            <Button size="xs" onClick={() => openFiles.current?.()}>
              {t("data.drop.choose")}
            </Button>
            <Button
              size="xs"
              variant="default"
              className="wide-only"
              leftSection={<FolderOpenIcon className="icon" aria-hidden />}
              onClick={() => folder.current?.click()}
            >
              {t("data.drop.folder")}
            </Button>
          </div>
        </div>
      </Dropzone>
      <input
        ref={folder}
        type="file"
        hidden
        multiple
        {...forFolders}
        onChange={(event) => {
          addFiles(workspace, [...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </section>
  );
};
