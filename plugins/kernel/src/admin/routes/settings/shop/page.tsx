import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"

import { ShopFields, shopIn } from "../../../components/shop-fields"
import { Choice, Crumb, Field, LeaveGuard, PageHead, QueryError, sdk, useSend } from "../../../kit"
import { textOf } from "../../../lib/form-texts"
import type { OwnShop } from "../../../lib/people-types"

interface Answer {
  tenant: OwnShop
  installed_adapters: Record<string, string[]>
}

const orNull = (value: string): string | null => value || null

/** What the whole form says. */
function changeIn(form: FormData, ports: readonly string[]) {
  const { currencies, ...facts } = shopIn(form)
  return {
    ...facts,
    currencies,
    default_currency: textOf(form, "default_currency").toLowerCase(),
    order_number_prefix: textOf(form, "order_number_prefix"),
    branding: {
      accent_color: orNull(textOf(form, "accent_color")),
      logo_url: orNull(textOf(form, "logo_url")),
      support_email: orNull(textOf(form, "support_email")),
    },
    adapters: Object.fromEntries(ports.map((port) => [port, textOf(form, `adapter.${port}`)])),
  }
}

const ShopForm = ({ tenant, installed_adapters }: Answer) => {
  const { t } = useTranslation("kernel")
  const { settings } = tenant
  const ports = Object.keys(installed_adapters)
  const [changed, setChanged] = useState(false)
  const { mutate, isPending } = useSend({ scope: "kernel", done: t("shop.saved"), onDone: () => setChanged(false) })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    mutate({ path: "/admin/tenant", body: changeIn(new FormData(event.currentTarget), ports) })
  }
  return (
    <form onSubmit={submit} onChange={() => setChanged(true)} className="divide-y">
      {changed && <LeaveGuard />}
      <div className="grid grid-cols-1 gap-4 px-6 py-4 md:grid-cols-2">
        <ShopFields shop={{ ...tenant, currencies: settings.currencies }} />
        <Field
          name="default_currency"
          label={t("shop.default_currency")}
          defaultValue={tenant.default_currency}
          required
          minLength={3}
          maxLength={3}
          dir="ltr"
        />
        <Field
          name="order_number_prefix"
          label={t("shop.prefix")}
          hint={t("shop.prefix_hint")}
          defaultValue={settings.order_number_prefix ?? ""}
          maxLength={8}
          dir="ltr"
        />
      </div>
      <div className="grid grid-cols-1 gap-4 px-6 py-4 md:grid-cols-2">
        <Heading level="h2" className="md:col-span-2">
          {t("shop.looks")}
        </Heading>
        <Field
          name="accent_color"
          label={t("shop.accent")}
          hint={t("shop.accent_hint")}
          defaultValue={settings.branding.accent_color ?? ""}
          pattern="#[0-9a-fA-F]{6}"
          dir="ltr"
        />
        <Field
          name="logo_url"
          type="url"
          label={t("shop.logo")}
          defaultValue={settings.branding.logo_url ?? ""}
          maxLength={500}
          dir="ltr"
        />
        <Field
          name="support_email"
          type="email"
          label={t("shop.support")}
          defaultValue={settings.branding.support_email ?? ""}
          dir="ltr"
        />
      </div>
      <div className="grid grid-cols-1 gap-4 px-6 py-4 md:grid-cols-2">
        <div className="md:col-span-2">
          <Heading level="h2">{t("shop.adapters")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("shop.adapters_hint")}
          </Text>
        </div>
        {Object.entries(installed_adapters).map(([port, names]) => (
          <Choice
            key={port}
            name={`adapter.${port}`}
            label={t(`port.${port}`)}
            defaultValue={settings.adapters[port] ?? names[0]}
            options={names.map((value) => ({ value, label: t(`adapter.${value}`) }))}
          />
        ))}
      </div>
      <div className="flex justify-end px-6 py-4">
        <Button type="submit" size="small" isLoading={isPending}>
          {t("shop.save")}
        </Button>
      </div>
    </form>
  )
}

const ShopPage = () => {
  const { t, i18n } = useTranslation("kernel")
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["kernel", "tenant"],
    queryFn: () => sdk.client.fetch<Answer>("/admin/tenant"),
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <PageHead title={t("shop.title")} hint={t("shop.explanation")} />
      {error && <QueryError error={error} retry={() => void refetch()} />}
      {isPending && <Skeleton className="m-6 h-64" />}
      {data && <ShopForm key={data.tenant.updated_at} {...data} />}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.shop", translationNs: "kernel", rank: 1 })

export const handle = { breadcrumb: () => <Crumb ns="kernel" text="menu.shop" /> }

export default ShopPage
