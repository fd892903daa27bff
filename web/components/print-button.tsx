import type { ReactNode } from 'react'
import { useT } from '#web/text.ts'
import { Button } from './button.tsx'
import { componentsText } from './components.text.ts'

/** Prints the page as it stands, on A4 (see design/print.css). */
export function PrintButton(): ReactNode {
  const t = useT()
  return (
    <Button icon="print" onClick={printPage}>
      {t(componentsText.print)}
    </Button>
  )
}

function printPage(): void {
  globalThis.print()
}
