// Networks whose ads go by another name than their posts and leads: what was spent on one is set against what came of it.

const families: Readonly<Record<string, readonly string[]>> = {
  meta: ["facebook", "instagram", "meta_ads"],
  linkedin: ["linkedin", "linkedin_ads"],
  x: ["x", "x_ads"],
  tiktok: ["tiktok", "tiktok_ads"],
  kakao: ["kakao", "kakao_ads"],
  naver: ["naver", "naver_ads"],
};

/** Every family, with the names of its networks. */
export const networkFamilies: readonly (readonly [family: string, networks: readonly string[]])[] =
  Object.entries(families);

/** The networks that go together with this one, which may be the family itself. */
export const relativesOf = (network: string): readonly string[] => {
  const found = networkFamilies.find(([family, own]) => family === network || own.includes(network));
  return found === undefined ? [network] : [...new Set([found[0], ...found[1]])];
};
