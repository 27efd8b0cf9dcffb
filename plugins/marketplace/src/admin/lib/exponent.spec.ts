import { currencyExponent } from "@dakkah/contracts"
import { expect, test } from "vitest"

import { exponentOf } from "./exponent"

test("every currency has the exponent that the contracts say", () => {
  for (const code of Intl.supportedValuesOf("currency"))
    expect([code, exponentOf(code)]).toEqual([code, currencyExponent(code)])
})
