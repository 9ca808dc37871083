// What the killed worker and the judge of its remains agree on.

/** Facts of an import; one row beside them is a total. */
export const rowsEach = 40;
