/** The six task queues of the specification (8.1), one per system. A queue is polled by activity workers of its port. */
export const QUEUES = [
  "medusa-commerce",
  "erpnext-backoffice",
  "fleetbase-logistics",
  "waltid-identity",
  "payment-gateway",
  "payload-content",
] as const

export type Queue = (typeof QUEUES)[number]

/** Names of the six ports of the worker. A tenant chooses one adapter per port. */
export const PORTS = ["commerce", "back_office", "logistics", "identity", "payments", "content"] as const

export type Port = (typeof PORTS)[number]

/** Where the activities of a port are executed. */
export const QUEUE_OF_PORT: Record<Port, Queue> = {
  commerce: "medusa-commerce",
  back_office: "erpnext-backoffice",
  logistics: "fleetbase-logistics",
  identity: "waltid-identity",
  payments: "payment-gateway",
  content: "payload-content",
}
