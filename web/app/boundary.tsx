// Catches what a room throws, so that one broken page does not take the shell with it.

import { Component, type ReactNode } from "react";
import { Failed } from "../parts/states.tsx";
import { CallFailed, call } from "./client.ts";

const reloadWhenThere = (): void => {
  call("get_status", {}).then(
    () => location.reload(),
    () => undefined,
  );
};

/** React knows error boundaries as classes only. */
export class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    const { error } = this.state;
    // React keeps a chunk that could not be fetched as failed: only a new page asks for it again.
    if (error instanceof CallFailed) return <Failed error={error} retry={reloadWhenThere} />;
    const broken = { code: "page/broken", text: String(error), where: {} };
    return <Failed error={broken} retry={() => this.setState({ error: null })} />;
  }
}
