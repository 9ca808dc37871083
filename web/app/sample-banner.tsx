// Says on every page of a sample workspace that its numbers are invented, and how to leave it.

import { lazy, Suspense, useState } from "react";
import { Link } from "wouter";
import { useText } from "../text/text.tsx";

// Dialogs weigh as much as a page; this one is asked for once in a lifetime.
const RemoveSample = lazy(async () => ({ default: (await import("./remove-sample.tsx")).RemoveSample }));

export const SampleBanner = () => {
  const t = useText();
  const [asking, setAsking] = useState(false);
  return (
    <section className="sample" aria-label={t("shell.sample.label")}>
      <p>
        <strong>{t("shell.sample.title")}</strong> <span className="wide-only">{t("shell.sample.text")}</span>
      </p>
      <div className="sample-actions">
        <Link href="/new" className="sample-start">
          {t("shell.sample.start")}
        </Link>
        <button type="button" className="plain-button" onClick={() => setAsking(true)}>
          {t("shell.sample.remove")}
        </button>
      </div>
      {asking && (
        <Suspense fallback={null}>
          <RemoveSample close={() => setAsking(false)} />
        </Suspense>
      )}
    </section>
  );
};
