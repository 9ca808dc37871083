// Which column of a table answers a dimension: its own, or one that the table of posts lends to what is told per post.

import type { Dimension } from "../base/dimensions.ts";
import { post } from "./post.ts";
import type { Table } from "./table.ts";

/** Where the column goes by another name than the dimension. */
const otherNames: Readonly<Partial<Record<Dimension, string>>> = {
  event: "name",
  query: "value",
  group: "bucket",
  shared_content: "content",
  post_hour: "published_at",
  post_weekday: "published_at",
};

/** Columns of these names are something else in other tables. */
const onlyIn: Readonly<Partial<Record<Dimension, readonly string[]>>> = {
  group: ["audience"],
  shared_content: ["advocacy_share", "advocacy_content"],
  share: ["advocacy_share"],
};

export const columnOf = (dimension: Dimension): string => otherNames[dimension] ?? dimension;

const perPost = ({ columns }: Table): boolean =>
  Object.hasOwn(columns, "platform") && Object.hasOwn(columns, "post");

/** What is known of a post holds for all that is told of it. */
export const isLent = (table: Table, column: string): boolean =>
  !Object.hasOwn(table.columns, column) && perPost(table) && Object.hasOwn(post.columns, column);

export const carries = (table: Table, dimension: Dimension): boolean => {
  const column = columnOf(dimension);
  if (onlyIn[dimension]?.includes(table.name) === false) return false;
  return Object.hasOwn(table.columns, column) || isLent(table, column);
};
