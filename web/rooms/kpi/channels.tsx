// What one costs by each channel, and by the networks of each, side by side: every row a step to the number itself.

import { Link, useLocation, useSearch } from "wouter";
import { useAsk } from "../../app/ask.ts";
import type { Output } from "../../app/client.ts";
import { partName } from "../../charts/series-words.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { formatCount, formatValue } from "../../shape/format.ts";
import { useLanguage, useText, useTextOr } from "../../text/text.tsx";
import type { Question } from "./question.ts";

type Told = Output<"compare_channels">;
type Channel = Told["channels"][number];
type Figures = Omit<Channel["platforms"][number], "platform">;

export const Channels = ({ question, shown }: { question: Question; shown: string }) => {
  const t = useText();
  const answer = useAsk("compare_channels", question.range);
  const waiting = answer.error ? null : <Loading height={280} />;
  return (
    <section className="panel kpi-channels" aria-labelledby="kpi-channels">
      <div className="figure-head">
        <h2 id="kpi-channels">{t("kpi.channels.title")}</h2>
      </div>
      <p className="meta">{t("kpi.channels.about")}</p>
      {answer.error && !answer.data ? <Failed error={answer.error} retry={() => answer.refetch()} /> : null}
      {answer.data ? (
        <div className={answer.isPlaceholderData ? "dimmed-while-newer" : undefined}>
          <SideBySide told={answer.data} shown={shown} />
        </div>
      ) : (
        waiting
      )}
    </section>
  );
};

const SideBySide = ({ told, shown }: { told: Told; shown: string }) => {
  const t = useText();
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">{t("kpi.channels.channel")}</th>
          {(["cost", "count", "one"] as const).map((each) => (
            <th key={each} scope="col" className="number">
              {t(`kpi.channels.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      {told.channels.map((channel) => (
        <OneChannel key={channel.channel} {...{ channel, shown }} currency={told.currency} />
      ))}
    </table>
  );
};

interface ChannelProps {
  readonly channel: Channel;
  readonly currency: string;
  readonly shown: string;
}

const OneChannel = ({ channel, currency, shown }: ChannelProps) => {
  const t = useText();
  const language = useLanguage();
  const { variant, platforms } = channel;
  const none = t("kpi.part.none");
  return (
    <tbody>
      <tr aria-current={shown === variant || undefined} className="channels-channel">
        <th scope="row">
          <To variant={variant} name={channel.name[language]} />
          <Why of={channel} />
        </th>
        <Cells of={channel} currency={currency} />
      </tr>
      {platforms.map(({ platform, ...one }) => (
        <tr key={platform} className="channels-network">
          <th scope="row">
            <To
              variant={variant}
              platform={platform}
              name={partName("platform", platform, { none, language })}
            />
            <Why of={one} />
          </th>
          <Cells of={one} currency={currency} />
        </tr>
      ))}
    </tbody>
  );
};

/** All else in the address stays: the period, the other filters, the day it is known at. */
const To = ({ variant, platform, name }: { variant: string; platform?: string; name: string }) => {
  const [path] = useLocation();
  const query = new URLSearchParams(useSearch());
  for (const gone of ["by", "offset"]) query.delete(gone);
  query.set("variant", variant);
  if (platform !== undefined) query.set("platform", platform);
  return <Link href={`${path}?${query}`}>{name}</Link>;
};

/** Why there is no answer, or with what it must be read. */
const Why = ({ of: { why, note } }: { of: Figures }) => {
  const t = useText();
  const textOr = useTextOr();
  const words = why === null ? textOr(`kpi.note.${note ?? ""}`, {}, "") : t(`kpi.channels.why.${why}`);
  return words === "" ? null : <span className="meta">{words}</span>;
};

const Cells = ({ of: { cost, count, answer }, currency }: { of: Figures; currency: string }) => {
  const language = useLanguage();
  const money = (of: number | null): string => formatValue(of, { display: "money", currency }, language);
  return (
    <>
      <td className="number">{money(cost)}</td>
      <td className="number">{count === null ? "–" : formatCount(count, language)}</td>
      <td className="number">{money(answer)}</td>
    </>
  );
};
