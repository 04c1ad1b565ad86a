import type { ReactNode } from 'react'
import { ErrorBoundary as Boundary } from 'react-error-boundary'
import { ErrorView } from './error-view'

type Props = {
  title: string
  text: string
  retryLabel: string
  children: ReactNode
  onError?: ((error: unknown) => void) | undefined
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

/** A broken part shows this instead of an empty window; the data lies in main and is untouched. */
export function ErrorBoundary({ title, text, retryLabel, children, onError }: Props) {
  return (
    <Boundary
      onError={(error) => onError?.(error)}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <ErrorView
          title={title}
          text={text}
          action={{ label: retryLabel, onPress: resetErrorBoundary }}
          detail={describe(error)}
        />
      )}
    >
      {children}
    </Boundary>
  )
}
