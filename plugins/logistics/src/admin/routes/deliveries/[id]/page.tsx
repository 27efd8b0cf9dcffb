import { Crumb, QueryError } from "@dakkah/kernel/admin-kit"
import { useTranslation } from "react-i18next"
import { Container, Text } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { AdvanceDelivery } from "../../../components/advance-delivery"
import { AssignDriver } from "../../../components/assign-driver"
import { DeliveryFacts } from "../../../components/delivery-facts"
import { DeliveryTimeline } from "../../../components/delivery-timeline"
import { Proofs } from "../../../components/proofs"
import { ProveDelivery } from "../../../components/prove-delivery"
import { useDelivery } from "../../../lib/deliveries"

const DeliveryPage = () => {
  const { id = "" } = useParams()
  const { t, i18n } = useTranslation("logistics")
  const { data, isLoading, isError, error, refetch } = useDelivery(id)
  if (isError) {
    return (
      <Container className="p-0" dir={i18n.dir()}>
        <QueryError error={error} retry={() => void refetch()} />
      </Container>
    )
  }
  if (isLoading || !data) {
    return (
      <Container aria-busy dir={i18n.dir()}>
        <Text>{t("loading")}</Text>
      </Container>
    )
  }
  const { delivery } = data
  return (
    <div className="grid grid-cols-1 gap-3 xl:grid-cols-[1fr_440px]" dir={i18n.dir()}>
      <div className="flex flex-col gap-3">
        <DeliveryFacts delivery={delivery} />
        <DeliveryTimeline delivery={delivery} />
      </div>
      <div className="flex flex-col gap-3">
        <AssignDriver key={delivery.driver_id} delivery={delivery} />
        <AdvanceDelivery delivery={delivery} />
        <ProveDelivery delivery={delivery} />
        <Proofs delivery={delivery} />
      </div>
    </div>
  )
}

export const handle = { breadcrumb: () => <Crumb ns="logistics" text="delivery.title" /> }

export default DeliveryPage
