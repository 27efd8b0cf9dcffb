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
}

/**
 * The frame of every mail. Language and direction stand on the body and on the first box as well: many mail programs drop `<html>`.
 * Logical properties only, so that one layout serves both directions.
 */
export function layout({ lang, dir, title, preheader, body }: Page): string {
  const page = `lang="${lang}" dir="${dir}"`
  const font = "font-family:Inter,'IBM Plex Sans Arabic',system-ui,-apple-system,'Segoe UI',Tahoma,Arial,sans-serif"
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
a{color:#0b5cad}
</style>
</head>
<body ${page} style="margin:0;background:#f3f4f6">
<div style="${hidden}">${preheader}</div>
<div ${page} style="max-width:600px;margin-inline:auto;padding:32px 16px;text-align:start">
<div style="background:#ffffff;color:#1b1f27;border-radius:12px;padding:32px 28px;font-size:16px;line-height:${dir === "rtl" ? "1.7" : "1.55"};${font}">
${body}
</div>
</div>
</body>
</html>
`
}
