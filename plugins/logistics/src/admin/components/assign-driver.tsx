import { useTranslation } from "react-i18next"
import { Button, Container, Heading, Select, toast } from "@medusajs/ui"
import { useState } from "react"
import { useChangeDelivery, useDrivers } from "../lib/deliveries"
import type { DeliveryDetail } from "../lib/types"

/** Gives a delivery to a driver, or to another one as long as the goods have not been picked up. */
export const AssignDriver = ({ delivery }: { delivery: DeliveryDetail }) => {
  const { t } = useTranslation("logistics")
  const [chosen, choose] = useState(delivery.driver_id ?? "")
  const { data } = useDrivers({ status: ["active"], order: "name" })
  const assign = useChangeDelivery(delivery.id, "assign")
  const open = delivery.status === "created" || delivery.status === "assigned"
  const submit = () =>
    assign.mutate(
      { driver_id: chosen, version: delivery.version },
      { onError: ({ message }) => toast.error(message), onSuccess: () => toast.success(t("driver.assigned")) },
    )
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("fields.driver")}
      </Heading>
      <div className="flex flex-col gap-3 px-6 py-4">
        {open ? (
          <>
            <Select value={chosen} onValueChange={choose}>
              <Select.Trigger aria-label={t("fields.driver")}>
                <Select.Value placeholder={t("driver.choose")} />
              </Select.Trigger>
              <Select.Content>
                {(data?.drivers ?? []).map((driver) => (
                  <Select.Item key={driver.id} value={driver.id}>
                    {[driver.name, driver.vehicle].filter(Boolean).join(" · ")}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
            <Button
              size="small"
              variant="secondary"
              disabled={chosen === "" || chosen === delivery.driver_id}
              isLoading={assign.isPending}
              onClick={submit}
            >
              {t("driver.assign")}
            </Button>
          </>
        ) : (
          (delivery.driver_name ?? t("none"))
        )}
      </div>
    </Container>
  )
}
