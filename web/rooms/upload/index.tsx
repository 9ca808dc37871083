// The page behind an upload link: who asks for what, a place for files, and what became of them. Nothing else is shown.

import "@mantine/dropzone/styles.css";
import "./upload.css";
import { ArrowUpTrayIcon } from "@heroicons/react/24/outline";
import { Button, NativeSelect } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Output } from "../../app/client.ts";
import { useChosenLanguage } from "../../app/language.ts";
import { tokenHere, useUploadLink } from "../../app/upload-link.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { instantText } from "../../shape/day.ts";
import { asLanguage, languages, ownNames } from "../../shape/language.ts";
import { platformName } from "../../shape/platform.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import { Sent } from "./sent.tsx";
import { useSending } from "./use-sending.ts";

type Link = Output<"open_upload_link">;

const Languages = () => {
  const t = useText();
  const [language, choose] = useChosenLanguage();
  return (
    <NativeSelect
      size="xs"
      aria-label={t("ways.page.language")}
      value={language}
      data={languages.map((value) => ({ value, label: ownNames[value] }))}
      onChange={(event) => choose(asLanguage(event.currentTarget.value) ?? "en")}
    />
  );
};

const Asked = ({ link }: { link: Link }) => {
  const t = useText();
  const language = useLanguage();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <section className="panel section" aria-labelledby="asked-title">
      <h2 id="asked-title">{t("ways.page.asked", { who: link.askedBy })}</h2>
      <p className="asked">{link.asks}</p>
      {link.sources.length > 0 && (
        <p>
          {t("ways.page.reports")}: {link.sources.map(({ names }) => names[language]).join(", ")}
        </p>
      )}
      {link.accounts.length > 0 && (
        <p>
          {t("ways.page.accounts")}: {link.accounts.join(", ")}
        </p>
      )}
      <p className="meta">
        {t("ways.page.until", { day: instantText(link.expiresAt, language, zone) })}{" "}
        {t("ways.page.left", { count: link.filesLeft })}.{" "}
        {link.direct ? t("ways.page.direct") : t("ways.page.waits", { who: link.askedBy })}
      </p>
    </section>
  );
};

type Send = ReturnType<typeof useSending>["send"];

/** What the link's reports take an account for: their networks, or a report where none is meant. */
const keysOf = ({ sources }: Link): ReadonlyMap<string, Link["sources"][number]> =>
  new Map(sources.map((source) => [source.platform || source.id, source]));

/** One account for all of the files, or where the link asks for reports of several networks, one for each. */
const Accounts = (props: {
  link: Link;
  chosen: Readonly<Record<string, string>>;
  choose: (key: string, account: string) => void;
}) => {
  const { link, chosen, choose } = props;
  const t = useText();
  const language = useLanguage();
  const keys = keysOf(link);
  const fields =
    keys.size > 1
      ? [...keys].map(([key, { platform, names }]) => {
          const network = platform === "" ? names[language] : platformName(platform);
          return { key, label: t("ways.page.account_of", { network }) };
        })
      : [{ key: "", label: t("ways.page.account") }];
  return fields.map(({ key, label }) => (
    <NativeSelect
      key={key}
      mb="sm"
      label={label}
      value={chosen[key] ?? ""}
      data={[{ value: "", label: t("ways.page.account_any") }, ...link.accounts]}
      onChange={(event) => choose(key, event.currentTarget.value)}
    />
  ));
};

const choicesOf = (chosen: Readonly<Record<string, string>>): Parameters<Send>[1] => {
  const { "": account = "", ...others } = chosen;
  const accounts = Object.entries(others).flatMap(([key, name]) => (name === "" ? [] : [`${key}=${name}`]));
  return { ...(account === "" ? {} : { account }), ...(accounts.length === 0 ? {} : { accounts }) };
};

const Drop = ({ link, send }: { link: Link; send: Send }) => {
  const t = useText();
  const choose = useRef<() => void>(null);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  return (
    <section aria-label={t("ways.page.choose")}>
      {link.accounts.length > 1 && (
        <Accounts
          link={link}
          chosen={chosen}
          choose={(key, account) => setChosen((old) => ({ ...old, [key]: account }))}
        />
      )}
      <Dropzone
        onDrop={(files) => send(files, choicesOf(chosen))}
        openRef={choose}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        multiple
        className="upload-zone"
        tabIndex={-1}
        inputProps={{ "aria-label": t("ways.page.choose") }}
      >
        <div className="upload-inside">
          <ArrowUpTrayIcon className="icon" aria-hidden />
          <p>{t("ways.page.drop")}</p>
          <Button onClick={() => choose.current?.()}>{t("ways.page.choose")}</Button>
        </div>
      </Dropzone>
    </section>
  );
};

const Page = ({ title, children }: { title: string; children: ReactNode }) => {
  useEffect(() => {
    document.title = `${title} · Leadline`;
  }, [title]);
  return (
    <main className="upload" id="main">
      <header className="upload-head">
        <span className="meta">Leadline</span>
        <Languages />
      </header>
      <h1>{title}</h1>
      {children}
    </main>
  );
};

export const Upload = () => {
  const t = useText();
  const [token] = useState(tokenHere);
  const { data: link, error, refetch } = useUploadLink(token);
  const { all, send } = useSending(token);
  if (token === "")
    return (
      <Page title="Leadline">
        <p className="bad" role="alert">
          {t("ways.page.none")}
        </p>
      </Page>
    );
  if (!link)
    return (
      <Page title="Leadline">
        {error ? (
          <Failed error={error} retry={() => refetch()} />
        ) : (
          <Loading height={200} label={t("ways.page.loading")} />
        )}
      </Page>
    );
  return (
    <Page title={t("ways.page.title", { workspace: link.workspace })}>
      <Asked link={link} />
      {link.filesLeft > 0 && <Drop link={link} send={send} />}
      {all.length > 0 && <Sent files={all} />}
      <p className="meta">{t("ways.page.only")}</p>
    </Page>
  );
};
