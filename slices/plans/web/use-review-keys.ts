import { useEffect, type RefObject } from 'react'

/**
 * J and K go to the next and the previous proposal while the focus is inside the element, and never
 * while something is typed. Active on focus only, as WCAG 2.1.4 asks of keys that are single letters.
 */
export function useReviewKeys(
  inside: RefObject<HTMLElement | null>,
  move: (step: 1 | -1) => void,
): void {
  useEffect(() => {
    const element = inside.current
    if (element === null) return
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
      const step = STEPS[event.key.toLowerCase()]
      if (step === undefined) return
      event.preventDefault()
      move(step)
    }
    element.addEventListener('keydown', onKeyDown)
    return () => {
      element.removeEventListener('keydown', onKeyDown)
    }
  }, [inside, move])
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 }

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}
