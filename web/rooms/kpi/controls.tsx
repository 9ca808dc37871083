// How the trend is cut: width of the buckets, split, and the day the answer is known at.

import { NativeSelect, TextInput } from "@mantine/core";
import { useId } from "react";
import { GrainChoice } from "../../app/grain-choice.tsx";
import { isDay, today } from "../../shape/day.ts";
import type { Dimension } from "../../shape/measure.ts";
import { useText } from "../../text/text.tsx";
import { type Question, useSetAsked } from "./question.ts";

export const Controls = ({ question, groups }: { question: Question; groups: Dimension | null }) => {
  const t = useText();
  const set = useSetAsked();
  const { view, offered, by, asked } = question;
  return (
    <div className="controls">
      <GrainChoice value={view.grain} />
      {offered.length === 0 ? null : (
        <NativeSelect
          size="xs"
          aria-label={t("kpi.by.label")}
          value={by === groups ? "" : (by ?? "")}
          data={[
            { value: "", label: t(`kpi.by.${groups ?? "none"}`) },
            ...offered
              .filter((each) => each !== groups)
              .map((each) => ({ value: each, label: t(`kpi.by.${each}`) })),
          ]}
          onChange={(event) => set({ by: event.currentTarget.value || null })}
        />
      )}
      <KnownAt day={asked.knownDay} />
    </div>
  );
};

/** The answer as it was known at the end of a day: exports seen later are left out. */
const KnownAt = ({ day }: { day: string | null }) => {
  const t = useText();
  const set = useSetAsked();
  const id = useId();
  return (
    <div className="controls-known">
      <label className="meta" htmlFor={id} title={t("kpi.known.about")}>
        {t("kpi.known.label")}
      </label>
      <TextInput
        id={id}
        size="xs"
        type="date"
        max={today()}
        value={day ?? ""}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen === "" || isDay(chosen)) set({ known: chosen || null, offset: null });
        }}
      />
    </div>
  );
};
