import type { ReactNode } from 'react'
import { OutdatedAppError, ProblemError, UnreachableError } from '#web/answer-problem.ts'
import { Badge, GeneratedBadge, StatusBadge, type Standing } from '#web/components/badge.tsx'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { EmptyState, ErrorState, LoadingState } from '#web/components/states.tsx'

const STANDINGS: readonly Standing[] = [
  'on_track',
  'at_risk',
  'behind',
  'no_figure',
  'done',
  'waiting',
  'returned',
]

const REFUSAL = new ProblemError({
  code: 'report_not_yours',
  status: 403,
  title: { vi: "Người nhập không được tự xác nhận số liệu của Ea H'Leo.", en: 'No.' },
})

export function StateShow(): ReactNode {
  return (
    <div className="stack">
      <p className="cluster">
        {STANDINGS.map((standing) => (
          <StatusBadge key={standing} standing={standing} />
        ))}
        <GeneratedBadge />
        <Badge explanation="Chỉ tiêu không quá">≤</Badge>
      </p>
      <div className="cluster">
        <Button weight="primary">Gửi báo cáo</Button>
        <Button>Lưu tạm</Button>
        <Button weight="danger">Thu hồi</Button>
        <Button weight="quiet" icon="edit">
          Sửa
        </Button>
        <Button isDisabled>Không dùng được</Button>
        <Button isBusy weight="primary">
          Đang gửi…
        </Button>
        <Button isSmall icon="plus">
          Thêm
        </Button>
      </div>
      <LoadingState />
      <ErrorState problem={REFUSAL} onRetry={() => undefined} />
      <ErrorState problem={new UnreachableError('x')} onRetry={() => undefined} />
      <ErrorState problem={new OutdatedAppError('x')} />
      <ErrorState problem={new Error('x')} onRetry={() => undefined} />
      <EmptyState
        title="Chưa có kế hoạch nào"
        action={<Button weight="primary">Tải kế hoạch lên</Button>}
      >
        Tải lên bản .docx, .txt hoặc dán nội dung kế hoạch để hệ thống đọc.
      </EmptyState>
      <p className="cluster">
        {(
          [
            'dashboard',
            'plan',
            'target',
            'task',
            'report',
            'filing',
            'place',
            'programme',
            'document',
            'organisation',
            'admin',
            'person',
            'check',
            'warning',
            'stop',
            'info',
            'question',
            'clock',
            'returned',
            'print',
            'upload',
            'download',
            'search',
            'plus',
            'edit',
            'table',
            'chart',
            'link',
            'sparkle',
            'menu',
          ] as const
        ).map((name) => (
          <Icon key={name} name={name} size={24} />
        ))}
      </p>
    </div>
  )
}
