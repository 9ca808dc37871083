// What a table of a file fills, in words of the field: "Posts: impressions, clicks, …", and how it stands to what is known.

import { useText, useTextOr } from "../../text/text.tsx";
import type { Preview } from "./jobs.ts";

type Part = Preview["parts"][number];

export const Fills = ({ fills }: { fills: Part["fills"] }) => {
  const textOr = useTextOr();
  // Two tables may be one thing to a reader: a post and its figures.
  const named = new Map<string, string[]>();
  for (const { table, measures } of fills) {
    const what = textOr(`word.table.${table}`, {}, table);
    const words = measures.map((column) => textOr(`word.field.${column}`, {}, column));
    named.set(what, [...(named.get(what) ?? []), ...words]);
  }
  return [...named].map(([what, words]) => (
    <p key={what} className="fills">
      <strong>{what}:</strong> {words.join(", ")}
    </p>
  ));
};

/** Rows that replace or repeat what is known are told before the import; where nothing is known there is nothing to tell. */
export const Restates = ({ of }: { of: Part["restates"] }) => {
  const t = useText();
  if (of === null || of.newer + of.older + of.same === 0) return null;
  const { fresh, newer, older, same } = of;
  return (
    <p className="restates figures">
      {[
        t("data.restates.fresh", { count: fresh }),
        t("data.restates.newer", { count: newer }),
        ...(older > 0 ? [t("data.restates.older", { count: older })] : []),
        t("data.restates.same", { count: same }),
      ].join(", ")}
    </p>
  );
};
