// What to say beneath a field whose number cannot be read, or can be read two ways; nothing beneath an empty one.

import { readings, readNumber } from "../shape/target.ts";
import { useText } from "../text/text.tsx";

export const useNumberFault = (): ((text: string) => string | undefined) => {
  const t = useText();
  return (text) => {
    if (text.trim() === "" || readNumber(text) !== null) return undefined;
    const both = readings(text);
    return both === null ? t("target.notANumber") : t("target.twoWays", { written: text.trim(), ...both });
  };
};
