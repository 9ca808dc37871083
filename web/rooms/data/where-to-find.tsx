// Where each network and program keeps its exports, so that nobody has to search for them.

import { useAsk } from "../../app/ask.ts";
import type { Output } from "../../app/client.ts";
import { useLanguage, useText } from "../../text/text.tsx";

type Export = Output<"get_status">["exports"][number];

/** In the order of the way from a post to a customer. */
const kinds = ["social", "web", "ads", "crm", "care"] as const;

const Kind = ({ kind, all }: { kind: (typeof kinds)[number]; all: readonly Export[] }) => {
  const t = useText();
  const language = useLanguage();
  return (
    <section>
      <h3>{t(`data.where.kind.${kind}`)}</h3>
      <dl className="where">
        {all
          .filter((one) => one.kind === kind)
          .map(({ name, places }) => (
            <div key={name.en}>
              <dt>{name[language]}</dt>
              {places.map((place) => (
                <dd key={place.en}>{place[language].replaceAll(" → ", " › ")}</dd>
              ))}
            </div>
          ))}
      </dl>
    </section>
  );
};

export const WhereToFind = ({ open }: { open: boolean }) => {
  const t = useText();
  const { data } = useAsk("get_status", {});
  const list = (
    <div className="where-kinds">
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} all={data?.exports ?? []} />
      ))}
      <section>
        <h3>{t("data.where.own")}</h3>
        <p>{t("data.where.own_path")}</p>
      </section>
    </div>
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
