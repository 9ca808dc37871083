// Files that came by an upload link and wait: imported with a yes, or removed.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAsk, useDo } from "../../app/ask.ts";
import type { Output } from "../../app/client.ts";
import { useKeyName } from "../../app/report-name.ts";
import type { Workspace } from "../../app/workspace.ts";
import { useProblemText } from "../../parts/states.tsx";
import { useLanguage, useText } from "../../text/text.tsx";

type SentFile = Output<"list_sent_files">["sent"][number];

/** What each account is asked under: of one network or report nothing need be said. */
const keysOf = ({ question }: SentFile): readonly string[] => {
  const keys =
    question?.code === "file/account-needed" ? String(question.where["keys"] ?? "").split(", ") : [];
  return keys.length > 1 ? keys : [];
};

interface Answers {
  readonly account: string;
  readonly byKey: Readonly<Record<string, string>>;
}

const said = ({ account, byKey }: Answers, { accounts }: SentFile) => {
  const more = Object.entries(byKey).map(([key, name]) => `${key}=${name.trim()}`);
  const all = [...accounts, ...more];
  return {
    ...(account.trim() === "" ? {} : { account: account.trim() }),
    ...(all.length === 0 ? {} : { accounts: all }),
  };
};

const Accounts = (props: { file: SentFile; answers: Answers; change: (answers: Answers) => void }) => {
  const { file, answers, change } = props;
  const t = useText();
  const keyName = useKeyName();
  const keys = keysOf(file);
  if (keys.length === 0)
    return (
      <TextInput
        size="xs"
        label={t("ways.sent.account", { file: file.name })}
        value={answers.account}
        onChange={(event) => change({ ...answers, account: event.currentTarget.value })}
      />
    );
  return keys.map((key) => (
    <TextInput
      key={key}
      size="xs"
      label={t("ways.sent.account_of", { file: file.name, network: keyName(key) })}
      value={answers.byKey[key] ?? ""}
      onChange={(event) =>
        change({ ...answers, byKey: { ...answers.byKey, [key]: event.currentTarget.value } })
      }
    />
  ));
};

const lacksAccount = ({ account, byKey }: Answers, file: SentFile): boolean => {
  const keys = keysOf(file);
  return keys.length === 0 ? account.trim() === "" : keys.some((key) => (byKey[key] ?? "").trim() === "");
};

const Waiting = ({ workspace, file }: { workspace: Workspace; file: SentFile }) => {
  const t = useText();
  const language = useLanguage();
  const sentence = useProblemText();
  const take = useDo("import_file");
  const remove = useDo("remove_file");
  const [answers, setAnswers] = useState<Answers>({ account: file.account ?? "", byKey: {} });
  const [order, setOrder] = useState<"" | "mdy" | "dmy">("");
  const asksAccount = file.question?.code === "file/account-needed" || file.account !== null;
  const asksOrder = file.question?.code === "row/unclear-date";
  const rows = file.parts.reduce((sum, part) => sum + part.rows, 0);
  const reports = file.parts.map(({ report }) => report?.[language] ?? t("ways.aside"));
  const error = take.error ?? remove.error;
  const importIt = (): void =>
    take.mutate({
      workspace: workspace.id,
      file: file.file,
      ...said(answers, file),
      ...(order === "" ? {} : { dateOrder: order }),
    });
  return (
    <li className="sent-file">
      <div className="sent-words">
        <p>
          <strong>{file.name}</strong>
        </p>
        <p className="meta">
          {[reports.join(", "), t("ways.rows", { count: rows }), file.asks].filter(Boolean).join(" · ")}
        </p>
        {file.question && file.question.code !== "file/account-needed" && (
          <p className="warn">{sentence(file.question)}</p>
        )}
        {error && (
          <p className="bad" role="alert">
            {sentence(error)}
          </p>
        )}
      </div>
      {asksAccount && <Accounts file={file} answers={answers} change={setAnswers} />}
      {asksOrder && (
        <NativeSelect
          size="xs"
          label={t("ways.sent.order", { file: file.name })}
          value={order}
          data={[
            { value: "", label: t("ways.sent.order_open") },
            { value: "mdy", label: t("data.style.mdy") },
            { value: "dmy", label: t("data.style.dmy") },
          ]}
          onChange={(event) => setOrder(event.currentTarget.value as "" | "mdy" | "dmy")}
        />
      )}
      <div className="form-actions">
        <Button
          size="compact-sm"
          loading={take.isPending}
          disabled={(asksAccount && lacksAccount(answers, file)) || (asksOrder && order === "")}
          aria-label={t("ways.sent.import_file", { file: file.name })}
          onClick={importIt}
        >
          {t("ways.sent.import")}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={remove.isPending}
          aria-label={t("ways.sent.remove_file", { file: file.name })}
          onClick={() => remove.mutate({ workspace: workspace.id, file: file.file })}
        >
          {t("ways.sent.remove")}
        </Button>
      </div>
    </li>
  );
};

export const SentFiles = ({ workspace }: { workspace: Workspace }) => {
  const t = useText();
  const { data } = useAsk("list_sent_files", { workspace: workspace.id });
  if (!data || data.sent.length === 0) return null;
  return (
    <section className="panel section" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{t("ways.sent.title")}</h2>
      <ul className="sent-list">
        {data.sent.map((file) => (
          <Waiting key={file.file} workspace={workspace} file={file} />
        ))}
      </ul>
    </section>
  );
};
