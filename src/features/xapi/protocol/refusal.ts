/** A request that is answered with an error: the status, and a sentence for whoever wrote the program. */
export class Refusal extends Error {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail)
    this.name = 'Refusal'
    this.status = status
    this.headers = headers
  }
}

/** 400: the request breaks a rule of the standard. */
export const malformed = (detail: string): Refusal => new Refusal(400, detail)
