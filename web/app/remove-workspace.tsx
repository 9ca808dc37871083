// Asks whether a workspace shall go, and removes it.

import type { ReactNode } from "react";
import { Confirm } from "../parts/confirm.tsx";
import { useDeleteWorkspace } from "./leave.ts";

interface Props {
  readonly workspace: string;
  readonly title: string;
  readonly yes: string;
  /** True where the yes may not be said yet. */
  readonly held?: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

export const RemoveWorkspace = ({ workspace, ...asked }: Props) => {
  const { error, isPending, mutate } = useDeleteWorkspace();
  return <Confirm {...asked} error={error} pending={isPending} confirm={() => mutate(workspace)} />;
};
