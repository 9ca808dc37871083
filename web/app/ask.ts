// Questions and actions as React hooks: answers are kept, shown dimmed while newer ones come, and thrown away when data change.

import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CallFailed, call, type Input, type OperationName, type Output } from "./client.ts";

/** A problem a person must mend does not go away by asking again; a lost connection may. */
const mayRetry = (count: number, error: Error): boolean =>
  count < 2 && error instanceof CallFailed && (error.status === 0 || error.status === 503);

export const makeQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 600_000,
        retry: mayRetry,
        refetchOnWindowFocus: true,
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });

/** Asks an operation that only reads. `isPlaceholderData` is true while an older answer is shown. */
export const useAsk = <N extends OperationName>(name: N, input: Input<N>, options?: { enabled?: boolean }) =>
  useQuery<Output<N>>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, signal),
    placeholderData: keepPreviousData,
    enabled: options?.enabled ?? true,
  });

/** Runs an operation that changes something; every kept answer is asked anew afterwards, but those about what is gone. */
export const useDo = <N extends OperationName>(name: N, gone?: { readonly kpi: string }) => {
  const queries = useQueryClient();
  return useMutation<Output<N>, Error, Input<N>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [, input] }) =>
          gone === undefined || (input as { readonly kpi?: string } | undefined)?.kpi !== gone.kpi,
      }),
  });
};
