// What became of a deal: deleted, else by the program's own flags where the row has them, else by the words of its stage.

import { isDeleted } from "./deleted.ts";
import type { Test, Value } from "./source.ts";
import { all, any, constant, dayOf, equals, matches, not, when } from "./words.ts";

const yes = ["1", "true", "yes"] as const;
const no = ["0", "false", "no"] as const;

/** As a word of its own: "Won't buy" and "Wonder phase" are no victories. */
const stage = (...words: readonly string[]): Test =>
  matches("stage", `(?i)^(${words.join("|")})($|[^\\p{L}\\p{N}'’\`])`);
const wonStage = stage(
  ...["closed ?won", "won", "wygran[aeyo]", "zamknięt[aeyo].{0,3}wygran[aeyo]", "gewonnen"],
  ...["계약 ?성사(됨)?", "성사(됨)?", "수주"],
);
const lostStage = stage(
  ...["closed ?lost", "lost", "przegran[aeyo]", "zamknięt[aeyo].{0,3}(przegran|utracon)[aeyo]", "verloren"],
  ...["(계약|수주|성사|거래) ?(실패|취소|포기|무산)", "실패", "실주"],
  // What ends without a sale is no open deal, whatever it is called.
  ...["abandoned", "cancell?ed", "disqualified", "dead"],
  ...["porzucon[aey]", "anulowan[aey]", "odrzucon[aey]", "포기", "취소"],
);

/** What makes a hope, or the opposite, of a word for a victory: "수주 실패" is lost, "Won – pending" open. */
const doubts = [
  ...[
    "lost",
    "pending",
    "expected",
    "likely",
    "probabl[ey]",
    "possibl[ey]",
    "potential",
    "maybe",
    "almost",
    "soon",
  ],
  ...[
    "verloren",
    "offen",
    "erwartet",
    "przegran",
    "utracon",
    "oczek",
    "prawdopodob",
    "możliw",
    "planowan",
    "wkrótce",
  ],
  ...["실패", "실주", "취소", "포기", "무산", "예정", "가능", "예상", "대기", "임박", "\\?"],
];
const doubtful: Test = matches("stage", `(?i)(${doubts.join("|")})`);

/** The columns `stage` and `deleted`, and the flags `is_won`, `is_lost` and `is_closed` (closed and not won is lost). */
const told = (flag: string): Test => equals(flag, ...yes, ...no);
const open = equals("is_closed", ...no);
const won: Test = any(
  equals("is_won", ...yes),
  all(not(told("is_won")), not(equals("is_lost", ...yes)), not(open), wonStage, not(doubtful)),
);
const lost: Test = all(
  not(won),
  any(
    equals("is_lost", ...yes),
    all(not(equals("is_lost", ...no)), equals("is_closed", ...yes)),
    all(not(told("is_lost")), not(told("is_closed")), lostStage),
  ),
);

export const dealOutcome: Value = when(
  isDeleted,
  constant("deleted"),
  when(won, constant("won"), when(lost, constant("lost"), constant("open"))),
);

/** An open deal's close date is a hope. */
export const dealClosed: Value = when(any(won, lost), dayOf("closed_at"));
