// Upload links: their bearer sends files and does nothing else, as long as the link lasts; nothing of the workspace is told.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Operation } from "../../src/contract/operation.ts";
import { operations } from "../../src/contract/operations.ts";
import { address } from "../../src/doors/remote.ts";
import { zipOf } from "../intake/zips.ts";
import { example } from "./examples.ts";
import { type Door, openDoor, sendJson } from "./kit.ts";

const csv = readFileSync(example, "utf8");
const later = readFileSync(example.replace("threetweets_ken", "twotweets"), "utf8");
let door: Door;
let workspace = "";
beforeAll(async () => {
  door = await openDoor();
  const made = await post("/api/workspaces", { name: "Secret name of no one", currency: "EUR" });
  workspace = made.body["id"] as string;
});
afterAll(() => door?.stop());

interface Said {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly text: string;
}
const say = async (answer: Response): Promise<Said> => {
  const text = await answer.text();
  return { status: answer.status, text, body: JSON.parse(text) as Record<string, unknown> };
};
const post = async (path: string, body: object): Promise<Said> =>
  say(await fetch(door.url + path, sendJson(body)));
const get = async (path: string): Promise<Said> => say(await fetch(door.url + path));
const bearing = (token: string) => ({ authorization: `Bearer ${token}` });
const send = async (token: string, name: string, body: string, query = ""): Promise<Said> =>
  say(
    await fetch(`${door.url}/api/upload-link/files/${name}${query}`, {
      method: "PUT",
      headers: bearing(token),
      body,
    }),
  );
const open = async (token: string): Promise<Said> =>
  say(await fetch(`${door.url}/api/upload-link`, { headers: bearing(token) }));
interface Link {
  readonly id: string;
  readonly token: string;
}
const link = async (more: object = {}): Promise<Link> =>
  (await post(`/api/workspaces/${workspace}/links`, { asks: "Exports of May", askedBy: "Ana", ...more }))
    .body as unknown as Link;
const files = (): number => {
  try {
    return readdirSync(join(door.dataDir, "files", workspace)).length;
  } catch {
    return 0;
  }
};
const waiting = async () =>
  (await get(`/api/workspaces/${workspace}/sent`)).body["sent"] as readonly {
    file: string;
    name: string;
    question: { code: string } | null;
  }[];

test("a token has 256 random bits, is told once and is kept as a hash only", async () => {
  const one = await link();
  expect(one.token).toMatch(/^[0-9a-f]{12}\.[\w-]{43}$/);
  expect((await link()).token).not.toBe(one.token);
  const listed = await get(`/api/workspaces/${workspace}/links`);
  expect(listed.text).not.toContain(one.token.split(".")[1]);
  expect(listed.text).not.toContain("tokenHash");
});

test("its bearer sees who asks for what, and no number of the workspace", async () => {
  const { token } = await link({ accounts: ["@brand", "@other"], maxFiles: 3 });
  const { body } = await open(token);
  expect(body).toMatchObject({
    asks: "Exports of May",
    askedBy: "Ana",
    filesLeft: 3,
    accounts: ["@brand", "@other"],
    direct: false,
  });
  expect(Object.keys(body).sort()).toEqual([
    "accounts",
    "askedBy",
    "asks",
    "bytesLeft",
    "direct",
    "expiresAt",
    "filesLeft",
    "sources",
    "workspace",
  ]);
});

describe("a token opens nothing else", () => {
  const all = (operations as unknown as readonly Operation[]).filter(
    ({ roles }) => !roles.includes("sender"),
  );
  test.each(all.map((o) => [o.name, o] as const))("%s is refused", async (_, operation) => {
    const { token } = await link();
    const holes = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
    const input = Object.fromEntries(holes.map((name) => [name, name === "workspace" ? workspace : "1"]));
    const method = operation.method.toUpperCase();
    const body = method === "GET" || method === "DELETE" ? {} : { body: "{}" };
    const headers = { ...bearing(token), "content-type": "application/json" };
    const answer = await say(
      await fetch(door.url + address(operation, input).path, { method, headers, ...body }),
    );
    expect([answer.status, answer.body["code"]]).toEqual([403, "access/denied"]);
  });
  test("nor the progress of imports, nor MCP", async () => {
    const headers = bearing((await link()).token);
    const progress = await say(
      await fetch(`${door.url}/api/workspaces/${workspace}/files/x/progress`, { headers }),
    );
    const mcp = await say(await fetch(`${door.url}/mcp`, { method: "POST", headers, body: "{}" }));
    expect([progress.status, mcp.status]).toEqual([403, 403]);
  });
  test.each(["Bearer TOKEN x", "Token TOKEN", "Bearer", "Bearer\tTOKEN", "TOKEN", "Basic TOKEN"])(
    "whoever bears “%s” is nobody, and not the owner",
    async (borne) => {
      const headers = { authorization: borne.replace("TOKEN", (await link()).token) };
      for (const path of ["/api/workspaces", "/api/upload-link", `/api/workspaces/${workspace}/links`]) {
        const answer = await say(await fetch(door.url + path, { headers }));
        expect([answer.status, answer.body["code"]]).toEqual([401, "link/unknown"]);
      }
      const mcp = await fetch(`${door.url}/mcp`, { method: "POST", headers, body: "{}" });
      expect(mcp.status).toBe(401);
    },
  );
  test("and who has none can send nothing", async () => {
    expect((await say(await fetch(`${door.url}/api/upload-link`))).body["code"]).toBe("access/denied");
    const { id, token } = await link();
    for (const wrong of [
      "x",
      `${id}.${"a".repeat(43)}`,
      `000000000000.${token.split(".")[1]}`,
      id,
      `${token}a`,
    ])
      expect((await open(wrong)).body["code"]).toBe("link/unknown");
  });
});

test("a file is recognised, waits, is imported by the owner's yes, and is then not sent twice", async () => {
  const { token } = await link();
  const sent = await send(token, "may.csv", csv);
  expect(sent.body).toMatchObject({ name: "may.csv", state: "waiting", parts: [{ rows: 3, rejects: 0 }] });
  expect((sent.body["parts"] as { report: { en: string } }[])[0]?.report.en).toContain("by tweet");
  expect((await get(`/api/workspaces/${workspace}/imports`)).body["total"]).toBe(0);
  expect((await send(token, "again.csv", csv)).body["code"]).toBe("link/sent-before");
  const [file] = await waiting();
  const imported = await post(`/api/workspaces/${workspace}/imports`, { file: file?.file });
  expect(imported.body).toMatchObject({ facts: 3, fileName: "may.csv" });
  expect(await waiting()).toEqual([]);
  expect((await send(token, "again.csv", csv)).body["code"]).toBe("link/sent-before");
  expect((await send(token, "again.csv", csv)).text).not.toContain("may.csv");
});

test("what is no export goes back with its reason and leaves nothing behind", async () => {
  const { token } = await link();
  const before = files();
  const refused = await send(token, "notes.csv", "a,b\n1,2\n");
  expect([refused.status, refused.body["code"]]).toEqual([422, "link/unknown-file"]);
  expect(refused.body["text"]).toContain("ask Ana which one is wanted");
  expect([files(), (await waiting()).length]).toEqual([before, 0]);
});

test("only the reports and accounts that are asked for are taken", async () => {
  const ga = await link({ sources: ["search-console-days"] });
  expect(
    (await post(`/api/workspaces/${workspace}/links`, { asks: "a", askedBy: "b", sources: ["nonsense"] }))
      .body["code"],
  ).toBe("input/invalid");
  const other = await send(ga.token, "tweets.csv", later);
  expect(other.body["code"]).toBe("link/other-report");
  const account = await link({ accounts: ["@nobody"] });
  const stranger = await send(account.token, "tweets.csv", later);
  expect(stranger.body["code"]).toBe("link/other-account");
  expect(await waiting()).toEqual([]);
});

describe("an account that the sender names", () => {
  const days = (last: number): string =>
    `Date,Impressions,Likes,Engagements,Unfollows,Create Post\n2026-08-${last},0,0,0,0,0\n`;
  const clear = async () => {
    for (const { file } of await waiting())
      await fetch(`${door.url}/api/workspaces/${workspace}/files/${file}`, { method: "DELETE" });
  };

  test.each([[["acme"]], [["acme", "other"]]])(
    "and that is none of the link's sends the file back, for links of %j",
    async (accounts) => {
      const { token } = await link({ accounts, direct: true });
      const before = files();
      const sent = await send(token, "o.csv", days(11), "?account=zzz");
      expect([sent.status, sent.body["code"], sent.body["text"]]).toEqual([
        400,
        "input/invalid",
        `account is not right: this link takes files of ${accounts.join(", ")} and not of zzz.`,
      ]);
      expect([files(), (await waiting()).length]).toEqual([before, 0]);
    },
  );

  test("is the link's in any capitals, and with @ or without", async () => {
    const handle = await link({ accounts: ["@Acme"], direct: true });
    for (const [n, account] of ["acme", "%40ACME", ""].entries())
      expect((await send(handle.token, "o.csv", days(20 + n), `?account=${account}`)).body["state"]).toBe(
        "imported",
      );
    const { token } = await link({ accounts: ["Brand PL"], direct: true });
    expect((await send(token, "o.csv", days(12), "?account=brand%20pl")).body["state"]).toBe("imported");
  });

  test("makes the same bytes another file, which waits where it would count for both", async () => {
    const { token } = await link({ accounts: ["brandpl", "brandko"], direct: true });
    const zeros = days(13);
    expect((await send(token, "o.csv", zeros, "?account=brandpl")).body["state"]).toBe("imported");
    expect((await send(token, "o.csv", zeros, "?account=brandpl")).body["code"]).toBe("link/sent-before");
    const other = await send(token, "o.csv", zeros, "?account=brandko");
    expect([other.body["state"], other.text.includes("brandpl")]).toEqual(["waiting", false]);
    expect((await send(token, "o.csv", zeros, "?account=brandko")).body["code"]).toBe("link/sent-before");
    const [kept] = await waiting();
    expect(kept?.question?.code).toBe("file/same-for-another");
    const done = await post(`/api/workspaces/${workspace}/imports`, { file: kept?.file, account: "brandko" });
    expect(done.body).toMatchObject({ facts: 1, warnings: [{ code: "file/same-for-another" }] });
    expect(await waiting()).toEqual([]);
  });

  test("makes the same bytes another file also while both wait", async () => {
    const { token } = await link({ accounts: ["brandpl", "brandko"] });
    const zeros = days(14);
    for (const account of ["brandpl", "brandko"])
      expect((await send(token, "o.csv", zeros, `?account=${account}`)).body["state"]).toBe("waiting");
    expect((await send(token, "o.csv", zeros, "?account=brandpl")).body["code"]).toBe("link/sent-before");
    expect(await waiting()).toHaveLength(2);
    await clear();
  });
});

test("a link that says so imports at once, and ends when its files are used up", async () => {
  const { token } = await link({ direct: true, maxFiles: 1 });
  expect((await send(token, "two.csv", later)).body).toMatchObject({ state: "imported" });
  const log = await get(`/api/workspaces/${workspace}/imports`);
  expect((log.body["imports"] as { importedBy: string }[])[0]?.importedBy).toContain("upload link");
  expect((await send(token, "three.csv", `${csv}\n`)).body["code"]).toBe("link/full");
});

test("two that send at once do not both take the last place", async () => {
  const { token } = await link({ maxFiles: 1 });
  const answers = await Promise.all(
    [1, 2, 3].map((n) => send(token, `${n}.csv`, `${csv}${"\n".repeat(n + 2)}`)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  for (const { file } of await waiting())
    await fetch(`${door.url}/api/workspaces/${workspace}/files/${file}`, { method: "DELETE" });
  expect(await waiting()).toEqual([]);
});

test("the same bytes sent at once are sent once", async () => {
  const { token } = await link();
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => send(token, `${n}.csv`, `${csv}\n\n\n\n`)));
  expect(answers.map(({ body, status }) => body["code"] ?? status).sort()).toEqual([
    200,
    ...Array.from({ length: 5 }, () => "link/sent-before"),
  ]);
  expect((await open(token)).body).toMatchObject({ filesLeft: 49 });
  for (const { file } of await waiting())
    await fetch(`${door.url}/api/workspaces/${workspace}/files/${file}`, { method: "DELETE" });
});

test("more bytes than the link has room for are not taken, and it says which limit that is", async () => {
  const small = await link({ maxBytes: 100 });
  const before = files();
  const big = await send(small.token, "big.csv", csv);
  expect([big.body["code"], big.body["text"]]).toEqual([
    "file/too-large",
    expect.stringContaining("larger than 100 bytes"),
  ]);
  const text = `${csv}${"\n".repeat(20)}`;
  const { token } = await link({ maxBytes: Buffer.byteLength(text) });
  const sent = await send(token, "fits.csv", text);
  expect(sent.status).toBe(200);
  expect((await send(token, "more.csv", csv)).body["text"]).toMatch(/takes no more \([\d.]+ KB\)/);
  for (const { file } of await waiting())
    await fetch(`${door.url}/api/workspaces/${workspace}/files/${file}`, { method: "DELETE" });
  expect(files()).toBe(before);
});

describe("a file that a saved mapping of the workspace reads", () => {
  const own = "Ref;Said on;What\nm1;2026-01-05;hello\nm2;2026-01-06;you\n";
  test("is taken, and its sender is told the kind of table and not the mapping's name", async () => {
    const up = await fetch(`${door.url}/api/workspaces/${workspace}/files/own.csv`, {
      method: "PUT",
      body: own,
    });
    const { id } = (await up.json()) as { id: string };
    const spec = { schema: "mention", columns: { mention: "Ref", created_at: "Said on" } };
    const saved = await post(`/api/workspaces/${workspace}/mappings`, {
      file: id,
      name: "Confidential",
      spec,
    });
    expect(saved.status).toBe(200);
    await fetch(`${door.url}/api/workspaces/${workspace}/files/${id}`, { method: "DELETE" });
    const { token } = await link();
    const sent = await send(token, "own.csv", own);
    expect(sent.body).toMatchObject({ state: "waiting", parts: [{ rows: 2, why: null }] });
    expect(sent.text).not.toContain("Confidential");
    const scoped = await link({ sources: ["search-console-days"] });
    const other = await send(scoped.token, "other.csv", `${own}m3;2026-01-07;we\n`);
    expect([other.body["code"], other.text.includes("Confidential")]).toEqual(["link/other-report", false]);
    for (const { file } of await waiting())
      await fetch(`${door.url}/api/workspaces/${workspace}/files/${file}`, { method: "DELETE" });
  });
});

describe("a file imported under a mapping that was corrected since", () => {
  const own = "Case;Opened on;Answer on;Done on\nc1;2026-02-05;2026-02-06;2026-02-08\n";
  const columns = { conversation: "Case", created_at: "Opened on" };
  const save = async (file: string, acknowledged_at: string, mapping?: string) => {
    const spec = { schema: "ticket", columns: { ...columns, acknowledged_at } };
    const more = mapping === undefined ? { name: "Desk" } : { name: "Desk", mapping };
    return (await post(`/api/workspaces/${workspace}/mappings`, { file, spec, ...more })).body[
      "id"
    ] as string;
  };
  const takeIn = async () => {
    for (const { file } of await waiting())
      expect((await post(`/api/workspaces/${workspace}/imports`, { file, account: "Acme" })).status).toBe(
        200,
      );
  };
  test("is taken once more, as it would be anywhere else, and is then known again", async () => {
    const url = `${door.url}/api/workspaces/${workspace}/files/desk.csv`;
    const { id } = (await (await fetch(url, { method: "PUT", body: own })).json()) as { id: string };
    const mapping = await save(id, "Done on");
    const { token } = await link({ accounts: ["Acme"] });
    expect((await send(token, "desk.csv", own)).body["state"]).toBe("waiting");
    await takeIn();
    expect((await send(token, "desk.csv", own)).body["code"]).toBe("link/sent-before");
    await save(id, "Answer on", mapping);
    expect((await send(token, "desk.csv", own)).body["state"]).toBe("waiting");
    // It waits, and is read by the mapping as it is when it is taken in.
    expect((await send(token, "desk.csv", own)).body["code"]).toBe("link/sent-before");
    await takeIn();
    expect((await send(token, "desk.csv", own)).body["code"]).toBe("link/sent-before");
    expect(await waiting()).toEqual([]);
  });
});

describe("a file of several networks that names no account", () => {
  const overview = "Date,Impressions,Likes,Engagements,Unfollows,Create Post\n2026-05-31,229,1,2,0,1\n";
  const ads =
    "Campaign report\nMay 1, 2026 - May 1, 2026\nDay,Campaign,Currency code,Impr.,Clicks,Cost\n2026-05-01,spring,EUR,10,2,5.00\n";
  const sendZip = async (token: string, query: string) => {
    const body = await zipOf([
      ["ads.csv", ads],
      ["overview.csv", overview],
    ]);
    const url = `${door.url}/api/upload-link/files/all.zip${query}`;
    return say(await fetch(url, { method: "PUT", headers: bearing(token), body: new Uint8Array(body) }));
  };
  const clear = async () => {
    for (const { file } of await waiting())
      await fetch(`${door.url}/api/workspaces/${workspace}/files/${file}`, { method: "DELETE" });
  };
  test("is sent with the link's account for each of them, or waits for the owner to name them", async () => {
    const { token } = await link({ accounts: ["Acme Ads", "@acme"] });
    const stranger = await sendZip(token, "?accounts=x%3Dother");
    expect([stranger.status, stranger.body["code"]]).toEqual([400, "input/invalid"]);
    await sendZip(token, "");
    expect((await waiting())[0]?.question).toMatchObject({ where: { keys: "google_ads, x" } });
    await clear();
    await sendZip(token, "?accounts=x%3DACME&accounts=google_ads%3Dacme%20ads");
    const [one] = await waiting();
    expect(one).toMatchObject({ question: null, accounts: ["x=@acme", "google_ads=Acme Ads"] });
    await clear();
  });
});

describe("a workspace that is removed while a file comes in", () => {
  const slowly = (path: string, headers: Record<string, string>) => {
    let go = (): void => {};
    const gone = new Promise<void>((done) => {
      go = done;
    });
    const body = new ReadableStream({
      async start(stream) {
        stream.enqueue(Buffer.from(csv.slice(0, 200)));
        await gone;
        stream.enqueue(Buffer.from(csv.slice(200)));
        stream.close();
      },
    });
    const init = { method: "PUT", headers, body, duplex: "half" } as RequestInit;
    return { answer: fetch(door.url + path, init).then(say), go };
  };
  test("ends the link and the upload in words", async () => {
    const made = await post("/api/workspaces", { name: "Short-lived", currency: "EUR" });
    const id = made.body["id"] as string;
    const { token } = (await post(`/api/workspaces/${id}/links`, { asks: "a", askedBy: "Ana" }))
      .body as unknown as Link;
    const sent = slowly("/api/upload-link/files/a.csv", bearing(token));
    const up = slowly(`/api/workspaces/${id}/files/b.csv`, {});
    const folder = join(door.dataDir, "files", id);
    const begun = (): number => {
      try {
        return readdirSync(folder).length;
      } catch {
        return 0;
      }
    };
    for (let i = 0; i < 100 && begun() < 2; i += 1) await new Promise((done) => setTimeout(done, 50));
    expect(begun()).toBe(2);
    await fetch(`${door.url}/api/workspaces/${id}`, { method: "DELETE" });
    sent.go();
    up.go();
    expect((await sent.answer).body).toMatchObject({ code: "link/over", where: { from: "Ana" } });
    expect((await up.answer).body).toMatchObject({ code: "workspace/not-found" });
  });
});

test("an ended link and one past its day open nothing more", async () => {
  const one = await link();
  await fetch(`${door.url}/api/workspaces/${workspace}/links/${one.id}`, { method: "DELETE" });
  expect((await open(one.token)).body).toMatchObject({ code: "link/over", where: { from: "Ana" } });
  expect((await send(one.token, "x.csv", csv)).status).toBe(410);
});

test("a guesser is slowed down, and whoever has the token is not", async () => {
  const { token } = await link();
  const codes = new Set<unknown>();
  for (let i = 0; i < 40; i += 1) codes.add((await open(`000000000000.${i}`)).body["code"]);
  expect(codes).toContain("link/too-often");
  expect((await open(token)).status).toBe(200);
});

test("a file that was imported is not removed, since its rows lead back to it", async () => {
  const up = await say(
    await fetch(`${door.url}/api/workspaces/${workspace}/files/x.csv`, { method: "PUT", body: `${csv}\n\n` }),
  );
  const path = `${door.url}/api/workspaces/${workspace}/files/${up.body["id"]}`;
  expect((await say(await fetch(path, { method: "DELETE" }))).body["name"]).toBe("x.csv");
  expect((await say(await fetch(path, { method: "DELETE" }))).body["code"]).toBe("file/not-found");
});
