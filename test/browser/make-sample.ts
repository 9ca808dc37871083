// Makes the sample that the tests in a browser copy, where it is not there yet.

import { ensureBuilt, sampleData } from "./server.ts";

await sampleData(await ensureBuilt());
