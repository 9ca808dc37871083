// Mantine's theme. The colours themselves stand in tokens.css, so that the page has them before any script runs.

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
    Tooltip: { defaultProps: { openDelay: 250, withArrow: true } },
    Text: { defaultProps: { size: "sm" } },
    Skeleton: { defaultProps: { radius: 6 } },
  },
});
