import { createContext } from 'react'

/** Called by each page's heading when it appears; the frame decides whether it gets the focus. */
export const HeadingFocus = createContext<(heading: HTMLElement) => void>(() => undefined)
