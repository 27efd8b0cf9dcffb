import { useFormat } from "@dakkah/kernel/admin-kit"
import { useTranslation } from "react-i18next"
import { Container, Heading, Text } from "@medusajs/ui"
import { useProofPicture } from "../lib/deliveries"
import type { DeliveryDetail, Proof } from "../lib/types"

const ProofEntry = ({ delivery_id, proof }: { delivery_id: string; proof: Proof }) => {
  const { t } = useTranslation("logistics")
  const format = useFormat()
  const { data: address } = useProofPicture(delivery_id, proof.id, proof.has_picture)
  return (
    <li className="flex flex-col gap-2 px-6 py-4">
      <Text size="small" weight="plus">
        {t(`proof.${proof.kind}`)}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {[proof.recipient_name, format.date(proof.taken_at)].filter(Boolean).join(" · ")}
      </Text>
      {address && (
        <img src={address} alt={t(`proof.${proof.kind}`)} className="max-h-60 rounded-md border object-contain" />
      )}
    </li>
  )
}

export const Proofs = ({ delivery }: { delivery: DeliveryDetail }) => {
  const { t } = useTranslation("logistics")
  if (delivery.proofs.length === 0) return null
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("proof.taken")}
      </Heading>
      <ul className="divide-y">
        {delivery.proofs.map((proof) => (
          <ProofEntry key={proof.id} delivery_id={delivery.id} proof={proof} />
        ))}
      </ul>
    </Container>
  )
}
