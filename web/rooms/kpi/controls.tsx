// How the trend is cut: width of the buckets, split, and the day the answer is known at.

import { NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { useId } from "react";
import { grains, useSetView } from "../../app/view.ts";
import { isDay, today } from "../../shape/day.ts";
import { useText } from "../../text/text.tsx";
import { type Question, useSetAsked } from "./question.ts";

export const Controls = ({ question }: { question: Question }) => {
  const t = useText();
  const setView = useSetView();
  const set = useSetAsked();
  const { view, offered, by, asked } = question;
  return (
    <div className="controls">
      <SegmentedControl
        size="xs"
        aria-label={t("kpi.grain.label")}
        value={view.grain}
        data={grains.map((grain) => ({ value: grain, label: t(`kpi.grain.${grain}`) }))}
        onChange={(grain) => setView({ grain: grain as (typeof grains)[number] })}
      />
      {offered.length === 0 ? null : (
        <NativeSelect
          size="xs"
          aria-label={t("kpi.by.label")}
          value={by ?? ""}
          data={[
            { value: "", label: t("kpi.by.none") },
            ...offered.map((each) => ({ value: each, label: t(`kpi.by.${each}`) })),
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
