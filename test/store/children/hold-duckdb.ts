// Opens a DuckDB file and holds it until it is killed.

import { openDuckdb } from "../../../src/store/duckdb.ts";

await openDuckdb({ path: process.argv[2] ?? "" });
process.stdout.write("open\n");
setInterval(() => undefined, 1000);
