// Channels as people and programs write them in a column of their own: GA4's groups, HubSpot's and Salesforce's words, networks.

import { channelWords } from "../base/channel-words.ts";
import { channelOfOrigin } from "./hubspot.ts";
import { channelOfSource, networkNamed } from "./salesforce.ts";
import type { Value } from "./source.ts";
import { column, constant, known, lookup, when } from "./words.ts";

const spoken: Readonly<Record<string, string>> = {
  ...channelOfSource,
  ...channelOfOrigin,
  ...Object.fromEntries(
    Object.entries(channelWords).flatMap(([channel, { en, ko, pl }]) =>
      [channel, channel.replaceAll("_", " "), en, ko, pl].map((word) => [word.toLowerCase(), channel]),
    ),
  ),
};

/** A network's name is social; a word nobody knows stays as it was printed. */
export const spokenChannel = (key: string): Value =>
  lookup(key, spoken, when(known(networkNamed(key)), constant("organic_social"), column(key)));
