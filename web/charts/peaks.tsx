// Days that stand out of the weeks before: a mark in the chart, and the posts that came before each.

import { dayText } from "../shape/day.ts";
import { formatValue } from "../shape/format.ts";
import type { Point, Series } from "../shape/measure.ts";
import { platformName } from "../shape/platform.ts";
import type { Axis, Places } from "../shape/scale.ts";
import { useLanguage, useText } from "../text/text.tsx";

type Peaks = Series["peaks"];

interface MarksProps {
  readonly peaks: Peaks;
  readonly points: readonly Point[];
  readonly places: Places;
  readonly axis: Axis;
}

/** Over the bucket that holds the day. */
export const PeakMarks = ({ peaks, points, places, axis }: MarksProps) => (
  <g className="chart-peaks">
    {points.map(({ since, until, answer }, index) => {
      if (answer === null || !peaks.some(({ day }) => day >= since && day < until)) return null;
      const [x, y] = [places.at(index), Math.max(9, axis.at(answer) - 6)];
      return <path key={since} d={`M${x - 4.5},${y - 8}h9l-4.5,7z`} />;
    })}
  </g>
);

export const PeakWords = ({ series }: { series: Series }) => {
  const t = useText();
  const language = useLanguage();
  if (series.peaks.length === 0) return null;
  const said = (value: number) => formatValue(value, series, language);
  return (
    <div className="peaks">
      <h3>{t("kpi.peaks.title")}</h3>
      <p className="meta">{t("kpi.peaks.about")}</p>
      <ul>
        {series.peaks.map(({ day, value, limit, posts, morePosts }) => (
          <li key={day}>
            <strong>
              {t("kpi.peaks.day", {
                day: dayText(day, language),
                value: said(value),
                limit: said(Math.round(limit)),
              })}
            </strong>
            {posts.length === 0 ? (
              <p className="meta">{t("kpi.peaks.none")}</p>
            ) : (
              <ul>
                {posts.map((post) => (
                  <li key={`${post.platform} ${post.post}`}>
                    {platformName(post.platform)} · {dayText(post.day, language)} · <PostName post={post} />
                  </li>
                ))}
                {morePosts > 0 ? <li className="meta">{t("kpi.peaks.more", { count: morePosts })}</li> : null}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};

const PostName = ({ post: { url, text, post } }: { post: Peaks[number]["posts"][number] }) => {
  const name = text ?? post;
  return url !== null && /^https?:/i.test(url) ? (
    <a href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
  ) : (
    name
  );
};
