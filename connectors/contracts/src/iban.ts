/** Whether a text is an account number whose check digits hold (ISO 13616). Spaces and letter case do not count. */
export function isIban(text: string): boolean {
  const account = text.replace(/\s/g, "").toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(account)) return false
  const digits = [...`${account.slice(4)}${account.slice(0, 4)}`].map((letter) => parseInt(letter, 36)).join("")
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}
