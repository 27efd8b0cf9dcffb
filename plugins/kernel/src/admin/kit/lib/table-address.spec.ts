import fc from "fast-check"
import { describe, expect, test } from "vitest"

import { addressOf, viewOf, withView, type TableView } from "./table-address"

const usual: TableView = { page: 0, sorting: { id: "name", desc: false }, filtering: {}, search: "" }

test("an untouched table leaves no trace", () => expect(String(addressOf(usual, { usual }))).toBe(""))

test("page, order, search and filters can be read by people", () => {
  const view: TableView = {
    page: 2,
    sorting: { id: "created_at", desc: true },
    search: "ajwa",
    filtering: { status: ["open", "late"], kind: "fixed", posted_at: { $gte: "2026-11-01T00:00:00.000Z" } },
  }
  const address = addressOf(view, { usual })
  expect(decodeURIComponent(String(address))).toBe(
    "q=ajwa&order=-created_at&page=3&in.status=open&in.status=late&is.kind=fixed&from.posted_at=2026-11-01T00:00:00.000Z",
  )
  expect(viewOf(address, { usual })).toEqual(view)
})

test("a filter that is only being chosen stays out", () => {
  const filtering = { status: [], kind: "", vendor: null, posted_at: {} }
  expect(String(addressOf({ ...usual, filtering }, { usual }))).toBe("")
})

test("what makes no sense is passed over", () => {
  const address = new URLSearchParams("page=-4&order=&from.posted_at=never&in.=x&limit=9999")
  expect(viewOf(address, { usual })).toEqual(usual)
})

describe("two tables on one page", () => {
  const view = { ...usual, page: 1, filtering: { role: ["owner"] } }
  const address = withView(new URLSearchParams("tab=people&page=4&users.page=9"), view, { name: "users", usual })

  test("each writes its own part and leaves the rest", () =>
    expect(decodeURIComponent(String(address))).toBe("tab=people&page=4&users.page=2&users.in.role=owner"))
  test("each reads its own part", () => {
    expect(viewOf(address, { name: "users", usual })).toEqual(view)
    expect(viewOf(address, { usual })).toEqual({ ...usual, page: 3 })
  })
})

test("every view comes back from its address", () => {
  const word = fc.string({ minLength: 1, maxLength: 20 })
  const id = fc.stringMatching(/^[a-z][a-z_]{0,11}$/)
  const at = fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  const filter = fc.oneof(word, fc.array(word, { minLength: 1 }), fc.record({ $gte: at, $lte: at }))
  const views = fc.record({
    page: fc.nat(999_998),
    sorting: fc.record({ id, desc: fc.boolean() }),
    filtering: fc.dictionary(id, filter, { noNullPrototype: true }),
    search: fc.string(),
  })
  fc.assert(
    fc.property(views, fc.option(id, { nil: undefined }), (view, name) => {
      const address = new URLSearchParams(String(addressOf(view, { name, usual })))
      expect(viewOf(address, { name, usual })).toEqual(view)
    }),
  )
})
