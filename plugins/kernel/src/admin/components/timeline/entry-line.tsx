import { Badge, clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Entry } from "../../lib/types"
import { useFormat } from "../../lib/use-format"

interface EntryLineProps {
  entry: Entry
  blocking: boolean
  last: boolean
}

/** `payment:capture_failed` in words, where no message says it better. */
const spelled = (code: string) => code.split(":").slice(1).join(" ").replaceAll("_", " ")

/** One step: what, when, by whom; a blocking one in red with what to do. */
export const EntryLine = ({ entry, blocking, last }: EntryLineProps) => {
  const { t } = useTranslation("kernel")
  const format = useFormat()
  const what = t(`status.${entry.status_code.replace(":", ".")}`, { defaultValue: spelled(entry.status_code) })
  const note = entry.payload?.["text"] ?? entry.payload?.["reason"] ?? entry.payload?.["message"]
  const tone = blocking
    ? "bg-ui-tag-red-icon"
    : entry.severity === "warning"
      ? "bg-ui-tag-orange-icon"
      : "bg-ui-tag-green-icon"
  return (
    <li className="relative flex gap-3 pb-4">
      {!last && <span aria-hidden className="bg-ui-border-base absolute bottom-0 start-[5px] top-4 w-px" />}
      <span aria-hidden className={clx("mt-1.5 size-[11px] shrink-0 rounded-full", tone)} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <div className="flex flex-wrap items-center justify-between gap-x-3">
          <Text size="small" weight="plus" className={clx(blocking && "text-ui-fg-error")}>
            {what}
          </Text>
          <Badge size="2xsmall">{t(`module.${entry.module}`)}</Badge>
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle">
          <time dateTime={entry.recorded_at}>{format.date(entry.recorded_at)}</time>
          {" · "}
          <span dir="auto">{entry.written_by}</span>
        </Text>
        {typeof note === "string" && (
          <Text size="small" dir="auto" className="break-words">
            {note}
          </Text>
        )}
        {blocking && (
          <Text size="small" className="text-ui-fg-error">
            {t(`todo.${entry.module}`, { defaultValue: t("todo.other") })}
          </Text>
        )}
      </div>
    </li>
  )
}
