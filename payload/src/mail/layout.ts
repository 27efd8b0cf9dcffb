/** Whose mail it is: the shop's own name, colour and picture, where it has set them. Not escaped. */
export interface Brand {
  name?: string | null
  /** `#rrggbb`. */
  accent_color?: string | null
  /** https. */
  logo_url?: string | null
  support_email?: string | null
}

interface Page {
  /** BCP 47 tag of the text. */
  lang: string
  dir: "ltr" | "rtl"
  /** Already escaped. */
  title: string
  /** Line that mail programs show beside the subject; already escaped. */
  preheader: string
  /** HTML. */
  body: string
  brand: Brand
}

const ACCENT = "#0b5cad"

const escaped = (value: string): string => value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** The shop's sign above the text. A mail program that loads no pictures shows the name in its place. */
function head({ name, logo_url }: Brand, accent: string): string {
  if (!name) return ""
  const letters = `color:${accent};font-size:18px;font-weight:600;line-height:1.4`
  const sign = logo_url
    ? `<img src="${escaped(logo_url)}" alt="${escaped(name)}" height="40" style="display:block;height:40px;max-width:100%;border:0;${letters}">`
    : `<span style="${letters}">${escaped(name)}</span>`
  return `<div style="margin-block-end:24px">${sign}</div>\n`
}

function foot({ name, support_email }: Brand): string {
  if (!name) return ""
  const address = support_email && escaped(support_email)
  const contact = address ? ` · <a href="mailto:${address}" style="color:inherit" dir="ltr">${address}</a>` : ""
  return `<p style="margin-block:16px 0;text-align:center;color:#5b6472;font-size:13px">${escaped(name)}${contact}</p>\n`
}

/**
 * The frame of every mail. Language and direction stand on the body and on the first box as well: many mail programs drop `<html>`.
 * Logical properties only, so that one layout serves both directions.
 */
export function layout({ lang, dir, title, preheader, body, brand }: Page): string {
  const page = `lang="${lang}" dir="${dir}"`
  const font = "font-family:Inter,'IBM Plex Sans Arabic',system-ui,-apple-system,'Segoe UI',Tahoma,Arial,sans-serif"
  // Checked where it is kept; what is no colour cannot end the style.
  const accent = /^#[0-9a-f]{6}$/i.test(brand.accent_color ?? "") ? String(brand.accent_color) : ACCENT
  const edge = brand.accent_color ? `;border-block-start:4px solid ${accent}` : ""
  const hidden = "display:none;max-height:0;overflow:hidden;opacity:0"
  return `<!doctype html>
<html ${page}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title}</title>
<style>
h1{font-size:22px;line-height:1.35;margin-block:0 12px}
h2{font-size:16px;line-height:1.4;margin-block:24px 8px}
p{margin-block:0 12px}
table.lines{width:100%;border-collapse:collapse}
table.lines td,table.lines th{padding-block:8px;padding-inline:0;border-block-end:1px solid #e6e8ec;text-align:start;vertical-align:top;font-weight:400}
table.lines .amount{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums;padding-inline-start:16px}
table.lines .total td{font-weight:600;border-block-end:0}
.quiet{color:#5b6472;font-size:14px}
a{color:${accent}}
</style>
</head>
<body ${page} style="margin:0;background:#f3f4f6">
<div style="${hidden}">${preheader}</div>
<div ${page} style="max-width:600px;margin-inline:auto;padding:32px 16px;text-align:start">
<div style="background:#ffffff;color:#1b1f27;border-radius:12px;padding:32px 28px;font-size:16px;line-height:${dir === "rtl" ? "1.7" : "1.55"};${font}${edge}">
${head(brand, accent)}${body}
</div>
${foot(brand)}</div>
</body>
</html>
`
}
