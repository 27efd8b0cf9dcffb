import { ShortId } from "@dakkah/kernel/admin-kit"
import { useOwner } from "../lib/use-owner"

interface OwnerProps {
  account: { owner_type: string; owner_id: string }
}

/** Whose an account is: a name, or what it is with its id. */
export const Owner = ({ account }: OwnerProps) => {
  const owner = useOwner()(account)
  return (
    <span className="inline-flex items-center gap-1">
      <bdi>{owner.text}</bdi>
      {!owner.named && <ShortId id={account.owner_id} />}
    </span>
  )
}
