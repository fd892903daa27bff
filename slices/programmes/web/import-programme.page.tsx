import { useState, type ReactNode } from 'react'
import { PageHeader } from '#web/components/page-header.tsx'
import { FileField } from '#web/forms/file-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { useT } from '#web/text.ts'
import { uploadFile } from '#web/upload.ts'
import { ImportPreviewView } from '../core/programme.contract.ts'
import { programmesText } from '../core/programme.text.ts'
import { ImportForm } from './import-form.tsx'
import { ImportRows } from './import-rows.tsx'

/** As the server takes for a command (server/app.ts): a tree of a thousand parts is far smaller. */
const MOST_BYTES = 2 * 1024 * 1024

/** Another programme from an office's own file: read, looked through, and only then kept. */
export function ImportProgrammePage(): ReactNode {
  const t = useT()
  const [preview, setPreview] = useState<ImportPreviewView>()
  const [isReading, setReading] = useState(false)
  const [problem, setProblem] = useState<unknown>()

  async function look(file: File | undefined): Promise<undefined> {
    if (file === undefined) return undefined
    setReading(true)
    setProblem(undefined)
    try {
      setPreview(await uploadFile('/programmes/import-preview', file, { shape: ImportPreviewView }))
    } catch (error) {
      setPreview(undefined)
      setProblem(error)
    } finally {
      setReading(false)
    }
    return undefined
  }

  return (
    <>
      <PageHeader
        title={t(programmesText.import)}
        lead={t(programmesText.importIntro)}
        trail={[{ label: t(programmesText.title), to: '/programmes' }]}
      />
      <div className="stack">
        <Form
          submitLabel={t(programmesText.importRead)}
          isSending={isReading}
          problem={problem}
          onSubmit={(values) => look(values.file('file'))}
        >
          <FileField
            name="file"
            label={t(programmesText.importFile)}
            isRequired
            kinds={['.json', '.xlsx', '.csv']}
            maxBytes={MOST_BYTES}
          />
        </Form>
        {preview !== undefined && (
          <>
            <ImportRows preview={preview} />
            {preview.problems.length === 0 && preview.rows.length > 0 && (
              <ImportForm preview={preview} />
            )}
          </>
        )}
      </div>
    </>
  )
}
