// How far a file is: shape, colour and word together.

import { useText } from "../../text/text.tsx";
import { importable, type Job, lacksAccount } from "./jobs.ts";

type Mark = "ready" | "needs" | "already" | "nothing" | "refused" | "done" | "busy";

const markOf = (job: Job): Mark => {
  const { phase, preview } = job;
  if (phase === "done") return "done";
  if (phase === "failed") return "refused";
  if (phase !== "ready" || !preview) return "busy";
  if (preview.problem) return preview.problem.code === "row/unclear-date" ? "needs" : "refused";
  if (preview.alreadyImported) return "already";
  if (importable(job)) return "ready";
  return lacksAccount(job) ? "needs" : "nothing";
};

const looks: Readonly<Record<Mark, readonly [string, string]>> = {
  ready: ["●", "mute"],
  needs: ["▲", "warn"],
  already: ["●", "mute"],
  nothing: ["▲", "warn"],
  refused: ["■", "bad"],
  done: ["●", "ok"],
  busy: ["", "mute"],
};

export const StateMark = ({ job }: { job: Job }) => {
  const t = useText();
  const mark = markOf(job);
  if (mark === "busy") return null;
  const [shape, tone] = looks[mark];
  return (
    <span className={`state-mark ${tone}`}>
      <span aria-hidden>{shape}</span> <span>{t(`data.mark.${mark}`)}</span>
    </span>
  );
};
