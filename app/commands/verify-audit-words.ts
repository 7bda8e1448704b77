import type { LogFault } from '#db/stores/verify-log'
import type { CheckpointVerdict, ComparedCheckpoint, LogCheck } from '~/use-cases/check-log.server'

// What `npm run verify-audit` says, each sentence in English and in Danish.

type Sentence = readonly [english: string, danish: string]

const faults: Record<LogFault, (event: number) => Sentence> = {
  missing: (event) => [`BROKEN: event ${event} is missing. It was deleted, or the events were put in another order.`, `BRUDT: hændelse ${event} mangler. Den er slettet, eller hændelserne er byttet om.`],
  inserted: () => ['BROKEN: there is an event before the first one.', 'BRUDT: der er en hændelse før den første.'],
  changed: (event) => [`BROKEN: event ${event} says something else than when it was written.`, `BRUDT: hændelse ${event} siger noget andet, end da den blev skrevet.`],
  tree: (event) => [`BROKEN: what is kept of the tree at event ${event} does not follow from the events. That event, or one of those before it, was changed, put in or taken out.`, `BRUDT: det, der er gemt af træet ved hændelse ${event}, passer ikke med hændelserne. Den eller en af dem før den er ændret, sat ind eller taget ud.`],
  chain: (event) => [`BROKEN: event ${event} does not fit the chain that the log was before it became a tree.`, `BRUDT: hændelse ${event} passer ikke med den kæde, sporet var, før det blev et træ.`],
  'not-a-tree': (event) => [`NOT READY: from event ${event} on the log is of an older version. Start the program once (npm start), and verify again.`, `IKKE KLAR: fra hændelse ${event} er sporet fra en ældre version. Start programmet én gang (npm start), og efterprøv igen.`],
}

const verdicts: Record<CheckpointVerdict, (checkpoint: { size: number; time: string }, events: number) => Sentence> = {
  fits: ({ size, time }) => [`fits: the first ${size} events are those of ${time}, and the log has only grown since`, `passer: de første ${size} hændelser er dem fra ${time}, og sporet er kun vokset siden`],
  shorter: ({ size, time }, events) => [`BROKEN: on ${time} the log had ${size} events, now it has ${events}. Its end was cut off, or an older backup was put back.`, `BRUDT: ${time} havde sporet ${size} hændelser, nu har det ${events}. Slutningen er skåret af, eller en ældre sikkerhedskopi er lagt tilbage.`],
  differs: ({ size, time }) => [`BROKEN: the first ${size} events are not those of ${time}. One of them was changed, put in or taken out, or an older backup was put back and written on.`, `BRUDT: de første ${size} hændelser er ikke dem fra ${time}. En af dem er ændret, sat ind eller taget ud, eller en ældre sikkerhedskopi er lagt tilbage og skrevet videre på.`],
  'not-a-checkpoint': () => ['NOT CHECKED: there is no whole checkpoint in the file. It must hold all its lines, from "uset-audit-log/…" to the signature.', 'IKKE EFTERPRØVET: der er intet helt kontrolpunkt i filen. Alle linjer skal være der, fra "uset-audit-log/…" til underskriften.'],
  'wrong-origin': () => ['NOT CHECKED: the checkpoint is of another log than this one.', 'IKKE EFTERPRØVET: kontrolpunktet er fra et andet spor end dette.'],
  'wrong-key': () => ['NOT CHECKED: the checkpoint is signed by another key than the one of this log.', 'IKKE EFTERPRØVET: kontrolpunktet er underskrevet med en anden nøgle end dette spors.'],
  'wrong-signature': () => ['NOT CHECKED: the checkpoint was changed after it was signed.', 'IKKE EFTERPRØVET: kontrolpunktet er ændret, efter at det blev underskrevet.'],
}

const wordsOf = ({ verdict, size, time }: ComparedCheckpoint, events: number): Sentence => verdicts[verdict]({ size: size ?? 0, time: time?.toISOString() ?? '?' }, events)

/** The whole answer, a line or two for each thing that was looked at. */
export function inWords({ events, root, erased, fault, foundAt, kept, against }: LogCheck, fingerprint: string | undefined): string {
  const state: Sentence = fault === null ? ['whole', 'helt'] : faults[fault.kind](fault.sequence)
  const lines: (readonly [english: string, danish: string, ...sentence: Sentence])[] = [
    ['Events', 'Hændelser', String(events), ''],
    ['Root', 'Rod', root, ''],
    ...(erased > 0 ? [['Erased', 'Slettet indhold', `the content of ${erased} events was erased; their places in the tree stand`, `indholdet af ${erased} hændelser er slettet; deres pladser i træet står`] as const] : []),
    ['The log is', 'Sporet er', ...state],
    ['Stored checkpoints', 'Gemte kontrolpunkter', ...keptInWords(kept, events)],
    ...(against ? [['The given checkpoint', 'Det givne kontrolpunkt', ...wordsOf(against, events)] as const] : []),
    ...(fingerprint === undefined ? [] : [['The given fingerprint', 'Det givne fingeraftryk', ...foundInWords(foundAt)] as const]),
  ]
  return lines.map(([english, danish, said, sagt]) => `${english} / ${danish}:\n  ${said}${sagt ? `\n  ${sagt}` : ''}\n`).join('')
}

function keptInWords({ count, first }: LogCheck['kept'], events: number): Sentence {
  if (!first) return [`${count}, all fit`, `${count}, alle passer`]
  const [english, danish] = wordsOf(first, events)
  return [`${english} It still fitted at event ${first.fitsUntil}.`, `${danish} Ved hændelse ${first.fitsUntil} passede det endnu.`]
}

function foundInWords(foundAt: number | null): Sentence {
  return foundAt === null
    ? ['BROKEN: it was never this log’s. Events before it were changed or cut off.', 'BRUDT: det har aldrig været dette spors. Hændelser før det er ændret eller skåret af.']
    : [`was the log’s after event ${foundAt}`, `var sporets efter hændelse ${foundAt}`]
}
