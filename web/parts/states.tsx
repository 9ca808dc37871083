// What a place shows when it has nothing to show yet: loading, empty, failed.

import { Button, Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { useText, useTextOr } from "../text/text.tsx";
import { useFigureHoles } from "./figure-words.ts";

interface Said {
  readonly code: string;
  readonly text: string;
  readonly where: Readonly<Record<string, string | number>>;
}

/** The sentence of a problem in the reader's language; the server's own where the page does not know the code. */
export const useProblemText = (): ((error: unknown) => string) => {
  const textOr = useTextOr();
  const t = useText();
  const holes = useFigureHoles();
  return (error) => {
    const said = (error as { problem?: Said } | null)?.problem ?? (error as Partial<Said> | null);
    if (typeof said?.code !== "string") return t("shell.failed.unexpected");
    return textOr(`problem.${said.code}`, holes(said.where ?? {}), said.text ?? said.code);
  };
};

/** Grey lines of the height the answer will have, so that nothing jumps. */
export const Loading = ({ height, label }: { height: number; label?: string }) => {
  const t = useText();
  return (
    <div role="status" aria-label={label ?? t("shell.loading")}>
      <Skeleton height={height} />
    </div>
  );
};

export const Failed = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const t = useText();
  const sentence = useProblemText();
  return (
    <div className="state state-failed" role="alert">
      <p className="state-title">{t("shell.failed.title")}</p>
      <p>{sentence(error)}</p>
      {retry && (
        <Button size="xs" variant="default" onClick={retry}>
          {t("shell.retry")}
        </Button>
      )}
    </div>
  );
};

/** Says what is missing and offers the next step. */
export const Empty = (props: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
}) => (
  <div className="state">
    {props.icon && <div className="state-icon">{props.icon}</div>}
    <p className="state-title">{props.title}</p>
    {props.children && <div className="state-text">{props.children}</div>}
    {props.action && <div className="state-action">{props.action}</div>}
  </div>
);
