// `--account`: one name for what says none, or one for each network or report, as google_ads=NAME.

import type { Command } from "commander";
import { again } from "./command.ts";

/** As the operations take them. A name that holds a sign of equality itself is no key where blanks or capitals stand before it. */
export const accountChoices = (said: readonly string[] = []) => {
  const byKey = said.filter((one) => /^[a-z0-9][\w-]*=/.test(one));
  const account = said.filter((one) => !byKey.includes(one)).at(-1);
  return {
    ...(account === undefined ? {} : { account }),
    ...(byKey.length === 0 ? {} : { accounts: byKey }),
  };
};

export const accountOption = (command: Command): Command =>
  command.option(
    "--account <name>",
    "whose account a file is that does not say so; KEY=NAME for one network or report, repeatable",
    again,
  );
