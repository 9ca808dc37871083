// Settings.

import { PageHead } from "../../app/page-head.tsx";
import { useText } from "../../text/text.tsx";

export const Settings = () => <PageHead title={useText()("shell.nav.settings")} />;
