/**
 * What happens when the server no longer knows who is asking, in the middle of the work.
 *
 *     api.ts ── askToSignInAgain() ──▶ event ──▶ the shell's dialog ── signs in ──▶ resume()
 *                      ▲                                                               │
 *                      └────────────── true: send the same request again ◀─────────────┘
 *
 * The page below the dialog stays as it is, so nothing typed is lost. No state is kept here: the
 * dialog collects whoever waits.
 */
const EVENT_NAME = 'chitieu:session-expired'

interface ExpiryDetail {
  /** Lets the waiting request go on (`true`), or fail with the 401 it got (`false`). */
  readonly resume: (signedIn: boolean) => void
}

/** Resolves true when the same person has signed in again; false at once if no dialog listens. */
export function askToSignInAgain(): Promise<boolean> {
  return new Promise((resolve) => {
    const event = new CustomEvent<ExpiryDetail>(EVENT_NAME, {
      cancelable: true,
      detail: { resume: resolve },
    })
    const nobodyListens = globalThis.dispatchEvent(event)
    if (nobodyListens) resolve(false)
  })
}

/** Registers the dialog that will ask for the password. Returns how to stop listening. */
export function onSessionExpired(ask: (detail: ExpiryDetail) => void): () => void {
  function listen(event: Event): void {
    event.preventDefault()
    ask((event as CustomEvent<ExpiryDetail>).detail)
  }
  globalThis.addEventListener(EVENT_NAME, listen)
  return () => {
    globalThis.removeEventListener(EVENT_NAME, listen)
  }
}
