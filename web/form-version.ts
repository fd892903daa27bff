/** The name of the meta element in index.html that carries the version of this build. */
const META_NAME = 'chitieu-form'

/**
 * The version of the app whose forms the user is filling in. It goes with every command, so that
 * the server can tell a form loaded before an upgrade from today's.
 */
export function formVersion(): string {
  const meta = document.querySelector(`meta[name="${META_NAME}"]`)
  return meta?.getAttribute('content') ?? 'development'
}
