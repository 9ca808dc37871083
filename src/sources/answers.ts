// Until when a file of cases would know a reply: one without a column of first replies says nothing of them.

import { headerCells, normalise } from "./header.ts";
import type { FileFacts, Source, SourceColumn } from "./source.ts";
import { constant, given, known, when } from "./words.ts";

type Given = ReturnType<NonNullable<Source["given"]>>;

/** Of a table of one's own with a column for them. */
export const answersSaid: Given = { tells_answers: "yes" };

export const answersTold = ({ header }: FileFacts, { headers }: Pick<SourceColumn, "headers">): Given => {
  const names = new Set(headers.map(normalise));
  const told = headerCells(header).some(({ name, bare }) => names.has(name) || names.has(bare));
  return { tells_answers: told ? "yes" : "" };
};

export const answersUntil = when(known(given("tells_answers")), given("observed_at"), constant(null));
