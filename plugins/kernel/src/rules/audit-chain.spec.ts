import { createHash } from "node:crypto"

import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { AuditVerifier, GENESIS, verifyAuditChain, type AuditLink } from "./audit-chain"

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex")

function chain(actions: readonly string[]): AuditLink[] {
  let previous_hash = GENESIS
  return actions.map((action, index) => {
    const canonical = JSON.stringify([index + 1, previous_hash, action])
    const link = { id: `aud_${index + 1}`, position: index + 1, previous_hash, hash: sha256(canonical), canonical }
    previous_hash = link.hash
    return link
  })
}

const actions = fc.array(fc.string(), { minLength: 2, maxLength: 30 })
const rest = (links: AuditLink[], index: number) => links.filter((_, place) => place !== index)

describe("an audit chain", () => {
  it("is whole as it was written, also read in pages", () => {
    fc.assert(
      fc.property(actions, fc.nat(), (names, cut) => {
        const links = chain(names)
        const whole = { whole: true, length: links.length, head: links.at(-1)?.hash }
        expect(verifyAuditChain(links)).toEqual(whole)
        const pages = new AuditVerifier()
        pages.follow(links.slice(0, cut % links.length))
        expect(pages.follow(links.slice(cut % links.length))).toEqual(whole)
      }),
    )
  })

  it("names the link whose content was changed", () => {
    fc.assert(
      fc.property(actions, fc.nat(), (names, pick) => {
        const links = chain(names)
        const index = pick % links.length
        const tampered = links.map((link, place) =>
          place === index ? { ...link, canonical: `${link.canonical} ` } : link,
        )
        expect(verifyAuditChain(tampered)).toMatchObject({
          whole: false,
          broken: { position: index + 1, reason: "content" },
        })
      }),
    )
  })

  it("names the link after a changed one whose hash was made to fit", () => {
    const links = chain(["a", "b", "c"])
    const forged = links.map((link, place) =>
      place === 1 ? { ...link, canonical: "forged", hash: sha256("forged") } : link,
    )
    expect(verifyAuditChain(forged)).toMatchObject({
      whole: false,
      broken: { position: 3, id: "aud_3", reason: "link" },
    })
  })

  it("names the place of a removed link", () => {
    fc.assert(
      fc.property(actions, fc.nat(), (names, pick) => {
        const index = pick % (names.length - 1)
        expect(verifyAuditChain(rest(chain(names), index))).toMatchObject({
          whole: false,
          broken: { position: index + 1, reason: "position" },
        })
      }),
    )
  })
})
