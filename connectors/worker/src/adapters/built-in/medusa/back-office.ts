import { INTERNAL, type ActivityContext } from "@dakkah/contracts"
import { adapter, type Adapter } from "../../adapter"
import type { ServiceClient } from "../../http/service-client"

/** The ledger of the `finance` plugin and Medusa's stock. */
export function medusaBackOffice(medusa: ServiceClient): Adapter<"back_office"> {
  const to =
    (path: string) =>
    <T>(input: unknown, context: ActivityContext) =>
      medusa.post<T>(path, input, context)

  return adapter("back_office", "medusa", {
    reserveInventory: to(INTERNAL.reserveInventory),
    releaseInventory: to(INTERNAL.releaseInventory),
    createAccountingEntries: to(INTERNAL.createAccountingEntries),
    createAccountingEntry: to(INTERNAL.createAccountingEntry),
    reverseAccountingEntries: to(INTERNAL.reverseAccountingEntries),
  })
}
