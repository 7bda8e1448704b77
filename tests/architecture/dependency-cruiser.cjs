const audiences = ['_public', '_applicant', 'hr', 'committee', 'clearing', 'clerk', 'audit', 'admin', 'account', 'officer']
const viewsOf = { _public: 'public', _applicant: 'applicant' }
const viewFolder = (audience) => viewsOf[audience] ?? audience

/** A clerk prints the post as everybody may read it. */
const alsoReads = { clerk: '|public' }

/** The only use-cases that may knock at identity's door. */
const keyHolders = '^app/use-cases/(publish-recruitment|submit-application|find-claims|tell-of-hearings|unseal-shortlist|destroy-withdrawn|seal-anew)\\.server\\.ts$'

/** Where officers' halves of keys are stored, handed out and used. */
const officersUseCases = '^app/use-cases/(publish-recruitment|split-for-holders|renew-key|open-together|unseal-as-officers|pass-share-on)\\.server\\.ts$'

/** Views are their audience's own: a page of one audience never shows another audience's record. */
const ownViewsOnly = audiences.map((audience) => ({
  name: `views-of-${viewFolder(audience)}-only`,
  severity: 'error',
  from: { path: `^app/routes/${audience}\\+/` },
  to: { path: '^app/views/', pathNot: `^app/views/(${viewFolder(audience)}|staff${alsoReads[audience] ?? ''})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'domain-is-pure', comment: 'Rules know nothing of storage, HTTP, React or Node.', severity: 'error',
      from: { path: '^app/domain/', pathNot: '^app/domain/statistics/quantiles\\.ts$' }, to: { pathNot: '^app/domain/' } },
    { name: 'quantiles-are-a-library', comment: 'Distributions are computed by others, and asked for in one place (docs/decisions/015).', severity: 'error',
      from: { path: '^app/domain/statistics/quantiles\\.ts$' }, to: { pathNot: '^app/domain/|(^|/)node_modules/@stdlib/stats-base-dists-(f|t|normal)-' } },
    { name: 'detection-is-pure', comment: 'Runs in the browser too. The plans of telephone numbers are a library of its kind.', severity: 'error',
      from: { path: '^app/detection/' }, to: { pathNot: '^app/(detection|domain)/|^node_modules/libphonenumber-js/' } },
    { name: 'linting-is-pure', comment: 'Runs in the browser too.', severity: 'error',
      from: { path: '^app/linting/' }, to: { pathNot: '^app/(linting|domain)/' } },
    { name: 'forms-know-rules-and-zod', severity: 'error',
      from: { path: '^app/forms/' }, to: { path: '^(app|db)/', pathNot: '^app/(forms|domain|i18n)/' } },
    { name: 'identity-has-one-door', comment: 'Outside app/identity only the doors may be imported.', severity: 'error',
      from: { path: '^(app|db)/', pathNot: '^app/identity/' }, to: { path: '^app/identity/', pathNot: '^app/identity/((own|erase|officers|renewal|state|drill)-)?door\\.server\\.ts$' } },
    { name: 'erasing-has-one-door', comment: 'What it is given it destroys; it opens nothing.', severity: 'error',
      from: { path: '^(app|db)/', pathNot: ['^app/identity/', '^app/use-cases/erase\\.server\\.ts$'] }, to: { path: '^app/identity/erase-door' } },
    { name: 'the-erasing-door-unseals-nothing', severity: 'error',
      from: { path: '^app/identity/erase-door' }, to: { path: '^app/identity/', reachable: true } },
    { name: 'only-named-use-cases-open-the-door', severity: 'error',
      from: { path: '^(app|db)/', pathNot: ['^app/identity/', keyHolders] }, to: { path: '^app/identity/door' } },
    { name: 'only-officers-and-publication-use-the-officers-door', severity: 'error',
      from: { path: '^(app|db)/', pathNot: ['^app/identity/', officersUseCases] }, to: { path: '^app/identity/officers-door' } },
    { name: 'shares-are-the-officers', comment: 'Even sealed, a half of a key is in few hands.', severity: 'error',
      from: { path: '^(app|db)/', pathNot: [officersUseCases] }, to: { path: '^db/stores/key-shares' } },
    { name: 'custody-runs-in-browsers', comment: 'Keys are made and opened there; nothing of the server is within its reach.', severity: 'error',
      from: { path: '^app/custody/' }, to: { path: '^(app|db)/', pathNot: '^app/(custody|domain)/' } },
    { name: 'only-the-applicants-use-their-door', severity: 'error',
      from: { path: '^(app|db)/', pathNot: ['^app/identity/', '^app/use-cases/(comment-on-hearing|destroy-unsent|save-identity|seal-anew|submit-application|withdraw-application)\\.server\\.ts$', '^app/views/applicant/own-identity\\.server\\.ts$'] }, to: { path: '^app/identity/own-door' } },
    { name: 'the-applicants-door-unseals-nothing', comment: 'Whoever opens it holds a receipt code, never a key of a recruitment.', severity: 'error',
      from: { path: '^app/identity/own-door' }, to: { path: '^app/identity/(door|custody|wrap|hpke|box|claim-box)', reachable: true } },
    { name: 'the-state-door-opens-nothing', comment: 'It says under which key boxes lie, and how many; views may ask it for that reason.', severity: 'error',
      from: { path: '^app/identity/state-door' }, to: { path: '^app/identity/', reachable: true } },
    { name: 'a-lost-key-is-replaced-by-those', severity: 'error',
      from: { path: '^(app|db)/', pathNot: ['^app/use-cases/(renew-key|seal-anew)\\.server\\.ts$'] }, to: { path: '^app/identity/renewal-door' } },
    { name: 'drills-have-a-door-of-their-own', severity: 'error',
      from: { path: '^(app|db)/', pathNot: ['^app/use-cases/drill\\.server\\.ts$'] }, to: { path: '^app/identity/drill-door' } },
    { name: 'sealed-tables-stay-inside', severity: 'error',
      from: { path: '^(app|db)/', pathNot: ['^app/identity/', '^db/schema/index\\.ts$'] }, to: { path: '^db/schema/sealed' } },
    { name: 'committee-cannot-reach-identity', comment: 'Not even through a chain of imports, nor by a type.', severity: 'error',
      from: { path: '^app/(routes/committee\\+|views/committee)/' }, to: { path: '^app/identity/|^db/schema/sealed', reachable: true } },
    { name: 'committee-cannot-reach-applications', comment: 'The committee reads candidates and cleared answers; the original texts lie elsewhere.', severity: 'error',
      from: { path: '^app/views/committee/' }, to: { path: '^db/schema/application', reachable: true } },
    { name: 'comments-are-the-applicants-and-the-desks', comment: 'What somebody wrote when they were heard is read as they wrote it by themselves and by a redactor. Erasing it reads nothing.', severity: 'error',
      from: { path: '^app/(views|routes)/(?!(_applicant\\+|applicant|clearing\\+?)/)', pathNot: '^app/routes/hr\\+/recruitments\\.\\$id_\\.(erasure|applicant)\\.tsx$' }, to: { path: '^db/(stores|schema)/hearing-comments', reachable: true } },
    { name: 'blocked-pairs-have-no-reader', comment: 'Who is kept off whom is written at submission, read where answers are assigned, and destroyed; no page has a way to it.', severity: 'error',
      from: { path: '^app/', pathNot: '^app/use-cases/(submit-application|assign-answers|destroy-unsent)\\.server\\.ts$' }, to: { path: '^db/(stores|schema)/blocked-pairs' } },
    { name: 'views-cannot-reach-blocked-pairs', severity: 'error',
      from: { path: '^app/views/' }, to: { path: '^db/(stores|schema)/blocked-pairs', reachable: true } },
    { name: 'recusals-are-the-reviewers-own', comment: 'That somebody is off a candidate is read for that person alone.', severity: 'error',
      from: { path: '^app/views/(?!committee/)' }, to: { path: '^db/stores/(recusals|acquaintances)', reachable: true } },
    { name: 'claims-are-hr-s', comment: 'Who claims priority access is nothing that another audience can load.', severity: 'error',
      from: { path: '^app/(routes|views)/(_public|_applicant|public|applicant|committee|clearing|audit|admin|account|staff)\\+?/' }, to: { path: '^db/stores/claims', reachable: true } },
    { name: 'clearing-cannot-reach-identity', severity: 'error',
      from: { path: '^app/(routes/clearing\\+|views/clearing)/' }, to: { path: '^app/identity/|^db/schema/(sealed|released)', reachable: true } },
    { name: 'clerk-cannot-reach-identity', severity: 'error',
      from: { path: '^app/(routes/clerk\\+|views/clerk)/' }, to: { path: '^app/(identity|released)/|^db/schema/(sealed|released)', reachable: true } },
    { name: 'administration-cannot-reach-applications', severity: 'error',
      from: { path: '^app/(routes/(admin|audit)\\+|views/(admin|audit))/' }, to: { path: '^app/(identity|released)/|^db/schema/(sealed|released|application|review)', reachable: true } },
    { name: 'released-knows-nothing-of-the-vault', severity: 'error',
      from: { path: '^app/released/' }, to: { path: '^app/identity/|^db/schema/sealed', reachable: true } },
    { name: 'released-identities-have-one-reader', severity: 'error',
      from: { path: '^(app|db)/', pathNot: ['^app/released/', '^db/schema/index\\.ts$'] }, to: { path: '^db/schema/released' } },
    { name: 'routes-do-not-query', severity: 'error',
      from: { path: '^app/routes/' }, to: { path: '^(db/|app/(identity|released)/)' } },
    { name: 'components-show-and-nothing-else', severity: 'error',
      from: { path: '^app/components/' }, to: { path: '(\\.server\\.tsx?$|^db/)', dependencyTypesNot: ['type-only'] } },
    { name: 'primitives-know-no-recruitment', severity: 'error',
      from: { path: '^app/components/ui/' }, to: { path: '^app/', pathNot: '^app/components/ui/' } },
    { name: 'own-record-has-one-reader', comment: 'What one applicant is told of the committee\'s judgement goes through one view.', severity: 'error',
      from: { path: '^(app|db)/', pathNot: '^app/views/applicant/own-record\\.server\\.ts$' }, to: { path: '^db/stores/own-record' } },
    { name: 'documents-know-no-application', comment: 'How a document is drawn has nothing to do with what it says.', severity: 'error',
      from: { path: '^app/documents/(pdf/|[^/]+\\.ts$)', pathNot: '-letter\\.server\\.ts$' }, to: { path: '^(app|db)/', pathNot: '^app/(documents/(pdf/|[^/]+\\.ts$)|domain/)' } },
    { name: 'views-do-not-act', severity: 'error',
      from: { path: '^app/views/' }, to: { path: '^app/(use-cases|routes)/' } },
    { name: 'views-open-nothing', comment: 'But for one: what an applicant filled in, shown to whoever has the receipt code, through the door that opens nothing else.', severity: 'error',
      from: { path: '^app/views/', pathNot: '^app/views/applicant/own-identity\\.server\\.ts$' }, to: { path: '^app/identity/', pathNot: '^app/identity/state-door\\.server\\.ts$' } },
    { name: 'use-cases-do-not-show', severity: 'error',
      from: { path: '^app/use-cases/' }, to: { path: '^app/(views|routes|components)/' } },
    { name: 'stores-know-no-rights', severity: 'error',
      from: { path: '^db/' }, to: { path: '^app/', pathNot: '^app/domain/' } },
    { name: 'one-views-folder-per-audience', severity: 'error',
      from: { path: '^app/views/([^/]+)/' }, to: { path: '^app/views/', pathNot: ['^app/views/$1/', '^app/views/staff/'] } },
    ...ownViewsOnly,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(json|scss|css|woff2|svg)$' },
  },
}
