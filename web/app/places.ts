// The addresses of the page's rooms. A link between rooms keeps the period, comparison and filters.

import { useCallback } from "react";
import { useSearch } from "wouter";
import { useWorkspace } from "./workspace.ts";

export const rooms = ["overview", "kpis", "data", "settings"] as const;
export type Room = (typeof rooms)[number];

/** Parameters that belong to one page and must not travel to the next. */
const stays = new Set([
  "since",
  "until",
  "compare",
  "lang",
  "platform",
  "account",
  "format",
  "campaign",
  "grain",
]);

export const travels = (parameter: string): boolean => stays.has(parameter);

export const travelling = (search: string): string => {
  const kept = [...new URLSearchParams(search)].filter(([key]) => travels(key));
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : "";
};

export const roomPath = (workspace: string, room: Room, detail?: string): string =>
  `/w/${encodeURIComponent(workspace)}/${room}${detail ? `/${encodeURIComponent(detail)}` : ""}`;

/** Makes the address of a room of this workspace: place("kpis", "impressions"). */
export const usePlace = (): ((room: Room, detail?: string) => string) => {
  const { id } = useWorkspace();
  const search = useSearch();
  return useCallback((room, detail) => `${roomPath(id, room, detail)}${travelling(search)}`, [id, search]);
};

/** The address that sets these beside each other; period and filters come along. */
export const useComparePlace = (): ((items: readonly string[]) => string) => {
  const place = usePlace();
  return useCallback(
    (items) => {
      const [path = "", search = ""] = place("kpis", "compare").split("?");
      const query = new URLSearchParams(search);
      for (const item of items) query.append("item", item);
      return `${path}?${query}`;
    },
    [place],
  );
};
