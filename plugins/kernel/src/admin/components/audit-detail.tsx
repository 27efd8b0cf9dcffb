import { Drawer, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { Named, useReturnFocus } from "../kit"
import type { AuditEntry } from "../lib/types"

interface AuditDetailProps {
  entry: AuditEntry | null
  close: () => void
}

const Block = ({ label, value }: { label: string; value: unknown }) =>
  value === null || value === undefined ? null : (
    <div className="flex flex-col gap-1">
      <Heading level="h3">{label}</Heading>
      <pre dir="ltr" className="bg-ui-bg-subtle overflow-auto rounded-md p-3 text-start text-xs">
        {JSON.stringify(value, null, 2)}
      </pre>
    </div>
  )

/** One entry whole: before, after, from where, and its hash. */
export const AuditDetail = ({ entry, close }: AuditDetailProps) => {
  const { t, i18n } = useTranslation("kernel")
  const focus = useReturnFocus()
  return (
    <Drawer open={entry !== null} onOpenChange={(open) => !open && close()}>
      <Drawer.Content dir={i18n.dir()} aria-describedby={undefined} {...focus}>
        <Named name={t("audit.close")}>
          <Drawer.Header>
            <Drawer.Title>
              <bdi dir="ltr">{entry?.action}</bdi>
            </Drawer.Title>
          </Drawer.Header>
        </Named>
        <Drawer.Body className="flex flex-col gap-4 overflow-auto">
          <Block label={t("audit.before")} value={entry?.before} />
          <Block label={t("audit.after")} value={entry?.after} />
          <Block label={t("audit.origin")} value={entry?.origin} />
          <Text size="xsmall" dir="ltr" className="text-ui-fg-subtle break-all text-start">
            {entry?.hash}
          </Text>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
