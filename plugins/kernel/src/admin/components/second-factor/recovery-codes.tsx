import { Button, Heading, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** The recovery codes, the one time they are told. */
export const RecoveryCodes = ({ codes, done }: { codes: string[]; done: () => void }) => {
  const { t } = useTranslation("kernel")
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(codes.join("\n"))
    toast.success(t("second_factor.copied"))
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <Heading level="h2">{t("second_factor.codes_title")}</Heading>
      <Text size="small" className="text-ui-fg-subtle max-w-xl">
        {t("second_factor.codes_hint")}
      </Text>
      <ol dir="ltr" className="bg-ui-bg-subtle grid gap-x-8 gap-y-1 rounded-lg p-4 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="font-mono text-sm">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex gap-2">
        <Button size="small" variant="secondary" onClick={() => void copy()}>
          {t("second_factor.copy")}
        </Button>
        <Button size="small" onClick={done}>
          {t("second_factor.kept")}
        </Button>
      </div>
    </div>
  )
}
