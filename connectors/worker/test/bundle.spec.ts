import { readFile } from "node:fs/promises"
import { CATALOGUE, QUEUES, type CatalogueEntry } from "@dakkah/contracts"
import { expect, inject, test } from "vitest"
import { WORKFLOW_QUEUES, WORKFLOW_TYPES } from "../src/registry"

const BUDGET_BYTES = 2_500_000

test("the bundle of all workflows stays within its budget", async () => {
  const code = await readFile(inject("bundlePath"))
  expect(code.byteLength).toBeGreaterThan(100_000)
  expect(code.byteLength).toBeLessThan(BUDGET_BYTES)
})

test("the bundle holds no library that has no business in a workflow", async () => {
  const code = await readFile(inject("bundlePath"), "utf8")
  const modules = [...code.matchAll(/\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)]
    .map(([, name]) => name as string)
    .filter((name) => name !== ".pnpm")
  const foreign = [...new Set(modules)].filter(
    (name) =>
      ![
        "@temporalio/common",
        "@temporalio/workflow",
        "@temporalio/worker",
        "@temporalio/proto",
        "@temporalio/activity",
      ].includes(name),
  )
  expect(modules.length).toBeGreaterThan(0)
  expect(foreign.filter((name) => /^(zod|pg|jose|pino|undici|prom-client)$/.test(name))).toEqual([])
  for (const builtin of ["http", "https", "fs", "net", "crypto", "child_process"])
    expect(code).not.toContain(`require("node:${builtin}")`)
  expect(code).not.toContain("adapters/")
})

test("what is built in the catalogue is registered here, on its queue", () => {
  const built = (CATALOGUE as readonly CatalogueEntry[]).filter(({ status }) => status === "built")
  expect([...WORKFLOW_TYPES].sort()).toEqual(built.map(({ name }) => name).sort())
  expect([...WORKFLOW_QUEUES].sort()).toEqual([...new Set(built.map(({ queue }) => queue))].sort())
  expect(QUEUES).toEqual(expect.arrayContaining([...WORKFLOW_QUEUES]))
})
