// The name of a report in the reader's language; the server's answers name it in English.

import { platformName } from "../shape/platform.ts";
import { useLanguage } from "../text/text.tsx";
import { useAsk } from "./ask.ts";

export const useReportName = (): ((name: string) => string) => {
  const language = useLanguage();
  const status = useAsk("get_status", {});
  return (name) => status.data?.sources.find((source) => source.name === name)?.names[language] ?? name;
};

/** What an account is asked under, as people write it: a network, or a report where none is meant. */
export const useKeyName = (): ((key: string) => string) => {
  const language = useLanguage();
  const status = useAsk("get_status", {});
  return (key) => status.data?.sources.find(({ id }) => id === key)?.names[language] ?? platformName(key);
};
