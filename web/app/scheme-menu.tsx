// The choice of light, dark, or what the system says.

import { ComputerDesktopIcon, MoonIcon, SunIcon } from "@heroicons/react/24/outline";
import { ActionIcon, Menu, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useText } from "../text/text.tsx";

const icons = { light: SunIcon, dark: MoonIcon, auto: ComputerDesktopIcon } as const;
const schemes = ["light", "dark", "auto"] as const;

export const SchemeMenu = () => {
  const t = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme("light");
  const Shown = icons[shown];
  return (
    <Menu withinPortal={false} withInitialFocusPlaceholder={false} position="bottom-end" width={180}>
      <Menu.Target>
        <ActionIcon variant="default" size={34} aria-label={t("shell.scheme.label")}>
          <Shown className="icon" aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map((scheme) => {
          const Icon = icons[scheme];
          return (
            <Menu.Item
              key={scheme}
              leftSection={<Icon className="icon" aria-hidden />}
              rightSection={scheme === colorScheme ? <span aria-hidden>✓</span> : undefined}
              aria-current={scheme === colorScheme}
              onClick={() => setColorScheme(scheme)}
            >
              {t(`shell.scheme.${scheme}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
};
