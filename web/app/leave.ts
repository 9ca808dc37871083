// Deletes a workspace and leaves its pages, so that nothing asks for what is gone.

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { call, type Output } from "./client.ts";

export const useDeleteWorkspace = () => {
  const queries = useQueryClient();
  const [, go] = useLocation();
  return useMutation<Output<"delete_workspace">, Error, string>({
    mutationFn: (workspace) => call("delete_workspace", { workspace }),
    onSuccess: (_, workspace) => {
      queries.setQueryData<Output<"list_workspaces">>(["list_workspaces", {}], (old) =>
        old ? { workspaces: old.workspaces.filter(({ id }) => id !== workspace) } : old,
      );
      go("/", { replace: true });
      queries.removeQueries({
        predicate: ({ queryKey: [, input] }) => (input as { workspace?: string }).workspace === workspace,
      });
    },
  });
};
