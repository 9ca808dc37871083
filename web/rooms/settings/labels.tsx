// Texts labelled by hand: a sample is drawn, shown one by one, and answered by a key.

import "./labels.css";
import { Button, Kbd, NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useAsk, useDo } from "../../app/ask.ts";
import { call, type Input, type Output } from "../../app/client.ts";
import type { Workspace } from "../../app/workspace.ts";
import { Failed, Loading, useProblemText } from "../../parts/states.tsx";
import { instantText } from "../../shape/day.ts";
import { useLanguage, useText } from "../../text/text.tsx";

type Labels = Output<"list_labels">;
type Label = Labels["labels"][number];
type Kind = Labels["kind"];
type Said = Pick<Label, "sentiment" | "complaint">;

const tones = ["positive", "neutral", "negative"] as const;
const keyOf = ({ platform, item }: Pick<Label, "platform" | "item">): string => `${platform} ${item}`;

/** Saved one by one; what else stands on the page is asked anew when the labelling is left, not at every key. */
const useSaying = (workspace: string, kind: Kind) => {
  const queries = useQueryClient();
  const [said, setSaid] = useState<ReadonlyMap<string, Said>>(new Map());
  const save = useMutation<Output<"save_labels">, Error, Input<"save_labels">>({
    mutationFn: (input) => call("save_labels", input),
    // One after another: of two answers to one text the later one stays.
    scope: { id: "labels" },
  });
  useEffect(() => () => void queries.invalidateQueries(), [queries]);
  const now = (label: Label): Said => said.get(keyOf(label)) ?? label;
  const say = (label: Label, change: Partial<Said>): void => {
    const { sentiment, complaint } = { ...now(label), ...change };
    setSaid(new Map([...said, [keyOf(label), { sentiment, complaint }]]));
    const { platform, item } = label;
    save.mutate({ workspace, kind, labels: [{ platform, item, sentiment, complaint }] });
  };
  return { now, say, error: save.error };
};

/** From there on, round the end; where it is where nothing is left. */
const nextOpen = (labels: readonly Label[], from: number, isOpen: (label: Label) => boolean): number => {
  const order = [...labels.keys()].map((k) => (from + 1 + k) % labels.length);
  return order.find((k) => isOpen(labels[k] as Label)) ?? from;
};

const About = ({ label, zone }: { label: Label; zone: string }) => {
  const t = useText();
  const language = useLanguage();
  const who = [label.platform, label.author, label.day].filter((part) => part !== null && part !== "");
  return (
    <p className="meta">
      {who.join(" · ")}
      {label.labelledBy !== null && label.labelledAt !== null
        ? ` · ${t("settings.labels.by", { who: label.labelledBy === "local" ? t("define.you") : label.labelledBy, when: instantText(label.labelledAt, language, zone) })}`
        : ""}
    </p>
  );
};

const Answers = ({ said, say }: { said: Said; say: (change: Partial<Said>) => void }) => {
  const t = useText();
  return (
    <div className="label-answers">
      {tones.map((tone, k) => (
        <Button
          key={tone}
          size="xs"
          variant={said.sentiment === tone ? "filled" : "default"}
          aria-pressed={said.sentiment === tone}
          onClick={() => say({ sentiment: tone })}
        >
          {t(`settings.labels.${tone}`)}&nbsp;<Kbd size="xs">{k + 1}</Kbd>
        </Button>
      ))}
      <Button
        size="xs"
        variant={said.complaint === true ? "filled" : "default"}
        aria-pressed={said.complaint === true}
        onClick={() => say({ complaint: said.complaint !== true })}
      >
        {t("settings.labels.complaint")}&nbsp;<Kbd size="xs">4</Kbd>
      </Button>
    </div>
  );
};

/** As long as a text is looked at; whoever writes or chooses in a field keeps the keys. */
const useKeys = (keys: ReadonlyMap<string, () => void>): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const field =
        event.target instanceof Element && event.target.closest("input, select, textarea, dialog");
      const act =
        event.ctrlKey || event.metaKey || event.altKey || field ? undefined : latest.current.get(event.key);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
};

interface Shown {
  readonly workspace: Workspace;
  readonly kind: Kind;
  readonly labels: readonly Label[];
  /** Of this language there are so many, drawn or not. */
  readonly texts: number;
  readonly enough: number;
}

const One = ({ workspace, kind, labels, texts, enough }: Shown) => {
  const t = useText();
  const sentence = useProblemText();
  const { now, say, error } = useSaying(workspace.id, kind);
  const open = (label: Label): boolean => now(label).sentiment === null && label.text !== null;
  const [at, setAt] = useState(() => Math.max(0, nextOpen(labels, -1, open)));
  const label = labels[Math.min(at, labels.length - 1)];
  const move = (by: number): void => setAt((old) => (old + by + labels.length) % labels.length);
  const answer = (change: Partial<Said>): void => {
    if (label === undefined) return;
    // A text without a complaint is one that has none: nobody has to say so.
    const complaint = now(label).complaint ?? (change.sentiment === undefined ? null : false);
    say(label, { complaint, ...change });
    if (change.sentiment !== undefined) setAt(nextOpen(labels, at, (one) => one !== label && open(one)));
  };
  useKeys(
    new Map<string, () => void>([
      ["1", () => answer({ sentiment: "positive" })],
      ["2", () => answer({ sentiment: "neutral" })],
      ["3", () => answer({ sentiment: "negative" })],
      ["4", () => answer({ complaint: label === undefined || now(label).complaint !== true })],
      ["ArrowLeft", () => move(-1)],
      ["ArrowRight", () => move(1)],
    ]),
  );
  if (label === undefined) return null;
  const done = labels.filter((one) => now(one).sentiment !== null).length;
  return (
    <>
      <p className="meta">
        {t("settings.labels.so_far", { drawn: labels.length, labelled: done })}{" "}
        {done >= enough
          ? t("settings.labels.enough")
          : texts < enough
            ? t("settings.labels.too_few", { texts, enough })
            : t("settings.labels.left", { left: enough - done })}
      </p>
      <section className="label-card" aria-label={t("settings.labels.text")}>
        <p className="meta" role="status">
          {t("settings.labels.place", {
            place: Math.min(at, labels.length - 1) + 1,
            of: labels.length,
            done,
          })}
        </p>
        <blockquote lang={label.language}>{label.text ?? t("settings.labels.gone")}</blockquote>
        <About label={label} zone={workspace.timeZone} />
        <Answers said={now(label)} say={answer} />
        <div className="label-answers">
          <Button size="compact-xs" variant="subtle" onClick={() => move(-1)}>
            {t("settings.labels.previous")}&nbsp;<Kbd size="xs">←</Kbd>
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => move(1)}>
            {t("settings.labels.next")}&nbsp;<Kbd size="xs">→</Kbd>
          </Button>
        </div>
        {error === null ? null : <p className="bad">{sentence(error)}</p>}
      </section>
    </>
  );
};

const nameOf = (code: string, language: string): string =>
  new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;

const Sample = ({ workspace, told }: { workspace: Workspace; told: Labels }) => {
  const t = useText();
  const language = useLanguage();
  const draw = useDo("draw_labels");
  const sentence = useProblemText();
  const [chosen, choose] = useState<string | null>(null);
  const { kind, languages, enough } = told;
  const here = languages.find((one) => one.language === chosen) ?? languages[0];
  if (here === undefined) return <p className="meta">{t("settings.labels.none")}</p>;
  const labels = told.labels.filter((label) => label.language === here.language);
  return (
    <>
      <div className="label-choice">
        <NativeSelect
          size="xs"
          label={t("settings.labels.language")}
          value={here.language}
          data={languages.map((one) => ({
            value: one.language,
            label: `${nameOf(one.language, language)} (${one.texts})`,
          }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <Button
          size="xs"
          variant="default"
          loading={draw.isPending}
          disabled={here.drawn >= here.texts}
          onClick={() => draw.mutate({ workspace: workspace.id, kind, language: here.language, count: 200 })}
        >
          {t(here.drawn === 0 ? "settings.labels.draw" : "settings.labels.more")}
        </Button>
      </div>
      {draw.error === null ? null : <p className="bad">{sentence(draw.error)}</p>}
      <One
        key={`${kind} ${here.language} ${labels.length}`}
        workspace={workspace}
        kind={kind}
        labels={labels}
        texts={here.texts}
        enough={enough}
      />
    </>
  );
};

const Open = ({ workspace }: { workspace: Workspace }) => {
  const t = useText();
  const [kind, setKind] = useState<Kind>("mention");
  const told = useAsk("list_labels", { workspace: workspace.id, kind });
  return (
    <>
      <NativeSelect
        size="xs"
        label={t("settings.labels.kind")}
        value={kind}
        data={[
          { value: "mention", label: t("settings.labels.mentions") },
          { value: "comment", label: t("settings.labels.comments") },
        ]}
        onChange={(event) => setKind(event.currentTarget.value as Kind)}
      />
      {told.error && !told.data ? <Failed error={told.error} retry={() => told.refetch()} /> : null}
      {told.data && told.data.kind === kind ? (
        <Sample key={kind} workspace={workspace} told={told.data} />
      ) : told.error ? null : (
        <Loading height={120} />
      )}
    </>
  );
};

export const TextLabels = ({ workspace }: { workspace: Workspace }) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <section className="panel section" id="labels" aria-labelledby="labels-title">
      <h2 id="labels-title">{t("settings.labels")}</h2>
      <p>{t("settings.labels.about")}</p>
      {open ? (
        <Open workspace={workspace} />
      ) : (
        <div className="form-actions">
          <Button size="xs" onClick={() => setOpen(true)}>
            {t("settings.labels.start")}
          </Button>
        </div>
      )}
    </section>
  );
};
