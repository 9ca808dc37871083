// Money in minor units (cents, won, grosze) with its currency. Never added across currencies.

/** The number of minor digits of an ISO 4217 currency: 2 for PLN, 0 for KRW; 2 where the runtime knows no better. */
export const minorDigits = (currency: string): number => {
  try {
    return (
      new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ??
      2
    );
  } catch {
    return 2;
  }
};
