// Figures a person wrote down by hand, under the name of a KPI: kept beside those that are worked out, never mixed with them.

import { where, window } from "./common.ts";
import { table } from "./table.ts";

export const enteredValue = table("entered_value", {
  note: "A KPI's value as someone entered it, for a day or a window. Never added: its unit is whatever its row says.",
  key: ["platform", "account", "report", "kpi", "day", "window_end"],
  columns: {
    ...where,
    ...window,
    kpi: { type: "text", note: "What the value is called." },
    value_unit: { type: "text", note: "Unit as entered: people, %, PLN, …" },
    entered_note: { type: "text", note: "What was written beside it." },
    entered_by: { type: "text", note: "Who says so." },
    entered: { type: "number", unit: "1", stock: true, unique: true, note: "The value as entered." },
  },
});
