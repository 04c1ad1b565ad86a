import type { Finding } from '../../../shared/domain/fsck'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'

const mostIds = 5

/** What a check found, in words, with the first records concerned. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useWords()
  return findings.map(({ code, ids }) => (
    <p key={`${code} ${ids.join()}`}>
      {t(`data.check.finding.${code}`)}{' '}
      <Muted>{t('data.check.ids', { ids: ids.slice(0, mostIds).join(', ') })}</Muted>
    </p>
  ))
}
