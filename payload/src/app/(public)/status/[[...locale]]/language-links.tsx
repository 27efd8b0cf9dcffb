import { directionOf, LOCALES, text, type Locale } from "@/i18n/label"

const NAMES: Record<Locale, string> = { en: "English", fr: "Français", ar: "العربية" }

export const LanguageLinks = ({ locale }: { locale: Locale }) => (
  <nav aria-label={text(locale, "status.language")}>
    {LOCALES.map((one) => (
      <a
        key={one}
        href={`/status/${one}`}
        hrefLang={one}
        lang={one}
        dir={directionOf(one)}
        aria-current={one === locale ? "page" : undefined}
      >
        {NAMES[one]}
      </a>
    ))}
  </nav>
)
