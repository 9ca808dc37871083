// What tells a post from others of the same text: its network, its day, a link, and whether it answers someone.

import type { Output } from "../../app/client.ts";
import { dayText } from "../../shape/day.ts";
import { platformName } from "../../shape/platform.ts";
import { useLanguage, useText } from "../../text/text.tsx";

type Post = NonNullable<Output<"breakdown_kpi">["rows"][number]["post"]>;

export const PostOf = ({ post }: { post: Post }) => {
  const t = useText();
  const language = useLanguage();
  const { platform, day, url, reply } = post;
  return (
    <span className="meta bars-post">
      {reply ? <strong>{t("kpi.split.reply")} · </strong> : null}
      {[platformName(platform), ...(day === null ? [] : [dayText(day, language)])].join(" · ")}
      {url === null ? null : (
        <>
          {" · "}
          <a href={url} target="_blank" rel="noreferrer">
            {t("kpi.split.open")}
          </a>
        </>
      )}
    </span>
  );
};
