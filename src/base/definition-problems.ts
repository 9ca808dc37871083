// What can be wrong with a definition of a workspace; part of the list in problem.ts.

export const definitionProblems = {
  "definition/changed": {
    status: 409,
    text: "{who} has saved another version ({version}) in the meantime: look at it before you save or sign.",
  },
  "definition/none": {
    status: 404,
    text: "There is nothing to show or sign yet: save a version first.",
  },
  "definition/signed": {
    status: 409,
    text: "{who} has signed version {version} already: nothing was changed.",
  },
  "definition/unknown": {
    status: 404,
    text: "There is no definition {definition}: there are {known}.",
  },
} as const;
