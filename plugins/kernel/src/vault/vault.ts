import { FieldVault, parseEncryptionKeys } from "@dakkah/outbox"
import { MedusaError } from "@medusajs/framework/utils"

/** What stands for a sealed value wherever it is not asked for by name. */
export const MASKED = "••••"

let known: { text: string; vault: FieldVault } | undefined

/**
 * Seals and opens Restricted fields with the keys of `ENCRYPTION_KEYS`.
 * @throws MedusaError UNEXPECTED_STATE when there is no key: nothing Restricted is ever kept in the clear
 */
export function fieldVault(): FieldVault {
  const text = process.env.ENCRYPTION_KEYS ?? ""
  if (known?.text === text) return known.vault
  if (text === "") {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      'encryption: ENCRYPTION_KEYS is not set, so no Restricted field can be written or read. Set it to "id:base64" of 32 bytes',
    )
  }
  known = { text, vault: new FieldVault(parseEncryptionKeys(text)) }
  return known.vault
}
