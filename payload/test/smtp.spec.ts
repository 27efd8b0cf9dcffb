import { createServer, type AddressInfo, type Server, type Socket } from "node:net"
import { afterEach, expect, test } from "vitest"
import { currentTransport, SmtpError } from "../src/mail/transport"

const letter = {
  to: "sara@example.com",
  subject: "طلبك رقم 1001",
  html: "<p>سارة</p>",
  text: "سارة\n",
  locale: "ar",
  messageId: "<1@message.dakkah>",
}

let server: Server | undefined

afterEach(() => server?.close())

/** A mail server of a few lines (RFC 5321): answers RCPT as told and keeps what DATA brought. */
async function listen(recipient: string): Promise<{ url: string; mails: string[] }> {
  const mails: string[] = []
  server = createServer((socket) => converse(socket, recipient, mails))
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve))
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, mails }
}

function converse(socket: Socket, recipient: string, mails: string[]): void {
  let data: string | null = null
  socket.write("220 test\r\n")
  socket.on("data", (chunk) => {
    const text = chunk.toString()
    if (data !== null) {
      data += text
      if (!data.endsWith("\r\n.\r\n")) return
      mails.push(data)
      data = null
      return socket.write("250 kept\r\n")
    }
    const command = text.slice(0, 4).toUpperCase()
    if (command === "DATA") data = ""
    socket.write(command === "RCPT" ? `${recipient}\r\n` : command === "DATA" ? "354 go on\r\n" : "250 ok\r\n")
  })
}

test("a mail goes out with its language, both parts and the same id at every attempt", async () => {
  const { url, mails } = await listen("250 ok")
  await currentTransport(url).send(letter)
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatch(/Content-Language: ar/i)
  expect(mails[0]).toMatch(/Message-ID: <1@message\.dakkah>/i)
  expect(mails[0]).toMatch(/multipart\/alternative/)
  expect(mails[0]).toMatch(/text\/plain[\s\S]*text\/html/)
})

const failureOf = async (url: string): Promise<unknown> =>
  currentTransport(url)
    .send(letter)
    .catch((error: unknown) => error)

test("a server that will never take the address: permanent", async () => {
  expect(await failureOf((await listen("550 no such user")).url)).toMatchObject({
    permanent: true,
    message: expect.stringContaining("550"),
  })
})

test("a server that is busy, or not there: worth another attempt", async () => {
  expect(await failureOf((await listen("451 later")).url)).toMatchObject({ permanent: false })
  const gone = await failureOf("smtp://127.0.0.1:1")
  expect(gone).toBeInstanceOf(SmtpError)
  expect(gone).toMatchObject({ permanent: false })
})
