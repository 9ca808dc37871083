// The files a sender drops, one after the other; one that is refused stops no other.

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { askBeforeLeaving } from "../../app/ask-before-leaving.ts";
import type { Output } from "../../app/client.ts";
import { sendByLink } from "../../app/upload-link.ts";

export interface Sending {
  readonly id: number;
  readonly name: string;
  readonly share: number;
  readonly done: Output<"send_file"> | null;
  readonly error: unknown;
}

export const useSending = (token: string) => {
  const [all, setAll] = useState<readonly Sending[]>([]);
  const underWay = all.some(({ done, error }) => done === null && error === null);
  useEffect(() => {
    askBeforeLeaving("sending", underWay);
    return () => askBeforeLeaving("sending", false);
  }, [underWay]);
  const queries = useQueryClient();
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const made = useRef(0);
  const change = (id: number, by: Partial<Sending>): void =>
    setAll((old) => old.map((one) => (one.id === id ? { ...one, ...by } : one)));
  const send = (files: readonly File[], choices: Parameters<typeof sendByLink>[2]): void => {
    for (const file of files) {
      made.current += 1;
      const id = made.current;
      setAll((old) => [...old, { id, name: file.name, share: 0, done: null, error: null }]);
      line.current = line.current
        .then(() => sendByLink(token, file, choices, (share) => change(id, { share })))
        .then(
          (done) => change(id, { done }),
          (error: unknown) => change(id, { error }),
        )
        .then(() => queries.invalidateQueries({ queryKey: ["open_upload_link"] }));
    }
  };
  return { all, send };
};
