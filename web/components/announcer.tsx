import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { useT } from '#web/text.ts'
import { componentsText } from './components.text.ts'
import './announcer.css'

type Tone = 'done' | 'problem'

interface Announcement {
  readonly text: string
  readonly tone: Tone
  /** Tells two announcements of the same words apart, so that the second is read aloud too. */
  readonly number: number
}

type Announce = (text: string, tone?: Tone) => void

const AnnounceContext = createContext<Announce>(() => undefined)

/**
 * Says aloud and shows, for all to see, what just happened: `announce('Đã gửi báo cáo')`.
 *
 * The message stays until the next one or until it is closed: a toast that goes away by itself
 * cannot be read by everybody (WCAG 2.2.1).
 */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext)
}

export function Announcer({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useT()
  const [current, setCurrent] = useState<Announcement | null>(null)

  const announce = useCallback<Announce>((text, tone = 'done') => {
    setCurrent((previous) => ({ text, tone, number: (previous?.number ?? 0) + 1 }))
  }, [])
  const close = useCallback(() => {
    setCurrent(null)
  }, [])

  const message = useMemo(
    () =>
      current && (
        <div key={current.number} className={`toast toast-${current.tone}`}>
          <p>{current.text}</p>
          <button type="button" className="button button-quiet" onClick={close}>
            {t(componentsText.close)}
          </button>
        </div>
      ),
    [current, close, t],
  )
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="announcer" role="status" aria-live="polite">
        {message}
      </div>
    </AnnounceContext>
  )
}
