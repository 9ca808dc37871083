// Steps through the pages of a list: which lines are shown, of how many.

import { Button } from "@mantine/core";
import { formatCount } from "../../shape/format.ts";
import { useLanguage, useText } from "../../text/text.tsx";

interface Props {
  readonly total: number;
  readonly size: number;
  readonly offset: number;
  readonly go: (offset: number) => void;
}

/** Nothing where one page holds all. */
export const PageSteps = ({ total, size, offset, go }: Props) => {
  const t = useText();
  const language = useLanguage();
  if (total <= size) return null;
  const to = Math.min(total, offset + size);
  return (
    <div className="pages">
      <span className="meta figures">
        {t("kpi.rows.page", {
          from: formatCount(offset >= total ? 0 : offset + 1, language),
          to: formatCount(to, language),
          total: formatCount(total, language),
        })}
      </span>
      <Button
        size="xs"
        variant="default"
        disabled={offset === 0}
        onClick={() => go(Math.max(0, offset - size))}
      >
        {t("kpi.rows.previous")}
      </Button>
      <Button size="xs" variant="default" disabled={to >= total} onClick={() => go(offset + size)}>
        {t("kpi.rows.next")}
      </Button>
    </div>
  );
};
