import { createHash } from "node:crypto"

/** One link as it lies in the database, with the text that its content spells now. */
export interface AuditLink {
  id: string
  /** 1 for the first. */
  position: number
  previous_hash: string
  hash: string
  /** What `cityos_audit_canonical` makes of the row. */
  canonical: string
}

/** `position`: the link was removed or doubled; `link`: it does not follow from the one before; `content`: it was changed. */
export type AuditBreak = "position" | "link" | "content"

export type AuditVerdict =
  | { whole: true; length: number; head: string }
  | { whole: false; length: number; broken: { position: number; id: string; reason: AuditBreak } }

/** What the first link of every chain follows from. */
export const GENESIS = "0".repeat(64)

/** Follows a chain in pages. */
export class AuditVerifier {
  position = 0
  private head = GENESIS

  /** @param links the next links by position */
  follow(links: Iterable<AuditLink>): AuditVerdict {
    for (const link of links) {
      const reason = this.broken(link)
      if (reason)
        return { whole: false, length: this.position, broken: { position: this.position + 1, id: link.id, reason } }
      this.position = link.position
      this.head = link.hash
    }
    return { whole: true, length: this.position, head: this.head }
  }

  private broken(link: AuditLink): AuditBreak | null {
    if (link.position !== this.position + 1) return "position"
    if (createHash("sha256").update(link.canonical, "utf8").digest("hex") !== link.hash) return "content"
    return link.previous_hash === this.head ? null : "link"
  }
}

/** Verifies a whole chain, first link first, and names the first one that is broken. */
export function verifyAuditChain(links: Iterable<AuditLink>): AuditVerdict {
  return new AuditVerifier().follow(links)
}
