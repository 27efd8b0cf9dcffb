import { capture } from "@dakkah/kernel"

/** Money that came or went, whoever moved it: a saga, an operator's button, a courier. Core writes both only after the gateway confirmed. */
export default [
  capture("payment", {
    on: "update",
    when: "OLD.captured_at IS NULL AND NEW.captured_at IS NOT NULL",
    event: "payment.captured",
    aggregate: ["payment", "id"],
  }),
  capture("payment", {
    on: "update",
    when: "OLD.data->>'refunded_amount' IS DISTINCT FROM NEW.data->>'refunded_amount' AND coalesce(NEW.data->>'refunded_amount', '0') <> '0'",
    event: "payment.refunded",
    aggregate: ["payment", "id"],
  }),
]
