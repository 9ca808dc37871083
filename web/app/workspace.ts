// The workspace a page is about, with the days its data cover and its KPIs, given to every room by the shell.

import { createContext, useContext } from "react";
import type { Output } from "./client.ts";

export type Workspace = Output<"list_workspaces">["workspaces"][number];
type ListedKpi = Output<"list_kpis">["kpis"][number];

export interface Here {
  readonly workspace: Workspace;
  /** First and last day with data; null while there are none. */
  readonly first: string | null;
  readonly last: string | null;
  readonly kpis: readonly ListedKpi[];
}

export const HereContext = createContext<Here | null>(null);

export const useHere = (): Here => {
  const here = useContext(HereContext);
  if (!here) throw new Error("a room stands outside its workspace");
  return here;
};

export const useWorkspace = (): Workspace => useHere().workspace;
