// Every schema, in the order they are offered.

import { contentSchema, shareSchema } from "./advocacy.ts";
import { audienceSchema } from "./audience.ts";
import { messageSchema, ticketSchema } from "./care.ts";
import { signUpSchema, touchSchema } from "./journey.ts";
import { mentionSchema } from "./mention.ts";
import { dealSchema, leadSchema } from "./money.ts";
import { paymentSchema } from "./payments.ts";
import { accountDaySchema, postSchema } from "./posts.ts";
import { ratesSchema } from "./rates.ts";
import type { Schema } from "./schema.ts";
import { spendSchema } from "./spend.ts";
import { effortSchema, enteredSchema, rubricSchema } from "./work.ts";

export const schemas: readonly Schema[] = [
  postSchema,
  accountDaySchema,
  audienceSchema,
  mentionSchema,
  messageSchema,
  ticketSchema,
  shareSchema,
  contentSchema,
  spendSchema,
  leadSchema,
  dealSchema,
  paymentSchema,
  touchSchema,
  signUpSchema,
  effortSchema,
  rubricSchema,
  enteredSchema,
  ratesSchema,
];

export const schemaNamed = (id: string): Schema | null => schemas.find((one) => one.id === id) ?? null;
