import { useTranslation } from "react-i18next"

interface CrumbProps {
  /** Namespace of the plugin's messages. */
  ns: string
  text: string
}

/** A page's name in the path above it. */
export const Crumb = ({ ns, text }: CrumbProps) => {
  const { t } = useTranslation(ns)
  return <>{t(text)}</>
}
