// Data.

import { PageHead } from "../../app/page-head.tsx";
import { useText } from "../../text/text.tsx";

export const Data = () => <PageHead title={useText()("shell.nav.data")} />;
