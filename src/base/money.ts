// Money in minor units (cents, won, grosze) with its currency. Never added across currencies.

// A fixed list and not the runtime's: runtimes follow habits of cash (no fillér in Hungary) that differ between a server
// and a browser, and stored amounts would be shown a hundred times off.
const none = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ");
const three = "BHD IQD JOD KWD LYD OMR TND".split(" ");

/**
 * The number of minor digits of a currency: 2 for PLN, 0 for KRW, 3 for KWD; 2 for one that is not listed.
 *
 * Source: ISO 4217:2015, table A.1, column "Minor unit".
 */
export const minorDigits = (currency: string): number =>
  none.includes(currency) ? 0 : three.includes(currency) ? 3 : 2;

/** The codes of ISO 4217. */
export const currencies: readonly string[] = Intl.supportedValuesOf("currency");
