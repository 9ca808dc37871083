// The server's words for how a column's cells are read, and the page's texts for them.

const known = ["mdy", "dmy"] as const;

export const styleKey = (style: string): `data.style.${(typeof known)[number]}` | null => {
  const found = known.find((word) => word === style);
  return found ? `data.style.${found}` : null;
};
