// Says that the server does not answer, asks until it does, and then refreshes what is shown.

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useText } from "../text/text.tsx";
import { CallFailed, call } from "./client.ts";

const lost = (error: unknown): boolean => error instanceof CallFailed && error.status === 0;
const askEvery = 4000;

export const Offline = () => {
  const t = useText();
  const queries = useQueryClient();
  const [offline, setOffline] = useState(false);
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ query }) => {
        if (lost(query.state.error) || lost(query.state.fetchFailureReason)) setOffline(true);
      }),
    [queries],
  );
  useEffect(() => {
    if (!offline) return;
    const asking = setInterval(async () => {
      const answered = await call("get_status", {}).then(
        () => true,
        () => false,
      );
      if (!answered) return;
      setOffline(false);
      await queries.invalidateQueries();
    }, askEvery);
    return () => clearInterval(asking);
  }, [offline, queries]);
  if (!offline) return null;
  return (
    <p className="offline" role="status">
      <span aria-hidden>■</span> {t("shell.offline")}
    </p>
  );
};
