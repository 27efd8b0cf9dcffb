import { sdk, useFailure, useSend } from "@dakkah/kernel/admin-kit"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"

/** A vendor's Restricted fields in the clear. They live in the component that shows them, in no cache. */
export interface Revealed {
  restricted: { iban: string | null; tax_number: string | null }
  /** Other vendors that are paid to the same account. */
  same_account: { id: string; name: string }[]
}

/** Reads and changes what is Restricted of one vendor. */
export function useRestricted(vendor_id: string) {
  const path = `/admin/vendors/${vendor_id}/restricted`
  const onError = useFailure()
  const [revealed, setRevealed] = useState<Revealed | null>(null)
  const reveal = useMutation({
    mutationFn: () => sdk.client.fetch<Revealed>(path),
    onSuccess: setRevealed,
    onError,
  })
  const change = useSend({ scope: "marketplace", onDone: () => reveal.mutate() })
  return { path, revealed, hide: () => setRevealed(null), reveal, change }
}
