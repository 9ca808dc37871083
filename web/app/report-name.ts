// The name of a report in the reader's language; the server names it in English.

import { useTextOr } from "../text/text.tsx";
import { useAsk } from "./ask.ts";

export const useReportName = (): ((name: string) => string) => {
  const textOr = useTextOr();
  const status = useAsk("get_status", {});
  return (name) => {
    const id = status.data?.sources.find((source) => source.name === name)?.id;
    return id === undefined ? name : textOr(`word.source.${id}`, {}, name);
  };
};
