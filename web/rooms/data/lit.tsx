// The KPIs a file lights up: named before the import, and after it as links to the days the file covers; or that none reads it yet.

import { Link } from "wouter";
import { usePlace } from "../../app/places.ts";
import { writeView } from "../../app/view-address.ts";
import { useHere } from "../../app/workspace.ts";
import { type Range, rangeText } from "../../shape/day.ts";
import { litSpan, spanOf } from "../../shape/lit.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import type { Preview } from "./jobs.ts";

const most = 12;

/** Addresses that open on these days, wherever the reader's period stands now. */
export const useDatedPlace = () => {
  const place = usePlace();
  return (range: Range | null, ...to: Parameters<typeof place>): string => {
    const [path = "", search = ""] = place(...to).split("?");
    const dated = range === null ? search : writeView(search, { ...range, grain: null });
    return dated === "" ? path : `${path}?${dated}`;
  };
};

interface Props {
  readonly preview: Pick<Preview, "kpis" | "parts">;
  /** Before that there is nothing to be seen behind a link. */
  readonly imported: boolean;
}

export const Lights = ({ preview: { kpis: ids, parts }, imported }: Props) => {
  const t = useText();
  const language = useLanguage();
  const place = useDatedPlace();
  const { kpis } = useHere();
  if (ids.length === 0)
    return parts.some(({ facts }) => facts > 0) ? <p className="meta">{t("data.lightsNone")}</p> : null;
  // What a file has all facts for may wait for a setting all the same: there is nothing to be seen yet.
  const known = kpis.filter(({ id, chosen }) => ids.includes(id) && (!imported || chosen !== null));
  const days = spanOf(parts);
  const rest = known.length - most;
  if (known.length === 0) return null;
  return (
    <div className="lights">
      <span className="lights-title">
        {imported ? t("data.lit", { days: days === null ? "" : rangeText(days, language) }) : null}
        {imported ? null : t("data.lights", { count: ids.length })}
      </span>
      {known.slice(0, most).map(({ id, name }) =>
        imported ? (
          <Link key={id} href={place(litSpan(id, parts), "kpis", id)} className="light">
            {name[language]}
          </Link>
        ) : (
          <span key={id} className="light light-ahead">
            {name[language]}
          </span>
        ),
      )}
      {rest > 0 && imported && (
        <Link href={place(days, "kpis")} className="meta">
          {t("data.lights_more", { count: rest })}
        </Link>
      )}
      {rest > 0 && !imported && <span className="meta">{t("data.lights_more", { count: rest })}</span>}
    </div>
  );
};
