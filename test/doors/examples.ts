// An export that the tests may upload.

import { join } from "node:path";

export const example = join(import.meta.dirname, "../../examples/twitter-by-tweet/threetweets_ken.csv");
