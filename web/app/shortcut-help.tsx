// The list of shortcuts, and the switch that turns the single-key ones off.

import { Kbd, Switch } from "@mantine/core";
import { Dialog } from "../parts/dialog.tsx";
import { type TextKey, useText } from "../text/text.tsx";
import { useShortcutsOn, writePreference } from "./preferences.ts";

const groups: readonly { readonly title: TextKey; readonly keys: readonly (readonly [string, TextKey])[] }[] =
  [
    {
      title: "shell.keys.general",
      keys: [
        ["Ctrl K / ⌘K", "shell.keys.search"],
        ["/", "shell.keys.search"],
        ["?", "shell.keys.help"],
      ],
    },
    {
      title: "shell.keys.pages",
      keys: [
        ["G O", "shell.nav.overview"],
        ["G K", "shell.nav.kpis"],
        ["G D", "shell.nav.data"],
        ["G S", "shell.nav.settings"],
      ],
    },
    {
      title: "shell.keys.period",
      keys: [
        ["D", "shell.preset.day"],
        ["W", "shell.preset.days7"],
        ["M", "shell.preset.month"],
        ["Q", "shell.preset.quarter"],
        ["Y", "shell.preset.year"],
        ["C", "shell.keys.custom"],
        ["X", "shell.keys.compare"],
      ],
    },
  ];

export const ShortcutHelp = ({ close }: { close: () => void }) => {
  const t = useText();
  const on = useShortcutsOn();
  return (
    <Dialog opened close={close} title={t("shell.keys.title")}>
      <div className="keys">
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {keys.map(([key, text]) => (
                <div key={key}>
                  <dt>{t(text)}</dt>
                  <dd>
                    <Kbd size="xs">{key}</Kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        mt="md"
        checked={on}
        label={t("shell.keys.on")}
        description={t("shell.keys.on_about")}
        onChange={(event) => writePreference("shortcuts", event.currentTarget.checked ? "on" : "off")}
      />
    </Dialog>
  );
};
