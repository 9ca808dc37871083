// What a number lacks that another variant of its KPI has: that variant, and a sentence with its figure.

import { formatValue } from "../shape/format.ts";
import type { Kpi, Series, Variant } from "../shape/measure.ts";
import { platformsText } from "../shape/slice.ts";
import { useLanguage, useText } from "../text/text.tsx";

export const variantBeside = (kpi: Kpi, { beside, empty }: Series): Variant | undefined =>
  kpi.variants.find(({ id }) => id === (beside?.variant ?? empty?.instead));

export const useBesideWords = () => {
  const t = useText();
  const language = useLanguage();
  return (kpi: Kpi, series: Series): string => {
    const { beside } = series;
    const other = variantBeside(kpi, series);
    if (beside === null || other === undefined) return "";
    const value = formatValue(beside.answer, series, language);
    const words = { days: beside.days, of: beside.of, variant: other.name[language], value };
    if (series.basis === "window") return t("kpi.beside.single", words);
    const counted = beside.days < beside.of ? t("kpi.beside.days", words) : t("kpi.beside.accounts");
    return `${counted} ${t(beside.answer === null ? "kpi.beside.longer" : "kpi.beside.whole", words)}`;
  };
};

/** Where data chose another definition than the KPI's first: which is counted, and why. */
export const usePassedWords = () => {
  const t = useText();
  const language = useLanguage();
  return (kpi: Kpi, { variant, passedOver }: Series): string => {
    const nameOf = (id: string | undefined) => kpi.variants.find((one) => one.id === id)?.name[language];
    const [shown, first] = [nameOf(variant), nameOf(passedOver?.variant)];
    if (passedOver === null || shown === undefined || first === undefined) return "";
    if (passedOver.lacks !== null)
      return t("kpi.passed.uncut", { shown, first, dimension: t(`shell.filter.${passedOver.lacks}`) });
    const platforms = platformsText(passedOver.platforms);
    const [setting] = passedOver.settings;
    if (setting !== undefined) return t("kpi.passed.setting", { shown, first });
    if (!passedOver.tells) return t("kpi.passed.none", { shown, first });
    return platforms === ""
      ? t("kpi.passed.fewer", { shown, first })
      : t("kpi.passed.fewerOn", { shown, first, platforms });
  };
};
