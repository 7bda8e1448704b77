// What the mutation tests change, and which tests have to notice. A module is run with its own tests only, the quick ones first:
// what is written at the top of a file, as the table of capabilities is, has every one of them run for every change.

/**
 * @typedef {object} MutationModule
 * @property {string} name
 * @property {'authorisation' | 'anonymity'} group its score counts in this group's
 * @property {string} why
 * @property {readonly string[]} mutate patterns of files
 * @property {readonly string[]} tests patterns of test files, in the order they run
 */

/** @type {readonly MutationModule[]} */
export const modules = [
  {
    name: 'access',
    group: 'authorisation',
    why: 'The table of capabilities, which roles add up, who needs a second factor, how recent a sign-in is, which passwords are taken.',
    mutate: ['app/domain/access/**/*.ts'],
    tests: ['tests/domain/access/**/*.test.ts'],
  },
  {
    name: 'gates',
    group: 'authorisation',
    why: 'Where the table is asked: the one gate of all use-cases, sessions, what is noted of refusals, and what the server refuses before any page is asked.',
    mutate: [
      'app/platform/{admit,admit-to-score,recent-sign-in,refused-access,return-path,second-factor-demand,session}.server.ts',
      'app/platform/http/{areas,origin-check}.server.ts',
    ],
    tests: ['tests/platform/{gates,return-path}.test.ts', 'tests/use-cases/accounts/gates.test.ts', 'tests/use-cases/audit/refused.test.ts', 'tests/use-cases/scoring/gate-to-answers.test.ts'],
  },
  {
    name: 'veils and orders',
    group: 'anonymity',
    why: 'What the committee reads in place of an answer, in which order, under which numbers, and what is found that reveals a person.',
    mutate: ['app/domain/anonymity/**/*.ts'],
    tests: ['tests/domain/anonymity/**/*.test.ts'],
  },
  {
    name: 'sealing',
    group: 'anonymity',
    why: 'What is sealed, to which key, bound to which place, and that nothing else opens it.',
    mutate: [
      'app/domain/{identity,sealed-place}.ts',
      'app/identity/{bound-to,box,claim-box,contact-box,derived-key,hpke,hpke-core,hpke-kem,own-box,sealed,wrap}.server.ts',
      'app/platform/{aes-gcm,padded-json}.server.ts',
    ],
    tests: ['tests/identity/{stored-form,identity,hpke,claim-box,contact-box,wrap,sealed,own-box,box}.test.ts'],
  },
  {
    name: 'doors',
    group: 'anonymity',
    why: 'The only ways into what is sealed: whom they open, when, and what they take away.',
    mutate: ['app/identity/{boxes,custody,door,erase-door,officers-door,own-door}.server.ts'],
    tests: ['tests/identity/doors/{own-and-erasing,officers-door,door}.test.ts'],
  },
  {
    name: 'custody',
    group: 'anonymity',
    why: 'What officers’ browsers do with halves of a key, and which officers a key may be split between.',
    mutate: ['app/custody/**/*.ts', 'app/domain/custody.ts'],
    tests: ['tests/domain/custody.test.ts', 'tests/custody/{recruitment-key,ceremony,officer-key}.test.ts'],
  },
]

/** Below this share of changes noticed, in per cent, a group fails. */
export const leastScore = 90
