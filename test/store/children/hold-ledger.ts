// Opens a ledger and holds it until it is killed.

import { openLedger } from "../../../src/store/postgres.ts";

await openLedger({ dataDir: process.argv[2] ?? "", url: "" });
process.stdout.write("open\n");
setInterval(() => undefined, 1000);
