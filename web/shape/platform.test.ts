// Networks and channels go by the names people write; what else is no word of ours stays as it is.

import { expect, test } from "vitest";
import { channelWords } from "../../src/contract/channel-words.ts";
import { channelRules } from "../../src/sources/taxonomy.ts";
import { valueName } from "./platform.ts";

test("channels are shown in the words of the page's language, and every channel has some", () => {
  expect(valueName("channel", "organic_search", "en")).toBe("organic search");
  expect(valueName("channel", "paid_social", "pl")).toBe("social płatny");
  expect(valueName("campaign", "paid_social", "pl")).toBe("paid_social");
  expect(valueName("platform", "x", "ko")).toBe("X");
  for (const { channel } of channelRules) expect(channelWords[channel], channel).toBeDefined();
});
