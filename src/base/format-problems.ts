// What can be wrong with a file before its columns are looked at: how it is packed, written and how large it is.

export const formatProblems = {
  "file/broken": {
    status: 422,
    text: "{file} is cut off or damaged ({reason}): download it again and upload the new copy.",
  },
  "file/locked": {
    status: 422,
    text: "{file} is protected with a password: open it with that, save a copy without one (Excel: File › Info › Protect Workbook › Encrypt with Password, and empty the field) and upload the copy.",
  },
  "file/web-page": {
    status: 422,
    text: "{file} is a web page and no export, most likely a sign-in page that was saved in its place: sign in to the network and download the export again.",
  },
  "file/no-table": {
    status: 422,
    text: "{file} is a document, a picture or a packed file and no table: export it as CSV, as a spreadsheet or as the zip the network gives you.",
  },
  "file/encoding": {
    status: 422,
    text: "{file} is written in an encoding we cannot read: save it as CSV UTF-8 and upload it again.",
  },
  "file/bomb": {
    status: 413,
    text: "{file} unpacks to more than {limit}, which no real export does: unpack it yourself and upload the parts you need.",
  },
  "file/nested-zip": {
    status: 422,
    text: "{file} is a zip in a zip in a zip, and we open no more than two: unpack it and upload what it holds.",
  },
  "file/long-line": {
    status: 422,
    text: "{file} has a line longer than {limit} near row {line}: it is not a table, or its quotes are broken there; export it again.",
  },
  "file/too-wide": {
    status: 413,
    text: "{file} has a table of more than {limit} columns, which no export has: keep the columns you need and upload it again.",
  },
  "file/json": {
    status: 422,
    text: "{file} cannot be read as JSON ({reason}): have that mended where the file was made, or export it again as CSV.",
  },
  "file/unclear-numbers": {
    status: 422,
    text: "{file} has numbers in {column} such as 1,204 or 1.204, and nothing tells whether a thousand or a fraction is meant: have it written without separators of thousands, or say in a mapping of your own which mark its fractions have.",
  },
  "file/too-large": {
    status: 413,
    text: "{file} is larger than {limit}: split it by period and upload the parts.",
  },
  "file/spoiled-ids": {
    status: 422,
    text: "A spreadsheet program has rounded the ids in column {column} of {file} ({seen}, row {line}): download the export again and upload it unopened.",
  },
} as const;
