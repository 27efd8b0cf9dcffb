import { useAccess } from "./use-access"

/** IANA name of the shop's time zone; undefined until it is known. Where it cannot be told, the viewer's own. */
export function useTimeZone(): string | undefined {
  const { data, isError } = useAccess()
  return data?.shop.time_zone ?? (isError ? viewersZone() : undefined)
}

export const viewersZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
