import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where the server listens while the app is developed; the built app is served by the server. */
const DEVELOPMENT_SERVER = 'http://127.0.0.1:3000'

export default defineConfig({
  root: 'web',
  plugins: [react()],
  server: { proxy: { '/api': DEVELOPMENT_SERVER } },
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    // The last Chrome of Android 6, which commune officers still carry.
    target: 'chrome106',
    modulePreload: { polyfill: false },
    cssTarget: 'chrome106',
    // Nothing is inlined as a data: address, so that the content policy can forbid them.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // React changes less often than we do: over a hill road it should come once, not weekly.
          groups: [{ name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\// }],
        },
      },
    },
  },
})
