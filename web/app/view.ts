// What a page shows, kept in its address: period, bucket, comparison, filters. Back, forward and a copied link all hold it.

import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import {
  type Fault,
  put,
  readView,
  type View,
  type ViewChange,
  viewFaults,
  writeView,
} from "./view-address.ts";
import { useHere } from "./workspace.ts";

export { grains } from "./view-address.ts";

export const useView = (): View => {
  const search = useSearch();
  const { first, last } = useHere();
  return useMemo(() => readView(search, first, last), [search, first, last]);
};

export const useViewFaults = (): readonly Fault[] => viewFaults(useSearch());

export const useSetView = (): ((change: ViewChange, options?: { replace?: boolean }) => void) => {
  const [path, go] = useLocation();
  const search = useSearch();
  return useCallback(
    (change, options) => {
      const next = writeView(search, change);
      go(next ? `${path}?${next}` : path, options);
    },
    [path, search, go],
  );
};

/** Parameters of the address beside the view (variant, by, page of rows): one value each, null where absent. */
export const useSearchValue = (name: string): readonly [string | null, (value: string | null) => void] => {
  const [path, go] = useLocation();
  const search = useSearch();
  const set = useCallback(
    (value: string | null) => {
      const query = new URLSearchParams(search);
      put(query, name, value);
      go(query.size > 0 ? `${path}?${query}` : path);
    },
    [path, search, go, name],
  );
  return [new URLSearchParams(search).get(name), set];
};
