// A change: arrow for the direction, read aloud as a word, colour and word for good or bad.

import { arrows, type Delta } from "../shape/delta.ts";
import { dash } from "../shape/format.ts";
import { useText } from "../text/text.tsx";

const classes = { good: "ok", bad: "bad", neutral: "mute" } as const;

/** `word` shows "better" or "worse"; else it is there for screen readers only. */
export const DeltaText = ({ delta, word = false }: { delta: Delta | null; word?: boolean }) => {
  const t = useText();
  if (delta === null) return <span className="mute">{dash}</span>;
  return (
    <span className={`delta ${classes[delta.tone]}`}>
      <span role="img" aria-label={t(`kpi.delta.${delta.direction}`)}>
        {arrows[delta.direction]}
      </span>{" "}
      {delta.size}
      {delta.tone === "neutral" ? null : (
        <span className={word ? "delta-word" : "unseen"}> {t(`kpi.delta.${delta.tone}`)}</span>
      )}
    </span>
  );
};
