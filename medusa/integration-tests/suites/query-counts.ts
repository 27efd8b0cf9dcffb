import { Client } from "pg"
import { must } from "../walk/client"
import type { TwoShops } from "./context"
import { basketToPay } from "./shopping"

/** Lists of ours with two rows and more in a shop that has sold something. */
const LISTS = [
  "/admin/vendors",
  "/admin/vendor-orders",
  "/admin/commissions",
  "/admin/outbox",
  "/admin/audit",
  "/admin/members",
  "/admin/finance/accounts",
]
/** Remembered for a while, or written when the answer is already out: in one count and not in the next. */
const ONCE_A_REQUEST = /cityos_find_tenant|cityos_append_audit/
const FEW = 2
const MANY = 24

/** How many statements a request sends: none of ours may grow with the rows it shows or the lines it sells. */
export function queryCounts({ ask, zeta }: TwoShops): void {
  let sent: string[] = []
  beforeAll(() => {
    const { query } = Client.prototype as unknown as { query: (this: Client, ...given: unknown[]) => unknown }
    jest.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...given: unknown[]) {
      sent.push(textOf(given[0]))
      return query.apply(this, given)
    })
  })
  afterAll(() => jest.restoreAllMocks())

  /** What was asked of our own tables and functions. */
  async function counted(work: () => Promise<unknown>): Promise<Record<string, number>> {
    sent = []
    await work()
    return tally(sent.filter((text) => /cityos_/.test(text) && !ONCE_A_REQUEST.test(text)))
  }

  it.each(LISTS)("%s asks as much for many rows as for one", async (path) => {
    const rows: number[] = []
    const list = (limit: number) => async () => {
      const answer = await must<Record<string, unknown>>(ask, {
        method: "GET",
        path: `${path}?limit=${limit}`,
        headers: { authorization: zeta().admin },
      })
      rows[limit] = Object.values(answer).find((value) => Array.isArray(value))?.length ?? 0
    }
    await list(1)()
    const one = await counted(list(1))
    const many = await counted(list(50))
    expect(rows[1]).toBe(1)
    expect(rows[50]).toBeGreaterThan(1)
    expect(many).toEqual(one)
  })

  it("an order of many lines asks our tables no more than one of few", async () => {
    const completed = async (lines: number): Promise<Record<string, number>> => {
      const basket = await basketToPay(ask, zeta(), "card", lines)
      return counted(() =>
        must(ask, {
          method: "POST",
          path: `/store/carts/${basket.cart_id}/complete`,
          headers: { "x-publishable-api-key": zeta().key },
          timeoutMs: 60_000,
        }),
      )
    }
    await completed(FEW)
    const few = await completed(FEW)
    const many = await completed(MANY)
    expect(few).not.toEqual({})
    expect(many).toEqual(few)
  })
}

const textOf = (query: unknown): string =>
  typeof query === "string" ? query : String((query as { text?: string }).text)

/** How often each statement was sent, whatever its values. */
function tally(statements: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const text of statements) {
    const shape = text
      .replace(/'[^']*'|\$\d+/g, "?")
      .replace(/\?(?:, ?\?)+/g, "?")
      .slice(0, 200)
    counts[shape] = (counts[shape] ?? 0) + 1
  }
  return counts
}
