// What the KPIs of employee advocacy share: the figures of shares, and how they are counted.

import { advocacyShare } from "../facts/advocacy.ts";
import { sum } from "./expr.ts";
import { added, articleB } from "./words.ts";

export const source = (term: string): string => `${articleB}: ${term}`;
export const program = { group: "advocacy", better: "up", kind: "none" } as const;
/** Figures of the shares made in the period, as last seen. */
export const made = { ...added, basis: "published" } as const;

export const shares = sum(advocacyShare, "advocacy_shares");
export const clicks = sum(advocacyShare, "clicks");
export const engagements = sum(advocacyShare, "engagements");
