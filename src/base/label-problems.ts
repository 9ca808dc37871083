// What can be wrong with labels of texts; part of the list in problem.ts.

export const labelProblems = {
  "label/not-drawn": {
    status: 404,
    text: "The text {item} is in no sample: labels are only kept of texts that were drawn by chance.",
  },
} as const;
