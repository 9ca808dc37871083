// Dialogs with a title and a way out: in the middle, or from the side for long lists. Their code, as heavy as a page, is fetched when one first opens.

import { type ComponentType, lazy, Suspense, useState } from "react";
import type { DialogProps } from "./dialog-frame.tsx";

const frames = {
  dialog: lazy(async () => ({ default: (await import("./dialog-frame.tsx")).DialogFrame })),
  side: lazy(async () => ({ default: (await import("./dialog-frame.tsx")).SidePanelFrame })),
};

const onceOpened = (Frame: ComponentType<DialogProps>) => (props: DialogProps) => {
  const [wanted, setWanted] = useState(props.opened);
  if (props.opened && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <Frame {...props} />
    </Suspense>
  );
};

export const Dialog = onceOpened(frames.dialog);
export const SidePanel = onceOpened(frames.side);
