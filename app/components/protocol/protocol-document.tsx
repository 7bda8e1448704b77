import { useTranslation } from '~/i18n/translation'
import type { SelectionProtocol } from '~/views/staff/protocol.server'
import { ReliabilityPanel } from '../shortlist/reliability-panel'
import { SeverityPanel } from '../shortlist/severity-panel'
import { CalibrationSection } from './calibration-section'
import { ChoiceSection } from './choice-section'
import { CriteriaSection } from './criteria-section'
import { HearingsSection } from './hearings-section'
import { OriginsSection } from './origins-section'
import { RankingSection } from './ranking-section'
import { ReadingSection } from './reading-section'
import { ScoresSection } from './scores-section'
import { SecondLookSection } from './second-look-section'

interface ProtocolDocumentProps {
  readonly protocol: SelectionProtocol
  readonly names: Readonly<Record<string, string>>
  readonly withheld: readonly string[]
}

/** The protocol in words, section by section, from its own data alone: what was frozen is what is read. */
export function ProtocolDocument({ protocol, names, withheld }: ProtocolDocumentProps) {
  const { t } = useTranslation('protocol')
  const { criteria: { questions }, figures: { reliability, severity, top } } = protocol
  const questionNumbers = Object.fromEntries(questions.map(({ id, number }) => [id, number]))
  const numberOf = (questionId: string) => String(questionNumbers[questionId] ?? '–')
  const nameOf = (personId: string) => names[personId] ?? t('unknownPerson')
  return (
    <>
      <ChoiceSection protocol={protocol} nameOf={nameOf} />
      <RankingSection protocol={protocol} />
      <ReliabilityPanel reliability={reliability} questions={questions} top={top} isUnfolded />
      <SeverityPanel severity={severity.told ? { told: true, reviewers: severity.reviewers.map(({ reviewerId, ...rest }) => ({ ...rest, name: nameOf(reviewerId) })) } : severity} />
      <CriteriaSection criteria={protocol.criteria} />
      <ReadingSection protocol={protocol} nameOf={nameOf} numberOf={numberOf} />
      <Optional protocol={protocol} nameOf={nameOf} numberOf={numberOf} withheld={withheld} questionNumbers={questionNumbers} />
      <ScoresSection protocol={protocol} numberOf={numberOf} withheld={withheld} />
      <OriginsSection protocol={protocol} />
    </>
  )
}

interface OptionalProps extends Pick<ProtocolDocumentProps, 'protocol' | 'withheld'> {
  readonly nameOf: (personId: string) => string
  readonly numberOf: (questionId: string) => string
  readonly questionNumbers: Readonly<Record<string, number>>
}

/** What not every recruitment has. */
function Optional({ protocol: { hearings, secondLook, calibration }, withheld, nameOf, numberOf, questionNumbers }: OptionalProps) {
  return (
    <>
      {hearings ? <HearingsSection hearings={hearings} nameOf={nameOf} numberOf={numberOf} withheld={withheld} /> : null}
      {secondLook ? <SecondLookSection secondLook={secondLook} numberOf={numberOf} /> : null}
      {calibration ? <CalibrationSection calibration={calibration} questionNumbers={questionNumbers} /> : null}
    </>
  )
}
