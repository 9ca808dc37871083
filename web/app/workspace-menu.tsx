// Changes the workspace, or starts a new one.

import { CheckIcon, ChevronUpDownIcon, PlusIcon } from "@heroicons/react/24/outline";
import { Menu, UnstyledButton } from "@mantine/core";
import { useLocation } from "wouter";
import { useText } from "../text/text.tsx";
import { useAsk } from "./ask.ts";
import { roomPath } from "./places.ts";
import { useWorkspace } from "./workspace.ts";

const SampleMark = () => <span className="mark">{useText()("shell.sample.mark")}</span>;

export const WorkspaceMenu = () => {
  const t = useText();
  const here = useWorkspace();
  const all = useAsk("list_workspaces", {});
  const [, go] = useLocation();
  return (
    <Menu withinPortal={false} withInitialFocusPlaceholder={false} position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className="head-workspace">
          <span className="unseen">{t("shell.workspace.one")}</span>
          <span className="head-workspace-name">{here.name}</span>
          {here.sample && <SampleMark />}
          <ChevronUpDownIcon className="icon mute" aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("shell.workspace.label")}</Menu.Label>
        {(all.data?.workspaces ?? []).map(({ id, name, sample }) => (
          <Menu.Item
            key={id}
            onClick={() => go(roomPath(id, "overview"))}
            aria-current={id === here.id}
            rightSection={id === here.id ? <CheckIcon className="icon" aria-hidden /> : undefined}
          >
            <span className="menu-line">
              {name} {sample && <SampleMark />}
            </span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<PlusIcon className="icon" aria-hidden />} onClick={() => go("/new")}>
          {t("shell.workspace.new")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
