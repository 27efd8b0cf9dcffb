import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { Saga } from "../../lib/types"
import { SagaStatus } from "../saga-status"

/** What runs for the order, and where it stands. */
export const SagaLines = ({ sagas }: { sagas: Saga[] }) => {
  const { t } = useTranslation("kernel")
  if (sagas.length === 0) return null
  return (
    <div className="flex flex-col gap-2 px-6 py-4">
      {sagas.map((saga) => (
        <div key={saga.id} className="flex flex-wrap items-center justify-between gap-2">
          <Text size="small">{t(`workflow.${saga.workflow}`, { defaultValue: saga.workflow })}</Text>
          <div className="flex items-center gap-2">
            {saga.step && (
              <Text size="xsmall" dir="ltr" className="text-ui-fg-subtle">
                {saga.step}
              </Text>
            )}
            <SagaStatus value={saga.status} />
          </div>
          {saga.status === "paused" && (
            <Text size="small" dir="auto" className="text-ui-fg-subtle w-full">
              {saga.reason}
            </Text>
          )}
          {saga.status === "stuck" && (
            <Text size="small" className="text-ui-fg-error w-full">
              {saga.reason}{" "}
              <Link to="/operations/sagas" className="underline">
                {t("saga.decide")}
              </Link>
            </Text>
          )}
        </div>
      ))}
    </div>
  )
}
