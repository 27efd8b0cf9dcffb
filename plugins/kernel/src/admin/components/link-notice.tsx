import { Copy, Prompt, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface LinkNoticeProps {
  title: string
  hint: string
  link: string
  close: () => void
}

/** Where no mail could be sent, the link is handed over by hand. */
export const LinkNotice = ({ title, hint, link, close }: LinkNoticeProps) => {
  const { t, i18n } = useTranslation("kernel")
  return (
    <Prompt open variant="confirmation" onOpenChange={(open) => !open && close()}>
      <Prompt.Content dir={i18n.dir()}>
        <Prompt.Header>
          <Prompt.Title>{title}</Prompt.Title>
          <Prompt.Description>{hint}</Prompt.Description>
        </Prompt.Header>
        <div className="flex items-start gap-2 px-6 pt-4">
          <Text size="small" dir="ltr" className="break-all">
            {link}
          </Text>
          <Copy content={link} aria-label={t("invites.copy")} />
        </div>
        <Prompt.Footer>
          <Prompt.Action onClick={close}>{t("invites.done")}</Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
