// What can be wrong with targets of KPIs and with values entered by hand; part of the list in problem.ts.

export const targetProblems = {
  "target/not-found": {
    status: 404,
    text: "There is no target {target} in this workspace: look at the list of targets.",
  },
  "target/one-value": {
    status: 400,
    text: "The target of {kpi} is one value (value): give that, and no lowest and highest.",
  },
  "target/two-values": {
    status: 400,
    text: "The target of {kpi} is a band: give its lowest and its highest value (low, high), the lower one first.",
  },
  "target/low-above-high": {
    status: 400,
    text: "The lowest value of the target of {kpi} ({low}) is above its highest ({high}): give the lower one first.",
  },
  "target/past": {
    status: 409,
    text: "A target of {kpi} was already in force before {since}, and what was the target then stays: let the change count from {since} or later.",
  },
  "target/no-line": {
    status: 400,
    text: "{kpi} cannot be followed along a line to a date, for it has a band or its numbers of part of a period say nothing of the whole: set its target by month or quarter.",
  },
  "target/changed": {
    status: 409,
    text: "Somebody else has changed the target of {kpi} in the meantime: look at it again, then save.",
  },
  "entered/not-found": {
    status: 404,
    text: "No value of {kpi} from {since} was typed by hand: look at the list. One that came with a table goes by undoing its import.",
  },
  "entered/unreadable": {
    status: 400,
    text: "The value of {kpi} cannot be kept as it is written: use a plain name and a plain number.",
  },
} as const;
