import { maskedLines } from "@dakkah/outbox/log-mask"
import type { Logger as TemporalLogger, LogMetadata } from "@temporalio/common"
import pino, { type DestinationStream, type Logger } from "pino"

const LEVELS = { TRACE: "trace", DEBUG: "debug", INFO: "info", WARN: "warn", ERROR: "error" } as const

/** Structured lines on standard output, one JSON object each; personal data, tokens and keys never get in. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    { ...maskedLines, level, base: { service: "worker" }, timestamp: pino.stdTimeFunctions.isoTime },
    destination,
  )
}

/** Temporal's own lines, and those of workflows and activities, through the same logger. */
export function temporalLogger(logger: Logger): TemporalLogger {
  const write = (level: keyof typeof LEVELS, message: string, meta?: LogMetadata): void => {
    logger[LEVELS[level]](plain(meta), message)
  }
  return {
    log: (level, message, meta) => write(level, message, meta),
    trace: (message, meta) => write("TRACE", message, meta),
    debug: (message, meta) => write("DEBUG", message, meta),
    info: (message, meta) => write("INFO", message, meta),
    warn: (message, meta) => write("WARN", message, meta),
    error: (message, meta) => write("ERROR", message, meta),
  }
}

/** Temporal's metadata holds a symbol and sometimes big integers, which JSON does not know. */
function plain(meta: LogMetadata | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(meta ?? {}).map(([key, value]) => [key, typeof value === "bigint" ? value.toString() : value]),
  )
}
