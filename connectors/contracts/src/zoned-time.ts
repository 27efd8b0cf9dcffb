const MINUTE = 60_000
const WALL_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/

/** Milliseconds by which a zone's clocks are ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const options = { timeZone: zone, hourCycle: "h23", dateStyle: "short", timeStyle: "medium" } as const
  const parts = new Intl.DateTimeFormat("en-GB", options).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((found) => found.type === type)?.value)
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"))
  return wall - Math.floor(instant / 1_000) * 1_000
}

/**
 * What the clocks of a zone show at an instant, as an input of type `datetime-local` holds it: `2026-11-21T19:05`.
 * @param instant UTC, ISO 8601
 */
export function wallTimeOf(instant: string, zone: string): string {
  const at = new Date(instant).getTime()
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16)
}

/**
 * The instant at which the clocks of a zone show a time: UTC, ISO 8601. A time that they skip in spring is taken for the one an hour
 * later, of one that they show twice in autumn the first is meant.
 * @param wall `2026-11-21T19:05`
 * @throws RangeError for what is no such time
 */
export function instantOf(wall: string, zone: string): string {
  if (!WALL_TIME.test(wall)) throw new RangeError(`"${wall}" is no time like 2026-11-21T19:05`)
  const asUtc = Date.parse(`${wall}Z`)
  const [before, after] = [offsetAt(asUtc - 1_440 * MINUTE, zone), offsetAt(asUtc + 1_440 * MINUTE, zone)]
  const first = asUtc - before
  const fits = offsetAt(first, zone) === before
  return new Date(fits || offsetAt(asUtc - after, zone) !== after ? first : asUtc - after).toISOString()
}

/**
 * The first instant of a zone's day, so many days ago: UTC, ISO 8601.
 * @param now milliseconds since 1970
 */
export function startOfDay(zone: string, daysAgo: number, now: number): string {
  const today = wallTimeOf(new Date(now).toISOString(), zone).slice(0, 10)
  const day = new Date(Date.parse(`${today}T00:00Z`) - daysAgo * 1_440 * MINUTE).toISOString().slice(0, 10)
  return instantOf(`${day}T00:00`, zone)
}
