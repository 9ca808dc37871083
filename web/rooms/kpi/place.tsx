// The place of a part in a ranking.

import { useText } from "../../text/text.tsx";

/** Equals share a place, and it is said that they do. */
export const Place = ({ rank, tied }: { rank: number; tied: boolean }) => {
  const t = useText();
  return (
    <span className="bars-place number meta" title={tied ? t("kpi.split.tied") : undefined}>
      {rank}
      {tied ? "=" : "."}{" "}
    </span>
  );
};
