// list_findings: every diagnostic tried on a period, in the order of its code.

import type { Day } from "../../base/period.ts";
import { previous } from "../../base/period.ts";
import { Problem } from "../../base/problem.ts";
import { inEach, type Words } from "../../base/words.ts";
import {
  type Diagnostic,
  type DiagnosticName,
  diagnosticNames,
  diagnostics,
} from "../../catalogue/diagnostics.ts";
import type * as operations from "../../contract/operations.ts";
import { settingsOf } from "../ask-slice.ts";
import type { UseCase } from "../context.ts";
import type { Asked, Check, Finding } from "./kit.ts";
import { fellSilent, ghostAudience, redefined, seenNotClicked } from "./networks.ts";
import { lostClicks, untagged, weakPages } from "./site.ts";

const checks: Readonly<Record<DiagnosticName, Check>> = {
  weak_page: weakPages,
  seen_not_clicked: seenNotClicked,
  ghost_audience: ghostAudience,
  lost_clicks: lostClicks,
  untagged,
  fell_silent: fellSilent,
  redefined,
};

const shares: readonly string[] = ["bounce", "share"];

const amount = (name: string, figure: number | string, language: string): string => {
  if (typeof figure === "string") return figure;
  const style = shares.includes(name) ? ({ style: "percent" } as const) : {};
  const digits = Math.abs(figure) < 10 || shares.includes(name) ? 1 : 0;
  return new Intl.NumberFormat(language, { ...style, maximumFractionDigits: digits }).format(figure);
};

/** The sentence with its figures; its subject is left to whoever shows it, who knows the networks' names. */
const said = ({ says }: Diagnostic, { figures, words }: Finding): Words => {
  const filled = (language: keyof Words): string => {
    const whole = words === undefined ? says[language] : says[language].replace("{subject}", words[language]);
    return Object.entries(figures).reduce(
      (text, [name, figure]) => text.replaceAll(`{${name}}`, amount(name, figure, language)),
      whole,
    );
  };
  return inEach(filled);
};

const shown = (diagnostic: Diagnostic, finding: Finding) => ({
  subject: finding.subject,
  says: said(diagnostic, finding),
  figures: { ...finding.figures },
  look: finding.look.map(({ kpi, variant, only }) => ({
    kpi,
    variant,
    only: Object.fromEntries(Object.entries(only).map(([dimension, of]) => [dimension, [...of]])),
  })),
});

const tried = async (check: DiagnosticName, asked: Asked) => {
  const diagnostic: Diagnostic = diagnostics[check];
  const { code, name, rule, needs } = diagnostic;
  const found = await checks[check](asked);
  const state =
    found === null ? ("unknown" as const) : found.length > 0 ? ("found" as const) : ("clear" as const);
  return {
    check,
    code,
    name,
    rule,
    needs,
    state,
    findings: (found ?? []).map((one) => shown(diagnostic, one)),
  };
};

export const listFindings: UseCase<typeof operations.listFindings> = async (context, input) => {
  const { since, until } = input;
  if (since >= until) throw new Problem("period/empty", { since, until });
  const period = { since: since as Day, until: until as Day };
  const settings = await settingsOf(context, input.workspace);
  const asked = { context, settings, period, before: previous(period) };
  return { checks: await Promise.all(diagnosticNames.map((check) => tried(check, asked))) };
};
