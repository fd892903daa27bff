/**
 * Whether a request that changes something was made by our own pages.
 *
 * The cookie is sent by the browser whoever made the request, so a cookie alone proves nothing. Our
 * pages add a header that a foreign page cannot add without being asked about it first, and the
 * browser names the page it acts for. Only the host is compared, since a proxy that ends TLS makes
 * our own address look like http.
 */
const REQUESTED_WITH = 'chitieu'

export interface RequestHeaders {
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly requestedWith: string | undefined
  readonly fetchSite: string | undefined
}

export function isOurOwnRequest(headers: RequestHeaders): boolean {
  if (headers.requestedWith !== REQUESTED_WITH) return false
  if (headers.fetchSite !== undefined && !OURS.has(headers.fetchSite)) return false
  // Programs send no Origin; a browser always does when it posts.
  if (headers.origin === undefined) return true
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host
}

const OURS: ReadonlySet<string> = new Set(['same-origin', 'none'])
