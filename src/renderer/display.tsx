import './zod-setup'
import './styles/display'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { NumberDisplay } from './number-display'

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <NumberDisplay />
    </StrictMode>,
  )
}
