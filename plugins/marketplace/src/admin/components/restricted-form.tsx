import { Field, FormDrawer } from "@dakkah/kernel/admin-kit"
import { useTranslation } from "react-i18next"

interface RestrictedFormProps {
  before: { bank_account_holder: string | null; iban: string | null; tax_number: string | null }
  close: () => void
  isSaving: boolean
  send: (change: Record<string, string | null>) => void
}

const FIELDS = ["bank_account_holder", "iban", "tax_number"] as const

/** A field that is emptied is taken away. */
const said = (form: FormData, field: string): string | null => {
  const text = form.get(field)
  return (typeof text === "string" && text.trim()) || null
}

/** A vendor's account and tax number, while they are open. */
export const RestrictedForm = ({ before, close, isSaving, send }: RestrictedFormProps) => {
  const { t } = useTranslation("marketplace")
  return (
    <FormDrawer
      title={t("restricted.edit")}
      open
      onOpenChange={(open) => !open && close()}
      isSaving={isSaving}
      onSubmit={(form) => send(Object.fromEntries(FIELDS.map((field) => [field, said(form, field)])))}
    >
      {FIELDS.map((field) => (
        <Field
          key={field}
          name={field}
          label={t(`restricted.${field}`)}
          hint={field === "iban" ? t("restricted.iban_hint") : undefined}
          defaultValue={before[field] ?? ""}
          autoComplete="off"
        />
      ))}
    </FormDrawer>
  )
}
