import type { ReactElement } from 'react'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DensityName } from '../../src/renderer/ui/density-context'
import { KitProvider } from '../../src/renderer/ui/kit-provider'
import { kit } from '../../src/shared/words/de/kit'

type Options = { density?: DensityName }

/** Renders a part of the screen with everything the kit needs above it, in German and light. */
export function renderUi(part: ReactElement, { density = 'normal' }: Options = {}) {
  const user = userEvent.setup()
  const wrap = (children: ReactElement) => (
    <KitProvider language="de" words={kit} scheme="light" density={density}>
      {children}
    </KitProvider>
  )
  const view = render(wrap(part))
  return { ...view, user, rerenderUi: (next: ReactElement) => view.rerender(wrap(next)) }
}
