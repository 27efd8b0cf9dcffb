import { toWholeUnits, UNIT } from "./exact-amount"

interface Arc {
  from: number
  to: number
  value: bigint
}

/**
 * Rounds a table to whole units so that nothing is lost: every cell, every row's sum and every column's sum becomes the whole number just below
 * or just above its exact one (what was whole stays as it is), and all adds up to the rounded total. "Controlled rounding" (Cox 1987): the table
 * is a flow from rows to columns, and cycles of fractional arcs are pushed until none is left.
 * @param exact cells in billionths of a unit, may be negative; rows of equal length
 * @returns whole units, same shape
 */
export function roundTable(exact: readonly (readonly bigint[])[]): bigint[][] {
  const columns = exact[0]?.length ?? 0
  const cells = settleTotal(exact)
  // The whole total flows from the source over rows and columns to the sink. It is whole already, so no cycle changes it.
  const [source, sink] = [cells.length + columns, cells.length + columns + 1]
  const arcs: Arc[] = []
  cells.forEach((row, index) =>
    row.forEach((value, column) => arcs.push({ from: index, to: cells.length + column, value })),
  )
  cells.forEach((row, index) => arcs.push({ from: source, to: index, value: sum(row) }))
  for (let column = 0; column < columns; column++) {
    arcs.push({ from: cells.length + column, to: sink, value: sum(cells.map((row) => row[column] ?? 0n)) })
  }
  pushCycles(arcs, sink + 1)
  return cells.map((row, index) => row.map((_, column) => (arcs[index * columns + column]?.value ?? 0n) / UNIT))
}

/** Makes the total whole by moving its rest (at most half a unit) into the largest cell that is not whole itself, of such a row. */
function settleTotal(exact: readonly (readonly bigint[])[]): bigint[][] {
  const cells = exact.map((row) => [...row])
  const total = sum(cells.map(sum))
  const rest = toWholeUnits(total) * UNIT - total
  if (rest === 0n) return cells
  const target = cells[largestFractional(cells.map(sum))]
  const column = largestFractional(target ?? [])
  if (target) target[column] = (target[column] ?? 0n) + rest
  return cells
}

const largestFractional = (values: readonly bigint[]): number =>
  values.reduce(
    (best, value, index) => (fraction(value) !== 0n && (best < 0 || value > (values[best] ?? 0n)) ? index : best),
    -1,
  )

function pushCycles(arcs: Arc[], nodes: number): void {
  const open: Set<number>[] = Array.from({ length: nodes }, () => new Set())
  arcs.forEach(({ from, to, value }, id) => {
    if (fraction(value) === 0n) return
    open[from]?.add(id)
    open[to]?.add(id)
  })
  for (let node = 0; node < nodes; node++) {
    while (open[node]?.size) {
      for (const id of push(arcs, findCycle(arcs, open, node))) {
        const arc = arcs[id]
        if (!arc) continue
        open[arc.from]?.delete(id)
        open[arc.to]?.delete(id)
      }
    }
  }
}

/** Walks over fractional arcs until a node comes twice. What flows into a node flows out, so no node has a single fractional arc. */
function findCycle(
  arcs: readonly Arc[],
  open: readonly Set<number>[],
  start: number,
): { id: number; forward: boolean }[] {
  const seen = new Map<number, number>([[start, 0]])
  const path: { id: number; forward: boolean }[] = []
  let node = start
  for (;;) {
    const id = nextArc(open[node], path.at(-1)?.id)
    const arc = id === undefined ? undefined : arcs[id]
    if (id === undefined || !arc) throw new RangeError("roundTable: the table's sums do not agree")
    path.push({ id, forward: arc.from === node })
    node = arc.from === node ? arc.to : arc.from
    const first = seen.get(node)
    if (first !== undefined) return path.slice(first)
    seen.set(node, path.length)
  }
}

function nextArc(open: ReadonlySet<number> | undefined, last: number | undefined): number | undefined {
  for (const id of open ?? []) if (id !== last) return id
  return undefined
}

/** Shifts the cycle by the smaller of the two amounts that make one arc whole. @returns the arcs that are whole now */
function push(arcs: Arc[], cycle: readonly { id: number; forward: boolean }[]): number[] {
  const room = (up: boolean): bigint =>
    cycle.reduce((least, { id, forward }) => {
      const rest = fraction(arcs[id]?.value ?? 0n)
      const slack = forward === up ? UNIT - rest : rest
      return slack < least ? slack : least
    }, UNIT)
  const [more, less] = [room(true), room(false)]
  const shift = more <= less ? more : -less
  const whole: number[] = []
  for (const { id, forward } of cycle) {
    const arc = arcs[id]
    if (!arc) continue
    arc.value += forward ? shift : -shift
    if (fraction(arc.value) === 0n) whole.push(id)
  }
  return whole
}

const fraction = (value: bigint): bigint => ((value % UNIT) + UNIT) % UNIT
const sum = (values: readonly bigint[]): bigint => values.reduce((left, right) => left + right, 0n)
