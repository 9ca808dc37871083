// Why a file is turned away that tells what is there already: the same rows once more, or the same figures in another way.

export const twiceProblems = {
  "file/other-split": {
    status: 409,
    text: "{file} splits {since} to {until} another way than {earlier}, and together they would count twice: undo that import first, or leave this file out.",
  },
  "file/other-crm": {
    status: 409,
    text: "{file} tells leads or deals of {since} to {until}, and so does {earlier} from another program: the same ones would count twice. Leave this file out, undo that import first, or, if they are others, import this file under an account of its own.",
  },
  "file/part-of-account": {
    status: 409,
    text: "{inner} is a part of {outer}, so {file} and {earlier} tell the same figures of {since} to {until}, which would count twice: leave this file out, undo that import first, or keep the two in workspaces of their own.",
  },
  "file/already-imported": {
    status: 409,
    text: "{file} holds the same rows as {earlier}, imported on {when}: nothing was changed, and nothing needs doing.",
  },
  "file/restated-since": {
    status: 409,
    text: "{file} holds the same rows as {earlier}, imported on {when}, and since then {newer} has replaced some of them: nothing was changed. If the older figures are right, undo the import of {newer}.",
  },
} as const;
