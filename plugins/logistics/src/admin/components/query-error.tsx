import { Button, Container, Text } from "@medusajs/ui"
import { useTexts } from "../lib/use-texts"

interface QueryErrorProps {
  error: Error
  retry: () => void
}

/** What went wrong, and another try. */
export const QueryError = ({ error, retry }: QueryErrorProps) => {
  const { t } = useTexts()
  return (
    <Container role="alert" className="flex flex-col items-start gap-3">
      <Text weight="plus">{t("error.title")}</Text>
      <Text size="small" className="text-ui-fg-subtle">
        {error.message}
      </Text>
      <Button size="small" variant="secondary" onClick={retry}>
        {t("error.retry")}
      </Button>
    </Container>
  )
}
