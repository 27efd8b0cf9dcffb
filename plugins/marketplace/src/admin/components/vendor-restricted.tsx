import { Fact, useGate } from "@dakkah/kernel/admin-kit"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { Vendor } from "../lib/types"
import { useRestricted } from "../lib/use-restricted"
import { RestrictedForm } from "./restricted-form"

/** Where the vendor's money goes. Masked, until who looks shows the second factor; the looking is written down. */
export const VendorRestricted = ({ vendor }: { vendor: Vendor }) => {
  const { t, i18n } = useTranslation("marketplace")
  const gate = useGate()
  const { path, revealed, hide, reveal, change } = useRestricted(vendor.id)
  const [editing, setEditing] = useState(false)
  const shown = { iban: vendor.iban, tax_number: vendor.tax_number, ...revealed?.restricted }
  const facts = [
    ["bank_account_holder", vendor.bank_account_holder],
    ["iban", shown.iban],
    ["tax_number", shown.tax_number],
  ] as const
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">{t("restricted.title")}</Heading>
        <div className="flex gap-2">
          {revealed && (
            <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
              {t("restricted.edit")}
            </Button>
          )}
          <Button
            size="small"
            variant="secondary"
            isLoading={reveal.isPending}
            onClick={() => (revealed ? hide() : void gate.pass(() => reveal.mutate()))}
          >
            {revealed ? t("restricted.hide") : t("restricted.reveal")}
          </Button>
        </div>
      </div>
      <div className="divide-y">
        {facts.map(([name, value]) => (
          <Fact key={name} name={t(`restricted.${name}`)}>
            <bdi>{value ?? t("restricted.none")}</bdi>
          </Fact>
        ))}
      </div>
      {revealed && revealed.same_account.length > 0 && (
        <Text size="small" role="alert" className="text-ui-fg-error px-6 py-3">
          {t("restricted.same_account")}{" "}
          {revealed.same_account.map(({ id, name }) => (
            <Link key={id} to={`/vendors/${id}`} className="me-2 underline">
              <bdi>{name}</bdi>
            </Link>
          ))}
        </Text>
      )}
      {gate.dialog}
      {editing && revealed && (
        <RestrictedForm
          before={{ bank_account_holder: vendor.bank_account_holder, ...revealed.restricted }}
          close={() => setEditing(false)}
          isSaving={change.isPending}
          send={(body) => change.mutate({ path, body }, { onSuccess: () => setEditing(false) })}
        />
      )}
    </Container>
  )
}
