// What the channels are called, for whoever shows what the operations answer.

export { channelWords } from "../base/channel-words.ts";
