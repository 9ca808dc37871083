// What Cube asks of the same tables: SQL by its own schema compiler in its own DuckDB dialect, for the KPIs that a model of
// it can tell. It is run in our engine, so that its server, its cache and its JSON cost it nothing.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { literal } from "../src/store/ddl.ts";

const version = "1.7.43";
const folder = resolve(import.meta.dirname, "out/cube");

const engaged = ["reactions", "comments", "shares", "saves"]
  .map((column) => `coalesce(${column}, 0)`)
  .join(" + ");
const own = "coalesce(kind, '') not in ('reply', 'repost')";
const social = "channel in ('organic_social', 'paid_social')";

const sum = (sql: string, where?: string): string =>
  `{ sql: \`${sql}\`, type: 'sum'${where === undefined ? "" : `, filters: [{ sql: \`${where}\` }]`} }`;
const over = (top: string, bottom: string): string =>
  `{ sql: \`\${${top}} / nullif(\${${bottom}}, 0)\`, type: 'number' }`;

const cube = (table: string, measures: Readonly<Record<string, string>>): string => `cube('${table}', {
  sql_table: '${table}_now',
  dimensions: {
    platform: { sql: 'platform', type: 'string' },
    workspace: { sql: 'workspace', type: 'string' },
    day: { sql: 'day', type: 'time' },
  },
  measures: { ${Object.entries(measures)
    .map(([name, measure]) => `${name}: ${measure}`)
    .join(",\n    ")} },
});`;

const both =
  "impressions is not null and (reactions is not null or comments is not null or shares is not null or saves is not null)";
const perPost = `${own} and impressions is not null`;

const model = [
  cube("post_obs", {
    impressions: sum("impressions"),
    profile_visits: sum("profile_visits"),
    clicks: sum("link_clicks"),
    reactions: sum("reactions"),
    public_comments: sum("comments"),
    shares: sum("shares"),
    engagements: sum(engaged),
    engaged_shown: sum(engaged, both),
    shown: sum("impressions", both),
    engagement_rate: over("engaged_shown", "shown"),
    own_shown: sum("impressions", perPost),
    own_posts: `{ sql: 'post', type: 'count_distinct', filters: [{ sql: \`${perPost}\` }] }`,
    average_per_post: over("own_shown", "own_posts"),
  }),
  cube("post", { posts: sum("posts", own) }),
  cube("web_day", {
    social_sessions: sum("sessions", social),
    direct_sessions: sum("sessions", "channel = 'direct'"),
    seconds: sum("engagement_seconds", social),
    time_on_site: over("seconds", "social_sessions"),
    key_events: sum("key_events", social),
    conversion_rate: over("key_events", "social_sessions"),
  }),
  cube("conversion", { qualified_interactions: sum("conversions", "name in ('trial')") }),
].join("\n");

/** KPI to the measure of the model that is told for it. */
const measures: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...["impressions", "profile_visits", "clicks", "reactions", "public_comments", "shares", "engagements"],
    ...["engagement_rate", "average_per_post"],
  ].map((kpi) => [kpi, `post_obs.${kpi}`]),
);
const elsewhere: Readonly<Record<string, string>> = {
  posts: "post.posts",
  social_sessions: "web_day.social_sessions",
  direct_sessions: "web_day.direct_sessions",
  time_on_site: "web_day.time_on_site",
  conversion_rate: "web_day.conversion_rate",
  qualified_interactions: "conversion.qualified_interactions",
};

interface Query {
  readonly buildSqlAndParams: () => readonly [string, readonly string[]];
}

type Load = (request: string, ...rest: readonly unknown[]) => unknown;

/** Its native part is fetched from elsewhere at install and only reads YAML and Python, of which the model has none. */
const withoutNative = (): void => {
  const modules = Module as unknown as { _load: Load };
  const load = modules._load;
  class NativeInstance {
    newJinjaEngine() {
      return { loadTemplate: () => undefined, renderTemplate: () => "" };
    }
    loadPythonContext() {
      return { filters: {}, variables: {}, functions: {} };
    }
  }
  modules._load = (request, ...rest) =>
    request === "@cubejs-backend/native" ? { NativeInstance } : load(request, ...rest);
};

const install = (): void => {
  if (existsSync(join(folder, "node_modules/@cubejs-backend/duckdb-driver"))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  const packages = [`@cubejs-backend/duckdb-driver@${version}`, `@cubejs-backend/schema-compiler@${version}`];
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", ...packages, ...quiet], { cwd: folder, stdio: "inherit" });
};

const compiled = async (): Promise<(measure: string) => Query> => {
  install();
  withoutNative();
  process.env["CUBEJS_TESSERACT_SQL_PLANNER"] = "false";
  const from = createRequire(join(folder, "package.json"));
  const { prepareCompiler } = from("@cubejs-backend/schema-compiler");
  const { DuckDBQuery } = from("@cubejs-backend/duckdb-driver/dist/src/DuckDBQuery.js");
  const files = {
    localPath: () => folder,
    dataSchemaFiles: async () => [{ fileName: "model.js", content: model }],
  };
  const compilers = prepareCompiler(files, {});
  await compilers.compiler.compile();
  return (measure) => {
    const [table] = measure.split(".");
    return new DuckDBQuery(compilers, {
      measures: [measure],
      dimensions: [`${table}.platform`],
      timeDimensions: [
        { dimension: `${table}.day`, granularity: "month", dateRange: ["2026-01-01", "2026-12-31"] },
      ],
      filters: [{ member: `${table}.workspace`, operator: "equals", values: ["w"] }],
      timezone: "UTC",
    });
  };
};

/** KPI id to the SQL that Cube writes for it, by month and platform over 2026. */
export const cubeSql = async (): Promise<Readonly<Record<string, string>>> => {
  const query = await compiled();
  return Object.fromEntries(
    Object.entries({ ...measures, ...elsewhere }).map(([kpi, measure]) => {
      const [sql, values] = query(measure).buildSqlAndParams();
      let at = 0;
      return [kpi, sql.replaceAll("?", () => literal(String(values[at++])))];
    }),
  );
};
