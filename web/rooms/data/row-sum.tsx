// What became of every row: rows = facts + skipped + refused, said so that it can be added up.

import { numberFormat } from "../../shape/format.ts";
import { useLanguage, useText } from "../../text/text.tsx";

export interface Rows {
  readonly rows: number;
  readonly facts: number;
  readonly skips: number;
  readonly rejects: number;
}

export const RowSum = ({ of }: { of: Rows }) => {
  const t = useText();
  const language = useLanguage();
  const number = (value: number): string => numberFormat(language, {}).format(value);
  return (
    <p className="row-sum figures">
      <span>{t("data.rows.rows", { count: of.rows, shown: number(of.rows) })}</span>
      <span aria-hidden>=</span>
      <span className="ok">{t("data.rows.facts", { count: of.facts, shown: number(of.facts) })}</span>
      <span aria-hidden>+</span>
      <span>{t("data.rows.skips", { count: of.skips, shown: number(of.skips) })}</span>
      <span aria-hidden>+</span>
      <span className={of.rejects > 0 ? "bad" : ""}>
        {t("data.rows.rejects", { count: of.rejects, shown: number(of.rejects) })}
      </span>
    </p>
  );
};
