import { AsyncLocalStorage } from "node:async_hooks"
import { EventEmitter } from "node:events"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { describe, expect, test } from "vitest"
import { lane } from "./lane"

/** An answer that somebody waits for, and what was said. */
class Answer extends EventEmitter {
  closed = false
  said: unknown
  readonly headers: Record<string, string> = {}
  statusCode = 200

  set(name: string, value: string): this {
    this.headers[name] = value
    return this
  }
  status(code: number): this {
    this.statusCode = code
    return this
  }
  json(body: unknown): this {
    this.said = body
    this.end()
    return this
  }
  end(): void {
    this.closed = true
    this.emit("close")
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

function comeTo(middleware: ReturnType<typeof lane>) {
  const answer = new Answer()
  let served = false
  const done = middleware({} as MedusaRequest, answer as unknown as MedusaResponse, () => {
    served = true
  })
  return { answer, done, served: () => served }
}

describe("lane", () => {
  test("serves so many at once, the others in the order in which they came", async () => {
    const turn = lane({ atOnce: 2, waiting: 10 })
    const people = Array.from({ length: 5 }, () => comeTo(turn))
    await settle()
    expect(people.map(({ served }) => served())).toEqual([true, true, false, false, false])
    people[1]?.answer.end()
    await settle()
    expect(people.map(({ served }) => served())).toEqual([true, true, true, false, false])
  })

  test("tells who comes to a full lane when to come again", async () => {
    const turn = lane({ atOnce: 1, waiting: 2 })
    const people = Array.from({ length: 4 }, () => comeTo(turn))
    await settle()
    expect(people.map(({ answer }) => answer.statusCode)).toEqual([200, 200, 200, 503])
    expect(people[3]?.answer.headers).toEqual({ "retry-after": "2" })
    expect(people[3]?.answer.said).toMatchObject({ code: "busy" })
  })

  test("who goes while he waits is not served and keeps nobody waiting", async () => {
    const turn = lane({ atOnce: 1, waiting: 10 })
    const [first, gone, last] = [comeTo(turn), comeTo(turn), comeTo(turn)]
    gone.answer.end()
    first.answer.end()
    await settle()
    expect([gone.served(), last.served()]).toEqual([false, true])
  })

  test("what follows a turn runs in its own request's context, not in that of the one before", async () => {
    const tenant = new AsyncLocalStorage<string>()
    const turn = lane({ atOnce: 1, waiting: 10 })
    const seen: (string | undefined)[] = []
    const answers = ["souq", "services", "souq"].map((name) => {
      const answer = new Answer()
      void tenant.run(name, () =>
        turn({} as MedusaRequest, answer as unknown as MedusaResponse, () => {
          seen.push(tenant.getStore())
        }),
      )
      return answer
    })
    for (const answer of answers) {
      await settle()
      answer.end()
    }
    await settle()
    expect(seen).toEqual(["souq", "services", "souq"])
  })
})
