// What a cell can say that no fact is made of; part of the list in problem.ts.

export const cellProblems = {
  "cell/not-a-number": { status: 422, text: "{column} should be a number, but row {line} says “{seen}”." },
  "cell/not-a-date": { status: 422, text: "{column} should be a date, but row {line} says “{seen}”." },
  "cell/not-an-id": { status: 422, text: "{column} should be an id, but row {line} says “{seen}”." },
  "cell/not-yes-or-no": {
    status: 422,
    text: "{column} should be yes or no, but row {line} says “{seen}”.",
  },
  "cell/no-result": {
    status: 422,
    text: "{column} holds a formula without a result in row {line} (“{seen}”): open the file in Excel, mend and save it, or download the export again.",
  },
  "cell/too-large": {
    status: 422,
    text: "{column} says “{seen}” in row {line}, more than any figure we can keep exactly.",
  },
  "cell/unclear-currency": {
    status: 422,
    text: "{column} says “{seen}” in row {line}, and nothing tells which currency that is: export it with a column for the currency.",
  },
  "cell/missing": {
    status: 422,
    text: "{column} is empty in row {line}, and without it the row cannot be told from others.",
  },
  "cell/undated": {
    status: 422,
    text: "{column} is empty in row {line}, and without it the row is of no period.",
  },
  "cell/ends-early": {
    status: 422,
    text: "{column} says “{seen}” in row {line}, which is before the period begins: put the two days right.",
  },
  "cell/above-whole": {
    status: 422,
    text: "{column} says “{seen}” in row {line}, more than the whole it is part of: put one of the two figures right.",
  },
  "cell/not-given-back": {
    status: 422,
    text: "{column} says “{seen}” in row {line}, but the row says that the payment was given back: put one of the two right.",
  },
} as const;
