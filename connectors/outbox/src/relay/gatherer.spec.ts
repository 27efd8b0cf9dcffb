import { expect, test } from "vitest"
import { Gatherer } from "./gatherer"

const settled = <A>(values: A[]): PromiseSettledResult<A>[] =>
  values.map((value) => ({ status: "fulfilled" as const, value }))

test("questions of one moment go together, at most so many; each gets its own answer", async () => {
  const calls: number[][] = []
  const gatherer = new Gatherer<number, number>(
    (questions) => {
      calls.push([...questions])
      return Promise.resolve(settled(questions.map((question) => question * 10)))
    },
    { together: 3, calls: 5 },
  )
  expect(await Promise.all([1, 2, 3, 4].map((question) => gatherer.add(question)))).toEqual([10, 20, 30, 40])
  expect(calls).toEqual([[1, 2, 3], [4]])
  expect(gatherer.idle).toBe(true)
})

test("no more calls than allowed are under way; what comes meanwhile goes together afterwards", async () => {
  const open: (() => void)[] = []
  const calls: number[][] = []
  const gatherer = new Gatherer<number, number>(
    async (questions) => {
      calls.push([...questions])
      await new Promise<void>((resolve) => open.push(resolve))
      return settled([...questions])
    },
    { together: 10, calls: 1 },
  )
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5))
  const first = gatherer.add(1)
  await turn()
  const later = [gatherer.add(2), gatherer.add(3)]
  await turn()
  expect(calls).toEqual([[1]])
  open.shift()?.()
  await first
  await turn()
  expect(calls).toEqual([[1], [2, 3]])
  open.shift()?.()
  expect(await Promise.all(later)).toEqual([2, 3])
})

test("one question's failure is its own; a failed call is everybody's", async () => {
  const gatherer = new Gatherer<string, string>(
    (questions) => {
      if (questions.includes("away")) return Promise.reject(new Error("nobody there"))
      const answers = questions.map((question): PromiseSettledResult<string> =>
        question === "bad"
          ? { status: "rejected", reason: new Error("bad") }
          : { status: "fulfilled", value: question },
      )
      return Promise.resolve(answers)
    },
    { together: 10, calls: 1 },
  )
  const outcome = (questions: string[]) => Promise.allSettled(questions.map((question) => gatherer.add(question)))
  expect((await outcome(["a", "bad"])).map(({ status }) => status)).toEqual(["fulfilled", "rejected"])
  expect((await outcome(["a", "away"])).map(({ status }) => status)).toEqual(["rejected", "rejected"])
  expect((await outcome(["a"])).map(({ status }) => status)).toEqual(["fulfilled"])
})
