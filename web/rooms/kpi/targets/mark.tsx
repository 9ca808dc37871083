// How a KPI stands beside its target, in a sign and a word, for lists and cards.

import { useAsk } from "../../../app/ask.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { type Judged, leading } from "../../../shape/target.ts";
import "./targets.css";
import { useTargetWords } from "./words.ts";

const signs = { on: "✓", below: "↓", above: "↑", unknown: "?" } as const;

export const StateMark = ({ judged }: { judged: Judged }) => {
  const words = useTargetWords();
  return (
    <span className="target-mark" data-state={judged.state}>
      <span aria-hidden="true">{signs[judged.state]} </span>
      {words.state(judged)}
    </span>
  );
};

/** Nothing where the whole KPI has no target. */
export const TargetMark = ({ kpi }: { kpi: string }) => {
  const words = useTargetWords();
  const { id: workspace } = useWorkspace();
  const { data } = useAsk("list_targets", { workspace });
  const target = leading(data?.targets ?? [], kpi);
  if (target === null) return null;
  return (
    <span title={`${words.title(target)}. ${words.compared(target, target.now)}`}>
      <StateMark judged={target.now} />
    </span>
  );
};
