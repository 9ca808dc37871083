// KpiList.

import { PageHead } from "../../app/page-head.tsx";
import { useText } from "../../text/text.tsx";

export const KpiList = () => {
  const t = useText();
  return <PageHead title={t("shell.nav.kpis")} period={{ filters: ["platform", "account"] }} />;
};
