import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { effectKey, parseEffectKey, parseWorkflowId, scheduledWorkflowId, workflowId } from "./ids"

const part = fc.stringMatching(/^[A-Za-z0-9_.@-]{1,128}$/)
/** Text that is no part of an id: empty, too long, or with a character that is not allowed. */
const notPart = fc.oneof(
  fc.constant(""),
  fc.stringMatching(/^[a-z]{129,140}$/),
  fc
    .tuple(fc.string(), fc.constantFrom(":", "/", " ", "\n", "é", "طلب", "😀"), fc.string())
    .map((texts) => texts.join("")),
)

describe("workflow ids", () => {
  test("read as the specification writes them (8.2)", () => {
    expect(workflowId({ tenant_id: "t_001", domain: "order", entity_id: "ord_abc", action: "placement" })).toBe(
      "tenant:t_001:order:ord_abc:placement",
    )
    expect(scheduledWorkflowId("performance_review", "2026-02-08", "t_001")).toBe(
      "scheduled:tenant:t_001:performance_review:2026-02-08",
    )
    expect(scheduledWorkflowId("health_check", "2026-02-08T12:00")).toBe(
      "scheduled:system:health_check:2026-02-08T12:00",
    )
  })

  test("come back as they went in", () => {
    fc.assert(
      fc.property(part, part, part, part, (tenant_id, domain, entity_id, action) => {
        const ref = { tenant_id, domain, entity_id, action }
        expect(parseWorkflowId(workflowId(ref))).toEqual(ref)
      }),
    )
  })

  test("of two references are the same only when the references are", () => {
    const ref = fc.record({ tenant_id: part, domain: part, entity_id: part, action: part })
    fc.assert(
      fc.property(ref, ref, (one, other) => {
        expect(workflowId(one) === workflowId(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
    )
  })

  test("are refused when a part could be read as another", () => {
    fc.assert(
      fc.property(notPart, (bad) => {
        expect(() => workflowId({ tenant_id: bad, domain: "order", entity_id: "o", action: "a" })).toThrow(RangeError)
        expect(() => workflowId({ tenant_id: "t", domain: "order", entity_id: bad, action: "a" })).toThrow(RangeError)
      }),
    )
  })

  test("of another format are no ids", () => {
    for (const id of [
      "",
      "tenant:t:order:o",
      "tenant:t:order:o:a:b",
      "tenant::order:o:a",
      "scheduled:system:x:2026-02-08",
      "shop:t:order:o:a",
    ]) {
      expect(parseWorkflowId(id)).toBeNull()
    }
  })

  test("of a schedule name a moment in UTC", () => {
    for (const moment of ["", "8 Feb", "2026-2-8", "2026-02-08T12:00:00Z"])
      expect(() => scheduledWorkflowId("job", moment)).toThrow(RangeError)
  })
})

describe("effect keys", () => {
  test("read tenant/subject/effect/ordinal", () => {
    expect(effectKey({ tenant_id: "t_001", subject_id: "order_9", effect: "capture", ordinal: 1 })).toBe(
      "t_001/order_9/capture/1",
    )
  })

  test("come back as they went in", () => {
    fc.assert(
      fc.property(
        part,
        part,
        part,
        fc.integer({ min: 1, max: 999_999_999 }),
        (tenant_id, subject_id, effect, ordinal) => {
          const ref = { tenant_id, subject_id, effect, ordinal }
          expect(parseEffectKey(effectKey(ref))).toEqual(ref)
        },
      ),
    )
  })

  test("count from one, in whole numbers", () => {
    for (const ordinal of [0, -1, 1.5, NaN, Infinity, 2 ** 53]) {
      expect(() => effectKey({ tenant_id: "t", subject_id: "s", effect: "e", ordinal })).toThrow(RangeError)
    }
  })

  test("of another format are no keys", () => {
    for (const key of ["", "t/s/e", "t/s/e/0", "t/s/e/01", "t/s/e/1/2", "t//e/1", "t/s/e/1.5", "t/s s/e/1"])
      expect(parseEffectKey(key)).toBeNull()
  })
})
