import { PORTS, type AdapterNames, type Port, type Queue } from "@dakkah/contracts"
import { allOf, type AdapterChoice } from "../adapters/choice"
import { describeSaga } from "./describe-saga"
import type { ChosenPorts, LocalActivities } from "../workflows/lib/capabilities"
import { activitiesOfPort, type Activity, type WrapOptions } from "./wrap"
import { QUEUE_OF_PORT } from "@dakkah/contracts"

/** Every queue with the activities of its port, over whichever adapter the tenant has chosen. */
export function activitiesByQueue(
  choice: AdapterChoice,
  onLostEntry: WrapOptions["onLostEntry"],
): Record<Queue, Record<string, Activity>> {
  const options: WrapOptions = { choice, onLostEntry }
  const entries = PORTS.map((port: Port) => [QUEUE_OF_PORT[port], activitiesOfPort(port, options)])
  return Object.fromEntries(entries) as Record<Queue, Record<string, Activity>>
}

/** Registered beside the activities of every queue that hosts workflows. */
export function localActivities(choice: AdapterChoice): LocalActivities {
  return {
    describeSaga,
    async describePorts(tenant_id: string, names?: AdapterNames): Promise<ChosenPorts> {
      const descriptions = (await allOf(choice, tenant_id, names)).map(({ description }) => description)
      return {
        adapters: Object.fromEntries(descriptions.map(({ port, adapter }) => [port, adapter])),
        capabilities: Object.fromEntries(descriptions.map(({ port, capabilities }) => [port, [...capabilities]])),
      }
    },
  }
}
