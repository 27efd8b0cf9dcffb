import { Button, Text } from "@medusajs/ui"

import { useFailureText } from "../lib/use-failure"
import { useKitTexts } from "../lib/use-kit-texts"

interface QueryErrorProps {
  error: Error
  retry: () => void
}

/** What went wrong, and another try. */
export const QueryError = ({ error, retry }: QueryErrorProps) => {
  const t = useKitTexts()
  const text = useFailureText()
  return (
    <div role="alert" className="flex flex-col items-start gap-3 px-6 py-6">
      <Text weight="plus">{t("error.title")}</Text>
      <Text size="small" className="text-ui-fg-subtle">
        {text(error)}
      </Text>
      <Button size="small" variant="secondary" onClick={retry}>
        {t("error.retry")}
      </Button>
    </div>
  )
}
