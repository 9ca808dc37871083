// The planned parts of an upload → what the store is given to load.

import type { UploadedFile } from "../../store/ledger.ts";
import type { LoadPlan, StagedPart } from "../../store/warehouse.ts";
import { partTitle } from "./found.ts";
import type { PlannedPart, Task } from "./parts.ts";

const detailOf = (part: PlannedPart): string =>
  part.is === "aside"
    ? JSON.stringify({ why: part.why.message, header: part.header, found: part.found })
    : JSON.stringify({
        found: part.found,
        confidence: part.confidence,
        ...(part.own === null ? {} : { mapping: part.own.name, version: part.own.version }),
        header: part.table.header,
        given: part.given,
        ...(part.pages.length === 0 ? {} : { pages: part.pages }),
        preamble: part.table.preamble.slice(0, 15),
      });

const stagedPart = (part: PlannedPart, at: number): StagedPart => {
  const detail = detailOf(part);
  if (part.is === "aside") {
    const { headerLine } = part;
    return {
      part: at,
      partName: partTitle(part),
      source: null,
      headerLine,
      detail,
      csv: null,
      facts: [],
      left: null,
    };
  }
  const { mapping, csv, table, source } = part;
  return {
    part: at,
    partName: partTitle({ name: table.partName, folder: part.folder }),
    source: source.id,
    account: part.booked,
    headerLine: table.headerLine,
    detail,
    csv,
    facts: mapping.facts,
    left: mapping.left,
    printed: mapping.printed,
    refuseAlike: true,
  };
};

const observedAt = (parts: readonly PlannedPart[], file: UploadedFile): string =>
  parts
    .flatMap((part) => (part.is === "chosen" ? (part.given["observed_at"] ?? []) : []))
    .sort()
    .at(-1) ?? file.uploadedAt;

export const loadPlan = (parts: readonly PlannedPart[], { file, workspace }: Task, by: string): LoadPlan => ({
  head: {
    workspace: workspace.id,
    fileName: file.name,
    sha256: file.sha256,
    bytes: file.bytes,
    observedAt: observedAt(parts, file),
    dated: observedAt(parts, file) !== file.uploadedAt,
    importedBy: by,
  },
  parts: parts.map(stagedPart),
  once: true,
});
