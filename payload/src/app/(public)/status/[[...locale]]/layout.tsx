import { headers } from "next/headers"
import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { directionOf } from "@/i18n/label"
import { pageLocale } from "@/i18n/page-locale"
import "./status.css"

interface Props {
  children: ReactNode
  params: Promise<{ locale?: string[] }>
}

export default async function StatusLayout({ children, params }: Props) {
  const locale = pageLocale((await params).locale, (await headers()).get("accept-language"))
  if (!locale) notFound()
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>{children}</body>
    </html>
  )
}
