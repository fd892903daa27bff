import { Client } from 'pg'

/** One connection for work that needs to keep it: session locks, COPY, a snapshot. */
export async function withSession<T>(
  url: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(url)
  // A lost connection fails the query under way; without a listener it would end our process too.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
