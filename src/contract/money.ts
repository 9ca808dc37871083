// How many minor digits an amount has, for whoever shows what the operations answer.

export { minorDigits } from "../base/money.ts";
