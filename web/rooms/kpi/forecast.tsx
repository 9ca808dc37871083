// What the customers of now are expected to pay over the next 12 months, beside how right the same model was before.

import { useAsk } from "../../app/ask.ts";
import type { Output } from "../../app/client.ts";
import { useHere } from "../../app/workspace.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { dayText } from "../../shape/day.ts";
import { formatCount, formatShare, formatValue } from "../../shape/format.ts";
import { useLanguage, useText } from "../../text/text.tsx";

type Told = Output<"forecast_value">;

const useMoney = (currency: string): ((minor: number) => string) => {
  const language = useLanguage();
  return (minor) => formatValue(minor, { display: "money", currency }, language);
};

const Lacking = ({ of: { lacking } }: { of: Told }) => {
  const t = useText();
  const language = useLanguage();
  const each = lacking.map(({ need, have, least }) =>
    t(`kpi.forecast.need.${need}`, {
      have: formatCount(have, language),
      least: formatCount(least, language),
    }),
  );
  return <p className="meta">{t("kpi.forecast.lacking", { needs: each.join(" · ") })}</p>;
};

const Tried = ({ of }: { of: Told }) => {
  const t = useText();
  const language = useLanguage();
  const money = useMoney(of.currency);
  const { tried } = of;
  if (tried === null) return <p className="meta">{t("kpi.forecast.untried")}</p>;
  const { since, weeks, expected, came } = tried;
  return (
    <p>
      {t("kpi.forecast.tried", {
        ...{ day: dayText(since, language), weeks, expected: money(expected), came: money(came) },
        share: came > 0 ? formatShare(expected / came, language) : "–",
      })}
    </p>
  );
};

const Expected = ({ of }: { of: Told }) => {
  const t = useText();
  const language = useLanguage();
  const money = useMoney(of.currency);
  const { expected } = of;
  if (of.lacking.length > 0) return <Lacking of={of} />;
  if (expected === null) return <p className="meta">{t("kpi.forecast.unsettled")}</p>;
  const count = (n: number): string => formatCount(Math.round(n), language);
  return (
    <>
      <p className="kpi-forecast-total">
        <strong className="figures">{money(expected.total)}</strong>{" "}
        {t("kpi.forecast.each", { money: money(expected.perCustomer), customers: count(of.customers) })}
      </p>
      <p>
        {t("kpi.forecast.active", { active: count(expected.active), repeaters: count(of.repeaters) })}{" "}
        {expected.profit === null
          ? t("kpi.forecast.noMargin")
          : t("kpi.forecast.profit", { money: money(expected.profit) })}
      </p>
      <Tried of={of} />
    </>
  );
};

const Beneath = ({ of }: { of: Told }) => {
  const t = useText();
  const language = useLanguage();
  const { sampled, unpriced } = of;
  return (
    <p className="meta">
      {[
        t("kpi.forecast.how", { share: formatShare(of.discount, language) }),
        ...(sampled === null ? [] : [t("kpi.forecast.sampled", { count: formatCount(sampled, language) })]),
        ...(unpriced === 0 ? [] : [t("kpi.forecast.unpriced", { count: unpriced })]),
      ].join(" ")}
    </p>
  );
};

export const Forecast = () => {
  const t = useText();
  const language = useLanguage();
  const { workspace } = useHere();
  const asked = useAsk("forecast_value", { workspace: workspace.id });
  const told = asked.data;
  return (
    <section className="panel kpi-forecast" aria-labelledby="kpi-forecast">
      <div className="figure-head">
        <h2 id="kpi-forecast">{t("kpi.forecast.title")}</h2>
      </div>
      {told?.from ? (
        <p className="meta">{t("kpi.forecast.from", { day: dayText(told.from, language) })}</p>
      ) : null}
      {asked.error && !told ? <Failed error={asked.error} retry={() => asked.refetch()} /> : null}
      {told ? (
        <>
          <Expected of={told} />
          <Beneath of={told} />
        </>
      ) : asked.error ? null : (
        <Loading height={120} />
      )}
    </section>
  );
};
