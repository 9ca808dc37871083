// What became of each file that was sent: what it was recognised as, how many rows, and refusals in words. No figures.

import { Progress } from "@mantine/core";
import type { Output } from "../../app/client.ts";
import { useProblemText } from "../../parts/states.tsx";
import { useLanguage, useText } from "../../text/text.tsx";
import type { Sending } from "./use-sending.ts";

type Part = Output<"send_file">["parts"][number];

const PartLine = ({ part }: { part: Part }) => {
  const t = useText();
  const language = useLanguage();
  const sentence = useProblemText();
  return (
    <li>
      <span>{part.report === null ? t("ways.aside") : part.report[language]}</span>{" "}
      <span className="meta">
        {part.name}
        {part.report !== null && ` · ${t("ways.rows", { count: part.rows })}`}
        {part.rejects > 0 && ` · ${t("ways.rejects", { count: part.rejects })}`}
      </span>
      {part.why && <p className="meta">{sentence(part.why)}</p>}
      {part.left.map(({ line, text }) => (
        <p key={line} className="meta">
          {text}
        </p>
      ))}
    </li>
  );
};

const State = ({ file }: { file: Sending }) => {
  const t = useText();
  if (file.error !== null)
    return (
      <span className="bad">
        <span aria-hidden>■</span> {t("ways.state.refused")}
      </span>
    );
  if (file.done !== null)
    return (
      <span className="ok">
        <span aria-hidden>●</span> {t(`ways.state.${file.done.state}`)}
      </span>
    );
  const word =
    file.share < 1
      ? t("ways.state.sending", { share: Math.floor(file.share * 100) })
      : t("ways.state.reading");
  return <span className="meta">{word}</span>;
};

export const Sent = ({ files }: { files: readonly Sending[] }) => {
  const t = useText();
  const sentence = useProblemText();
  return (
    <section className="panel section" aria-labelledby="sent-title">
      <h2 id="sent-title">{t("ways.page.sent")}</h2>
      <ul className="sent-files" aria-live="polite">
        {files.map((file) => (
          <li key={file.id}>
            <p className="sent-name">
              <strong>{file.name}</strong> <State file={file} />
            </p>
            {file.done === null && file.error === null && (
              <Progress value={file.share * 100} size="sm" aria-label={file.name} />
            )}
            {file.error !== null && <p>{sentence(file.error)}</p>}
            {file.done !== null && (
              <ul className="sent-parts">
                {file.done.parts.map((part) => (
                  <PartLine key={part.name} part={part} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
