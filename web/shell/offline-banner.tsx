import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore, useState, type ReactNode } from 'react'
import { UnreachableError } from '#web/answer-problem.ts'
import { Icon } from '#web/components/icon.tsx'
import { useT } from '#web/text.ts'
import { shellText } from './shell.text.ts'

/**
 * Says that the network is gone, whether the device says so or only our requests fail (a phone with
 * two bars on a hill is "online"). Goes away with the next answer.
 */
export function OfflineBanner(): ReactNode {
  const t = useT()
  const deviceIsOnline = useSyncExternalStore(watchDevice, readDevice, () => true)
  const serverIsReached = useServerReached()
  const isOffline = !deviceIsOnline || !serverIsReached
  return (
    <div role="status" className="offline-place">
      {isOffline && (
        <p className="offline-banner">
          <Icon name="warning" size={18} />
          {t(shellText.offline)}
        </p>
      )}
    </div>
  )
}

function watchDevice(onChange: () => void): () => void {
  globalThis.addEventListener('online', onChange)
  globalThis.addEventListener('offline', onChange)
  return () => {
    globalThis.removeEventListener('online', onChange)
    globalThis.removeEventListener('offline', onChange)
  }
}

function readDevice(): boolean {
  return navigator.onLine
}

/** Whether the latest request, read or command, got an answer of any kind. */
function useServerReached(): boolean {
  const queryClient = useQueryClient()
  const [isReached, setReached] = useState(true)

  useEffect(() => {
    const stopReads = queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated') return
      if (event.action.type === 'success') setReached(true)
      if (event.action.type === 'error')
        setReached(!(event.action.error instanceof UnreachableError))
    })
    const stopCommands = queryClient.getMutationCache().subscribe(({ mutation }) => {
      if (mutation?.state.status === 'success') setReached(true)
      if (mutation?.state.status === 'error') {
        setReached(!(mutation.state.error instanceof UnreachableError))
      }
    })
    return () => {
      stopReads()
      stopCommands()
    }
  }, [queryClient])
  return isReached
}
