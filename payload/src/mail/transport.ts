import nodemailer, { type Transporter } from "nodemailer"
import { env } from "../env"

export interface Letter {
  to: string
  subject: string
  html: string
  text: string
  /** BCP 47 tag. */
  locale: string
  /** The same at every attempt: a server or a reader that has seen it can tell the second copy from a second mail. */
  messageId: string
}

export interface Transport {
  name: "smtp" | "mailbox"
  /** @throws SmtpError */
  send(letter: Letter): Promise<void>
}

/** Why a mail did not go out. `permanent`: the server will never take it (5xx on the address), trying again is useless. */
export class SmtpError extends Error {
  constructor(
    message: string,
    readonly permanent: boolean,
  ) {
    super(message)
  }
}

const SECOND = 1000
export const SEND_TIMEOUT = 30 * SECOND

const mailbox: Transport = { name: "mailbox", send: async () => {} }

let smtp: { url: string; transport: Transport } | undefined

/** SMTP where a server is set, otherwise the local mailbox, where the stored message is the mail. */
export function currentTransport(url: string | undefined = env.SMTP_URL): Transport {
  if (!url) return mailbox
  if (smtp?.url !== url) smtp = { url, transport: smtpTransport(url) }
  return smtp.transport
}

function smtpTransport(url: string): Transport {
  const transporter: Transporter = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 4,
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: SEND_TIMEOUT,
    // A template is text: it may never make the server read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  } as nodemailer.TransportOptions)
  return {
    name: "smtp",
    async send({ to, subject, html, text, locale, messageId }) {
      try {
        await transporter.sendMail({
          from: env.MAIL_FROM,
          to: { name: "", address: to },
          subject,
          html,
          text,
          messageId,
          headers: { "Content-Language": locale, "Auto-Submitted": "auto-generated" },
        })
      } catch (error) {
        throw smtpError(error)
      }
    },
  }
}

interface NodemailerError extends Error {
  code?: string
  responseCode?: number
}

/** A 5xx about the address is an answer; everything else (no connection, 4xx, log-in) may be different in a minute. */
function smtpError(error: unknown): SmtpError {
  const { code, responseCode, message }: NodemailerError = error instanceof Error ? error : new Error(String(error))
  const permanent = code === "EENVELOPE" && responseCode !== undefined && responseCode >= 500 && responseCode < 600
  return new SmtpError(`${code ?? "ESMTP"}: ${message}`.slice(0, 500), permanent)
}
