import { noNeeds, type Contact, type Identity } from '~/domain/identity'
import type { RoleName } from './world'

// What the walks through the worlds expect, wherever they are walked: here and by npm run prove-blindness.

const people: [readonly Contact[], readonly Contact[]] = [
  [{ name: 'Uwe Qvist', email: 'uwe@q.dk', phone: '' }, { name: 'Zoe Xu', email: 'zoe@x.dk', phone: '' }, { name: 'Yrsa Wich', email: 'yrsa@w.dk', phone: '' }],
  [
    { name: 'Maximilian-Alexander Østergaard-Christoffersen Rosenborggade', email: 'maximilian.alexander.oestergaard-christoffersen@a-very-long-domain.example', phone: '+45 12 34 56 78' },
    { name: 'Владимира Константиновна Преображенская-Заболоцкая', email: 'vladimira@xn--e1afmkfd.example', phone: '+380 44 123 45 67' },
    { name: '<b>Zoë</b> "O\'Hara" & Zenobia عبد الرحمن', email: 'zoe+quotes@mail.example', phone: '004512345699' },
  ],
]
const withNeeds = (needs: Partial<Identity>) => (person: Contact): Identity => ({ ...person, ...noNeeds, ...needs })
/** The same three applicants under short names and under long ones: nothing else tells the two apart. */
export const [short, long] = [people[0].map(withNeeds({})), people[1].map(withNeeds({ adjustments: 'Trinfri adgang. '.repeat(30) }))]

/** An applicant reads her own name and contact, how large what she handed in is, and what she wrote when she was heard, by her own code. */
const isOwn = (role: RoleName, path: string) => role === 'applicant' && /^\/application\/(identity|seal-anew|hearing|own-words|copy\.\w+|documents(\/[^/]+)?)(\.data)?$/.test(path)

/** The only places where identities may ever be seen, and by whom, once the locked list is unsealed; and one's own pages. */
export const mayDiffer = (phase: string, role: RoleName, path: string) =>
  isOwn(role, path) ||
  (['unsealed', 'concluded'].includes(phase) &&
  ((role === 'hr' && /^\/hr\/recruitments\/[^/]+\/(identities|interviews)(\.data)?$/.test(path)) ||
    (role === 'hr' && /^\/hr\/recruitments\/[^/]+\/documents\/[^/]+$/.test(path)) ||
    (['chair', 'reviewer'].includes(role) && /^\/committee\/[^/]+\/(interviews(\.data)?|documents\/[^/]+)$/.test(path))))

/** Patterns of the manifest of which no address was answered with a page; `answered` are addresses. */
export function unreached(patterns: readonly string[], answered: Iterable<string>): string[] {
  const reached = new Set([...answered].map((path) => path.replace(/(\.data)?(\?.*)?$/, '')))
  const expressions = patterns.filter((pattern) => !/\*|:token|\.data$/.test(pattern)).map((pattern) => [pattern, new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/:[A-Za-z]+/g, '(?!new$)[^/]+')}$`)] as const)
  return expressions.filter(([, expression]) => ![...reached].some((path) => expression.test(path))).map(([pattern]) => pattern)
}

/** Routes that answer posts or redirects only, or only whoever has shown a password and no second factor yet, each with the reason it has no page of its own. */
export const expectedUnreached: readonly string[] = [
  '/account/organisation', '/account/organisation/return', '/account/passkey-question', '/account/second-step', '/account/sign-out', '/application/correct',
  '/application/documents/:documentId', // the applicant whose pages are visited is not among the invited: tests/pages/applying/correspondence.test.ts has it
  '/application/interview.ics', // as above
  '/application/leave',
  '/audit/certificates/:certificateId', // nothing is erased while the worlds are walked, so there is no certificate
  '/clerk/leave', '/committee/:id/questions/:questionId',
  '/committee/:id/stand-in', // nobody's place is taken while the worlds are walked: stand-in.test.ts has it
  '/hr/certificates/:certificateId', // as above
  '/hr/recruitments/:id/case-file.zip', '/hr/recruitments/:id/names.zip', '/hr/recruitments/:id/notes.zip', '/hr/recruitments/:id/own-copy.zip', // nobody has had one made: tests/anonymity/case-files.test.ts does
  '/language', '/posts/:id/start', '/was',
]
