// TikTok's names of files: Overview_2025-09-25_1759258800_handle.zip, Followers_handle.zip.

export const fileName = /^(?:\p{L}+_\d{4}-\d\d-\d\d_1\d{9}|Followers|Content|Viewers)_/iu;

/** First day of the period, and seconds since 1970 at its end; a person may have put a day in front of any name. */
const period = /^\p{L}+_(\d{4}-\d\d-\d\d)_(1[4-9]\d{8})_/u;
const inFront = /^(\d{4}-\d\d-\d\d)[ _-]/;
/** A handle has dots and underscores; a browser puts " (1)" behind a name it has already. */
const handle =
  /^(?:\p{L}+_\d{4}-\d\d-\d\d_\d{10}|Followers|Content|Viewers)_([\p{L}\d._]+?)(?: ?\(\d+\))?\.(?:zip|xlsx|csv)$/iu;

interface Name {
  /** '' where the name does not tell. */
  readonly account: string;
  readonly first: string;
  /** ISO instant. */
  readonly made: string;
}

export const readName = (name: string): Name => {
  const front = inFront.exec(name)?.[1];
  const rest = name.replace(inFront, "");
  const [, first, made] = period.exec(rest) ?? [];
  return {
    account: handle.exec(rest)?.[1] ?? "",
    first: front ?? first ?? "",
    made: made === undefined ? "" : new Date(Number(made) * 1000).toISOString(),
  };
};
