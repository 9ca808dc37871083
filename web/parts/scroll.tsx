// A wide table in a narrow place: it scrolls by itself, also by keyboard, and the page does not.

import type { ReactNode } from "react";

export const Scroll = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
  <section className="table-wrap" tabIndex={0} aria-label={label}>
    {children}
  </section>
);
