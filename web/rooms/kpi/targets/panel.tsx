// The targets of a KPI on its page: how each stands now, how the last period went, and the ways to set, change and end one.

import { Button } from "@mantine/core";
import { useState } from "react";
import { useAsk, useDo } from "../../../app/ask.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { Confirm } from "../../../parts/confirm.tsx";
import { SidePanel } from "../../../parts/dialog.tsx";
import type { ListedKpi } from "../../../shape/measure.ts";
import type { Target } from "../../../shape/target.ts";
import { useLanguage, useText } from "../../../text/text.tsx";
import type { Question } from "../question.ts";
import { TargetForm } from "./form.tsx";
import { StateMark } from "./mark.tsx";
import "./targets.css";
import { useTargetWords } from "./words.ts";

interface Props {
  readonly kpi: ListedKpi;
  readonly question: Question;
}

export const useTargets = (question: Question): readonly Target[] => {
  const { workspace, kpi } = question.slice;
  const { knownAt } = question.slice as { knownAt?: string };
  const { data } = useAsk("list_targets", { workspace, kpi, ...(knownAt ? { knownAt } : {}) });
  return (data?.targets ?? []).filter((one) => one.kpi === kpi);
};

export const Targets = ({ kpi, question }: Props) => {
  const t = useText();
  const targets = useTargets(question).filter(({ removed }) => !removed);
  const [edited, setEdited] = useState<Target | "new" | null>(null);
  const [ended, setEnded] = useState<Target | null>(null);
  return (
    <section className="panel targets" aria-label={t("target.title")}>
      <div className="targets-head">
        <h2>{t("target.title")}</h2>
        <Button size="xs" variant="default" onClick={() => setEdited("new")}>
          {t("target.set")}
        </Button>
      </div>
      {targets.length === 0 ? (
        <p className="meta">{t("target.none")}</p>
      ) : (
        <ul className="targets-list">
          {targets.map((target) => (
            <li key={target.target}>
              <Said target={target} kpi={kpi} />
              <span className="targets-tools">
                <Button size="compact-xs" variant="default" onClick={() => setEdited(target)}>
                  {t("target.change")}
                </Button>
                <Button size="compact-xs" variant="default" onClick={() => setEnded(target)}>
                  {t("target.end")}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <SidePanel opened={edited !== null} close={() => setEdited(null)} title={t("target.formTitle")}>
        {edited === null ? null : (
          <TargetForm
            kpi={kpi}
            close={() => setEdited(null)}
            asked={question.slice.variant}
            {...(edited === "new" ? {} : { target: edited })}
          />
        )}
      </SidePanel>
      {ended === null ? null : <End target={ended} close={() => setEnded(null)} />}
    </section>
  );
};

const Said = ({ target, kpi }: { target: Target; kpi: ListedKpi }) => {
  const language = useLanguage();
  const words = useTargetWords();
  const variant = kpi.variants.length > 1 ? kpi.variants.find(({ id }) => id === target.variant) : undefined;
  return (
    <div className="targets-said">
      <p>
        <strong>{words.title(target)}</strong> <StateMark judged={target.now} />
      </p>
      <p className="meta">{words.compared(target, target.now)}</p>
      {target.last === null || target.last.reason === "no_target" ? null : (
        <p className="meta">
          {words.compared(target, target.last)} <StateMark judged={target.last} />
        </p>
      )}
      {variant === undefined ? null : <p className="meta">{variant.name[language]}</p>}
    </div>
  );
};

const End = ({ target, close }: { target: Target; close: () => void }) => {
  const t = useText();
  const words = useTargetWords();
  const { id: workspace } = useWorkspace();
  const remove = useDo("remove_target");
  return (
    <Confirm
      title={t("target.endTitle")}
      yes={t("target.end")}
      error={remove.error}
      pending={remove.isPending}
      confirm={() => remove.mutate({ workspace, target: target.target }, { onSuccess: close })}
      close={close}
    >
      <p>{t("target.endAbout", { target: words.title(target) })}</p>
    </Confirm>
  );
};
