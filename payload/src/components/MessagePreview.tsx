import type { UIFieldServerComponent } from "payload"
import { isLocale, text } from "../i18n/label"

/**
 * The mail as its reader saw it. The frame may do nothing: no scripts, no forms, no top navigation, no origin, so that whatever a
 * template or a customer wrote cannot reach the admin's session.
 */
export const MessagePreview: UIFieldServerComponent = ({ data, i18n }) => {
  const locale = isLocale(i18n.language) ? i18n.language : "en"
  const html: unknown = data?.html
  if (typeof html !== "string" || html === "") return <p>{text(locale, "messages.noHtml")}</p>
  return (
    <div className="field-type">
      <span className="field-label">{text(locale, "messages.preview")}</span>
      <iframe
        title={text(locale, "messages.preview")}
        sandbox=""
        referrerPolicy="no-referrer"
        srcDoc={html}
        style={{
          inlineSize: "100%",
          blockSize: "36rem",
          border: "1px solid var(--theme-elevation-150)",
          background: "#fff",
        }}
      />
    </div>
  )
}
