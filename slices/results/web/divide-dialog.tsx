import { useState, type ReactNode } from 'react'
import { formatTags } from '#slices/indicators/core/tag.ts'
import { Dialog } from '#web/components/dialog.tsx'
import { Form } from '#web/forms/form.tsx'
import type { FormValues } from '#web/forms/form-values.ts'
import { SelectField } from '#web/forms/select-field.tsx'
import { useT } from '#web/text.ts'
import type { ReportLineView } from '../core/report.contract.ts'
import { reportFormText, tagDimensionText } from '../core/report-screen.text.ts'
import { useTagWords, type TagDimension } from './tag-words.ts'

interface DivideDialogProps {
  /** The lines that the indicator has already. */
  readonly lines: readonly ReportLineView[]
  readonly onClose: () => void
  readonly onDivide: (tags: string) => void
}

/** Asks of whom a part of a figure is: poor households, households headed by women, both at once. */
export function DivideDialog(props: DivideDialogProps): ReactNode {
  const t = useT()
  const { lines, onClose, onDivide } = props
  const { dimensions } = useTagWords()
  const [complaint, setComplaint] = useState<string>()

  function divide(values: FormValues): Promise<true | undefined> {
    const tags = tagsOf(dimensions, values)
    const wrong = complaintOf(tags, lines)
    setComplaint(wrong && t(reportFormText[wrong]))
    if (tags === undefined || wrong !== undefined) return Promise.resolve(undefined)
    onDivide(tags)
    onClose()
    return Promise.resolve(true)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${lines[0]?.code ?? ''}: ${t(reportFormText.divideTitle)}`}
      description={t(reportFormText.divideHint)}
    >
      <Form submitLabel={t(reportFormText.divideAdd)} onSubmit={divide}>
        {dimensions.map(({ dimension, choices }, index) => (
          <SelectField
            key={dimension}
            name={dimension}
            label={labelOf(dimension, t)}
            choices={choices}
            emptyLabel={t(reportFormText.anyGroup)}
            error={index === 0 ? complaint : undefined}
          />
        ))}
      </Form>
    </Dialog>
  )
}

function tagsOf(dimensions: readonly TagDimension[], values: FormValues): string | undefined {
  const chosen = dimensions.flatMap(({ dimension }) => {
    const value = values.optionalText(dimension)
    return value === undefined ? [] : [[dimension, value] as const]
  })
  return chosen.length === 0 ? undefined : formatTags(chosen)
}

function complaintOf(
  tags: string | undefined,
  lines: readonly ReportLineView[],
): 'divideNothing' | 'divideThere' | undefined {
  if (tags === undefined) return 'divideNothing'
  return lines.some((line) => line.tags === tags) ? 'divideThere' : undefined
}

function labelOf(dimension: string, t: ReturnType<typeof useT>): string {
  const text = tagDimensionText[dimension]
  return text === undefined ? dimension : t(text)
}
