import type { Dispatch, EventEnvelope } from "@dakkah/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { dispatchOf } from "../application"
import type { Principal } from "../principal/principal"
import { runAsTenant } from "../tenancy/context"

/** Answers that are built at the same time where each is built for itself. */
const AT_ONCE = 4

/**
 * What several events of one tenant lead to, in their order. One type's events are built together where its builder can.
 * @returns null for an event whose building failed, or that is of another tenant: asked about alone, it gets its error
 */
export async function buildDispatches(
  container: MedusaContainer,
  events: readonly EventEnvelope[],
  principal: Pick<Principal, "tenant_id" | "actor_id">,
): Promise<(Dispatch | null)[]> {
  const answers = new Map<EventEnvelope, Dispatch | null>()
  const single: EventEnvelope[] = []
  for (const [type, own] of byType(events.filter(({ tenant_id }) => tenant_id === principal.tenant_id))) {
    const registration = dispatchOf(type)
    if (!registration) {
      for (const event of own)
        answers.set(event, { kind: "none", reason: `nothing follows ${type} in this application` })
    } else if (registration.buildAll) {
      const built = await registration.buildAll(container, own).catch(() => [])
      own.forEach((event, index) => answers.set(event, built[index] ?? null))
    } else {
      single.push(...own)
    }
  }
  await inTurns(single, async (event) => {
    answers.set(event, await buildAlone(container, event, principal.actor_id))
  })
  return events.map((event) => answers.get(event) ?? null)
}

/** What a builder writes carries its own event's correlation, as if it had been asked about alone. */
function buildAlone(container: MedusaContainer, event: EventEnvelope, actor_id: string): Promise<Dispatch | null> {
  const { correlation_id, id: causation_id } = event
  const actor = { actor_id, actor_role: "service", correlation_id, causation_id }
  const build = async () => (await dispatchOf(event.event_type)?.build(container, event)) ?? null
  return runAsTenant(event.tenant_id, build, actor).catch(() => null)
}

function byType(events: readonly EventEnvelope[]): Map<string, EventEnvelope[]> {
  const groups = new Map<string, EventEnvelope[]>()
  for (const event of events) groups.set(event.event_type, [...(groups.get(event.event_type) ?? []), event])
  return groups
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items]
  const turn = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, turn))
}
