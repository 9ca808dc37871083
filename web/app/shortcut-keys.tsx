// The keyboard: search, pages by g and a letter, periods by one letter. Off while typing, in dialogs, or when switched off.

import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { type Preset, presetRange, today } from "../shape/day.ts";
import { openCalendar } from "./calendar-door.ts";
import { openPalette } from "./palette-door.ts";
import { type Room, usePlace } from "./places.ts";
import { useShortcutsOn } from "./preferences.ts";
import { useSetView, useView } from "./view.ts";
import { useHere } from "./workspace.ts";

const Help = lazy(async () => ({ default: (await import("./shortcut-help.tsx")).ShortcutHelp }));

const pageKeys: Readonly<Record<string, Room>> = {
  o: "overview",
  k: "kpis",
  d: "data",
  s: "settings",
};
const periodKeys: Readonly<Record<string, Preset>> = {
  d: "day",
  w: "days7",
  m: "month",
  q: "quarter",
  y: "year",
};

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
const inDialog = (): boolean => document.querySelector("[role=dialog], [role=menu], [role=listbox]") !== null;

/** What each letter does where the reader is. */
const useActions = (help: () => void) => {
  const [, go] = useLocation();
  const place = usePlace();
  const view = useView();
  const setView = useSetView();
  const { first, last } = useHere();
  return (key: string, afterG: boolean): boolean => {
    const page = afterG ? pageKeys[key] : undefined;
    const preset = afterG ? undefined : periodKeys[key];
    if (page) go(place(page));
    else if (preset) setView({ ...presetRange(preset, last ?? today(), first), grain: null });
    else if (key === "c") openCalendar();
    else if (key === "x") setView({ compare: view.compare === "none" ? "previous" : "none" });
    else if (key === "?") help();
    else if (key === "/") openPalette();
    else return false;
    return true;
  };
};

export const ShortcutKeys = () => {
  const [help, setHelp] = useState(false);
  const on = useShortcutsOn();
  const act = useActions(() => setHelp(true));
  // Long before the page began: a key in its first second comes after no G.
  const pressedG = useRef(-9999);
  // Before the page is seen: a key pressed at once is not lost.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if ((event.metaKey || event.ctrlKey) && key === "k" && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        openPalette();
        return;
      }
      if (!on || event.metaKey || event.ctrlKey || event.altKey || event.repeat) return;
      if (typing(event.target) || inDialog()) return;
      const afterG = event.timeStamp - pressedG.current < 1200;
      pressedG.current = key === "g" ? event.timeStamp : -9999;
      if (key !== "g" && act(key, afterG)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });
  useEffect(() => {
    const show = (): void => setHelp(true);
    document.addEventListener("leadline-shortcuts", show);
    return () => document.removeEventListener("leadline-shortcuts", show);
  }, []);
  if (!help) return null;
  return (
    <Suspense fallback={null}>
      <Help close={() => setHelp(false)} />
    </Suspense>
  );
};
