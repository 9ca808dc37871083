// The dialogs themselves. Mantine's own header is a banner landmark to screen readers, so it is not used.

import { Drawer, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useText } from "../text/text.tsx";
import { useInertPage } from "./inert.ts";

export interface DialogProps {
  readonly opened: boolean;
  readonly close: () => void;
  readonly title: string;
  readonly size?: string | number;
  readonly children: ReactNode;
}

export const DialogFrame = ({ opened, close, title, size = "md", children }: DialogProps) => {
  const t = useText();
  useInertPage(opened);
  return (
    <Modal.Root opened={opened} onClose={close} size={size} centered>
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content radius={12} className="dialog">
        <div className="dialog-head">
          <Modal.Title className="dialog-title">{title}</Modal.Title>
          <Modal.CloseButton aria-label={t("shell.close")} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};

/** The same from the side, for long lists. */
export const SidePanelFrame = ({ opened, close, title, size = 640, children }: DialogProps) => {
  const t = useText();
  useInertPage(opened);
  return (
    <Drawer.Root opened={opened} onClose={close} size={size} position="right">
      <Drawer.Overlay backgroundOpacity={0.45} />
      <Drawer.Content className="dialog">
        <div className="dialog-head">
          {/* Who opens it begins at what it is, and not at its way out. */}
          <Drawer.Title className="dialog-title" tabIndex={-1} data-autofocus>
            {title}
          </Drawer.Title>
          <Drawer.CloseButton aria-label={t("shell.close")} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
};
