// What may follow a Korean name within its eojeol: particles in a chain and forms of 이다 (삼성이, 삼성에서는, 삼성인데).

const particles = [
  "이|가|은|는|을|를|의|에|에서|에선|에게|에게서|에겐|한테|한테서|한테선|께|께서|엔|로|으로|론|으론|로서|으로서|로써|으로써",
  "와|과|랑|이랑|하고|도|만|까지|부터|마저|조차|밖에|처럼|보다|만큼|같은|같이|대로|마다|이나|나|이라도|라도|든지|이든지",
  "이야|야|이여|여|요|이요|뿐|쪽|식|산|제|발|적|적인|권|계|간의|측|들|씨|님",
].join("|");
const copulas = [
  "이다|다|입니다|이에요|예요|에요|이예요|였다|이었다|이었|였|인|인데|인지|이라|라|이라고|라고|이라는|라는|이란|란|이라며|라며",
  "이라면|라면|이라서|라서|이며|며|이고|고|이지만|지만|이지|지|이니|니|이네|네|일|임|이죠|죠|이랍니다|랍니다|이던|던|이면|면",
].join("|");
const last = "은|는|이|가|도|만|요|의|을|를";

const chain = new RegExp(`^(?:${particles}){0,3}(?:${copulas})?(?:${last})?$`);

/** Longer than any chain: the rest of such an eojeol is another word. */
const longest = 14;

/** Whether what stands behind a name in its eojeol is grammar and not the rest of another word (삼성전자, 쿠팡맨). */
export const isParticles = (rest: string): boolean => rest.length <= longest && chain.test(rest);
