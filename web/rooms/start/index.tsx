// A new workspace: who it is for, in one short form, then straight to the files.

import { useText } from "../../text/text.tsx";

export const Start = () => <h1>{useText()("shell.workspace.new")}</h1>;
