import { test, expect } from "vitest"
test("up", () => { expect(process.env.MEDUSA_URL).toBeTruthy() })
