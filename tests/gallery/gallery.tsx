/**
 * Every component of `web/` on one page, with the words and figures of the real plan: for looking at
 * them in a browser, and for gallery.browser.test.ts, which judges them by axe and by width. It is
 * no part of the app that is built.
 */
import '#web/design/tokens.css'
import '#web/design/base.css'
import '#web/design/print.css'
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { StrictMode, useState, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { Announcer, useAnnounce } from '#web/components/announcer.tsx'
import { Button } from '#web/components/button.tsx'
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx'
import { Menu } from '#web/components/menu.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { Tabs } from '#web/components/tabs.tsx'
import { LanguageProvider } from '#web/language.tsx'
import { ChartShow } from './chart-show.tsx'
import { FieldShow } from './field-show.tsx'
import { StateShow } from './state-show.tsx'
import { TableShow } from './table-show.tsx'

type Part = 'tables' | 'fields' | 'charts' | 'states'

function Gallery(): ReactNode {
  const [part, setPart] = useState<Part>('tables')
  const [isAsking, setAsking] = useState(false)
  const announce = useAnnounce()
  return (
    <main style={{ maxWidth: '80rem', margin: '0 auto', padding: 'var(--space-4)' }}>
      <PageHeader
        title="Chỉ tiêu năm 2024 của huyện Trạm Tấu"
        lead="Kế hoạch số 164/KH-UBND thực hiện Quyết định số 1719/QĐ-TTg."
        trail={[
          { label: 'Kế hoạch', to: '/plans' },
          { label: '164/KH-UBND', to: '/plans/1' },
        ]}
        actions={
          <>
            <Button
              weight="primary"
              onClick={() => {
                setAsking(true)
              }}
            >
              Trả lại báo cáo
            </Button>
            <Menu
              label="Việc khác"
              items={[
                {
                  label: 'Xuất bảng tính',
                  icon: 'download',
                  onChoose: () => {
                    announce('Đã xuất bảng tính.')
                  },
                },
                { label: 'Hủy chỉ tiêu', isDanger: true, onChoose: () => undefined },
              ]}
            />
            <PrintButton />
          </>
        }
      />
      <Tabs
        label="Phần"
        current={part}
        onChoose={setPart}
        tabs={[
          { key: 'tables', label: 'Bảng', content: <TableShow /> },
          { key: 'fields', label: 'Biểu nhập', count: 9, content: <FieldShow /> },
          { key: 'charts', label: 'Biểu đồ', content: <ChartShow /> },
          { key: 'states', label: 'Trạng thái', content: <StateShow /> },
        ]}
      />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => {
          setAsking(false)
        }}
        title="Trả lại báo cáo quý II của xã Hát Lừu"
        description="Xã sẽ nhận được thông báo và sửa lại số liệu; báo cáo chưa được xác nhận."
        confirmLabel="Trả lại báo cáo"
        needsReason
        onConfirm={async (reason) => {
          announce(`Đã trả lại: ${reason}`)
          return Promise.resolve(true)
        }}
      />
    </main>
  )
}

const container = document.getElementById('app')
if (container === null) throw new Error('index.html has no element with the id "app"')

const router = createRouter({
  routeTree: createRootRoute({ component: Gallery }),
  history: createMemoryHistory(),
  defaultNotFoundComponent: Gallery,
})

createRoot(container).render(
  <StrictMode>
    <LanguageProvider>
      <Announcer>
        <RouterProvider router={router as never} />
      </Announcer>
    </LanguageProvider>
  </StrictMode>,
)
