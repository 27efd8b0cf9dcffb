import { maskText } from "@dakkah/outbox"

/** What is used of Medusa's logger: it writes through winston, whose last step before a line is written is its format. */
interface WinstonHolder {
  loggerInstance_?: { format?: WinstonFormat }
}
interface WinstonFormat {
  transform: (info: Record<string | symbol, unknown>, options?: unknown) => Record<string | symbol, unknown> | boolean
  options?: unknown
}

/** Winston's name for the finished line. */
const LINE = Symbol.for("message")
const masked = Symbol.for("dakkah.cityos.masked-logs")

/**
 * Masks every line of Medusa's own logger, whoever writes it. Does nothing twice, and nothing to a logger of another make, which
 * masks with `maskText` itself.
 */
export function maskLogs(logger: object): void {
  const winston = (logger as WinstonHolder).loggerInstance_
  const { format } = winston ?? {}
  if (!winston || !format || masked in winston) return
  Object.defineProperty(winston, masked, { value: true })
  winston.format = {
    options: format.options,
    transform: (info, options) => {
      const line = format.transform(info, options)
      if (typeof line !== "object") return line
      // The line for production, the text and the stack for the transport of development, which writes its own line.
      for (const part of [LINE, "message", "stack"]) {
        const text = line[part]
        if (typeof text === "string") line[part] = maskText(text)
      }
      return line
    },
  }
}
