import path from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'

interface ServedGallery extends AsyncDisposable {
  readonly address: string
}

/** Serves the gallery as written, on a free port of this machine, until it is disposed of. */
export async function serveGallery(): Promise<ServedGallery> {
  const root = path.resolve(import.meta.dirname)
  const server = await createServer({
    root,
    configFile: false,
    plugins: [react()],
    logLevel: 'error',
    cacheDir: path.resolve(root, '../../node_modules/.cache/chitieu/gallery'),
    server: {
      port: 0,
      host: '127.0.0.1',
      hmr: false,
      watch: null,
      fs: { allow: [path.resolve(root, '../..')] },
    },
  })
  await server.listen()
  const [address] = server.resolvedUrls?.local ?? []
  if (address === undefined) throw new Error('the gallery is served at no address')
  return { address, [Symbol.asyncDispose]: () => server.close() }
}
