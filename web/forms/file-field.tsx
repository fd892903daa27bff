import { useRef, useState, type ReactNode } from 'react'
import { Icon } from '#web/components/icon.tsx'
import { ProgressBar } from '#web/components/progress-bar.tsx'
import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import { Field, type FieldProps } from './field.tsx'
import { formatFileSize } from './file-size.ts'
import { formsText } from './forms.text.ts'
import '#web/components/button.css'
import './file-field.css'

interface FileFieldProps extends FieldProps {
  /** Endings taken, with the dot: `['.docx', '.txt']`. */
  readonly kinds: readonly string[]
  readonly maxBytes: number
  readonly onChoose?: (file: File | undefined) => void
  /** The share sent so far, 0 to 1, while the file is on its way. */
  readonly progress?: number | undefined
}

/** One file, chosen or dropped. What is too large or of the wrong kind is said before it is sent. */
export function FileField(props: FileFieldProps): ReactNode {
  const t = useT()
  const { language } = useLanguage()
  const { kinds, maxBytes, onChoose, progress } = props
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<File>()
  const [complaint, setComplaint] = useState<string>()
  const [isOver, setOver] = useState(false)

  function judge(file: File): string {
    const name = file.name.normalize('NFC')
    if (!kinds.some((kind) => name.toLowerCase().endsWith(kind))) {
      return t(formsText.fileKind, { name, kinds: kinds.join(', ') })
    }
    if (file.size <= maxBytes) return ''
    const size = formatFileSize(file.size, language)
    return t(formsText.fileTooLarge, { name, size, limit: formatFileSize(maxBytes, language) })
  }

  function take(file: File | undefined): void {
    const message = file === undefined ? '' : judge(file)
    input.current?.setCustomValidity(message)
    setComplaint(message === '' ? undefined : message)
    setChosen(message === '' ? file : undefined)
    onChoose?.(message === '' ? file : undefined)
  }

  return (
    <Field
      {...props}
      hint={
        props.hint ??
        `${kinds.join(', ')}. ${t(formsText.fileLimit, { size: formatFileSize(maxBytes, language) })}`
      }
      error={props.error ?? complaint}
      below={
        chosen &&
        t(formsText.chosenFile, {
          name: chosen.name.normalize('NFC'),
          size: formatFileSize(chosen.size, language),
        })
      }
    >
      {(links) => (
        <div
          className={isOver ? 'file-drop file-drop-over' : 'file-drop'}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => {
            setOver(false)
          }}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            if (input.current === null) return
            input.current.files = event.dataTransfer.files
            take(event.dataTransfer.files[0])
          }}
        >
          <Icon name="upload" />
          <span className="file-drop-words">{t(formsText.dropFile)}</span>
          <label htmlFor={links.id} className="button button-plain">
            {t(formsText.pickFile)}
          </label>
          <input
            {...links}
            ref={input}
            className="visually-hidden"
            type="file"
            accept={kinds.join(',')}
            onChange={(event) => {
              take(event.currentTarget.files?.[0])
            }}
          />
          {progress !== undefined && (
            <ProgressBar label={t(formsText.uploading)} percent={Math.round(progress * 100)} />
          )}
        </div>
      )}
    </Field>
  )
}
