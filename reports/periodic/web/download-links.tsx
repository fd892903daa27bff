import type { ReactNode } from 'react'
import { API_BASE } from '#web/api.ts'
import { Icon } from '#web/components/icon.tsx'
import { useT } from '#web/text.ts'
import { FILING_FORMATS } from '#reports/periodic/core/filing.contract.ts'
import { filingsText } from '#reports/periodic/core/filing-pages.text.ts'

/** The three files of a report. `at` is the address under /api/v1 that the format is added to. */
export function DownloadLinks({ at }: { readonly at: string }): ReactNode {
  const t = useT()
  return (
    <>
      {FILING_FORMATS.map((format) => (
        <a
          key={format}
          className="button button-plain"
          href={`${API_BASE}${at}/${format}`}
          download
        >
          <Icon name="download" size={18} />
          {t(filingsText.download, { format: `.${format}` })}
        </a>
      ))}
    </>
  )
}
