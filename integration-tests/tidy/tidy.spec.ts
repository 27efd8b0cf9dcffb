import { describe, expect, test } from "vitest"
import { refusal } from "./house"
import { imports, isCode, isSpec, matches, sources, type Source } from "./source"

const all = sources()
const code = all.filter(isCode)
const shipped = code.filter((source) => !isSpec(source))
const within =
  (...folders: string[]) =>
  (source: Source) =>
    folders.some((folder) => source.path.startsWith(folder))
const LONGEST = 400

describe("the house", () => {
  test("imports follow the rooms", () => {
    expect(shipped.flatMap((source) => imports(source).flatMap((name) => refusal(source.path, name) ?? []))).toEqual([])
  })

  test("nothing of Medusa that needs a licence", () => {
    const pattern = /@medusajs\/(rbac|auth-oidc)|@medusajs\/medusa\/rbac|\bdefinePolicies\b|\brbac\s*:\s*true/
    expect(
      code.filter((source) => !source.path.includes("/tidy/")).flatMap((source) => matches(source, pattern)),
    ).toEqual([])
  })

  test("only the kernel sets the tenant of a connection", () => {
    const pattern = /set_config\(\s*'app\.tenant_id'|set\s+(local\s+|session\s+)?app\.tenant_id/i
    const others = shipped.filter((source) => !within("plugins/kernel/src/tenancy/")(source))
    expect(others.flatMap((source) => matches(source, pattern))).toEqual([])
  })
})

describe("files", () => {
  test(`none is longer than ${LONGEST} lines`, () => {
    expect(
      code.filter((source) => source.lines.length > LONGEST).map((source) => `${source.path}: ${source.lines.length}`),
    ).toEqual([])
  })

  test("none is dead: every module of a package is reached", () => {
    expect(deadFiles(shipped.filter(within("connectors/", "plugins/")))).toEqual([])
  })

  test("nothing prints to the console", () => {
    const own = shipped.filter((source) => !within("scripts/", "integration-tests/")(source))
    expect(own.flatMap((source) => matches(source, /\bconsole\.(log|info|debug|warn|error)\(/))).toEqual([])
  })

  test("no type is waved through", () => {
    expect(
      code
        .filter((source) => !source.path.includes("/tidy/"))
        .flatMap((source) =>
          matches(source, /@ts-(ignore|nocheck)\b|^(?!\s*(\*|\/[/*])).*(:\s*any\b|\bas any\b|<any>)/),
        ),
    ).toEqual([])
  })

  test("no test is skipped without its reason", () => {
    const skipped = code.filter(isSpec).filter((source) => !source.path.includes("/tidy/"))
    expect(skipped.flatMap((source) => matches(source, /\b(test|it|describe)\.(skip|only|todo)\(/))).toEqual([])
  })
})

describe("data", () => {
  const migrations = code.filter((source) => /\/migrations\/Migration\d+\w*\.ts$/.test(source.path))

  test("names of migrations are unique in the whole house", () => {
    const names = migrations.map((source) => source.path.split("/").pop() ?? "")
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    for (const source of migrations) {
      expect(source.text, source.path).toContain(`class ${(source.path.split("/").pop() ?? "").replace(/\.ts$/, "")} `)
    }
  })

  test("every table of ours says so", () => {
    const created = /create table (?:if not exists )?(?:public\.)?"?([a-z_]+)"?/gi
    const names = shipped
      .filter(within("plugins/", "connectors/"))
      .flatMap((source) =>
        [...source.text.matchAll(created)].map((match) => ({ table: match[1] ?? "", path: source.path })),
      )
    expect(names.filter(({ table }) => !/^(if|cityos_\w+)$/i.test(table))).toEqual([])
    expect(names.length).toBeGreaterThan(0)
  })

  test("no float holds money", () => {
    const pattern =
      /(amount|price|total|balance|fee|rate)\w*:\s*model\.float\(|"\w*(amount|price|total|balance|fee)\w*" (real|double precision|float\d?)\b|parseFloat\(/i
    expect(
      shipped.filter(within("plugins/", "connectors/", "payload/src/")).flatMap((source) => matches(source, pattern)),
    ).toEqual([])
  })
})

describe("screens", () => {
  const screens = all.filter((source) => /\.(tsx|css)$/.test(source.path) && !isSpec(source))

  test("no physical side in a style: Arabic is read from the other one", () => {
    const pattern =
      /["'\s`](?:-?(?:ml|mr|pl|pr|left|right)-(?!to-)[\w[.]|text-(?:left|right)\b|border-[lr]\b|rounded-[lr]\b)|(?:margin|padding|border)-(?:left|right)\s*:|^\s*(?:left|right)\s*:\s*[^,]+;/
    expect(screens.flatMap((source) => matches(source, pattern))).toEqual([])
  })

  test("no text outside the message files", () => {
    const pattern = />\s*[A-Z][a-z]+(?: [A-Za-z]+)*[.!?]?\s*<\/|(?:placeholder|title|aria-label|label)="[A-Z][^"{]*"/
    expect(
      screens.filter((source) => source.path.endsWith(".tsx")).flatMap((source) => matches(source, pattern)),
    ).toEqual([])
  })
})

/** Files that nothing imports and that no framework finds by their place. */
function deadFiles(files: readonly Source[]): string[] {
  const reached = new Set<string>()
  for (const source of files) {
    const folder = source.path.split("/").slice(0, -1)
    for (const name of imports(source)) {
      if (!name.startsWith(".")) continue
      const target = resolve(folder, name)
      for (const end of ["", ".ts", ".tsx", "/index.ts", "/index.tsx", ".json"]) reached.add(target + end)
    }
  }
  return files.filter((source) => !reached.has(source.path) && !ENTRY.test(source.path)).map((source) => source.path)
}

function resolve(folder: readonly string[], name: string): string {
  const parts = [...folder]
  for (const part of name.split("/")) {
    if (part === "..") parts.pop()
    else if (part !== ".") parts.push(part)
  }
  return parts.join("/").replace(/\.js$/, "")
}

/** Found by Medusa, a package's exports, a script or a tool rather than by an import. */
const ENTRY = new RegExp(
  [
    "/src/index\\.ts$",
    "/src/(main|bundle|access|captures|hooks|dispatches|webhooks|data-classes|reconciliations|traces)\\.ts$",
    "/relay/main\\.ts$",
    "/outbox/src/failure-converter\\.ts$",
    "/(installer/cli|vault/rotate-cli)\\.ts$",
    "/api/(.*/)?(route|middlewares)\\.ts$",
    "/modules/[^/]+/index\\.ts$",
    "/migrations/",
    "/(links|subscribers|jobs)/[^/]+\\.ts$",
    "/workflows/(index|hooks/.*)\\.ts$",
    "/providers/[^/]+/index\\.ts$",
    "/redis/[^/]+/(index|(models|services)/[^/]+)\\.ts$",
    "/admin/(routes/.*/page|widgets/[^/]+|i18n/index)\\.tsx?$",
    "/src/workflows/(index|interceptors)\\.ts$",
    "\\.config\\.[cm]?[jt]s$",
    "\\.d\\.ts$",
  ].join("|"),
)
