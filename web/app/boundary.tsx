// Catches what a room throws, so that one broken page does not take the shell with it.

import { Component, type ReactNode } from "react";
import { Failed } from "../parts/states.tsx";

/** React knows error boundaries as classes only. */
export class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    const error = { code: "page/broken", text: String(this.state.error), where: {} };
    return <Failed error={error} retry={() => this.setState({ error: null })} />;
  }
}
