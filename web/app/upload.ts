// Sends a file as it is, telling how much has left the browser, and follows its import.

import { address, CallFailed, failed, type Output, unreachable } from "./client.ts";

/** XMLHttpRequest and not fetch: only it tells the progress of what is sent. */
export const putFile = <T>(
  to: string,
  file: File,
  sent: (share: number) => void,
  signal: AbortSignal,
): Promise<T> =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("PUT", to);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => sent(total > 0 ? loaded / total : 0);
    request.onerror = () => fail(unreachable());
    request.onabort = () => fail(new CallFailed({ code: "page/stopped", text: "", where: {} }, 0));
    request.onload = () =>
      request.status < 300
        ? done(JSON.parse(request.responseText) as T)
        : fail(failed(request.responseText, request.status));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });

export const upload = (
  workspace: string,
  file: File,
  sent: (share: number) => void,
  signal: AbortSignal,
): Promise<Output<"upload_file">> =>
  putFile(address("upload_file", { workspace, name: file.name }), file, sent, signal);

export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly of: number;
  /** Of an upload of several parts, which one. */
  readonly part?: { readonly at: number; readonly of: number; readonly name: string };
}

/** Listens to the preview or the import of a file; resolves once it hears, so that that can begin. The answer stops listening. */
export const follow = (
  workspace: string,
  file: string,
  tell: (progress: Progress) => void,
): Promise<() => void> =>
  new Promise((ready) => {
    const path = [workspace, file].map(encodeURIComponent) as [string, string];
    const events = new EventSource(`/api/workspaces/${path[0]}/files/${path[1]}/progress`);
    const stop = (): void => events.close();
    // Progress is a kindness: an import does not wait for it.
    const patience = setTimeout(() => ready(stop), 1000);
    events.onopen = () => {
      clearTimeout(patience);
      ready(stop);
    };
    events.onerror = stop;
    events.addEventListener("progress", (event) => tell(JSON.parse(event.data) as Progress));
    events.addEventListener("done", stop);
    events.addEventListener("failed", stop);
  });
