import { readFile } from "node:fs/promises"
import { DefaultLogger, Runtime, Worker } from "@temporalio/worker"
import { DeterminismViolationError } from "@temporalio/workflow"
import { beforeAll, describe, expect, inject, test } from "vitest"
import { WORKFLOW_TYPES } from "../src/registry"
import { HISTORIES, readHistory, type HistoryName } from "./support/histories"

let code: string
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger("ERROR") })
  code = await readFile(inject("bundlePath"), "utf8")
})

const replay = (history: unknown): Promise<void> => Worker.runReplayHistory({ workflowBundle: { code } }, history)

describe("runs that were recorded", () => {
  test("cover every workflow of this build", () => {
    expect(new Set(Object.values(HISTORIES))).toEqual(new Set(WORKFLOW_TYPES))
  })

  test.each(Object.keys(HISTORIES) as HistoryName[])("%s can be replayed by today's code", async (name) => {
    await replay(readHistory(name))
  })

  test.each(Object.keys(HISTORIES) as HistoryName[])("%s with another activity in its place cannot", async (name) => {
    const text = JSON.stringify(readHistory(name))
    const tampered = text.replace(/"activityType":\{"name":"\w+"\}/, '"activityType":{"name":"somethingElse"}')
    expect(tampered).not.toBe(text)
    await expect(replay(JSON.parse(tampered))).rejects.toThrow(DeterminismViolationError)
  })
})
