// The rooms as chunks of their own: fetched when entered, or when the browser has nothing to do.

import { type ComponentType, lazy } from "react";
import { unreachable } from "./client.ts";

const loaders = {
  Overview: () => import("../rooms/overview/index.tsx").then((file) => file.Overview),
  KpiList: () => import("../rooms/kpis/index.tsx").then((file) => file.KpiList),
  KpiPage: () => import("../rooms/kpi/index.tsx").then((file) => file.KpiPage),
  Compare: () => import("../rooms/compare/index.tsx").then((file) => file.Compare),
  Data: () => import("../rooms/data/index.tsx").then((file) => file.Data),
  Settings: () => import("../rooms/settings/index.tsx").then((file) => file.Settings),
  Upload: () => import("../rooms/upload/index.tsx").then((file) => file.Upload),
  Start: () => import("../rooms/start/index.tsx").then((file) => file.Start),
};

const reloadedAt = "leadline-reloaded";

/** After an update the server has no chunk of the old page any more: the new page is fetched, once. */
const orReload = async (load: () => Promise<ComponentType>): Promise<ComponentType> => {
  try {
    return await load();
  } catch (error) {
    // A reload while nobody answers would take away the page that still stands.
    await fetch(location.pathname, { method: "HEAD" }).catch(() => {
      throw unreachable();
    });
    const before = Number(sessionStorage.getItem(reloadedAt) ?? 0);
    if (Date.now() - before < 60_000) throw error;
    sessionStorage.setItem(reloadedAt, String(Date.now()));
    location.reload();
    return new Promise<never>(() => undefined);
  }
};

const room = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await orReload(load) }));

export const lazyRooms = {
  Overview: room(loaders.Overview),
  KpiList: room(loaders.KpiList),
  KpiPage: room(loaders.KpiPage),
  Compare: room(loaders.Compare),
  Data: room(loaders.Data),
  Settings: room(loaders.Settings),
  Upload: room(loaders.Upload),
  Start: room(loaders.Start),
};

/** So that going to another room shows it at once, and also while the server is away. */
export const fetchRoomsWhenIdle = (): void => {
  const fetchAll = (): void => {
    for (const load of Object.values(loaders)) load().catch(() => undefined);
  };
  setTimeout(() => {
    if ("requestIdleCallback" in window) requestIdleCallback(fetchAll);
    else fetchAll();
  }, 2000);
};
