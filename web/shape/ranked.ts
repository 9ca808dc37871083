// Bars of a page of parts: as long as their share of the longest on the page.

interface Row {
  readonly total: { readonly answer: number | null };
}

export const barWidths = (rows: readonly Row[]): readonly number[] => {
  const sizes = rows.map(({ total }) => Math.abs(total.answer ?? 0));
  const widest = Math.max(0, ...sizes);
  return sizes.map((size) => (widest === 0 ? 0 : size / widest));
};
