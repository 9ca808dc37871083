// Deletes a workspace and leaves its pages, so that nothing asks for what is gone.

import { type Query, useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { call, type Output } from "./client.ts";

const about =
  (workspace: string) =>
  ({ queryKey: [, input] }: Query): boolean =>
    (input as { workspace?: string } | undefined)?.workspace === workspace;

export const useDeleteWorkspace = () => {
  const queries = useQueryClient();
  const [, go] = useLocation();
  return useMutation<Output<"delete_workspace">, Error, string>({
    mutationFn: (workspace) => call("delete_workspace", { workspace }),
    // A question that is on its way would come back with no workspace to answer for.
    onMutate: (workspace) => queries.cancelQueries({ predicate: about(workspace) }),
    onError: (_, workspace) => queries.invalidateQueries({ predicate: about(workspace) }),
    onSuccess: (_, workspace) => {
      queries.setQueryData<Output<"list_workspaces">>(["list_workspaces", {}], (old) =>
        old ? { workspaces: old.workspaces.filter(({ id }) => id !== workspace) } : old,
      );
      go("/", { replace: true });
      queries.removeQueries({ predicate: about(workspace) });
    },
  });
};
