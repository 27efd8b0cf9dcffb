import { DistributedTransaction } from "@medusajs/framework/orchestration"
import {
  createStep,
  createWorkflow,
  parallelize,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import LockingModule from "@medusajs/medusa/locking"
import { expect, test, vi } from "vitest"
import { sortLocks } from "./sorted-locks"
import { withoutCheckpoints } from "./without-checkpoints"

// What we change of the framework, pinned: a version that keeps it elsewhere fails here before it fails in a rush.

const one = createStep("one", () => new StepResponse(1))
const two = createStep("two", () => new StepResponse(2))
const stored = createWorkflow({ name: "stored-like-complete-cart", store: true, retentionTime: 60 }, () => {
  const [first] = parallelize(one(), two())
  return new WorkflowResponse(first)
})

test("a workflow without checkpoints saves none", async () => {
  const saved: unknown[] = []
  const storage = {
    get: () => Promise.resolve(undefined),
    save: (_key: string, data: unknown) => {
      saved.push(data)
      return Promise.resolve(data)
    },
    clearExpiredExecutions: () => Promise.resolve(),
  }
  const { keyValueStore: before } = DistributedTransaction as unknown as { keyValueStore: never }
  DistributedTransaction.setStorage(storage as never)
  try {
    await stored().run()
    expect(saved.length).toBeGreaterThan(0)
    saved.length = 0
    withoutCheckpoints("stored-like-complete-cart")
    expect((await stored().run()).result).toBe(1)
    expect(saved).toEqual([])
  } finally {
    DistributedTransaction.setStorage(before)
  }
})

test("a workflow that is not there is named", () => {
  expect(() => withoutCheckpoints("no-such-workflow")).toThrow(/no-such-workflow/)
})

test("core's locks are taken in one order for all, once", async () => {
  sortLocks()
  sortLocks()
  const execute = vi.fn((_keys: unknown, job: () => unknown) => Promise.resolve(job()))
  const service = Object.assign(Object.create((LockingModule.service as unknown as { prototype: object }).prototype), {
    providerService_: { retrieveProviderRegistration: () => ({ execute }) },
  }) as { execute: (keys: string[], job: () => unknown) => Promise<unknown> }
  const keys = ["iitem_b", "iitem_a"]
  expect(await service.execute(keys, () => "done")).toBe("done")
  expect(execute).toHaveBeenCalledTimes(1)
  expect(execute.mock.calls[0]?.[0]).toEqual(["iitem_a", "iitem_b"])
  expect(keys).toEqual(["iitem_b", "iitem_a"])
})
