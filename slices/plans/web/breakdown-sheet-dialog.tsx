import { useState, type ReactNode } from 'react'
import { useAnnounce } from '#web/components/announcer.tsx'
import { Dialog } from '#web/components/dialog.tsx'
import { sendCommand } from '#web/api.ts'
import { useCommand } from '#web/command.ts'
import { FileField } from '#web/forms/file-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { storeFile } from '#web/upload.ts'
import { BreakdownSheetView } from '../core/breakdown-sheet.contract.ts'
import { targetsText } from '../core/target-screen.text.ts'
import { BrokenDownView, type TargetView } from '../core/target.contract.ts'
import { BalanceNote } from './balance-note.tsx'
import { SheetDifferences } from './sheet-differences.tsx'
import { SheetProblems } from './sheet-problems.tsx'

interface BreakdownSheetDialogProps {
  readonly target: TargetView
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** A filled-in breakdown comes back: looked at line by line first, then taken over or not. */
export function BreakdownSheetDialog(props: BreakdownSheetDialogProps): ReactNode {
  const t = useT()
  const { target, isOpen, onClose } = props
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      title={t(targetsText.upload)}
      description={t(targetsText.uploadWhy)}
    >
      <SheetSteps target={target} onDone={onClose} />
    </Dialog>
  )
}

const KINDS = ['.xlsx', '.csv']
/** As the server's own limit (platform/files). */
const MOST_BYTES = 20 * 1024 * 1024

/** A sheet that was looked through, with the answers that the person has given so far. */
interface LookedThrough {
  readonly fileHash: string
  readonly answers: Readonly<Record<string, string>>
  readonly view: BreakdownSheetView
}

interface SheetStepsProps {
  readonly target: TargetView
  readonly onDone: () => void
}

function SheetSteps({ target, onDone }: SheetStepsProps): ReactNode {
  const t = useT()
  const [looked, setLooked] = useState<LookedThrough>()
  const [progress, setProgress] = useState<number>()
  const [problem, setProblem] = useState<unknown>()

  async function lookThrough(
    fileHash: string,
    answers: LookedThrough['answers'],
  ): Promise<LookedThrough> {
    const view = await sendCommand(
      `/targets/${target.placeId}/${target.targetId}/breakdown-sheet`,
      {
        fileHash,
        answers: Object.entries(answers).map(([cell, reading]) => ({ cell, reading })),
      },
      BreakdownSheetView,
    )
    const through = { fileHash, answers, view }
    setLooked(through)
    return through
  }

  async function attempt(act: () => Promise<unknown>): Promise<unknown> {
    setProblem(undefined)
    try {
      return await act()
    } catch (error) {
      setLooked(undefined)
      setProblem(error)
      return undefined
    } finally {
      setProgress(undefined)
    }
  }

  return (
    <div className="stack">
      <Form
        submitLabel={t(targetsText.compare)}
        isSending={progress !== undefined}
        problem={problem}
        onSubmit={(values) =>
          attempt(async () => {
            const file = values.file('sheet')
            if (file === undefined) return undefined
            setProgress(0)
            const { hash } = await storeFile(file, { onProgress: setProgress })
            return lookThrough(hash, {})
          })
        }
      >
        <FileField
          name="sheet"
          label={t(targetsText.sheetFile)}
          isRequired
          kinds={KINDS}
          maxBytes={MOST_BYTES}
          progress={progress}
        />
      </Form>
      {looked !== undefined && (
        <Looked
          target={target}
          looked={looked}
          onAnswer={(cell, reading) =>
            void attempt(() => lookThrough(looked.fileHash, { ...looked.answers, [cell]: reading }))
          }
          onDone={onDone}
        />
      )}
    </div>
  )
}

interface LookedProps {
  readonly target: TargetView
  readonly looked: LookedThrough
  readonly onAnswer: (cell: string, reading: string) => void
  readonly onDone: () => void
}

/** Problems first; the differences; and, when nothing stands against it, the way to take them over. */
function Looked({ target, looked, onAnswer, onDone }: LookedProps): ReactNode {
  const t = useT()
  const { view } = looked
  const changes = view.differences.filter(({ kind }) => kind !== 'same').length
  const isReady = view.problems.length === 0 && !view.isBeyond && changes > 0
  return (
    <>
      <SheetProblems problems={view.problems} onAnswer={onAnswer} />
      <BalanceNote target={target} balance={view.balance} />
      {changes === 0 && view.problems.length === 0 && <p>{t(targetsText.noDifference)}</p>}
      {view.differences.some(({ kind }) => kind === 'removed') && (
        <p>{t(targetsText.removedWhy)}</p>
      )}
      <SheetDifferences target={target} differences={view.differences} />
      {isReady && <TakeOver target={target} view={view} onDone={onDone} />}
    </>
  )
}

interface TakeOverProps {
  readonly target: TargetView
  readonly view: BreakdownSheetView
  readonly onDone: () => void
}

function TakeOver({ target, view, onDone }: TakeOverProps): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const take = useCommand({
    path: `/targets/${target.placeId}/${target.targetId}/breakdown`,
    answer: BrokenDownView,
    refreshes: [['targets'], ['plans']],
    onDone: ({ changed }) => {
      announce(t(targetsText.kept, { n: changed }), 'done')
      onDone()
    },
  })
  return (
    <Form
      submitLabel={t(targetsText.takeOver)}
      isSending={take.isSending}
      problem={take.problem}
      onSubmit={(values) =>
        take.send({
          sharesVersion: view.sharesVersion,
          method: 'spreadsheet',
          shares: view.shares,
          reason: values.text('reason'),
        })
      }
    >
      <TextField name="reason" label={t(targetsText.reason)} maxLength={2000} />
    </Form>
  )
}
