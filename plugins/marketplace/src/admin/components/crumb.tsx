import { useTranslation } from "react-i18next"

/** A page's name in the path above it. */
export const Crumb = ({ text }: { text: string }) => {
  const { t } = useTranslation("marketplace")
  return <>{t(text)}</>
}
