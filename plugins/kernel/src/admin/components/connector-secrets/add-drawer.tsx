import { useTranslation } from "react-i18next"

import { Field, FormDrawer, useSend } from "../../kit"

/** Most hours a version stays valid beside the next one: 90 days. */
const MOST_HOURS = 2_160

interface AddDrawerProps {
  /** The secret's name where it is known, empty for another; null: closed. */
  name: string | null
  close: () => void
}

/** Stores a secret, or another version of it. What is typed leaves this form for the server only, and is in no state of the page. */
export const AddDrawer = ({ name: known, close }: AddDrawerProps) => {
  const { t } = useTranslation("kernel")
  const store = useSend({ scope: "kernel", onDone: close })
  const submit = (form: FormData): void => {
    const [name, value, overlap] = ["name", "value", "overlap"].map((field) => form.get(field))
    store.mutate({ path: "/admin/connector-secrets", body: { name, value, overlap_hours: Number(overlap) } })
  }
  return (
    <FormDrawer
      title={t("secrets.add")}
      save={t("secrets.store")}
      open={known !== null}
      onOpenChange={(next) => !next && close()}
      isSaving={store.isPending}
      onSubmit={submit}
    >
      <Field
        name="name"
        dir="ltr"
        defaultValue={known ?? ""}
        label={t("secrets.name")}
        hint={t("secrets.name_hint")}
        required
      />
      <Field
        name="value"
        type="password"
        dir="ltr"
        minLength={8}
        autoComplete="new-password"
        label={t("secrets.value")}
        hint={t("secrets.value_hint")}
        required
      />
      <Field
        name="overlap"
        type="number"
        min={0}
        max={MOST_HOURS}
        defaultValue={24}
        label={t("secrets.overlap")}
        required
      />
    </FormDrawer>
  )
}
