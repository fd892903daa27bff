/**
 * PostgreSQL's COPY over the driver's own connection: `pg` speaks the messages and leaves their
 * use to whoever submits a query. https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-COPY
 */
import { Readable, type Duplex } from 'node:stream'
import type { Client, Submittable } from 'pg'

/** What `pg` has and its types do not tell. */
interface CopyConnection {
  readonly stream: Duplex
  query(text: string): void
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
}

/** Set on both sides, so that nothing depends on the settings of the server or of the owner. */
export const EXACT_TEXT = `
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres';
  set local timezone = 'UTC';
  set local extra_float_digits = 1;
  set local bytea_output = 'hex';
`

/** One message of COPY TO STDOUT is one row. */
export interface CopiedRows {
  readonly rows: number
  readonly text: Buffer
}

/** Streams the rows in pieces of about `pieceBytes`, each of whole rows; waits for a slow reader. */
export function copyOut(
  client: Client,
  statement: string,
  pieceBytes: number,
): AsyncIterable<CopiedRows> {
  let held: Buffer[] = []
  let heldBytes = 0
  let connection: CopyConnection | undefined
  const pieces = new Readable({
    objectMode: true,
    highWaterMark: 1,
    read: () => connection?.stream.resume(),
  })
  function passOn(): void {
    const piece: CopiedRows = { rows: held.length, text: Buffer.concat(held) }
    held = []
    heldBytes = 0
    if (!pieces.push(piece)) connection?.stream.pause()
  }
  client.query({
    submit(own: unknown) {
      connection = own as CopyConnection
      connection.query(statement)
    },
    handleCopyData({ chunk }: { readonly chunk: Buffer }) {
      // The chunk is a window on the driver's buffer, which it will use again.
      held.push(Buffer.from(chunk))
      heldBytes += chunk.length
      if (heldBytes >= pieceBytes) passOn()
    },
    handleCommandComplete: () => undefined,
    handleReadyForQuery() {
      if (held.length > 0) passOn()
      connection?.stream.resume()
      pieces.push(null)
    },
    handleError(error: Error) {
      connection?.stream.resume()
      pieces.destroy(error)
    },
  } as Submittable)
  return pieces
}

/** Sends whole rows, as `copyOut` gave them, in one COPY FROM STDIN. Returns how many came in. */
export function copyIn(client: Client, statement: string, text: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    let copied = 0
    client.query({
      submit: (connection: unknown) => (connection as CopyConnection).query(statement),
      handleCopyInResponse(connection: CopyConnection) {
        connection.sendCopyFromChunk(text)
        connection.endCopyFrom()
      },
      handleCommandComplete(message: { readonly text: string }) {
        copied = Number(/^COPY (\d+)$/.exec(message.text)?.[1] ?? 0)
      },
      handleReadyForQuery: () => resolve(copied),
      handleError: reject,
    } as Submittable)
  })
}
