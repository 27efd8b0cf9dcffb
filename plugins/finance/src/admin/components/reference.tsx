import { ShortId } from "@dakkah/kernel/admin-kit"
import { useTranslation } from "react-i18next"

interface ReferenceProps {
  entry: { reference_type: string; reference_id: string }
}

/** What an entry was posted for. */
export const Reference = ({ entry }: ReferenceProps) => {
  const { t } = useTranslation("finance")
  return (
    <span className="inline-flex items-center gap-1">
      {t(`reference.${entry.reference_type}`)}
      <ShortId id={entry.reference_id} />
    </span>
  )
}
