import type { DistributedTransactionType } from "@medusajs/framework/orchestration"
// eslint-disable-next-line @medusajs/import-from-framework-not-internal -- core exports it nowhere else
import { RedisDistributedTransactionStorage } from "@medusajs/workflow-engine-redis/dist/utils"

import { carriedScope, runCarried, type CarriedScope } from "../../tenancy/carried-scope"

/** What the storage does when a step is due: core keeps the last one to itself. */
interface Resuming {
  scheduleRetry(transaction: DistributedTransactionType, ...rest: unknown[]): Promise<void>
  scheduleStepTimeout(transaction: DistributedTransactionType, ...rest: unknown[]): Promise<void>
  scheduleTransactionTimeout(transaction: DistributedTransactionType, ...rest: unknown[]): Promise<void>
  executeTransaction(workflow: string, transaction: string, metadata?: CarriedScope): Promise<unknown>
}

const Storage = RedisDistributedTransactionStorage as unknown as new (dependencies: object) => Resuming

/**
 * A step that is retried, times out or runs in the background is taken up by a worker that belongs to nobody's shop. The job
 * carries the transaction's metadata, and so whose it is.
 */
export class TenantTransactionStorage extends Storage {
  override scheduleRetry(transaction: DistributedTransactionType, ...rest: unknown[]): Promise<void> {
    return super.scheduleRetry(withScope(transaction), ...rest)
  }

  override scheduleStepTimeout(transaction: DistributedTransactionType, ...rest: unknown[]): Promise<void> {
    return super.scheduleStepTimeout(withScope(transaction), ...rest)
  }

  override scheduleTransactionTimeout(transaction: DistributedTransactionType, ...rest: unknown[]): Promise<void> {
    return super.scheduleTransactionTimeout(withScope(transaction), ...rest)
  }

  override executeTransaction(workflow: string, transaction: string, metadata?: CarriedScope): Promise<unknown> {
    return runCarried(metadata, () => super.executeTransaction(workflow, transaction, metadata))
  }
}

/** Who started it stays who started it, whoever settles a step in between. */
function withScope(transaction: DistributedTransactionType): DistributedTransactionType {
  const flow = transaction.getFlow()
  flow.metadata = { ...carriedScope(), ...flow.metadata }
  return transaction
}
