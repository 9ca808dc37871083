// What the diagnostics found in the period: a sentence each, with the KPIs that show the rows behind it.

import { Link } from "wouter";
import { useAsk } from "../../app/ask.ts";
import type { Output } from "../../app/client.ts";
import { usePlace } from "../../app/places.ts";
import { useView } from "../../app/view.ts";
import { writeView } from "../../app/view-address.ts";
import { useHere } from "../../app/workspace.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { dayText } from "../../shape/day.ts";
import { platformName } from "../../shape/platform.ts";
import { useLanguage, useText } from "../../text/text.tsx";

type Check = Output<"list_findings">["checks"][number];
type Finding = Check["findings"][number];
type Look = Finding["look"][number];

const most = 5;

const useSubject = (): ((subject: Finding["subject"]) => string) => {
  const language = useLanguage();
  return ({ kind, of }) =>
    kind === "network" ? platformName(of) : kind === "week" ? dayText(of, language) : of;
};

/** The KPI's page in the same period, narrowed to the finding and to nothing else. */
const useAddress = (): ((look: Look) => string) => {
  const place = usePlace();
  const { since, until } = useView();
  return ({ kpi, variant, only }) => {
    const [path = "", search = ""] = place("kpis", kpi).split("?");
    const query = new URLSearchParams(writeView(search, { since, until, filters: only }));
    if (variant !== null) query.set("variant", variant);
    return `${path}?${query}`;
  };
};

const Found = ({ finding }: { finding: Finding }) => {
  const t = useText();
  const language = useLanguage();
  const subject = useSubject();
  const address = useAddress();
  const { kpis } = useHere();
  return (
    <li>
      <p>{finding.says[language].replaceAll("{subject}", subject(finding.subject))}</p>
      {finding.look.map((look) => {
        const kpi = kpis.find(({ id }) => id === look.kpi)?.name[language] ?? look.kpi;
        return (
          <Link key={`${look.kpi} ${look.variant}`} href={address(look)} className="finding-look">
            {t("kpi.diagnose.look", { kpi })}
          </Link>
        );
      })}
    </li>
  );
};

const FoundCheck = ({ check }: { check: Check }) => {
  const t = useText();
  const language = useLanguage();
  const { findings } = check;
  const rest = findings.slice(most);
  return (
    <li className="finding">
      <h3>{check.name[language]}</h3>
      <ul className="finding-list">
        {findings.slice(0, most).map((finding) => (
          <Found key={finding.says.en + finding.subject.of} finding={finding} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{t("kpi.diagnose.more", { count: rest.length })}</summary>
          <ul className="finding-list">
            {rest.map((finding) => (
              <Found key={finding.says.en + finding.subject.of} finding={finding} />
            ))}
          </ul>
        </details>
      )}
      <p className="meta">
        {t("kpi.diagnose.rule")}: {check.rule[language]}
      </p>
    </li>
  );
};

const Checks = ({ checks }: { checks: readonly Check[] }) => {
  const t = useText();
  const language = useLanguage();
  const of = (state: Check["state"]) => checks.filter((check) => check.state === state);
  const [found, clear, unknown] = [of("found"), of("clear"), of("unknown")];
  return (
    <>
      {found.length === 0 && clear.length > 0 && <p>{t("kpi.diagnose.none")}</p>}
      <ul className="findings">
        {found.map((check) => (
          <FoundCheck key={check.check} check={check} />
        ))}
      </ul>
      {clear.length > 0 && (
        <p className="meta">
          {t("kpi.diagnose.clear", { names: clear.map(({ name }) => name[language]).join(" · ") })}
        </p>
      )}
      {unknown.length > 0 && (
        <details className="finding-unknown">
          <summary className="meta">
            {t("kpi.diagnose.unknown")} {unknown.map(({ name }) => name[language]).join(" · ")}
          </summary>
          <ul className="finding-list">
            {unknown.map(({ check, name, needs }) => (
              <li key={check} className="meta">
                {name[language]}: {needs[language]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

export const Findings = () => {
  const t = useText();
  const { workspace } = useHere();
  const { since, until } = useView();
  const asked = useAsk("list_findings", { workspace: workspace.id, since, until });
  return (
    <section className="panel findings-panel" aria-labelledby="overview-findings">
      <div className="figure-head">
        <h2 id="overview-findings">{t("kpi.diagnose.title")}</h2>
      </div>
      <p className="meta">{t("kpi.diagnose.about")}</p>
      {asked.error && !asked.data ? <Failed error={asked.error} retry={() => asked.refetch()} /> : null}
      {asked.data ? <Checks checks={asked.data.checks} /> : asked.error ? null : <Loading height={120} />}
    </section>
  );
};
