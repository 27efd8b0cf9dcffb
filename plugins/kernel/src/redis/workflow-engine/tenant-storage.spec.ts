import type { DistributedTransactionType } from "@medusajs/framework/orchestration"
import { describe, expect, it, vi } from "vitest"

import { connectionTenant, DENIED_TENANT, endBoot, runAsTenant, tenancy } from "../../tenancy/context"
import { TenantTransactionStorage } from "./tenant-storage"

interface Flow {
  metadata?: Record<string, unknown>
}

/** Core's storage, as far as it counts here: the job carries the flow's metadata, and a worker goes on with it. */
const { jobs, resumed } = vi.hoisted(() => ({ jobs: [] as string[], resumed: [] as string[] }))
vi.mock("@medusajs/workflow-engine-redis/dist/utils", () => {
  const schedule = (transaction: { getFlow(): Flow }) => {
    jobs.push(JSON.stringify(transaction.getFlow().metadata ?? {}))
    return Promise.resolve()
  }
  return {
    RedisDistributedTransactionStorage: class {
      scheduleRetry(transaction: { getFlow(): Flow }) {
        return schedule(transaction)
      }
      scheduleStepTimeout(transaction: { getFlow(): Flow }) {
        return schedule(transaction)
      }
      scheduleTransactionTimeout(transaction: { getFlow(): Flow }) {
        return schedule(transaction)
      }
      executeTransaction() {
        resumed.push(connectionTenant())
        return Promise.resolve()
      }
    },
  }
})

const storage = new TenantTransactionStorage({})
const started = (flow: Flow = {}) => ({ getFlow: () => flow }) as unknown as DistributedTransactionType
const work = async () => {
  for (const job of jobs.splice(0))
    await tenancy.storage.exit(() => storage.executeTransaction("w", "t", JSON.parse(job) as object))
  return resumed.splice(0)
}

describe("a step that goes on later", () => {
  tenancy.enabled = true
  endBoot()

  it.each(["scheduleRetry", "scheduleStepTimeout", "scheduleTransactionTimeout"] as const)(
    "runs in the shop that started the workflow (%s)",
    async (schedule) => {
      await runAsTenant("souq", () => storage[schedule](started({ metadata: { eventGroupId: "group" } })))
      expect(JSON.parse(jobs[0] ?? "")).toEqual({ eventGroupId: "group", tenant_id: "souq" })
      expect(await work()).toEqual(["souq"])
    },
  )

  it("stays in that shop when it is due again", async () => {
    const transaction = started()
    await runAsTenant("souq", () => storage.scheduleRetry(transaction))
    await runAsTenant("services", () => storage.scheduleRetry(transaction))
    expect(await work()).toEqual(["souq", "souq"])
  })

  it("sees nothing when nobody's shop started it", async () => {
    await storage.scheduleRetry(started())
    expect(await work()).toEqual([DENIED_TENANT])
  })
})
