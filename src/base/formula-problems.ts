// What can be wrong with a formula of one's own; part of the list in problem.ts.

export const formulaProblems = {
  "formula/unreadable": {
    status: 422,
    text: "The formula cannot be read from {at} on: write KPIs or fields joined by +, -, / and *, such as clicks / posts.",
  },
  "formula/unknown-name": {
    status: 422,
    text: "There is no KPI or field called {name}: there are {known}.",
  },
  "formula/units": {
    status: 422,
    text: "{a} is counted in {unitA} and {b} in {unitB}: only figures of one unit can be added or taken off.",
  },
  "formula/not-added": {
    status: 422,
    text: "{name} cannot stand in a formula ({why}): choose a figure that can be added up.",
  },
  "formula/rollups": {
    status: 422,
    text: "{a} and {b} are not told alike over time (one is a level, the other a sum): they cannot be added.",
  },
  "formula/ratio-inside": {
    status: 422,
    text: "{name} is a ratio, and a ratio can neither be added nor divided by: write one division of sums.",
  },
  "formula/number": {
    status: 422,
    text: "A number can only multiply a ratio, such as 1000 * clicks / impressions: take it out elsewhere.",
  },
  "formula/circle": {
    status: 422,
    text: "{name} would be made of itself ({path}): take it out of the formula.",
  },
  "formula/too-long": {
    status: 422,
    text: "The formula has more than {limit} figures or is too long: make it shorter.",
  },
  "kpi/in-use": {
    status: 409,
    text: "{kpi} stands in the formula of {by}: change that one first.",
  },
  "kpi/name-taken": {
    status: 409,
    text: "There is a KPI called {name} already: choose another name.",
  },
  "kpi/not-own": {
    status: 404,
    text: "{kpi} is no KPI of this workspace's own: only those can be changed or removed.",
  },
} as const;
