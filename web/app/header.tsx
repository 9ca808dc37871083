// The bar at the top: workspace, search, language, light and dark.

import { LanguageIcon, MagnifyingGlassIcon } from "@heroicons/react/24/outline";
import { ActionIcon, Kbd, Menu, UnstyledButton } from "@mantine/core";
import { lazy, Suspense, useContext, useState } from "react";
import { Link } from "wouter";
import { languages, ownNames } from "../shape/language.ts";
import { useLanguage, useText } from "../text/text.tsx";
import { useChosenLanguage } from "./language.ts";
import { onOpenPalette } from "./palette-door.ts";
import { SchemeMenu } from "./scheme-menu.tsx";
import { HereContext } from "./workspace.ts";
import { WorkspaceMenu } from "./workspace-menu.tsx";

const Palette = lazy(async () => ({ default: (await import("./palette.tsx")).Palette }));

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

const SearchButton = ({ open }: { open: () => void }) => {
  const t = useText();
  return (
    <>
      <UnstyledButton
        className="search wide-only"
        onClick={open}
        aria-keyshortcuts="Control+K Meta+K"
        data-search
      >
        <MagnifyingGlassIcon className="icon" aria-hidden />
        <span className="search-text">{t("shell.search")}</span>
        <Kbd size="xs" aria-hidden>
          {isMac() ? "⌘K" : "Ctrl K"}
        </Kbd>
      </UnstyledButton>
      <ActionIcon
        className="phone-only"
        variant="default"
        size={34}
        onClick={open}
        aria-label={t("shell.search")}
      >
        <MagnifyingGlassIcon className="icon" aria-hidden />
      </ActionIcon>
    </>
  );
};

const LanguageMenu = () => {
  const t = useText();
  const shown = useLanguage();
  const [, choose] = useChosenLanguage();
  return (
    <Menu withinPortal={false} withInitialFocusPlaceholder={false} position="bottom-end" width={160}>
      <Menu.Target>
        <UnstyledButton className="head-choice">
          <LanguageIcon className="icon" aria-hidden />
          <span className="unseen">{t("shell.language")}</span>
          <span lang={shown}>{shown.toUpperCase()}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            onClick={() => choose(language)}
            rightSection={language === shown ? <span aria-hidden>✓</span> : undefined}
            aria-current={language === shown}
          >
            {ownNames[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

/** The palette's code is fetched when it is first wanted; from then on it stays. */
const useLazyPalette = () => {
  const [wanted, setWanted] = useState(0);
  const open = (): void => setWanted((times) => times + 1);
  onOpenPalette(open);
  return { wanted, open };
};

export const Header = () => {
  const here = useContext(HereContext);
  const { wanted, open } = useLazyPalette();
  return (
    <header className="head">
      <div className="head-start">
        <Link href="/" className="brand" aria-label="Leadline">
          <img src="/leadline.svg" width="24" height="24" alt="" />
          <span className="wide-only">Leadline</span>
        </Link>
        {here && <WorkspaceMenu />}
      </div>
      {here ? <SearchButton open={open} /> : <span />}
      <div className="head-end">
        <LanguageMenu />
        <SchemeMenu />
      </div>
      {here && wanted > 0 && (
        <Suspense fallback={null}>
          <Palette asked={wanted} />
        </Suspense>
      )}
    </header>
  );
};
