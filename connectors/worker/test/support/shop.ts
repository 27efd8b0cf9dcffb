import { randomUUID } from "node:crypto"
import {
  type ActivityContext,
  type AdapterNames,
  type OrderCancellationPayload,
  type OrderPlacementPayload,
  QUEUES,
  type Queue,
} from "@dakkah/contracts"
import { Client, Connection, type WorkflowHandle } from "@temporalio/client"
import { DefaultLogger, NativeConnection, Runtime, Worker } from "@temporalio/worker"
import { inject } from "vitest"
import { activitiesByQueue, localActivities } from "../../src/activities"
import { describeSaga } from "../../src/activities/describe-saga"
import type { Activity } from "../../src/activities/wrap"
import { WORKFLOW_QUEUES } from "../../src/registry"
import type { OrderCancellationWorkflow, OrderPlacementWorkflow } from "../../src/workflows"
import { cancellation as makeCancellation, order as makeOrder } from "./orders"
import { ADDRESS } from "./temporal"
import { World } from "./world"

export type Placement = WorkflowHandle<typeof OrderPlacementWorkflow>
export type Cancellation = WorkflowHandle<typeof OrderCancellationWorkflow>

/** Workers of all six queues over worlds in memory: one world per tenant, one tenant per test. */
export class Shop {
  private readonly worlds = new Map<string, World>()
  private running: Promise<void>[] = []
  private workers: Worker[] = []

  private constructor(
    readonly client: Client,
    readonly namespace: string,
    private readonly native: NativeConnection,
  ) {}

  /** @param options.without queues that nobody works on until `startQueues` */
  static async open(options: { maxCachedWorkflows?: number; without?: Queue[] } = {}): Promise<Shop> {
    Runtime.install({ logger: new DefaultLogger("ERROR") })
    const namespace = inject("namespace")
    const [native, connection] = await Promise.all([
      NativeConnection.connect({ address: ADDRESS }),
      Connection.connect({ address: ADDRESS }),
    ])
    const shop = new Shop(new Client({ connection, namespace }), namespace, native)
    await shop.start(options)
    return shop
  }

  async start(options: { maxCachedWorkflows?: number; without?: Queue[] } = {}): Promise<void> {
    this.workers = []
    this.running = []
    await this.startQueues(
      QUEUES.filter((queue) => !options.without?.includes(queue)),
      options.maxCachedWorkflows,
    )
  }

  async startQueues(queues: readonly Queue[], maxCachedWorkflows = 100): Promise<void> {
    const workers = await Promise.all(
      queues.map((taskQueue) =>
        Worker.create({
          connection: this.native,
          namespace: this.namespace,
          taskQueue,
          activities: {
            ...this.activities(taskQueue),
            describeSaga,
            describePorts: (tenant: string, names?: AdapterNames) =>
              localActivities(this.world(tenant).choice()).describePorts(tenant, names),
          },
          ...(WORKFLOW_QUEUES.includes(taskQueue) && {
            workflowBundle: { codePath: inject("bundlePath") },
            maxCachedWorkflows,
          }),
          maxConcurrentActivityTaskExecutions: 20,
          shutdownForceTime: "5s",
        }),
      ),
    )
    this.workers.push(...workers)
    this.running.push(...workers.map((worker) => worker.run()))
  }

  async stop(): Promise<void> {
    for (const worker of this.workers) worker.shutdown()
    await Promise.all(this.running)
  }

  async close(): Promise<void> {
    await this.stop()
    await this.client.connection.close()
    await this.native.close()
  }

  /** A world and an order in it; the tenant is the test's own. */
  newOrder(overrides: Partial<OrderPlacementPayload> = {}): { world: World; order: OrderPlacementPayload } {
    const order = makeOrder({ tenant_id: `t_${randomUUID().slice(0, 8)}`, ...overrides })
    return { world: this.world(order.tenant_id), order }
  }

  place(order: OrderPlacementPayload): Promise<Placement> {
    return this.client.workflow.start<typeof OrderPlacementWorkflow>("OrderPlacementWorkflow", {
      workflowId: order.workflow_id,
      taskQueue: "medusa-commerce",
      args: [order],
      workflowIdReusePolicy: "REJECT_DUPLICATE",
      workflowIdConflictPolicy: "USE_EXISTING",
    })
  }

  /** Cancels an order, whole where nothing else is said. */
  cancel(order: OrderPlacementPayload, overrides: Partial<OrderCancellationPayload> = {}): Promise<Cancellation> {
    const cancellation = makeCancellation(order, overrides)
    return this.client.workflow.start<typeof OrderCancellationWorkflow>("OrderCancellationWorkflow", {
      workflowId: cancellation.workflow_id,
      taskQueue: "medusa-commerce",
      args: [cancellation],
      workflowIdReusePolicy: "REJECT_DUPLICATE",
      workflowIdConflictPolicy: "USE_EXISTING",
    })
  }

  world(tenant: string): World {
    const known = this.worlds.get(tenant)
    if (known) return known
    const world = new World()
    this.worlds.set(tenant, world)
    return world
  }

  /** A fresh world for a tenant that tests share. */
  renew(tenant: string): World {
    this.worlds.delete(tenant)
    return this.world(tenant)
  }

  private activities(queue: Queue): Record<string, Activity> {
    const names = Object.keys(activitiesByQueue(new World().choice(), () => undefined)[queue])
    return Object.fromEntries(
      names.map((name): [string, Activity] => [
        name,
        (input: unknown, context: ActivityContext) => {
          const world = this.world(context.tenant_id)
          const activities = activitiesByQueue(world.choice(), () => world.lost++)
          return (activities[queue][name] as Activity)(input, context)
        },
      ]),
    )
  }
}

/** Waits until something is so. */
export async function until(what: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> {
  const end = Date.now() + ms
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`not so after ${ms} ms: ${what.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
