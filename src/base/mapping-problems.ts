// What can be wrong with a mapping of a person's own; part of the list in problem.ts.

export const mappingProblems = {
  "mapping/needs": {
    status: 422,
    text: "{schema} need {fields}: choose a column for it, or say it once for the whole file.",
  },
  "mapping/needs-column": {
    status: 422,
    text: "{schema} need {fields}: choose a column for it.",
  },
  "mapping/no-column": {
    status: 422,
    text: "{file} has no column “{column}”: choose one of its columns for {field}.",
  },
  "mapping/not-a-value": {
    status: 422,
    text: "“{seen}” can be no {field}: {reason}.",
  },
  "mapping/no-dates": {
    status: 422,
    text: "{count} of {known} cells in {column} are no dates (row {line}: “{seen}”): choose another column.",
  },
  "mapping/no-numbers": {
    status: 422,
    text: "{count} of {known} cells in {column} are no numbers of this kind (row {line}: “{seen}”): choose another column, or say how its numbers are written.",
  },
  "mapping/unreadable": {
    status: 422,
    text: "{count} of {known} cells in {column} cannot be read (row {line}: “{seen}”): choose another column.",
  },
  "mapping/rate-currency": {
    status: 422,
    text: "A rate of {seen} says nothing without its currency: say the currency once as well.",
  },
  "mapping/repeats": {
    status: 422,
    text: "Rows {line} and {other} of {file} have the same {field} (“{seen}”) and differ in the rest, so only one of them could count ({count} rows are like that): choose a column for it that differs in every row.",
  },
  "cell/not-a-time": {
    status: 422,
    text: "{column} should be a time of day, but row {line} says “{seen}”.",
  },
  "mapping/replaces-others": {
    status: 409,
    text: "Rows of {file} have the same {field} as rows of {earlier} and tell of something else ({count} of them; row {line}: “{after}” where “{before}” is known), and would take their place: if they are not the same things, change the mapping so that another column tells rows apart.",
  },
  "mapping/read-anew": {
    status: 409,
    text: "{file} was imported before as {earlier} (import {import}) and is read another way now: this import takes the place of that one, whose figures stay readable as they were known then.",
  },
  "mapping/wrong-order": {
    status: 409,
    text: "In {count} of {known} rows of {file} {later} is before {earlier} (row {line}): if the two columns were mistaken for each other, put that right in the mapping before you import.",
  },
  "mapping/maybe-totals": {
    status: 409,
    text: "{column} of {file} says “{seen}” (row {line}; {count} rows are like that) beside other names: if such rows are totals of the others, delete them before you import, or their figures count twice.",
  },
  "mapping/periods": {
    status: 409,
    text: "{file} has a column {column} that the mapping does not use: if each row is of a period, choose it as the last day, or all of the row counts on its first day.",
  },
  "mapping/refunds-apart": {
    status: 422,
    text: "{file} says of row {line} that its payment was given back (“{seen}” in {column}), and row {other} is money given back: say that “{seen}” means “money received” if every refund has a row of its own, or “no customer's money moved” if this one has none.",
  },
  "mapping/no-currency": {
    status: 422,
    text: "{column} of {file} is money, and row {line} says in no currency: choose the column of its currency, or say it once for the whole file.",
  },
  "mapping/unknown-currency": {
    status: 422,
    text: "{column} of {file} is money, and row {line} has it in “{seen}”, which is no currency: write a code such as EUR.",
  },
  "mapping/not-a-currency": {
    status: 422,
    text: "{column} of {file} says “{seen}” (row {line}), which is no currency: write a code such as EUR, and a rate for 100 units divided by 100.",
  },
  "mapping/two-currencies": {
    status: 422,
    text: "{column} of {file}: the header or the sign at the amount of row {line} names another currency than the one that is said for it: take the right one, or split the file.",
  },
  "mapping/words": {
    status: 422,
    text: "{column} of {file} says “{word}” (row {line}), and nothing says what that means: say it in the mapping.",
  },
  "mapping/many-words": {
    status: 422,
    text: "{column} of {file} has more than {limit} different words, so it cannot be {field}: choose another column.",
  },
  "mapping/no-brand": {
    status: 409,
    text: "No row of {file} says which brand it names, so none counts for a KPI of a brand: say once which brand the search was for, or choose the column that tells it.",
  },
  "mapping/nothing": {
    status: 422,
    text: "No row of {file} would be kept this way: look at why each is left out, and choose other columns.",
  },
  "mapping/taken": {
    status: 409,
    text: "The mapping “{name}” (saved by {who}) is for these columns already: open it and change it, or delete it first.",
  },
  "mapping/changed": {
    status: 409,
    text: "{who} has changed “{name}” in the meantime: look at it again before you save.",
  },
  "mapping/name-taken": {
    status: 409,
    text: "There is a mapping called “{name}” already: choose another name.",
  },
  "mapping/not-found": {
    status: 404,
    text: "There is no mapping {mapping} in this workspace: list them with `leadline mappings`.",
  },
  "mapping/no-table": { status: 422, text: "{file} has no table {table}, but {count}: count them from 1." },
  "mapping/not-that": {
    status: 422,
    text: "{file} cannot be read as {report} (it has no {columns}): choose another, or map its columns.",
  },
  "mapping/no-such-source": {
    status: 404,
    text: "{source} is the id of no source and of no mapping: `leadline status --json` and `leadline mappings` list them.",
  },
} as const;
