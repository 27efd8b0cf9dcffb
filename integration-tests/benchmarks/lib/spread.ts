/** What a figure was over the rounds. */
export interface Spread {
  median: number
  min: number
  max: number
}

/** Median with least and most. @throws RangeError for no values */
export function spread(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), min: quantile(values, 0), max: quantile(values, 1) }
}

/** The value below which this part of the values lies (nearest rank). @throws RangeError for no values */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]
  if (value === undefined) throw new RangeError("no values were measured")
  return value
}
