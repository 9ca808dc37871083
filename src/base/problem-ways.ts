// What can go wrong on the ways in and out beside a dropped file: where the server listens, who may enter, exports, archives, upload links, watched folders.

export const waysInAndOut = {
  "access/denied": {
    status: 403,
    text: "{role} may not {operation}: ask an owner or admin of the workspace.",
  },
  "access/foreign-origin": {
    status: 403,
    text: "This request came from another site ({origin}): open Leadline at its own address.",
  },
  "access/foreign-host": {
    status: 403,
    text: "This request was sent to {host}, which is not this machine's own name: open Leadline at its own address.",
  },
  "export/no-table": { status: 404, text: "There is no table {table}: there are {known}." },
  "export/too-much-for-a-sheet": {
    status: 422,
    text: "{table} has {what}, more than we write to one sheet of a workbook: choose CSV or Parquet, or a shorter period.",
  },
  "export/no-text": {
    status: 422,
    text: "A file of {format} is no text for a terminal: name the file to write with --to.",
  },
  "archive/damaged": {
    status: 422,
    text: "{file} is no whole archive of a workspace ({reason}): copy or export it again; nothing was imported.",
  },
  "archive/newer": {
    status: 422,
    text: "{file} was written by a newer Leadline ({version}): update this one and import it again.",
  },
  "archive/too-large": {
    status: 413,
    text: "{file} unpacks to more than {limit}, which no archive of a workspace does: nothing was imported.",
  },
  "link/unknown": {
    status: 401,
    text: "This upload link is not valid: ask whoever gave it to you for a new one.",
  },
  "server/port-taken": {
    status: 409,
    text: "Port {port} is taken by another program: choose another with --port.",
  },
  "server/not-loopback": {
    status: 422,
    text: "Leadline has no accounts yet, so it answers on this machine only: leave out --host {host}.",
  },
  "server/no-links": {
    status: 409,
    text: "Upload links cannot be served at {address} ({reason}): choose another address or port with --links.",
  },
  "link/only": {
    status: 404,
    text: "Here files are sent by an upload link, and nothing else is answered: open the whole link you were given.",
  },
  "link/over": { status: 410, text: "This upload link is over ({reason}): ask {from} for a new one." },
  "link/full": {
    status: 409,
    text: "This upload link takes no more ({limit}): ask {from} for a new one.",
  },
  "link/too-often": { status: 429, text: "Too many tries at once: wait a minute and try again." },
  "link/other-report": {
    status: 422,
    text: "{file} is {seen}, and this link asks for {wanted}: send that report.",
  },
  "link/other-account": {
    status: 422,
    text: "{file} is of the account {seen}, and this link asks for {wanted}: send the export of that account.",
  },
  "link/unknown-file": {
    status: 422,
    text: "{file} is not an export we know: send it as the network gave it to you, unopened and unedited, or ask {from} which one is wanted.",
  },
  "link/sent-before": { status: 409, text: "{file} was sent before: nothing needs doing." },
  "link/not-found": {
    status: 404,
    text: "There is no upload link {link} in this workspace: look at the list of links.",
  },
  "file/imported": {
    status: 409,
    text: "{file} was imported, and its rows lead back to it: undo the import instead of removing the file.",
  },
  "watch/no-folder": { status: 404, text: "There is no folder {folder} we can read: check the path." },
} as const;
