// Exports that the tests may upload.

import { join } from "node:path";

export const example = join(import.meta.dirname, "../../examples/twitter-by-tweet/threetweets_ken.csv");
/** Another of the same kind, which they leave out. */
export const later = join(import.meta.dirname, "../../examples/twitter-by-tweet/twotweets_updated.csv");
