// Problems with files nobody knows, where it is seen what they lack.

export const unknownFiles = {
  "file/headerless": {
    status: 422,
    text: "{file} begins with data (“{seen}”), so its row of column names seems to be missing: export it again with it, add it as the first row, or say what its columns mean.",
  },
  "file/no-dates": {
    status: 422,
    text: "{file} looks like {report} and has no column {columns}, so nothing says which days it is of: export it again with that column, or say what its columns mean.",
  },
  "file/not-dates": {
    status: 422,
    text: "{file} has the columns of {report}, but column {column} says “{seen}”, which does not read as a date: export it again, unopened by a spreadsheet program, or say what its columns mean.",
  },
} as const;

/** A file nobody knows, whatever it lacks. */
export const unknownCodes: readonly string[] = ["file/unknown", ...Object.keys(unknownFiles)];
