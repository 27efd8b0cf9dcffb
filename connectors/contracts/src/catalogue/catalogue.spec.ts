import { describe, expect, test } from "vitest"
import specification from "../../test/specification/workflows.json"
import { QUEUE_OF_PORT } from "../queues"
import { CATALOGUE, catalogueEntry, type CatalogueEntry } from "./index"

const entries: readonly CatalogueEntry[] = CATALOGUE

/** A catalogue entry in the words of the specification's tables. */
const asSpecified = (entry: CatalogueEntry) => ({
  id: entry.id,
  name: entry.name,
  trigger: entry.trigger,
  task_queue: entry.queue,
  steps: entry.steps.map(({ n, activity, text, system, compensation }) => ({
    n,
    activity: text ?? activity,
    system,
    compensation: compensation ?? null,
  })),
  signals: entry.signals,
  queries: entry.queries.map((query) => `${query}()`),
  payload: entry.payload,
})

describe("the catalogue", () => {
  test("holds the specification's 55 workflows, in its order", () => {
    expect(entries).toHaveLength(55)
    expect(entries.map(({ id }) => id)).toEqual(specification.map(({ id }) => id))
  })

  test.each(specification.map((workflow) => [workflow.id, workflow] as const))(
    "%s says what the specification says",
    (id, workflow) => {
      const entry = entries.find((one) => one.id === id) as CatalogueEntry
      const payload = /^interface (\w+)/.exec(workflow.payload)?.[1]
      expect(asSpecified(entry)).toEqual({ ...workflow, payload })
    },
  )

  test("names as triggers exactly the events of the specification's text", () => {
    for (const entry of entries)
      expect(entry.triggers).toEqual([...entry.trigger.matchAll(/`([^`]+)`/g)].map(([, event]) => event))
  })

  test("has no two workflows of one name, nor of one id format", () => {
    expect(new Set(entries.map(({ name }) => name)).size).toBe(55)
    expect(new Set(entries.map(({ domain, action }) => `${domain}:${action}`)).size).toBe(55)
  })

  test("knows the name of every step's activity, or says that the engine does it", () => {
    for (const { id, steps } of entries) {
      for (const { n, activity, text } of steps) {
        expect(activity ?? text, `${id} step ${n}`).toMatch(activity === null ? /goto|continue-as-new/ : /^[a-z0-9]+$/i)
        if (activity !== null && text !== undefined) expect(text, `${id} step ${n}`).toContain(activity)
      }
    }
  })

  test("gives a step that may be left out, and no other, as optional", () => {
    for (const { id, steps } of entries) {
      for (const { n, activity, text, optional } of steps) {
        expect(optional ?? false, `${id} step ${n} ${activity}`).toBe(/\(if |^if |^OR /.test(text ?? ""))
      }
    }
  })

  test("puts every step on a queue of its system", () => {
    const systems = {
      Medusa: "commerce",
      ERPNext: "back_office",
      Fleetbase: "logistics",
      "Walt.id": "identity",
      "Payment Gateway": "payments",
      PayloadCMS: "content",
    } as const
    for (const { steps } of entries) {
      for (const { system, port } of steps) {
        const expected = Object.entries(systems).find(([name]) => system.startsWith(name))?.[1] ?? null
        expect(port).toBe(expected)
        if (port) expect(QUEUE_OF_PORT[port]).toBeTruthy()
      }
    }
  })

  test("is found by name", () => {
    expect(catalogueEntry("OrderPlacementWorkflow")?.id).toBe("WF-001")
    expect(catalogueEntry("NoWorkflow")).toBeUndefined()
  })
})
