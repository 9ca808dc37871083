// While a dialog stands over the page, the page behind it can neither be clicked nor read out.

import { useEffect } from "react";

let dialogs = 0;
const set = (change: 1 | -1): void => {
  dialogs += change;
  document.getElementById("root")?.toggleAttribute("inert", dialogs > 0);
};

export const useInertPage = (opened: boolean): void =>
  useEffect(() => {
    if (!opened) return;
    set(1);
    return () => set(-1);
  }, [opened]);
