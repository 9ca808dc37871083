// What the bearer of an upload link can ask: who asks for what, and sending a file. The token travels in a header, never in an address.

import { useQuery } from "@tanstack/react-query";
import { address, failed, type Output, unreachable } from "./client.ts";

/** It stands after the #, which a browser keeps to itself: no server and no log ever sees the address with it. */
export const tokenHere = (): string => location.hash.slice(1);

const open = async (token: string, signal: AbortSignal): Promise<Output<"open_upload_link">> => {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(address("open_upload_link", {}), { headers, signal }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw unreachable();
  });
  const text = await answer.text();
  if (!answer.ok) throw failed(text, answer.status);
  return JSON.parse(text) as Output<"open_upload_link">;
};

export const useUploadLink = (token: string) =>
  useQuery({
    queryKey: ["open_upload_link", token],
    queryFn: ({ signal }) => open(token, signal),
    enabled: token !== "",
    retry: false,
  });

/** XMLHttpRequest and not fetch: only it tells the progress of what is sent. */
export const sendByLink = (
  token: string,
  file: File,
  choices: { readonly account?: string; readonly accounts?: string[] },
  sent: (share: number) => void,
): Promise<Output<"send_file">> =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("PUT", address("send_file", { name: file.name, ...choices }));
    request.setRequestHeader("authorization", `Bearer ${token}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => sent(total > 0 ? loaded / total : 0);
    request.onerror = () => fail(unreachable());
    request.onload = () =>
      request.status < 300
        ? done(JSON.parse(request.responseText) as Output<"send_file">)
        : fail(failed(request.responseText, request.status));
    request.send(file);
  });
