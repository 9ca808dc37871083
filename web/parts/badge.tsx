// A word in a frame that says what it means where it is pointed at or tabbed to.

import { Tooltip } from "@mantine/core";
import type { ReactNode } from "react";

export const Badge = ({ about, children }: { about: string; children: ReactNode }) => (
  <Tooltip
    label={about}
    multiline
    maw={300}
    events={{ hover: true, focus: true, touch: true }}
    // Inside the page's landmark, where a screen reader looks for what the page says.
    portalProps={{ target: "main" }}
  >
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what the mouse can read the keyboard must reach (WCAG 2.1.1) */}
    <span className="badge" tabIndex={0}>
      {children}
    </span>
  </Tooltip>
);
