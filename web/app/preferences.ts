// What a reader chose for this browser: light or dark, language, shortcuts. Kept in local storage where that is allowed.

import type { MantineColorScheme, MantineColorSchemeManager } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { newListeners } from "./listeners.ts";

type Name = "scheme" | "language" | "shortcuts" | "workspace";

const listeners = newListeners();
const memory = new Map<string, string>();

export const readPreference = (name: Name): string | null => {
  try {
    return localStorage.getItem(`leadline-${name}`) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
};

export const writePreference = (name: Name, value: string): void => {
  memory.set(name, value);
  try {
    localStorage.setItem(`leadline-${name}`, value);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  listeners.tell();
};

export const usePreference = (name: Name): string | null =>
  useSyncExternalStore(listeners.subscribe, () => readPreference(name));

/** Single-key shortcuts can be switched off (WCAG 2.1.4). */
export const useShortcutsOn = (): boolean => usePreference("shortcuts") !== "off";

const isScheme = (text: string | null): text is MantineColorScheme =>
  text === "light" || text === "dark" || text === "auto";

/** Mantine's keeper of light and dark, on the same storage as scheme.js. */
export const schemeManager: MantineColorSchemeManager = {
  get: (otherwise) => {
    const kept = readPreference("scheme");
    return isScheme(kept) ? kept : otherwise;
  },
  set: (scheme) => writePreference("scheme", scheme),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => writePreference("scheme", "auto"),
};
