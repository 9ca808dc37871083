// The rows of one import that became no facts, page by page.

import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useAsk } from "../../app/ask.ts";
import { SidePanel } from "../../parts/dialog.tsx";
import { Pages } from "../../parts/pages.tsx";
import { Failed, Loading } from "../../parts/states.tsx";
import { useText } from "../../text/text.tsx";
import type { ImportEntry } from "./jobs.ts";
import { LeftRows } from "./left-rows.tsx";

const pageSize = 50;
type Fate = "all" | "skip" | "reject";

export const LeftPanel = (props: { workspace: string; entry: ImportEntry; close: () => void }) => {
  const { workspace, entry, close } = props;
  const t = useText();
  const [fate, setFate] = useState<Fate>("all");
  const [page, setPage] = useState(1);
  const left = useAsk("list_left", {
    workspace,
    import: entry.importId,
    limit: pageSize,
    offset: (page - 1) * pageSize,
    ...(fate === "all" ? {} : { fate }),
  });
  const partName = (part: number): string => entry.parts.find((each) => each.part === part)?.name ?? "";
  return (
    <SidePanel opened close={close} title={t("data.left.of", { file: entry.fileName })}>
      <div className="left-head">
        <SegmentedControl
          size="xs"
          aria-label={t("data.left.fate")}
          value={fate}
          onChange={(value) => {
            setFate(value as Fate);
            setPage(1);
          }}
          data={[
            { value: "all", label: t("data.left.all") },
            { value: "skip", label: t("data.left.skip") },
            { value: "reject", label: t("data.left.reject") },
          ]}
        />
      </div>
      {left.error && !left.data && <Failed error={left.error} retry={() => left.refetch()} />}
      {!left.data && !left.error && <Loading height={400} />}
      {left.data && (
        <div className={left.isPlaceholderData ? "dimmed-while-newer" : ""}>
          <LeftRows rows={left.data.left} {...(entry.parts.length > 1 ? { part: partName } : {})} />
        </div>
      )}
      <Pages total={left.data?.total ?? 0} size={pageSize} page={page} setPage={setPage} />
    </SidePanel>
  );
};
