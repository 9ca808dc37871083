// Lets the keyboard open the calendar of the page that has one.

let door: (() => void) | null = null;

/** Returns how to shut the door again, for when the calendar leaves the page. */
export const onOpenCalendar = (open: () => void): (() => void) => {
  door = open;
  return () => {
    if (door === open) door = null;
  };
};
export const openCalendar = (): void => door?.();
