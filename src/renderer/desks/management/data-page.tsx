import { useImportDesk } from '../../stores/import-desk'
import { DataHome } from './data-home'
import { DataPreview } from './data-preview'

/** Bring data in, pass it on, check it; chosen files take the page until they are decided. */
export function DataPage() {
  const preview = useImportDesk((desk) => desk.preview)
  const busy = useImportDesk((desk) => desk.busy)
  if (preview === undefined || busy === 'running') return <DataHome />
  return <DataPreview preview={preview} />
}
