// What a workspace calls its brand and those beside it, in the words formulas ask for.

import type { Settings } from "../query/question.ts";
import type { Said } from "./definitions.ts";

interface Called {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly handles: readonly string[];
}

const brandOf = ({ name, aliases, handles }: Called) => ({
  name,
  names: [...new Set([name, ...aliases].map((one) => one.toLowerCase()))],
  handles,
});

export const brandSettings = ({
  brand,
  competitors,
  engagement_weights: weights,
}: Said): Pick<Settings, "brand" | "competitors" | "weights"> => {
  const ownNames = brand === undefined ? [] : brandOf(brand).names;
  return {
    brand:
      brand === undefined
        ? null
        : {
            ...brandOf(brand),
            hashtags: brand.hashtags,
            exclusions: brand.exclusions.map((word) => word.toLowerCase()),
            staff: brand.employees,
          },
    competitors: (competitors?.brands ?? [])
      .map(brandOf)
      // A name that is our own is none of another's.
      .map((other) => ({ ...other, names: other.names.filter((one) => !ownNames.includes(one)) })),
    ...(weights === undefined ? {} : { weights }),
  };
};
