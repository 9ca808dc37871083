// The API for a reader: every operation with its parameters and a line to try it, drawn from the OpenAPI document.

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Schema;
}
interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly format?: string;
  readonly anyOf?: readonly Schema[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}
interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
interface Place {
  readonly path: string;
  readonly method: string;
  readonly operation: Described;
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const kind = ({ type, format, enum: words, anyOf }: Schema): string => {
  if (words !== undefined) return words.join(" | ");
  if (anyOf?.every((one) => one.format !== undefined)) return anyOf.map(kind).join(" or ");
  return format ?? type ?? "text or list";
};

const row = (p: Parameter): string =>
  `<tr><td><code>${safe(p.name)}</code>${p.required ? " *" : ""}</td><td>${p.in}</td><td>${safe(kind(p.schema))}</td>
<td>${safe(p.description ?? "")}${p.schema.default === undefined ? "" : ` Default: <code>${safe(JSON.stringify(p.schema.default))}</code>.`}</td></tr>`;

/** The fields of a JSON body, shown as parameters are. */
const bodyFields = ({ requestBody }: Described): readonly Parameter[] => {
  const schema = requestBody?.content["application/json"]?.schema;
  return Object.entries(schema?.properties ?? {}).map(([name, field]) => ({
    name,
    in: "body",
    required: schema?.required?.includes(name) ?? false,
    description: field.description ?? "",
    schema: field,
  }));
};

/** A quote inside single quotes of a shell. */
const shell = (text: string): string => text.replaceAll("'", "'\\''");

const curl = ({ path, method, operation }: Place): string => {
  const must = operation.parameters.filter((p) => p.in === "query" && p.required);
  const asked = must.map(
    (p) => `${p.name}=${p.schema.format === "date" ? "2026-01-01" : p.name.toUpperCase()}`,
  );
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase());
  const url = `http://localhost:4816/api${address}${asked.length > 0 ? `?${asked.join("&")}` : ""}`;
  if (operation.requestBody?.content["application/octet-stream"]) return `curl -T export.csv '${url}'`;
  const fields = bodyFields(operation).filter(
    (f) => f.required || operation.operationId === "update_workspace",
  );
  const json = JSON.stringify(
    Object.fromEntries(fields.slice(0, 1).map((f) => [f.name, f.name.toUpperCase()])),
  );
  const body =
    bodyFields(operation).length > 0 ? ` -H 'content-type: application/json' -d '${shell(json)}'` : "";
  return `curl${method === "get" ? "" : ` -X ${method.toUpperCase()}`}${body} '${shell(url)}'`;
};

const section = (place: Place): string => {
  const { path, method, operation } = place;
  const rows = [...operation.parameters, ...bodyFields(operation)].map(row).join("");
  const table = `<table><thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Kind</th><th scope="col">What</th></tr></thead><tbody>${rows}</tbody></table>`;
  return `<section id="${operation.operationId}"><h3>${safe(operation.summary)}</h3>
<p><span class="method ${method}">${method.toUpperCase()}</span> <code>/api${safe(path)}</code></p>
${operation.description === undefined ? "" : `<p class="meta">${safe(operation.description)}</p>`}
${rows === "" ? "" : `<div class="scroll" tabindex="0" role="region" aria-label="Fields of ${operation.operationId}">${table}</div>`}
<pre tabindex="0">${safe(curl(place))}</pre></section>`;
};

const places = (document: Readonly<Record<string, unknown>>): readonly Place[] =>
  Object.entries(document["paths"] as Record<string, Record<string, Described>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

export const apiPage = (document: Readonly<Record<string, unknown>>): string => {
  const all = places(document);
  const tags = [...new Set(all.flatMap((p) => p.operation.tags))];
  const of = (tag: string): readonly Place[] => all.filter((p) => p.operation.tags.includes(tag));
  const link = ({ operation }: Place) =>
    `<li><a href="#${operation.operationId}">${operation.operationId}</a></li>`;
  const list = tags.map((tag) => `<h2>${tag}</h2><ul>${of(tag).map(link).join("")}</ul>`).join("");
  const body = tags.map((tag) => `<h2>${tag}</h2>${of(tag).map(section).join("")}`).join("");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Leadline API</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/api/style.css"></head><body>
<nav aria-label="Operations"><p><a href="/">← Leadline</a></p>${list}</nav>
<main><h1>Leadline API</h1><p>Everything the web page does, for programs. The machine-readable form is
<a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1); assistants connect at <code>/mcp</code>. Days are
<code>YYYY-MM-DD</code>, <code>until</code> is the first day that is out, and an unknown figure is <code>null</code>.
A failure is answered as <code>{code, text, where}</code>. Fields marked * are needed.</p>${body}</main></body></html>`;
};

export const apiStyle = `:root{color-scheme:light dark;--line:light-dark(#d5d9e2,#39404f);--soft:light-dark(#f4f6fa,#1c212c);--ink:light-dark(#1a1f2b,#e8ebf2);--meta:light-dark(#525c70,#a7b0c2);--accent:light-dark(#2b4acb,#9db2ff);--page:light-dark(#fff,#12151d)}
*{box-sizing:border-box}body{margin:0;font:14px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--page);display:grid;grid-template-columns:230px minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:16px;border-right:1px solid var(--line);font-size:13px}nav ul{list-style:none;margin:0;padding:0}nav li a{display:block;padding:3px 0;min-height:24px}
main{padding:24px;max-width:960px}h1{font-size:24px;margin:0 0 8px}h2{font-size:12px;text-transform:uppercase;letter-spacing:.06em;color:var(--meta);margin:24px 0 4px}h3{font-size:15px;margin:0 0 8px}
section{border:1px solid var(--line);border-radius:6px;padding:16px;margin:12px 0}a{color:var(--accent)}.meta{color:var(--meta);font-size:13px}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:13px}th,td{text-align:left;vertical-align:top;padding:5px 8px;border-top:1px solid var(--line)}
p,h3,td{overflow-wrap:anywhere}code,pre{font-family:ui-monospace,monospace;font-size:12.5px}pre{background:var(--soft);padding:10px 12px;border-radius:4px;overflow-x:auto;margin:12px 0 0}
.method{display:inline-block;min-width:52px;font-weight:600;color:var(--accent)}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media(max-width:760px){body{display:block}main{padding:16px}nav{position:static;height:auto;border-right:0;border-bottom:1px solid var(--line)}}`;
