// A text in the three languages of the page.

import { z } from "zod";

export const words = z.object({ en: z.string(), ko: z.string(), pl: z.string() });
