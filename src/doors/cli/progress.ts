// How far a long work is, on stderr: a bar where someone watches, a line each ten seconds where none does, or JSON lines.

import { bytes } from "./figures.ts";
import { plain } from "./say.ts";

export interface At {
  readonly step: string;
  readonly done: number;
  readonly of: number;
  /** Of an upload of several parts, which one. */
  readonly part?: { readonly at: number; readonly of: number; readonly name: string };
}

export interface Progress {
  readonly at: (at: At) => void;
  readonly end: () => void;
}

interface Out {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** "62 %  1.2 GB of 1.9 GB  84 MB/s  0:08 left", or "62 %  part 88 of 142  Chart" */
export const describe = ({ done, of, part }: At, elapsed: number): string => {
  const share = of > 0 ? Math.min(1, done / of) : 0;
  if (part !== undefined)
    return `${String(Math.floor(share * 100)).padStart(3)} %  part ${part.at} of ${part.of}  ${plain(part.name)}`;
  const rate = elapsed > 0 ? done / elapsed : 0;
  const left = rate > 0 && done < of ? `  ${clock((of - done) / rate)} left` : "";
  return `${String(Math.floor(share * 100)).padStart(3)} %  ${bytes(done)} of ${bytes(of)}  ${bytes(rate)}/s${left}`;
};

const bar = ({ done, of }: At): string => {
  const full = Math.round((of > 0 ? Math.min(1, done / of) : 0) * 20);
  return "█".repeat(full) + "░".repeat(20 - full);
};

const drawn = (name: string, out: Out): ((at: At, elapsed: number) => void) => {
  let last = 0;
  return (at, elapsed) => {
    if (elapsed - last < 0.1 && at.done < at.of) return;
    last = elapsed;
    const text = `${name}  ${at.step.padEnd(9)} ${bar(at)} ${describe(at, elapsed)}`;
    out.write(`\r\u001b[2K${text.slice(0, Math.max(20, (out.columns ?? 80) - 1))}`);
  };
};

const lines = (name: string, out: Out): ((at: At, elapsed: number) => void) => {
  let last = 0;
  return (at, elapsed) => {
    if (elapsed - last < 10) return;
    last = elapsed;
    out.write(`${name}: ${at.step} ${describe(at, elapsed).trim()}\n`);
  };
};

const events = (name: string, out: Out): ((at: At, elapsed: number) => void) => {
  let last = -1;
  let step = "";
  return (at, elapsed) => {
    if (at.step === step && elapsed - last < 1 && at.done < at.of) return;
    last = elapsed;
    step = at.step;
    out.write(`${JSON.stringify({ file: name, ...at, seconds: Math.round(elapsed * 10) / 10 })}\n`);
  };
};

/** `now` in milliseconds. A new step starts its own clock, since its rate is another. */
export const progress = (name: string, json: boolean, out: Out, now: () => number): Progress => {
  const live = out.isTTY === true && !json;
  const show = json ? events(name, out) : live ? drawn(plain(name), out) : lines(plain(name), out);
  let began = now();
  let step = "";
  return {
    at: (at) => {
      if (step !== "" && step !== at.step && live) began = now();
      step = at.step;
      show(at, (now() - began) / 1000);
    },
    end: () => {
      if (live) out.write("\r\u001b[2K");
    },
  };
};
