// Upload links: made here, shown once, ended here.

import { Button, Checkbox, CopyButton, MultiSelect, NumberInput, TagsInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useAsk, useDo } from "../../app/ask.ts";
import type { Output } from "../../app/client.ts";
import type { Workspace } from "../../app/workspace.ts";
import { useProblemText } from "../../parts/states.tsx";
import { instantText } from "../../shape/day.ts";
import { useLanguage, useText } from "../../text/text.tsx";

type Link = Output<"list_upload_links">["links"][number];

/** Where links open, and what to do for them to open elsewhere or unread on their way. */
const Where = ({ address }: { address: string | null }) => {
  const t = useText();
  if (address === null) return <p className="meta">{t("ways.links.here")}</p>;
  return (
    <p className="meta">
      {t("ways.links.at", { address: new URL(address).origin })}{" "}
      {!address.startsWith("https:") && t("ways.links.clear")}
    </p>
  );
};

const Made = ({ address, token }: { address: string | null; token: string }) => {
  const t = useText();
  const page = address ?? `${location.origin}/upload#${token}`;
  return (
    <div className="link-made" role="status">
      <p>{t("ways.links.once")}</p>
      <p className="link-address">
        <code>{page}</code>
      </p>
      <CopyButton value={page} timeout={1600}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" onClick={copy}>
            {copied ? t("ways.links.copied") : t("ways.links.copy")}
          </Button>
        )}
      </CopyButton>
      <Where address={address} />
    </div>
  );
};

const nothing = {
  asks: "",
  askedBy: "",
  days: 14,
  maxFiles: 50,
  sources: [] as string[],
  accounts: [] as string[],
  direct: false,
};

const Limits = ({
  values,
  change,
}: {
  values: typeof nothing;
  change: (by: Partial<typeof nothing>) => void;
}) => {
  const t = useText();
  const language = useLanguage();
  const status = useAsk("get_status", {});
  const reports = (status.data?.sources ?? []).map(({ id, names }) => ({
    value: id,
    label: names[language],
  }));
  return (
    <>
      <NumberInput
        label={t("ways.links.days")}
        min={1}
        max={365}
        value={values.days}
        onChange={(days) => change({ days: Number(days) || 1 })}
      />
      <NumberInput
        label={t("ways.links.files")}
        min={1}
        max={10_000}
        value={values.maxFiles}
        onChange={(maxFiles) => change({ maxFiles: Number(maxFiles) || 1 })}
      />
      <MultiSelect
        className="field-wide"
        label={t("ways.links.sources")}
        searchable
        data={reports}
        value={values.sources}
        onChange={(sources) => change({ sources })}
      />
      <TagsInput
        className="field-wide"
        label={t("ways.links.accounts")}
        acceptValueOnBlur
        value={values.accounts}
        onChange={(accounts) => change({ accounts })}
      />
      <Checkbox
        className="field-wide"
        label={t("ways.links.direct")}
        checked={values.direct}
        onChange={(event) => change({ direct: event.currentTarget.checked })}
      />
    </>
  );
};

const Create = ({ workspace }: { workspace: Workspace }) => {
  const t = useText();
  const sentence = useProblemText();
  const create = useDo("create_upload_link");
  const [values, setValues] = useState(nothing);
  const change = (by: Partial<typeof nothing>): void => setValues((old) => ({ ...old, ...by }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate({ workspace: workspace.id, ...values }, { onSuccess: () => change({ asks: "" }) });
  };
  return (
    <form onSubmit={submit} className="fields">
      <TextInput
        className="field-wide"
        label={t("ways.links.asks")}
        placeholder={t("ways.links.asks_example")}
        maxLength={300}
        value={values.asks}
        onChange={(event) => change({ asks: event.currentTarget.value })}
      />
      <TextInput
        className="field-wide"
        label={t("ways.links.from")}
        maxLength={100}
        value={values.askedBy}
        onChange={(event) => change({ askedBy: event.currentTarget.value })}
      />
      <Limits values={values} change={change} />
      <div className="form-actions field-wide">
        <Button
          type="submit"
          size="xs"
          loading={create.isPending}
          disabled={values.asks.trim() === "" || values.askedBy.trim() === ""}
        >
          {t("ways.links.create")}
        </Button>
        {create.error && (
          <span className="bad" role="alert">
            {sentence(create.error)}
          </span>
        )}
      </div>
      {create.data && (
        <div className="field-wide">
          <Made key={create.data.id} address={create.data.address} token={create.data.token} />
        </div>
      )}
    </form>
  );
};

const Row = ({ workspace, link }: { workspace: Workspace; link: Link }) => {
  const t = useText();
  const language = useLanguage();
  const revoke = useDo("revoke_upload_link");
  const day = instantText(link.expiresAt, language, workspace.timeZone);
  return (
    <li className="link-row">
      <div>
        <p>{link.asks}</p>
        <p className="meta">
          {t("ways.links.state", { state: link.state })} ·{" "}
          {t("ways.links.came", { count: link.files, most: link.maxFiles, day })}
        </p>
      </div>
      {link.state !== "revoked" && link.state !== "expired" && (
        <Button
          size="compact-xs"
          variant="default"
          loading={revoke.isPending}
          aria-label={t("ways.links.revoke_one", { what: link.asks })}
          onClick={() => revoke.mutate({ workspace: workspace.id, link: link.id })}
        >
          {t("ways.links.revoke")}
        </Button>
      )}
    </li>
  );
};

export const Links = ({ workspace }: { workspace: Workspace }) => {
  const t = useText();
  const { data } = useAsk("list_upload_links", { workspace: workspace.id });
  return (
    <section className="panel section" aria-labelledby="links-title">
      <h2 id="links-title">{t("ways.links.title")}</h2>
      <p className="mute">{t("ways.links.about")}</p>
      {data && <Where address={data.address} />}
      <Create workspace={workspace} />
      {data && data.links.length > 0 && (
        <ul className="link-rows">
          {data.links.map((link) => (
            <Row key={link.id} workspace={workspace} link={link} />
          ))}
        </ul>
      )}
    </section>
  );
};
