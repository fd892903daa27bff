import { Fragment, useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Button } from '#web/components/button.tsx'
import { ErrorState } from '#web/components/states.tsx'
import { useT } from '#web/text.ts'
import { useDraft } from './draft.ts'
import { FormErrors, type FieldErrors } from './form-errors.ts'
import { readForm, type FormValues } from './form-values.ts'
import { fillForm, isComposing, labelOf, findInvalid } from './form-element.ts'
import { formsText } from './forms.text.ts'
import './form.css'

interface FormProps {
  /**
   * Sends the values. Resolve with anything but undefined when the server has acknowledged them
   * (as `command.send` does): then the draft is forgotten.
   */
  readonly onSubmit: (values: FormValues) => Promise<unknown>
  /** Why the last sending was refused, shown above the buttons. */
  readonly problem?: unknown
  /** What the page found wrong with single fields, by name. */
  readonly errors?: FieldErrors
  /** Names the form and its subject, so that unsent content can be kept: `report:0192…`. */
  readonly draftKey?: string
  readonly submitLabel?: string
  readonly isSending?: boolean
  /** Further buttons beside the one that sends. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

const NOTHING_WRONG: FieldErrors = {}
/** A pause in typing after which the draft is kept. */
const KEEP_AFTER_MS = 400

/**
 * A form of uncontrolled fields. Refuses to be sent while a field is wrong and says where; keeps
 * what is typed until it is acknowledged; does not take the Enter of a Vietnamese input method, which
 * ends a word, for the Enter that sends.
 */
export function Form(props: FormProps): ReactNode {
  const { onSubmit, problem, errors = NOTHING_WRONG, draftKey, isSending = false } = props
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const [found, setFound] = useState<FieldErrors>(NOTHING_WRONG)
  const kept = useKeptDraft(form, draftKey)

  async function submit(element: HTMLFormElement): Promise<void> {
    const wrong = findInvalid(element, t)
    setFound(wrong)
    if (Object.keys(wrong).length > 0) return
    const answer = await onSubmit(readForm(element))
    if (answer !== undefined) kept.forget()
  }

  return (
    <FormErrors value={{ ...found, ...errors }}>
      <form
        ref={form}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isSending) void submit(event.currentTarget)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault()
        }}
        onInput={kept.noticeTyping}
      >
        {kept.isRestored && <RestoredNote onDiscard={kept.discard} />}
        <ErrorSummary errors={{ ...found, ...errors }} form={form} />
        <Fragment key={kept.generation}>{props.children}</Fragment>
        {problem !== undefined && problem !== null && <ErrorState problem={problem} />}
        <div className="form-actions">
          <Button type="submit" weight="primary" isBusy={isSending}>
            {isSending ? t(formsText.sending) : (props.submitLabel ?? t(formsText.send))}
          </Button>
          {props.actions}
        </div>
      </form>
    </FormErrors>
  )
}

interface KeptDraft {
  /** Counts how often the fields were put back to how they were: they are then built anew. */
  readonly generation: number
  readonly isRestored: boolean
  readonly noticeTyping: () => void
  readonly forget: () => void
  readonly discard: () => void
}

/** Restores what was typed earlier when the form appears, and keeps what is typed from then on. */
function useKeptDraft(
  form: React.RefObject<HTMLFormElement | null>,
  draftKey: string | undefined,
): KeptDraft {
  const draft = useDraft(draftKey)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isRestored, setRestored] = useState(false)
  const [generation, setGeneration] = useState(0)

  useEffect(() => {
    const content = draft.read()
    if (content === undefined || form.current === null) return
    // oxlint-disable-next-line react/set-state-in-effect -- only the filled form tells whether it changed
    setRestored(fillForm(form.current, content))
  }, [draft, form])

  const keepNow = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (form.current !== null) draft.keep(readForm(form.current).entries())
  }, [draft, form])

  useEffect(() => {
    function keepBeforeLeaving(): void {
      if (timer.current !== undefined) keepNow()
    }
    globalThis.addEventListener('pagehide', keepBeforeLeaving)
    return () => {
      globalThis.removeEventListener('pagehide', keepBeforeLeaving)
      clearTimeout(timer.current)
    }
  }, [keepNow])

  function forget(): void {
    clearTimeout(timer.current)
    timer.current = undefined
    draft.forget()
    setRestored(false)
  }
  return {
    generation,
    isRestored,
    noticeTyping: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(keepNow, KEEP_AFTER_MS)
    },
    forget,
    discard: () => {
      forget()
      setGeneration(generation + 1)
    },
  }
}

function RestoredNote({ onDiscard }: { readonly onDiscard: () => void }): ReactNode {
  const t = useT()
  return (
    <div className="form-restored" role="status">
      <p>{t(formsText.restored)}</p>
      <Button weight="quiet" isSmall onClick={onDiscard}>
        {t(formsText.discard)}
      </Button>
    </div>
  )
}

interface ErrorSummaryProps {
  readonly errors: FieldErrors
  readonly form: React.RefObject<HTMLFormElement | null>
}

/** All that is wrong, on top, each a way to its field; gets the focus when it appears. */
function ErrorSummary({ errors, form }: ErrorSummaryProps): ReactNode {
  const t = useT()
  const headingId = useId()
  const box = useRef<HTMLDivElement>(null)
  const names = Object.keys(errors)
  const count = names.length

  useEffect(() => {
    if (count > 0) box.current?.focus()
  }, [count])

  if (count === 0) return null
  return (
    <div className="form-errors" ref={box} role="group" tabIndex={-1} aria-labelledby={headingId}>
      <p id={headingId}>{t(formsText.errorsTitle, { n: count })}</p>
      <ul>
        {names.map((name) => {
          const control = form.current?.elements.namedItem(name)
          const id = control instanceof HTMLElement ? control.id : ''
          return (
            <li key={name}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault()
                  if (control instanceof HTMLElement) control.focus()
                }}
              >
                {inContext(labelOf(control), errors[name] ?? '')}
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Away from its field an error needs the field's name, unless it says it already. */
function inContext(label: string, error: string): string {
  return error.includes(label) ? error : `${label}: ${error}`
}
