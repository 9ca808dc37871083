// Mantine's theme. The colours themselves stand in tokens.css, because the server forbids styles written at run time.

import { createTheme, type MantineColorsTuple } from "@mantine/core";

const shades = (name: string): MantineColorsTuple =>
  Array.from(
    { length: 10 },
    (_, shade) => `var(--mantine-color-${name}-${shade})`,
  ) as unknown as MantineColorsTuple;

export const theme = createTheme({
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--mono)",
  primaryColor: "blue",
  colors: { blue: shades("blue"), gray: shades("gray"), dark: shades("dark"), red: shades("red") },
  defaultRadius: "md",
  cursorType: "pointer",
  components: {
    // Locking the scroll writes a style element, which the server's content policy refuses.
    Modal: { defaultProps: { lockScroll: false, centered: true, radius: 12 } },
    Drawer: { defaultProps: { lockScroll: false, position: "right", padding: "md" } },
    Tooltip: { defaultProps: { openDelay: 250, withArrow: true } },
    Text: { defaultProps: { size: "sm" } },
    Skeleton: { defaultProps: { radius: 6 } },
  },
});
