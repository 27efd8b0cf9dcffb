import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

const GENESIS = "0".repeat(64)
const PAGE = 2_000
/** Chains one call looks at; a shop has one per tenant, and one more if tenancy was turned on later. */
const CHAINS = 100

export interface ChainReport {
  chain: string
  checked: number
  /** Hash of the last good entry: written down elsewhere, it also shows when the end of the chain was cut off. */
  head: string
  broken: { sequence: number; entry_id: string; reason: string } | null
}

interface Page {
  checked: number
  sequence: number
  hash: string
  broken: ChainReport["broken"]
}

export async function verifyChain(manager: SqlEntityManager): Promise<ChainReport[]> {
  const chains = await manager.execute<{ chain: string }[]>(
    `select distinct chain from cityos_journal_entry order by chain limit ${CHAINS}`,
  )
  const reports: ChainReport[] = []
  for (const { chain } of chains) reports.push(await verifyOne(manager, chain))
  return reports
}

async function verifyOne(manager: SqlEntityManager, chain: string): Promise<ChainReport> {
  const report: ChainReport = { chain, checked: 0, head: GENESIS, broken: null }
  let after = 0
  for (;;) {
    const rows = await manager.execute<{ page: Page }[]>("select cityos_verify_journal(?, ?, ?, ?) as page", [
      chain,
      after,
      report.head,
      PAGE,
    ])
    const page = rows[0]?.page
    if (!page) return report
    report.checked += page.checked
    report.head = page.hash
    report.broken = page.broken
    after = page.sequence
    if (page.broken || page.checked < PAGE) return report
  }
}
