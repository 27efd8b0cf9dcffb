import { useTranslation } from "react-i18next"

/** The kit's own texts; the kernel registers them, so a plugin names only what is its own. */
export const useKitTexts = () => useTranslation("admin-kit").t
