// Where each network keeps the export, so that nobody has to search for it.

import { useText } from "../../text/text.tsx";

/** In the order most brands meet them; only exports that are read, so that nobody fetches a file for nothing. */
const places = ["linkedin", "linkedin_personal", "meta", "x", "ga4", "gsc", "ads", "crm"] as const;

export const WhereToFind = ({ open }: { open: boolean }) => {
  const t = useText();
  const list = (
    <dl className="where">
      {places.map((place) => (
        <div key={place}>
          <dt>{t(`data.where.${place}`)}</dt>
          <dd>{t(`data.where.${place}_path`)}</dd>
        </div>
      ))}
    </dl>
  );
  if (!open)
    return (
      <details className="panel section where-closed">
        <summary>{t("data.where.title")}</summary>
        {list}
      </details>
    );
  return (
    <section className="panel section" aria-labelledby="where-title">
      <h2 id="where-title">{t("data.where.title")}</h2>
      <p className="meta">{t("data.where.text")}</p>
      {list}
    </section>
  );
};
