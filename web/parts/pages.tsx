// The numbers of a list's pages; nothing where there is one page only.

import { Pagination } from "@mantine/core";
import { useText } from "../text/text.tsx";

interface PagesProps {
  readonly total: number;
  readonly size: number;
  /** From 1. */
  readonly page: number;
  readonly setPage: (page: number) => void;
}

export const Pages = ({ total, size, page, setPage }: PagesProps) => {
  const t = useText();
  const pages = Math.ceil(total / size);
  if (pages <= 1) return null;
  const labels = { first: "first", last: "last", previous: "previous", next: "next" } as const;
  return (
    <nav aria-label={t("shell.pages.label")} className="pages">
      <Pagination
        size="sm"
        total={pages}
        value={page}
        onChange={setPage}
        getControlProps={(control) => ({ "aria-label": t(`shell.pages.${labels[control]}`) })}
        getItemProps={(item) => ({ "aria-label": t("shell.pages.page", { page: item }) })}
      />
    </nav>
  );
};
