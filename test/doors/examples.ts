// An export that the tests may upload.

import { join } from "node:path";

export const example = join(import.meta.dirname, "../../examples/x-content/x-content.csv");
