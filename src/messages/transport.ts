/** A mail as it goes out; addresses as in a header, the text with `\n`. */
export type OutgoingMail = {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** With its angle brackets. */
  readonly messageId: string
  readonly date: Date
}

/**
 * Hands mail to a server. `send` resolves once the server has accepted it; it throws `TryLater` when the server certainly
 * has not, `RefusedForGood` when it never will, and `AnswerLost` when nobody can tell.
 */
export type MailTransport = {
  send(mail: OutgoingMail): Promise<void>
  /** Whether the server is there and lets us in; throws `TryLater` when not. */
  verify(): Promise<void>
  /** Breaks off what is under way, each with the error that is true then; the next mail begins as ever. */
  breakOff?(): void
}

/** A code without spaces is all these errors say: a server's own answer repeats addresses. */
abstract class MailError extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Certainly not accepted; it may be tried again. */
export class TryLater extends MailError {
  override readonly name: string = 'TryLater'
}

/** Not handed over: it had to go over TLS, and the server offers none that can be trusted. */
export class NoTls extends TryLater {
  override readonly name = 'NoTls'
}

/** Certainly not accepted, nor will it be. */
export class RefusedForGood extends MailError {
  override readonly name = 'RefusedForGood'
}

/** It may have been accepted: the answer did not come. */
export class AnswerLost extends MailError {
  override readonly name = 'AnswerLost'
}
