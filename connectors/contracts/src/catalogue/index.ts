/** Placeholder until the catalogue of 55 workflows lands beside it. */
export const CATALOGUE = [] as const
