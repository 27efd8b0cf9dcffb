import { z } from "@medusajs/framework/zod"

/** Pieces that one line may ask for. Above it, sums in minor units could leave the whole numbers that JSON carries exactly. */
export const MOST_PIECES = 1_000_000

const ASK = `Goods are sold by the piece: send a whole number from 1 to ${MOST_PIECES}`

/** A quantity of a line. 0 is no quantity: a line is taken out by removing it, or where `removable` says so. */
export const quantity = ({ removable = false } = {}) =>
  z
    .number({ error: ({ input }) => `${JSON.stringify(input)} is not a number. ${ASK}` })
    .superRefine((value, context) => {
      const least = removable ? 0 : 1
      if (Number.isSafeInteger(value) && value >= least && value <= MOST_PIECES) return
      const out = removable ? ", or 0 to take the line out" : ""
      context.addIssue({ code: "custom", message: `${value} is not a quantity. ${ASK}${out}` })
    })

const lines = (rule: ReturnType<typeof quantity>) =>
  z.looseObject({
    quantity: rule.optional(),
    items: z.array(z.looseObject({ quantity: rule.optional() })).optional(),
  })

const NEW_LINES = lines(quantity())
const CHANGED_LINE = lines(quantity({ removable: true }))

/** Core takes 0 for "remove" where a line that exists is changed, and nowhere else. */
const LINE = /^\/store\/carts\/[^/]+\/line-items\/[^/]+$/

/**
 * What is wrong with the quantities that a shopper's request names, each with where it stands; empty when nothing is.
 * @param path whole path of the request
 */
export function faultsOfQuantities(path: string, body: unknown): string[] {
  if (body === null || typeof body !== "object" || Array.isArray(body)) return []
  const parsed = (LINE.test(path) ? CHANGED_LINE : NEW_LINES).safeParse(body)
  return (parsed.error?.issues ?? [])
    .filter(({ path: where }) => where.at(-1) === "quantity")
    .map(({ path: where, message }) => `${where.join(".")}: ${message}.`)
}
