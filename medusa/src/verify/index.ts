import { LEDGER_MODULE, type LedgerModuleService } from "@dakkah/finance"
import { eachTenant, KERNEL, type KernelModuleService } from "@dakkah/kernel"
import type { ExecArgs } from "@medusajs/framework/types"

/**
 * Recomputes the hash chains of every tenant's audit and ledger and says how long each is, or where it breaks first.
 * Ends with exit code 1 when one is broken.
 */
export default async function verify({ container }: ExecArgs): Promise<void> {
  const kernel = container.resolve<KernelModuleService>(KERNEL)
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  let broken = 0
  const say = (chain: string, length: number, fault: string | null): void => {
    if (fault) broken += 1
    process.stdout.write(fault ? `✘ ${chain}: ${fault}\n` : `✔ ${chain}: whole, ${length} links\n`)
  }
  await eachTenant(container, async (tenant) => {
    const audit = await kernel.verifyAudit()
    say(
      `audit of ${tenant}`,
      audit.length,
      audit.whole ? null : `broken at link ${audit.broken.position} (${audit.broken.id}): ${audit.broken.reason}`,
    )
    for (const { chain, checked, broken: link } of await ledger.verify()) {
      const fault = link && `broken at entry ${link.sequence} (${link.entry_id}): ${link.reason}`
      say(`ledger of ${chain}`, checked, fault)
    }
  })
  if (broken > 0) process.exitCode = 1
}
