import { expect, test } from "vitest"

import { failureKind } from "./failure-kind"

const answered = (status: number) => Object.assign(new Error("An unknown error occurred"), { status })

test.each([
  [500, "broken"],
  [503, "broken"],
  [403, "forbidden"],
  [401, "signed_out"],
  [404, "gone"],
  [400, null],
  [409, null],
])("an answer of %i is %s", (status, kind) => expect(failureKind(answered(status))).toBe(kind))

test("no answer at all", () => expect(failureKind(new TypeError("Failed to fetch"))).toBe("unreachable"))

test("an error of our own has its own words", () => expect(failureKind(new Error("no address"))).toBeNull())
