// One of the five essentials as the server tells it.

import type { Output } from "../../app/client.ts";

export type Essential = Output<"get_overview">["kpis"][number];
