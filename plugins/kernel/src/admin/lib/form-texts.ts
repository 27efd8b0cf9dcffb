/** A text field of a form; empty where it was left so. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

/** Values that stand in one field, separated by commas. */
export const listOf = (form: FormData, name: string): string[] =>
  textOf(form, name)
    .split(/[,،\s]+/)
    .filter((value) => value !== "")
