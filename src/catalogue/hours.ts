// When the audience is there: engagement by the hour and weekday of posting, and followers online where a network tells it.

import { words } from "../base/words.ts";
import { audience } from "../facts/audience.ts";
import { postObs } from "../facts/post-obs.ts";
import { publicOfPosts } from "./engagement.ts";
import { distinct, gross, over } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { articleA, averaged } from "./words.ts";

const perPost = over(publicOfPosts, distinct("post", postObs, ["platform", "post"]));
const postNote = words(
  "Public engagements per post, by when it was published on the clocks of the workspace's time zone. Posts whose moment no export tells stand by themselves. A busy hour is no proof that it is the best: other posts go out then.",
  "워크스페이스 시간대 기준 게시 시각별 게시물당 공개 참여 수입니다. 게시 시각을 알 수 없는 게시물은 따로 표시합니다. 시간대마다 다른 게시물이 올라가므로 최적 시간의 증거는 아닙니다.",
  "Zaangażowanie publiczne na post według pory publikacji w strefie obszaru roboczego. Posty bez znanej pory stoją osobno. Dobra godzina nie jest dowodem: o różnych porach wychodzą różne posty.",
);
const online = { where: [{ column: "facet", in: ["active_hour"] }] } as const;

const activityHours = kpi({
  id: "activity_hours",
  code: "D4",
  group: "demographics",
  name: words("Active days and hours", "활동 요일과 시간", "Dni i godziny aktywności"),
  about: words(
    "At which hours and on which weekdays posts find engagement, and when followers are online where a network tells it.",
    "게시물이 참여를 얻는 시간대와 요일, 그리고 네트워크가 제공하는 팔로워 접속 시간입니다.",
    "O jakich godzinach i w jakie dni posty zbierają zaangażowanie oraz kiedy obserwujący są online, o ile sieć to podaje.",
  ),
  better: "band",
  kind: "none",
  source: `${articleA} (English edition): activity days and hours`,
  variants: [
    variant({
      ...averaged,
      id: "hour",
      name: words(
        "Engagement per post by hour",
        "게시 시간별 게시물당 참여",
        "Zaangażowanie na post według godziny",
      ),
      unit: "engagement per post",
      basis: "published",
      formula: perPost,
      groups: "post_hour",
      note: postNote,
    }),
    variant({
      ...averaged,
      id: "weekday",
      name: words(
        "Engagement per post by weekday",
        "게시 요일별 게시물당 참여",
        "Zaangażowanie na post według dnia tygodnia",
      ),
      unit: "engagement per post",
      basis: "published",
      formula: perPost,
      groups: "post_weekday",
      aside: true,
      note: postNote,
    }),
    variant({
      ...averaged,
      id: "online",
      name: words("Followers online by hour", "시간별 접속 팔로워", "Obserwujący online według godziny"),
      unit: "account per hour",
      basis: "activity",
      formula: over(
        gross("account", audience, "people", online),
        distinct("hour", audience, ["platform", "account", "day", "bucket"], online),
      ),
      groups: "group",
      aside: true,
      note: words(
        "Followers active in an hour, on average over the days told (TikTok), by the hours of the export.",
        "내보내기의 시간 기준, 알려진 날들의 시간당 평균 활성 팔로워입니다(TikTok).",
        "Średnia liczba obserwujących aktywnych w godzinie w znanych dniach (TikTok), według godzin eksportu.",
      ),
    }),
  ],
});

export const hours = [activityHours];
