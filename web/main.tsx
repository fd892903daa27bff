import './older-browsers.ts'
import './design/tokens.css'
import './design/base.css'
import './design/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { newQueryClient } from './query-client.ts'
import { newRouter } from './router.tsx'

const container = document.getElementById('app')
if (container === null) throw new Error('index.html has no element with the id "app"')

const queryClient = newQueryClient()
createRoot(container).render(
  <StrictMode>
    <App queryClient={queryClient} router={newRouter(queryClient)} />
  </StrictMode>,
)
