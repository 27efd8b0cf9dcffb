import type { z } from "zod"
import { ServiceError } from "./errors"

/** An order of 500 lines is about 150 kB. */
const LARGEST_BODY = 1_000_000

/**
 * Reads a JSON body of a checked shape.
 * @throws ServiceError 413 when it is too large, 422 naming the fields that are wrong
 */
export async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(parse(await readText(request)))
  if (result.success) return result.data
  const problems = result.error.issues
    .slice(0, 20)
    .map(({ path, message }) => `${path.join(".") || "body"}: ${message}`)
  throw new ServiceError(422, "invalid_body", problems.join("; "), { problems })
}

async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder()
  let text = ""
  let size = 0
  // Counted while it arrives: a missing or false Content-Length cannot fill the memory.
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > LARGEST_BODY) throw new ServiceError(413, "body_too_large", `body: more than ${LARGEST_BODY} bytes`)
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ServiceError(422, "invalid_json", "body: not JSON")
  }
}

const KEY = /^[\x21-\x7e]{1,700}$/

/** @throws ServiceError 422 when the header is missing or unfit */
export function idempotencyKey(request: Request): string {
  const key = request.headers.get("idempotency-key") ?? ""
  if (!KEY.test(key)) {
    throw new ServiceError(
      422,
      "idempotency_key",
      "Idempotency-Key: send 1 to 700 visible ASCII characters, the key of the effect",
    )
  }
  return key
}

/** Correlation id of the caller, for the log and the stored message; nothing when it is unfit. */
export function correlationId(request: Request): string | undefined {
  const id = request.headers.get("x-correlation-id") ?? ""
  return KEY.test(id) ? id : undefined
}
