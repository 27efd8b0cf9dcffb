import { PassThrough } from "node:stream"
import { buffer } from "node:stream/consumers"
import type { MedusaResponse } from "@medusajs/framework/http"
import { expect, test } from "vitest"

import { sendCsv } from "./send-csv"

interface Row {
  id: number
  name: string
}

const answer = () => Object.assign(new PassThrough(), { setHeader: () => undefined }) as unknown as MedusaResponse
const written = async (response: MedusaResponse) => (await buffer(response as unknown as PassThrough)).toString()

test("pages follow each other, each knowing the row before it, until one is not full", async () => {
  const asked: [number, number, number | undefined][] = []
  const rows = Array.from({ length: 1_200 }, (_, id) => ({ id, name: `row ${id}` }))
  const response = answer()
  const whole = written(response)
  await sendCsv<Row>(response, "rows", ["id", "name"], (take, skip, last) => {
    asked.push([take, skip, last?.id])
    return Promise.resolve(rows.slice(skip, skip + take))
  })
  const lines = (await whole).split("\r\n")
  expect(lines[0]).toBe("\uFEFFid,name")
  expect(lines).toHaveLength(1_202)
  expect(lines[1_200]).toBe("1199,row 1199")
  expect(asked).toEqual([
    [500, 0, undefined],
    [500, 500, 499],
    [500, 1_000, 999],
  ])
})

test("a heading may stand for more than a field, and no rows are a file with headings", async () => {
  const columns = { number: ({ id }: Row) => `#${id}`, name: ({ name }: Row) => name.toUpperCase() }
  const one = answer()
  const first = written(one)
  await sendCsv<Row>(one, "rows", columns, () => Promise.resolve([{ id: 7, name: "ajwa" }]))
  expect(await first).toBe("\uFEFFnumber,name\r\n#7,AJWA\r\n")
  const none = answer()
  const second = written(none)
  await sendCsv<Row>(none, "rows", columns, () => Promise.resolve([]))
  expect(await second).toBe("\uFEFFnumber,name\r\n")
})
