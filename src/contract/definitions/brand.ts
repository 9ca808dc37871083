// What a brand is called, by which accounts and hashtags it goes, and what it is measured against.

import { z } from "zod";

const once = (words: readonly string[]): string[] => [...new Set(words)];
const name = z.string().trim().min(1, "it is empty").max(120);
const names = z.array(name).max(100).default([]).transform(once);
/** @Acme and acme are one account, #AcmeDay and acmeday one hashtag. */
const bare = name
  .transform((word) => word.replace(/^[@＠#＃]+/, "").toLowerCase())
  .refine((word) => word !== "" && !/\s/.test(word), {
    error: "it is no account or hashtag: leave out spaces",
  });
const handles = z.array(bare).max(500).default([]).transform(once);

export const brandDefinition = z.strictObject({
  name: name.describe("What the brand is called."),
  aliases: names.describe("Other names under which a listening tool's searches stand."),
  handles: handles.describe("Its own accounts: what they say is no mention."),
  hashtags: handles.describe("Tracked hashtags."),
  exclusions: names.describe("Words in a text that mean another of the same name."),
  employees: handles.describe("Accounts of people who work there: what they say is counted apart."),
});

export const competitorsDefinition = z
  .strictObject({
    brands: z
      .array(z.strictObject({ name, aliases: names, handles }))
      .min(1, "name at least one brand")
      .max(50),
  })
  .refine(
    ({ brands }) => {
      const all = brands.flatMap((brand) =>
        once([brand.name, ...brand.aliases].map((one) => one.toLowerCase())),
      );
      return new Set(all).size === all.length;
    },
    { error: "two brands go by the same name" },
  );

const weight = z.number().min(0, "a weight is 0 or more").max(1000);
export const weightsDefinition = z.strictObject({
  reactions: weight.default(1),
  shares: weight.default(2),
  comments: weight.default(3),
  link_clicks: weight.default(3),
});
