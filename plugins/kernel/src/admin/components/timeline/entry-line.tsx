import { Badge, clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { ShortId, useFormat } from "../../kit"
import type { Entry } from "../../lib/types"

interface EntryLineProps {
  entry: Entry
  blocking: boolean
  /** The day is told where it changes. */
  newDay: boolean
}

const TONES = { info: "bg-ui-tag-green-icon", warning: "bg-ui-tag-orange-icon", blocking: "bg-ui-tag-red-icon" }

/** `payment:capture_failed` in words, where no message says it better. */
const spelled = (code: string) => code.split(":").slice(1).join(" ").replaceAll("_", " ")

/** Programs are told by what they are; people by their id. */
const Writer = ({ name }: { name: string }) => {
  const { t } = useTranslation("kernel")
  if (name === "worker" || name.endsWith("Workflow")) return <span>{t("writer.program")}</span>
  return name === "anonymous" ? <span>{t("writer.anonymous")}</span> : <ShortId id={name} />
}

/** One step: what, when, by whom; a blocking one in red with what to do. */
export const EntryLine = ({ entry, blocking, newDay }: EntryLineProps) => {
  const { t } = useTranslation("kernel")
  const format = useFormat()
  const what = t(`status.${entry.status_code.replace(":", ".")}`, { defaultValue: spelled(entry.status_code) })
  const note = entry.payload?.["text"] ?? entry.payload?.["reason"] ?? entry.payload?.["message"]
  const tracking = entry.payload?.["tracking_number"]
  // What blocked and has been settled warns no more than a warning does.
  const tone = entry.severity === "blocking" && !blocking ? TONES.warning : TONES[entry.severity]
  return (
    <li className="relative flex gap-3 pb-4">
      <span aria-hidden className="bg-ui-border-base absolute bottom-0 start-[5px] top-4 w-px" />
      <span aria-hidden className={clx("mt-1 size-[11px] shrink-0 rounded-full", tone)} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <div className="flex items-start justify-between gap-x-3">
          <Text size="small" weight="plus" className={clx(blocking && "text-ui-fg-error")}>
            {what}
            {typeof tracking === "string" && (
              <span className="text-ui-fg-subtle ms-2 font-mono text-xs font-normal">
                <bdi dir="ltr">{tracking}</bdi>
              </span>
            )}
          </Text>
          <Badge size="2xsmall" className="shrink-0">
            {t(`module.${entry.module}`)}
          </Badge>
        </div>
        <div className="text-ui-fg-subtle txt-compact-xsmall flex flex-wrap gap-x-2">
          <time dateTime={entry.recorded_at} className="tabular-nums">
            {newDay ? format.moment(entry.recorded_at) : format.time(entry.recorded_at)}
          </time>
          <Writer name={entry.written_by} />
        </div>
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
