// Texts that are drawn and labelled apart: what is said of the brand, and comments on its posts.

export const textKinds = ["mention", "comment"] as const;
export type TextKind = (typeof textKinds)[number];
