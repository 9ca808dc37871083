// Search and commands in one place.

import "@mantine/spotlight/styles.css";
import { MagnifyingGlassIcon } from "@heroicons/react/24/outline";
import { Modal } from "@mantine/core";
import { Spotlight, type SpotlightActionData, spotlight } from "@mantine/spotlight";
import { useEffect, useState } from "react";
import { useInertPage } from "../parts/inert.ts";
import { useText } from "../text/text.tsx";
import { type CommandGroup, useCommands } from "./commands.tsx";

const fold = (text: string): string =>
  text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l");

/** Every word of the query must stand somewhere in what the action is called, also without its accents. */
const fits =
  (query: string) =>
  (action: SpotlightActionData): boolean => {
    const text = fold(
      [action.label, ...(action.keywords ?? []), action.description].filter(Boolean).join(" "),
    );
    return fold(query)
      .split(/\s+/)
      .every((word) => text.includes(word));
  };

const search = (groups: readonly CommandGroup[], query: string): readonly CommandGroup[] =>
  groups
    .map(({ group, actions }) => ({ group, actions: actions.filter(fits(query)).slice(0, query ? 12 : 6) }))
    .filter(({ actions }) => actions.length > 0);

/** `asked` counts how often the search was asked for; each time it opens. */
export const Palette = ({ asked }: { asked: number }) => {
  const t = useText();
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState(false);
  useInertPage(opened);
  const found = search(useCommands(), query.trim());
  useEffect(() => {
    if (asked > 0) spotlight.open();
  }, [asked]);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => setOpened(true)}
      onSpotlightClose={() => setOpened(false)}
      shortcut={null}
      scrollable
      maxHeight="min(440px, 60vh)"
      radius={12}
      overlayProps={{ backgroundOpacity: 0.45 }}
    >
      <Modal.Title className="unseen">{t("shell.search")}</Modal.Title>
      <Spotlight.Search
        placeholder={t("shell.search")}
        aria-label={t("shell.search")}
        leftSection={<MagnifyingGlassIcon className="icon" aria-hidden />}
      />
      <Spotlight.ActionsList>
        {found.map(({ group, actions }) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {actions.map(({ id, ...action }) => (
              <Spotlight.Action key={id} {...action} highlightQuery />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {found.length === 0 && <Spotlight.Empty>{t("shell.palette.nothing")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
};
