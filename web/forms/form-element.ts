/** What the form asks of the browser's own elements. */
import type { Translate } from '#web/text.ts'
import type { DraftContent } from './draft.ts'
import type { FieldErrors } from './form-errors.ts'
import { formsText } from './forms.text.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** The code that a key has while an input method is still putting the letter together. */
const COMPOSING_KEY_CODE = 229

/**
 * Whether a key belongs to the input method (Telex, VNI) and not to the form. `isComposing` alone is
 * not enough: Safari ends the composition before it reports the Enter that ended it.
 */
export function isComposing(event: KeyboardEvent): boolean {
  // oxlint-disable-next-line typescript/no-deprecated -- the only sign that older browsers give
  return event.isComposing || event.keyCode === COMPOSING_KEY_CODE
}

/** What is wrong with each field, first per name, in our words and not the browser's. */
export function findInvalid(form: HTMLFormElement, t: Translate): FieldErrors {
  const errors: Record<string, string> = {}
  for (const control of controlsOf(form)) {
    // A field checks itself when it is left; the one that has the focus has not been left yet.
    control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    if (control.name === '' || control.name in errors || control.validity.valid) continue
    errors[control.name] = complaintOf(control, t)
  }
  return errors
}

function complaintOf(control: Control, t: Translate): string {
  const { validity } = control
  if (validity.customError) return control.validationMessage
  if (validity.valueMissing) return t(formsText.missing, { label: labelOf(control) })
  if (validity.tooLong && 'maxLength' in control)
    return t(formsText.tooLong, { max: control.maxLength })
  return t(formsText.wrongForm)
}

/** The words of a control's label, without the note that it is required. */
export function labelOf(control: Element | RadioNodeList | null | undefined): string {
  const first = control instanceof RadioNodeList ? control[0] : control
  if (!isControl(first)) return ''
  const fieldset = first.type === 'radio' ? first.closest('fieldset') : null
  const label = fieldset?.querySelector('legend') ?? first.labels?.[0]
  return label?.firstChild?.textContent?.trim() ?? first.getAttribute('aria-label') ?? first.name
}

/** Puts kept content back into the fields. Answers whether anything differs from what was there. */
export function fillForm(form: HTMLFormElement, content: DraftContent): boolean {
  const waiting = new Map<string, string[]>()
  for (const [name, value] of content) waiting.set(name, [...(waiting.get(name) ?? []), value])

  const changed = controlsOf(form).filter((control) => {
    const values = waiting.get(control.name)
    if (control.name === '' || (control instanceof HTMLInputElement && control.type === 'file'))
      return false
    if (isTicked(control)) return tick(control, values?.includes(control.value) ?? false)
    const value = values?.shift()
    if (value === undefined || control.value === value) return false
    control.value = value
    return true
  })
  for (const control of changed) {
    control.dispatchEvent(new Event('input', { bubbles: true }))
    control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
  }
  return changed.length > 0
}

function isTicked(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio'
}

function tick(control: HTMLInputElement, isChecked: boolean): boolean {
  if (control.checked === isChecked) return false
  control.checked = isChecked
  return true
}

function controlsOf(form: HTMLFormElement): readonly Control[] {
  return [...form.elements].filter(isControl)
}

function isControl(element: unknown): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  )
}
