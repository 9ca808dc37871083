// Overview.

import { PageHead } from "../../app/page-head.tsx";
import { useText } from "../../text/text.tsx";

export const Overview = () => {
  const t = useText();
  return <PageHead title={t("shell.nav.overview")} period={{ filters: ["platform", "account"] }} />;
};
