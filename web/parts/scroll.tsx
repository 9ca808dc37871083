// A wide table in a narrow place: it scrolls by itself, also by keyboard, and the page does not.

import type { ReactNode } from "react";

export const Scroll = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/useSemanticElements: a section would be a landmark, and a file has many tables of one name
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
  <div className="table-wrap" role="group" tabIndex={0} aria-label={label}>
    {children}
  </div>
);
