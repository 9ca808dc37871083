// Writes Kakao Moment's report by day: cost stands under one of two names.

import { csvText, type MadeFile, utf8 } from "../layout.ts";

const file = (name: string, cost: string, month: string): MadeFile => ({
  name,
  bytes: utf8(
    csvText(
      [
        ["일자", "캠페인 이름", cost, "노출수", "클릭수", "구매 (7일)", "구매금액 (7일)"],
        [`${month}-01`, "가을 출시", "45,100", "12,004", 210, 3, "264,000"],
        [`${month}-01`, "리타겟팅", "9,900", 880, 21, "-", "-"],
        [`${month}-02`, "가을 출시", "44,050", "11,870", 198, 0, 0],
      ],
      { bom: true },
    ),
  ),
});

export const examples: readonly MadeFile[] = [
  file("카카오모먼트_2026-09-01_2026-09-02.csv", "비용", "2026-09"),
  file("카카오모먼트_소진액.csv", "소진액", "2026-10"),
];
