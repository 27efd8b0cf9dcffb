import type { ActivityContext, ActivityResult, Port, PortTypes } from "@dakkah/contracts"
import { activitiesOf, type ActivityName } from "./effects"

/** The name of an activity with the types of what goes in and what comes out. Nothing of it runs in a workflow. */
export interface ActivityRef<I, O> {
  name: ActivityName
  port: Port
  /** Types only; never set. */
  readonly _types?: (input: I) => O
}

type Refs<P> = {
  readonly [K in keyof P]: P[K] extends (input: infer I, context: ActivityContext) => Promise<ActivityResult<infer O>>
    ? ActivityRef<I, O>
    : never
}

const refs = <P extends Port>(port: P): Refs<PortTypes[P]> =>
  Object.fromEntries(activitiesOf(port).map((name) => [name, { name, port }])) as unknown as Refs<PortTypes[P]>

export const commerce = refs("commerce")
export const backOffice = refs("back_office")
export const logistics = refs("logistics")
export const identity = refs("identity")
export const payments = refs("payments")
export const content = refs("content")
