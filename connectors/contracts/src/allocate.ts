/**
 * Shares `total` over `weights` so that the parts add up to it exactly (largest remainder; ties go to the earlier part).
 * @param total minor units, may be negative
 * @param weights not negative, at least one above zero
 * @returns one part per weight, in the same order
 * @throws RangeError when no weight is above zero or one is negative
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((left, right) => left + right, 0n)
  if (weights.some((weight) => weight < 0n)) throw new RangeError("weights: none may be negative")
  if (sum === 0n) throw new RangeError("weights: at least one must be above zero")
  const sign = total < 0n ? -1n : 1n
  const size = total * sign
  const parts = weights.map((weight) => (size * weight) / sum)
  const missing = size - parts.reduce((left, right) => left + right, 0n)
  weights
    .map((weight, index) => ({ index, remainder: (size * weight) % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
    .slice(0, Number(missing))
    .forEach(({ index }) => (parts[index] = (parts[index] ?? 0n) + 1n))
  return parts.map((value) => value * sign)
}
