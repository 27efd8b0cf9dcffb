import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { afterEach, beforeEach, expect, test } from "vitest"

import LeaseProviderService from "./service"

const server = process.env.TEST_DATABASE_ADMIN_URL
if (!server) throw new Error("TEST_DATABASE_ADMIN_URL: set it to a Postgres server")

/** Each is a process: a pool of its own, a session of its own. */
let pools: Knex[]
let processes: LeaseProviderService[]
const key = () => `cart_${Math.random().toString(36).slice(2)}`

const startProcess = (): LeaseProviderService => {
  const name = `lease-${pools.length}`
  const pool = knex({ client: "pg", connection: { connectionString: server, application_name: name } })
  const started = new LeaseProviderService({ [ContainerRegistrationKeys.PG_CONNECTION]: pool })
  pools.push(pool)
  processes.push(started)
  return started
}

beforeEach(() => {
  pools = []
  processes = []
})

afterEach(async () => {
  await Promise.all(processes.map((process) => process.close()))
  await Promise.all(pools.map((pool) => pool.destroy()))
})

/** Ends a process's sessions as its death would. */
const kill = (index: number) =>
  pools[index]?.raw(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ? and pid <> pg_backend_pid()",
    [`lease-${index}`],
  )

const eventually = async (work: () => Promise<void>): Promise<void> => {
  const until = Date.now() + 3_000
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

test("one of many, in any process, holds a key; whoever holds it may take it again", async () => {
  const [one, two] = [startProcess(), startProcess()]
  const cart = key()
  const tries = Array.from({ length: 40 }, (_, index) =>
    (index % 2 ? one : two).acquire(cart, { ownerId: `buyer-${index}` }).then(
      () => index,
      () => null,
    ),
  )
  const winners = (await Promise.all(tries)).filter((index) => index !== null)
  expect(winners).toHaveLength(1)
  const winner = winners[0] ?? -1
  const [holder, other] = winner % 2 ? [one, two] : [two, one]
  await holder.acquire(cart, { ownerId: `buyer-${winner}` })
  await expect(other.acquire(cart, { ownerId: `buyer-${winner}` })).rejects.toThrow(cart)
  expect(await holder.release(cart, { ownerId: "somebody else" })).toBe(false)
  expect(await holder.release(cart, { ownerId: `buyer-${winner}` })).toBe(true)
  await other.acquire(cart, { ownerId: "next" })
})

test("a dead process holds nothing, and one that lost its session knows it", async () => {
  const [one, two] = [startProcess(), startProcess()]
  const cart = key()
  await one.acquire(cart)
  await expect(two.acquire(cart)).rejects.toThrow("Failed to acquire lock")
  await kill(0)
  await eventually(() => two.acquire(cart))
  await eventually(() => expect(one.release(cart)).resolves.toBe(false))
  await expect(one.acquire(cart)).rejects.toThrow("Failed to acquire lock")
  await two.release(cart)
  await one.acquire(cart)
})

test("what has a term ends with it, here and elsewhere; taking it again prolongs it", async () => {
  const [one, two] = [startProcess(), startProcess()]
  const [short, long] = [key(), key()]
  await one.acquire([short, long], { ownerId: "a", expire: 0.2 })
  await one.acquire(long, { ownerId: "a", expire: 60 })
  await eventually(() => two.acquire(short, { ownerId: "b" }))
  await expect(one.acquire(short, { ownerId: "c" })).rejects.toThrow(short)
  await expect(two.acquire(long, { ownerId: "b" })).rejects.toThrow(long)
})

test("all keys or none", async () => {
  const [one, two] = [startProcess(), startProcess()]
  const [first, second] = [key(), key()].sort() as [string, string]
  await one.acquire(second, { ownerId: "a" })
  await expect(two.acquire([first, second], { ownerId: "b" })).rejects.toThrow(second)
  await one.acquire(first, { ownerId: "a" })
})

test("jobs on one key run one after another over all processes; one that waits too long says so", async () => {
  const pair = [startProcess(), startProcess()] as const
  const cart = key()
  let running = 0
  let most = 0
  const job = async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
  }
  await Promise.all(Array.from({ length: 12 }, (_, index) => (index % 2 ? pair[0] : pair[1]).execute(cart, job)))
  expect(most).toBe(1)
  await pair[0].acquire(cart)
  await expect(pair[1].execute(cart, job, { timeout: 1 })).rejects.toThrow("Timed-out acquiring lock")
})

test("stock is not locked: its row guards it", async () => {
  const [one, two] = [startProcess(), startProcess()]
  await one.acquire("iitem_1")
  await two.acquire("iitem_1")
})
