// Commands for KPIs of one's own: list, try, save, remove.

import type { Command } from "commander";
import type { Output } from "../../engine/engine.ts";
import { periodFor } from "./choose.ts";
import { type Common, inWorkspace } from "./command.ts";
import { figure } from "./figures.ts";
import { faint, strong, table, who } from "./say.ts";

interface Saying extends Common {
  readonly since?: string;
  readonly until?: string;
  readonly kpi?: string;
  readonly about?: string;
  readonly better?: string;
}
type Own = Output<"save_kpi">;

const day = (instant: string): string => instant.slice(0, 10);

const listWords = ({ kpis }: Output<"list_own_kpis">): string =>
  kpis.length === 0
    ? "There are no KPIs of your own yet: `leadline own save <name> <formula>`."
    : table(
        [{ head: "Id" }, { head: "Name" }, { head: "Formula" }, { head: "Unit" }, { head: "Saved by" }],
        kpis.map(({ kpi, formula, versions: [now] }) => [
          kpi.id,
          kpi.name.en,
          formula,
          kpi.variants[0]?.unit ?? "",
          now === undefined ? "" : `${who(now.savedBy)}, ${day(now.savedAt)}`,
        ]),
      );

const savedWords = ({ kpi, formula, versions }: Own): string => {
  const history = versions.map(
    ({ version, savedBy, savedAt, said }) =>
      `version ${version} · ${who(savedBy)}, ${day(savedAt)} · ${said.formula}`,
  );
  return [
    `${strong(kpi.id)} ${kpi.name.en}: ${formula} ${faint(kpi.variants[0]?.unit ?? "")}`,
    ...history,
  ].join("\n");
};

const checkWords = ({ formula, kpi, series }: Output<"check_formula">): string => {
  const variants = kpi.variants.map(({ id, unit, formula: means }) => [id, unit, means]);
  const number =
    series === null
      ? "No import tells what it is made of."
      : `${series.since} to ${series.until} (not in): ${strong(figure(series.total.answer, series))}`;
  return [formula, table([{ head: "Variant" }, { head: "Unit" }, { head: "Means" }], variants), number].join(
    "\n",
  );
};

export const ownCommands = (program: Command): void => {
  const own = program.command("own").description("KPIs of your own: formulas over the others");
  inWorkspace<Saying>(
    own.command("list", { isDefault: true }).description("every one, with its formula"),
    async ({ caller, workspace, tell }) =>
      tell(await caller.call("list_own_kpis", { workspace: workspace.id }), listWords),
  );
  inWorkspace<Saying>(
    own
      .command("check <formula>")
      .description('what a formula means and its number, such as "clicks / posts"')
      .option("--since <day>", "first day")
      .option("--until <day>", "the first day that is out"),
    async ({ caller, workspace, options, args: [formula], tell }) => {
      const period = await periodFor(caller, workspace.id, options);
      tell(await caller.call("check_formula", { workspace: workspace.id, formula, ...period }), checkWords);
    },
  );
  inWorkspace<Saying>(
    own
      .command("save <name> <formula>")
      .description("save a formula as a KPI")
      .option("--kpi <id>", "the own KPI to change (default: a new one)")
      .option("--about <text>", "what it is for")
      .option("--better <way>", "up, down or band (default: up)"),
    async ({ caller, workspace, options: { kpi, about, better }, args: [name, formula], tell }) => {
      const said = Object.entries({ kpi, about, better }).filter(([, of]) => of !== undefined);
      const input = { workspace: workspace.id, name, formula, ...Object.fromEntries(said) };
      tell(await caller.call("save_kpi", input), savedWords);
    },
  );
  inWorkspace<Saying>(
    own.command("remove <id>").description("take a KPI of your own off the list"),
    async ({ caller, workspace, args: [kpi], tell }) =>
      tell(await caller.call("remove_kpi", { workspace: workspace.id, kpi }), () => `Removed ${kpi}.`),
  );
};
