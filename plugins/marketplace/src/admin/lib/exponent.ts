/**
 * Digits behind the point per ISO 4217. The browser's own table follows usage instead (the Iraqi dinar has none there), and the contracts package
 * is not made for bundling; `exponent.spec.ts` holds this equal to it.
 */
const DIGITS: Readonly<Record<number, string>> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
}

export function exponentOf(currency_code: string): number {
  const code = currency_code.toUpperCase()
  const found = Object.entries(DIGITS).find(([, codes]) => codes.split(" ").includes(code))
  return found ? Number(found[0]) : 2
}
