import { DefaultFailureConverter } from "@temporalio/common"

/** Messages and stack traces of failures travel as payloads, so that the codec encrypts them too. Temporal loads this file by its path. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true })
