import type { DocumentKind } from '../../../shared/domain/document'
import type { PaperView } from '../../../shared/contract/papers'
import type { Query } from '../../stores/requests'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { DownloadIcon, PrintIcon } from '../../ui/icons'
import { useWords } from '../../words'
import { QueryView } from '../query-view'
import { PaperSheet } from './paper-sheet'
import type { PrintSubject } from './use-print'

/** What is to be seen: a kept paper by its id, or one that is not made yet. */
export type PreviewOf =
  | { readonly kind: DocumentKind; readonly id: string }
  | { readonly kind: DocumentKind; readonly subject: PrintSubject }

type Props = {
  of: PreviewOf | undefined
  onClose: () => void
  onPrint: (of: PreviewOf) => void
  onSave: (of: PreviewOf) => void
}

/** "Vorschau": the paper as it comes out of the printer. */
export function PreviewDialog({ of, onClose, onPrint, onSave }: Props) {
  const { t } = useWords()
  const paper = of === undefined ? '' : t(`slips.kind.${of.kind}`)
  return (
    <Dialog
      open={of !== undefined}
      onClose={onClose}
      title={t('papers.preview.title', { paper })}
      side="right"
      size="m"
      reading
      foot={
        of !== undefined && (
          <>
            <Button variant="main" icon={PrintIcon} onPress={() => onPrint(of)}>
              {t('papers.preview.print')}
            </Button>
            <Button icon={DownloadIcon} onPress={() => onSave(of)}>
              {t('papers.preview.save')}
            </Button>
            <Button variant="quiet" onPress={onClose}>
              {t('common.close')}
            </Button>
          </>
        )
      }
    >
      {of !== undefined &&
        ('id' in of ? <Kept id={of.id} paper={paper} /> : <Fresh subject={of.subject} paper={paper} />)}
    </Dialog>
  )
}

function Kept({ id, paper }: { id: string; paper: string }) {
  return <Shown query={useQuery('document:page', { id }, [])} paper={paper} />
}

function Fresh({ subject, paper }: { subject: PrintSubject; paper: string }) {
  return (
    <Shown query={useQuery('document:preview', { subject }, ['prints', 'tickets', 'items'])} paper={paper} />
  )
}

function Shown({ query, paper }: { query: Query<PaperView>; paper: string }) {
  const { t } = useWords()
  return (
    <QueryView query={query}>
      {(view) => <PaperSheet view={view} label={t('papers.preview.label', { paper })} />}
    </QueryView>
  )
}
