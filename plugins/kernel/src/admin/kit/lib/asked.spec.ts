import { expect, test } from "vitest"

import { askedOf } from "./asked"

const NOTHING = { filtering: {}, sorting: null, search: "" }

test("an untouched table asks for nothing", () => expect(askedOf(NOTHING)).toEqual({}))

test("search, order and filters under the server's names", () => {
  expect(
    askedOf({ filtering: { status: ["open"] }, sorting: { id: "created_at", desc: true }, search: "ajwa" }),
  ).toEqual({ status: ["open"], q: "ajwa", order: "-created_at" })
})

test("a period becomes two instants under the names the server knows, and half a period one", () => {
  const dates = { posted_at: ["from", "to"] } as const
  const filtering = { posted_at: { $gte: "2026-11-01T00:00:00+03:00", $lte: "2026-11-02T00:00:00+03:00" } }
  expect(askedOf({ ...NOTHING, filtering, dates })).toEqual({
    from: "2026-10-31T21:00:00.000Z",
    to: "2026-11-01T21:00:00.000Z",
  })
  expect(askedOf({ ...NOTHING, filtering: { posted_at: { $gte: "2026-11-01T00:00:00Z" } }, dates })).toEqual({
    from: "2026-11-01T00:00:00.000Z",
  })
})
