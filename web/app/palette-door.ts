// Lets any place open the search without knowing where it stands.

let door: () => void = () => undefined;

export const onOpenPalette = (open: () => void): void => {
  door = open;
};
export const openPalette = (): void => door();
