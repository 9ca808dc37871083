// Ways in for programs and assistants: the API's documentation, MCP, and lines for a terminal.

import { CheckIcon, ClipboardDocumentIcon } from "@heroicons/react/24/outline";
import { ActionIcon, CopyButton } from "@mantine/core";
import type { Workspace } from "../../app/workspace.ts";
import { Scroll } from "../../parts/scroll.tsx";
import { useText } from "../../text/text.tsx";

const Line = ({ label, code }: { label: string; code: string }) => {
  const t = useText();
  return (
    <div className="line">
      <p className="line-label">{label}</p>
      <div className="line-code">
        <Scroll label={label}>
          <pre>{code}</pre>
        </Scroll>
        <CopyButton value={code} timeout={1600}>
          {({ copied, copy }) => (
            <ActionIcon
              variant="subtle"
              color="gray"
              onClick={copy}
              aria-label={t("settings.programs.copy", { what: label })}
            >
              {copied ? (
                <CheckIcon className="icon ok" aria-hidden />
              ) : (
                <ClipboardDocumentIcon className="icon" aria-hidden />
              )}
            </ActionIcon>
          )}
        </CopyButton>
      </div>
    </div>
  );
};

/** A name as one word of a shell. */
const quoted = (name: string): string =>
  /^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;

export const Programs = ({ workspace }: { workspace: Workspace }) => {
  const t = useText();
  const mcp = { mcpServers: { leadline: { url: `${location.origin}/mcp` } } };
  const name = quoted(workspace.name);
  return (
    <section className="panel section" aria-labelledby="programs-title">
      <h2 id="programs-title">{t("settings.programs")}</h2>
      <p>
        {t("settings.programs.text")} <a href="/api">{t("settings.programs.docs")}</a>
      </p>
      <Line label={t("settings.programs.mcp")} code={JSON.stringify(mcp, null, 2)} />
      <Line label={t("settings.programs.import")} code={`leadline import *.csv *.xlsx --workspace ${name}`} />
      <Line
        label={t("settings.programs.ask")}
        code={`leadline kpi impressions --workspace ${name} --grain month`}
      />
    </section>
  );
};
