import './zod-setup'
import './styles/all'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { setNonce } from 'get-nonce'
import { App } from './app'
import { readNonce } from './ui/nonce'

const nonce = readNonce()
// Dialogs lock the page's scrolling with a style element of their own; it needs the nonce as well.
if (nonce !== undefined) setNonce(nonce)

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
