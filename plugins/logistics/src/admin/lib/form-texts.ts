/** Text of a form field, trimmed. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

/** A field in which values are separated by commas; the Arabic comma too. */
export const listIn = (form: FormData, name: string): string[] =>
  textOf(form, name)
    .split(/[,\u060c\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
