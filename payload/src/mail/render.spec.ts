import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { problemOf } from "./check"
import { renderMail } from "./render"

const reader = { locale: "en", timeZone: "UTC" }
const wording = { locale: "en", subject: "For {{ name }}", body: "<p>{{ name }}</p>", text: "{{ name }}" }

describe("renderMail", () => {
  test("whatever a name holds, it adds no element and no header line", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary" }),
        fc.constantFrom("<img src=x onerror=1>", "\r\nBcc: x@y.co", "{{ x }}", ""),
        async (a, b) => {
          const mail = await renderMail(wording, { name: a + b }, reader)
          const empty = await renderMail(wording, { name: "" }, reader)
          const tags = (html: string) => html.match(/<\/?[a-z]+/gi)?.length
          expect(tags(mail.html)).toBe(tags(empty.html))
          expect(mail.subject).not.toMatch(/[\p{Cc}]/u)
        },
      ),
    )
  })

  test("no filter switches escaping off, nothing reads a file, no prototype is reached", async () => {
    const render = (body: string) => renderMail({ ...wording, body }, { name: "<b>" }, reader)
    await expect(render("{{ name | raw }}")).rejects.toThrow(/raw/)
    await expect(render('{% include "package.json" %}')).rejects.toThrow()
    await expect(render('{% render "package.json" %}')).rejects.toThrow()
    await expect(render('{% layout "package.json" %}')).rejects.toThrow()
    await expect(render("{{ name.constructor }}")).rejects.toThrow()
    await expect(render("{{ constructor }}")).rejects.toThrow()
  })

  test("a loop without end is stopped", async () => {
    const body = "{% for a in (1..99999) %}{% for b in (1..99999) %}x{% endfor %}{% endfor %}"
    await expect(renderMail({ ...wording, body }, { name: "" }, reader)).rejects.toThrow(/limit/)
  })

  test("a fallback wording keeps its own direction, whatever the reader's language", async () => {
    const mail = await renderMail(wording, { name: "سارة" }, { locale: "ar-SA", timeZone: "Asia/Riyadh" })
    expect(mail).toMatchObject({ locale: "en", dir: "ltr" })
  })
})

describe("problemOf", () => {
  test.each([
    ["{{ name }}", null],
    ["{% for one in names %}{{ one }}{% endfor %}", null],
    ['<a href="{{ name | url }}">', null],
    ["{{ other }}", "uses other"],
    ['<a href="{{ name }}">', "puts a variable into a link"],
    ["<img src={{name | upcase}}>", "puts a variable into a link"],
    ["{% if name %}", "not closed"],
    ["{{ name | no_such_filter }}", "undefined filter"],
  ])("%s", (source, problem) => {
    const found = problemOf(source, ["name", "names"])
    if (problem === null) expect(found).toBeNull()
    else expect(found).toContain(problem)
  })
})
