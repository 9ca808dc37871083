// What can be searched and run: pages, KPIs, actions, workspaces.

import {
  ArrowUpTrayIcon,
  BuildingStorefrontIcon,
  LanguageIcon,
  MoonIcon,
  PlusIcon,
  PresentationChartLineIcon,
  QuestionMarkCircleIcon,
  SunIcon,
} from "@heroicons/react/24/outline";
import { Kbd, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import type { SpotlightActionData } from "@mantine/spotlight";
import type { ComponentType, SVGProps } from "react";
import { useLocation } from "wouter";
import { languages, ownNames } from "../shape/language.ts";
import { useLanguage, useText } from "../text/text.tsx";
import { useAsk } from "./ask.ts";
import { useChosenLanguage } from "./language.ts";
import { roomIcons } from "./navigation.tsx";
import { roomPath, rooms, usePlace } from "./places.ts";
import { useHere } from "./workspace.ts";

export interface CommandGroup {
  readonly group: string;
  readonly actions: readonly SpotlightActionData[];
}

type Icon = ComponentType<SVGProps<SVGSVGElement>>;
const left = (Icon: Icon) => <Icon className="icon mute" aria-hidden />;
const right = (keys: string) => (
  <Kbd size="xs" aria-hidden>
    {keys}
  </Kbd>
);

const usePages = (): CommandGroup => {
  const t = useText();
  const [, go] = useLocation();
  const place = usePlace();
  return {
    group: t("shell.palette.pages"),
    actions: rooms.map((room) => ({
      id: `page-${room}`,
      label: t(`shell.nav.${room}`),
      leftSection: left(roomIcons[room]),
      rightSection: right(`G ${room === "kpis" ? "K" : room.slice(0, 1).toUpperCase()}`),
      onClick: () => go(place(room)),
    })),
  };
};

const useKpis = (): CommandGroup => {
  const t = useText();
  const language = useLanguage();
  const [, go] = useLocation();
  const place = usePlace();
  const { kpis } = useHere();
  const lit = (chosen: string | null): number => (chosen === null ? 1 : 0);
  const sorted = [...kpis].sort((a, b) => lit(a.chosen) - lit(b.chosen));
  return {
    group: t("shell.palette.kpis"),
    actions: sorted.map(({ id, code, name, about, chosen }) => ({
      id: `kpi-${id}`,
      label: name[language],
      description: chosen === null ? t("shell.palette.no_data") : about[language],
      // The English name is found in every language: it is what the networks and the seed call it.
      keywords: [code, id, name.en],
      leftSection: left(PresentationChartLineIcon),
      onClick: () => go(place("kpis", id)),
    })),
  };
};

const useWorkspaces = (): CommandGroup => {
  const t = useText();
  const [, go] = useLocation();
  const { workspace } = useHere();
  const all = useAsk("list_workspaces", {});
  const others = (all.data?.workspaces ?? []).filter(({ id }) => id !== workspace.id);
  return {
    group: t("shell.workspace.label"),
    actions: [
      ...others.map(({ id, name, sample }) => ({
        id: `workspace-${id}`,
        label: name,
        ...(sample ? { description: t("shell.sample.mark") } : {}),
        leftSection: left(BuildingStorefrontIcon),
        onClick: () => go(roomPath(id, "overview")),
      })),
      {
        id: "workspace-new",
        label: t("shell.workspace.new"),
        leftSection: left(PlusIcon),
        onClick: () => go("/new"),
      },
    ],
  };
};

const useActions = (): CommandGroup => {
  const t = useText();
  const [, go] = useLocation();
  const place = usePlace();
  const shown = useLanguage();
  const [, choose] = useChosenLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const other = useComputedColorScheme("light") === "dark" ? "light" : "dark";
  return {
    group: t("shell.palette.actions"),
    actions: [
      {
        id: "import",
        label: t("shell.palette.import"),
        leftSection: left(ArrowUpTrayIcon),
        onClick: () => go(place("data")),
      },
      {
        id: "scheme",
        label: t(other === "dark" ? "shell.palette.dark" : "shell.palette.light"),
        leftSection: left(other === "dark" ? MoonIcon : SunIcon),
        onClick: () => setColorScheme(other),
      },
      ...languages
        .filter((language) => language !== shown)
        .map((language) => ({
          id: `language-${language}`,
          label: ownNames[language],
          lang: language,
          keywords: ["language", "język", "언어", language],
          leftSection: left(LanguageIcon),
          onClick: () => choose(language),
        })),
      {
        id: "keys",
        label: t("shell.keys.title"),
        leftSection: left(QuestionMarkCircleIcon),
        rightSection: right("?"),
        onClick: () => document.dispatchEvent(new Event("leadline-shortcuts")),
      },
    ],
  };
};

export const useCommands = (): readonly CommandGroup[] => [
  usePages(),
  useKpis(),
  useActions(),
  useWorkspaces(),
];
