// What a form of a definition is given: what was said or drafted so far, and a way to change it.

export type Body = Readonly<Record<string, unknown>>;

export interface FormProps<B> {
  /** Null where nothing was said yet. */
  readonly body: B | null;
  readonly change: (body: B) => void;
  /** The workspace's own, for suggestions of its accounts, campaigns and words. */
  readonly workspace: string;
}
