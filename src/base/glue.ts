// What joins several texts into one key.

/** The unit separator of ASCII: made to stand between texts and in no cell of an export, so no two lists make one key. */
export const glue = "\u001f";
