// What the database itself refuses, as one table for both engines. `npm run db:generate` writes it into migrations.
// `refuse` is a condition in the SQL that both engines share, over OLD and NEW.

import { guardsOfCorrespondence } from './guards-of-correspondence.mjs'
import { guardsOfMonitoring } from './guards-of-monitoring.mjs'
import { guardsOfBlindness, guardsOfLocks } from './guards-of-locks.mjs'
import { guardsOfLostKeys, ofLostKeys } from './guards-of-lost-keys.mjs'
import { guardsOfInterviews, isCalledLater } from './guards-of-interviews.mjs'
import { guardsOfAnswers } from './guards-of-answers.mjs'
import { guardsOfErasure, isErasedApplication, isErasedAssignment, isErasedCandidate, isErasedHearing, isErasedIdentity, isErasedPair, isErasedRelease, isErasedVerdict, isOfLostKey } from './guards-of-erasure.mjs'

const phaseOf = (key) => `(SELECT phase FROM recruitments WHERE key = ${key})`
const phaseOfApplication = (key) => `(SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = ${key})`
const phaseOfCandidate = (key) => `(SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = ${key})`
const phaseOfQuestion = (key) => `(SELECT r.phase FROM recruitments r JOIN questions q ON q.recruitment_key = r.key WHERE q.key = ${key})`
const phaseOfHearing = (key) => `(SELECT r.phase FROM recruitments r JOIN hearings h ON h.recruitment_key = r.key WHERE h.key = ${key})`

/** Refused unless the recruitment is in one of the phases; deleting is always allowed once it is being erased. */
const onlyIn = (phase, ...phases) => `${phase} NOT IN (${[...phases].map((name) => `'${name}'`).join(', ')})`

/** Insert, update and delete allowed only in the phases; delete also in 'erased', and of whom is being erased. */
function confined(table, phase, { phases, message, unless }) {
  return [
    { table, on: 'insert', refuse: onlyIn(phase('NEW'), ...phases), message },
    { table, on: 'update', refuse: `${onlyIn(phase('OLD'), ...phases)} OR ${onlyIn(phase('NEW'), ...phases)}`, message },
    { table, on: 'delete', refuse: onlyIn(phase('OLD'), ...phases, 'erased') + butFor(unless), message },
  ]
}

const butFor = (unless) => (unless ? ` AND NOT ${unless('OLD')}` : '')

/** Rows that are written once, in one phase, and never changed. */
function writtenOnce(table, phase, { phases, message, unless }) {
  return [
    { table, on: 'insert', refuse: onlyIn(phase('NEW'), ...phases), message },
    { table, on: 'update', refuse: '1 = 1', message },
    { table, on: 'delete', refuse: onlyIn(phase('OLD'), 'erased') + butFor(unless), message },
  ]
}

const byRecruitment = (row) => phaseOf(`${row}.recruitment_key`)
const byApplication = (row) => phaseOfApplication(`${row}.application_key`)
const byCandidate = (row) => phaseOfCandidate(`${row}.candidate_key`)
const byQuestion = (row) => phaseOfQuestion(`${row}.question_key`)

// Where something may still be written after the deadline: a deadline put off, a request that a redactor accepted.
const isExtended = (row) => `EXISTS (SELECT 1 FROM applications x WHERE x.key = ${row}.application_key AND x.extended_until IS NOT NULL)`
const isUnsent = (row) => `EXISTS (SELECT 1 FROM applications x WHERE x.key = ${row}.application_key AND x.state = 'begun')`
const isWithdrawn = (row) => `EXISTS (SELECT 1 FROM applications x WHERE x.key = ${row}.application_key AND x.state = 'withdrawn')`
const isRequested = (row) => `EXISTS (SELECT 1 FROM applicant_requests q WHERE q.application_key = ${row}.application_key AND q.question_key = ${row}.question_key AND q.decision = 'accepted')`

const { keyedPhases, keyedList, isBeingSealedAnew, hasBoxOfNewKey, isReplaced } = ofLostKeys(byApplication)

const isOff = "EXISTS (SELECT 1 FROM assignments x WHERE x.person_key = NEW.person_key AND x.question_key = NEW.question_key AND x.candidate_key = NEW.candidate_key AND x.recusal <> 'none')"

const moves = [
  ['draft', 'open'], ['open', 'clearing'], ['clearing', 'scoring'], ['scoring', 'shortlisting'], ['shortlisting', 'locked'],
  ['locked', 'unsealed'], ['unsealed', 'concluded'], ['concluded', 'erased'], ['cancelled', 'erased'],
  ...['draft', 'open', 'clearing', 'scoring', 'shortlisting'].map((from) => [from, 'cancelled']),
]
/** From the lock on, until the recruitment is erased. */
const lockedPhases = "('locked', 'unsealed', 'concluded')"
const isMove = moves.map(([from, to]) => `(OLD.phase = '${from}' AND NEW.phase = '${to}')`).join(' OR ')
const frozenColumns = ['organisation_key', 'department_key', 'job_family', 'position_kind', 'blindness', 'cv_use', 'publishes_anchors', 'weight_reason', 'grace_minutes', 'retention_months', 'retention', 'hidden_categories', 'readers_per_answer', 'publishes_committee', 'second_reading_percent', 'second_reading_seed', 'published_at', 'freeze_hash', 'custody']
/** What was announced may be put right until the list is locked, and nothing after that. */
const settledColumns = ['key', 'id', 'texts', 'languages', 'ordinary_reason', 'positions', 'hours_per_week', 'place', 'contact', 'deadline', 'reread_from', 'revision']
const changed = (column) => `(OLD.${column} <> NEW.${column} OR (OLD.${column} IS NULL) <> (NEW.${column} IS NULL))`

/** A row of two recruitments would be a way round what one of them refuses. */
const together = (table, key, parent) => ({ table, on: 'insert', name: 'together', refuse: `(SELECT p.recruitment_key FROM ${parent} p WHERE p.key = NEW.${key}) <> NEW.recruitment_key`, message: 'a row belongs to one recruitment' })
const kept = (table, columns) => ({ table, on: 'update', name: 'kept', refuse: columns.map(changed).join(' OR '), message: 'a row stays where it belongs' })

export const guards = [
  { table: 'audit_events', on: 'update', refuse: `${['sequence', 'id', 'organisation_key', 'recruitment_id', 'at', 'actor_id', 'action', 'hash'].map(changed).join(' OR ')} OR ${['commitment', 'subtrees'].map((column) => `(OLD.${column} IS NOT NULL AND ${changed(column)})`).join(' OR ')} OR NEW.commitment IS NULL OR ((${changed('salt')} OR ${changed('details')}) AND NOT (NEW.salt = '' AND NEW.details = '{}' AND COALESCE((SELECT phase FROM recruitments WHERE id = OLD.recruitment_id), '') = 'erased'))`, message: 'the audit log is append-only' },
  { table: 'audit_events', on: 'insert', refuse: 'NEW.commitment IS NULL OR NEW.subtrees IS NULL', message: 'an event is a leaf of the tree' },
  { table: 'audit_events', on: 'delete', refuse: '1 = 1', message: 'the audit log is append-only' },
  { table: 'audit_checkpoints', on: 'update', refuse: `${['key', 'id', 'size', 'made_at', 'note'].map(changed).join(' OR ')}`, message: 'a checkpoint stands' },
  { table: 'audit_checkpoints', on: 'delete', refuse: '1 = 1', message: 'a checkpoint stands' },

  { table: 'recruitments', on: 'insert', refuse: "NEW.phase <> 'draft'", message: 'a recruitment begins as a draft' },
  { table: 'recruitments', on: 'update', name: 'moves', refuse: `OLD.phase <> NEW.phase AND NOT (${isMove})`, message: 'there is no such move' },
  { table: 'recruitments', on: 'update', name: 'freeze', refuse: `OLD.phase <> 'draft' AND (${frozenColumns.map(changed).join(' OR ')})`, message: 'what was published is frozen' },
  { table: 'recruitments', on: 'update', name: 'publish', refuse: "OLD.phase = 'draft' AND NEW.phase = 'open' AND (NEW.freeze_hash IS NULL OR NEW.deadline IS NULL OR NEW.blindness <> 'blind')", message: 'only a frozen, blind recruitment with a deadline can be published' },
  { table: 'recruitments', on: 'update', name: 'lock', refuse: "OLD.phase = 'shortlisting' AND NEW.phase = 'locked' AND NOT EXISTS (SELECT 1 FROM locks WHERE recruitment_key = NEW.key)", message: 'nothing is locked without its protocol' },
  { table: 'recruitments', on: 'update', name: 'settled', refuse: `OLD.phase IN ${lockedPhases} AND (${settledColumns.map(changed).join(' OR ')} OR (OLD.phase = NEW.phase AND ${changed('concluded_at')}))`, message: 'the shortlist is locked' },
  { table: 'recruitments', on: 'delete', refuse: '1 = 1', message: 'a recruitment is erased, not deleted' },

  ...confined('qualifications', byRecruitment, { phases: ['draft'], message: 'the question set is frozen' }),
  ...confined('questions', byRecruitment, { phases: ['draft'], message: 'the question set is frozen' }),
  ...confined('question_qualifications', byQuestion, { phases: ['draft'], message: 'the question set is frozen' }),
  ...confined('removed_questions', byRecruitment, { phases: ['draft'], message: 'the question set is frozen' }),
  { table: 'bank_questions', on: 'update', refuse: `OLD.status IN ('published', 'retired') AND (${['family_key', 'question_id', 'version', 'content'].map(changed).join(' OR ')} OR (OLD.status = 'retired' AND NEW.status <> 'retired') OR NEW.status IN ('draft', 'reviewed'))`, message: 'what was published in a bank is never changed' },
  { table: 'bank_questions', on: 'delete', refuse: "OLD.status IN ('published', 'retired')", message: 'what was published in a bank is never changed' },
  ...confined('recruitment_members', byRecruitment, { phases: ['draft', 'open', 'clearing'], message: 'the committee is settled' }),

  ...confined('clerk_entries', byRecruitment, { phases: ['draft', 'open', 'clearing'], message: 'applications are typed in before scoring opens' }),

  { table: 'applications', on: 'insert', refuse: `${onlyIn(byRecruitment('NEW'), 'open')} AND NOT (NEW.extended_until IS NOT NULL AND ${byRecruitment('NEW')} = 'clearing')`, message: 'applications are taken while the recruitment is open' },
  { table: 'applications', on: 'update', refuse: `OLD.recruitment_key <> NEW.recruitment_key OR (OLD.state <> NEW.state AND ${onlyIn(byRecruitment('NEW'), 'open')} AND NOT ((NEW.extended_until IS NOT NULL OR NEW.state = 'withdrawn') AND ${byRecruitment('NEW')} = 'clearing'))`, message: 'applications are taken while the recruitment is open' },
  { table: 'applications', on: 'update', name: 'settled', refuse: `${byRecruitment('OLD')} IN ${lockedPhases} AND (${['key', 'id', 'receipt_hash', 'language', 'notice_version', 'idempotency_key', 'extended_until'].map(changed).join(' OR ')})`, message: 'the shortlist is locked' },
  { table: 'applications', on: 'delete', refuse: `${onlyIn(byRecruitment('OLD'), 'open', 'clearing', 'erased')} AND NOT EXISTS (SELECT 1 FROM tombstones t WHERE t.id = OLD.id)`, message: 'applications stand' },
  ...['insert', 'update'].map((on) => ({ table: 'answers', on, refuse: `${onlyIn(byApplication('NEW'), 'open')} AND NOT (${byApplication('NEW')} = 'clearing' AND (${isExtended('NEW')} OR ${isRequested('NEW')}))`, message: 'answers are taken while the recruitment is open' })),
  kept('answers', ['application_key', 'question_key']),
  { table: 'answers', on: 'delete', refuse: `${onlyIn(byApplication('OLD'), 'open', 'erased')} AND NOT ${isUnsent('OLD')} AND NOT (${byApplication('OLD')} = 'clearing' AND (${isExtended('OLD')} OR ${isRequested('OLD')} OR ${isWithdrawn('OLD')})) AND NOT ${isErasedApplication('OLD')}`, message: 'answers are taken while the recruitment is open' },
  { table: 'sealed_identities', on: 'insert', refuse: `${onlyIn(byApplication('NEW'), 'open')} AND NOT (${byApplication('NEW')} = 'clearing' AND ${isExtended('NEW')}) AND NOT ${isBeingSealedAnew('NEW')}`, message: 'a sealed identity is written once' },
  { table: 'sealed_identities', on: 'update', refuse: '1 = 1', message: 'a sealed identity is written once' },
  { table: 'sealed_identities', on: 'delete', refuse: `${onlyIn(byApplication('OLD'), 'open', 'clearing', 'erased')} AND NOT ${isWithdrawn('OLD')} AND NOT ${isErasedIdentity('OLD')} AND NOT (${byApplication('OLD')} IN (${keyedList}) AND ${isOfLostKey('OLD')})`, message: 'a sealed identity is kept until it is erased' },
  { table: 'sealed_keys', on: 'insert', refuse: `${onlyIn(byApplication('NEW'), 'open')} AND NOT (${byApplication('NEW')} = 'clearing' AND ${isExtended('NEW')}) AND NOT ${hasBoxOfNewKey('NEW')}`, message: 'a sealed identity is written once' },
  { table: 'sealed_keys', on: 'update', refuse: '1 = 1', message: 'a sealed identity is written once' },
  { table: 'sealed_keys', on: 'delete', refuse: `${onlyIn(byApplication('OLD'), 'open', 'clearing', 'erased')} AND NOT ${isWithdrawn('OLD')} AND NOT ${isErasedIdentity('OLD')} AND NOT (${byApplication('OLD')} IN (${keyedList}) AND ${isOfLostKey('OLD')})`, message: 'a sealed identity is kept until it is erased' },
  ...['insert', 'update'].map((on) => ({ table: 'own_boxes', on, refuse: `${onlyIn(byApplication('NEW'), 'open', 'clearing')} AND NOT (${byApplication('NEW')} IN (${keyedList}) AND ${isOfLostKey('NEW')})`, message: 'who somebody is changes no more after the clearing' })),
  kept('own_boxes', ['application_key']),
  { table: 'own_boxes', on: 'delete', refuse: `${onlyIn(byApplication('OLD'), 'open', 'clearing', 'erased')} AND NOT ${isUnsent('OLD')} AND NOT ${isWithdrawn('OLD')} AND NOT ${isErasedIdentity('OLD')}`, message: 'who somebody is changes no more after the clearing' },
  { table: 'own_key_halves', on: 'insert', refuse: onlyIn(byApplication('NEW'), 'open', 'clearing'), message: 'who somebody is changes no more after the clearing' },
  { table: 'own_key_halves', on: 'update', refuse: '1 = 1', message: 'half a key never changes' },
  { table: 'own_key_halves', on: 'delete', refuse: `${onlyIn(byApplication('OLD'), 'open', 'clearing', 'erased')} AND NOT ${isUnsent('OLD')} AND NOT ${isWithdrawn('OLD')} AND NOT ${isErasedIdentity('OLD')}`, message: 'who somebody is changes no more after the clearing' },
  ...confined('applicant_requests', byApplication, { phases: ['open', 'clearing', 'scoring', 'shortlisting'], message: 'the shortlist is locked', unless: isErasedApplication }),
  ...writtenOnce('given_copies', byApplication, { phases: ['concluded', 'cancelled'], message: 'a copy is made for somebody when the recruitment is over', unless: isErasedApplication }),
  { table: 'applicant_requests', name: 'decided', on: 'update', refuse: "OLD.decision <> 'open' OR OLD.application_key <> NEW.application_key OR OLD.text <> NEW.text", message: 'a request is decided once' },
  { table: 'recruitment_keys', on: 'insert', refuse: onlyIn(byRecruitment('NEW'), 'draft'), message: 'the key of a recruitment is made at publication' },
  { table: 'recruitment_keys', on: 'update', refuse: `NOT ${isReplaced} OR ${onlyIn(byRecruitment('OLD'), ...keyedPhases)} OR OLD.recruitment_key <> NEW.recruitment_key OR OLD.key_id = NEW.key_id OR EXISTS (SELECT 1 FROM replaced_keys l WHERE l.key_id = NEW.key_id) OR COALESCE((SELECT custody FROM recruitments WHERE key = OLD.recruitment_key), '') <> 'officers'`, message: 'the key of a recruitment never changes' },
  ...guardsOfLostKeys({ onlyIn, byRecruitment }),
  { table: 'recruitment_keys', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), 'erased'), message: 'the key of a recruitment is destroyed at erasure' },
  { table: 'recruitment_private_keys', on: 'insert', refuse: onlyIn(byRecruitment('NEW'), 'draft'), message: 'the key of a recruitment is made at publication' },
  { table: 'recruitment_private_keys', on: 'update', refuse: '1 = 1', message: 'the key of a recruitment never changes' },
  { table: 'recruitment_private_keys', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), 'erased'), message: 'the key of a recruitment is destroyed at erasure' },
  { table: 'key_shares', on: 'insert', refuse: onlyIn(byRecruitment('NEW'), 'draft', 'open', 'clearing', 'scoring', 'shortlisting', 'locked'), message: 'a half of a key is passed on while it may still be needed' },
  { table: 'key_shares', on: 'update', refuse: '1 = 1', message: 'a half of a key never changes' },
  { table: 'key_shares', on: 'delete', refuse: `${onlyIn(byRecruitment('OLD'), 'erased')} AND NOT (${byRecruitment('OLD')} <> 'unsealed' AND ${byRecruitment('OLD')} IN (${keyedList}) AND ${isReplaced})`, message: 'halves of keys are destroyed at erasure' },
  ...confined('unsealings', byRecruitment, { phases: ['locked', 'unsealed'], message: 'only a locked recruitment is opened' }),
  kept('unsealings', ['key', 'id', 'recruitment_key', 'opener_key', 'recipient', 'started_at']),
  kept('officer_keys', ['key', 'id', 'organisation_key', 'side', 'person_key', 'recipient', 'made_at']),
  { table: 'contact_keys', on: 'insert', refuse: onlyIn(byApplication('NEW'), 'locked'), message: 'contacts are handed over at the unsealing' },
  { table: 'contact_keys', on: 'update', refuse: '1 = 1', message: 'contacts are handed over once' },
  { table: 'contact_keys', on: 'delete', refuse: onlyIn(byApplication('OLD'), 'unsealed', 'concluded', 'erased'), message: 'a contact is kept until there was an answer' },

  { table: 'findings', on: 'insert', refuse: onlyIn(byApplication('NEW'), 'open', 'clearing'), message: 'findings are made before answers are cleared' },
  { table: 'findings', on: 'update', refuse: `${onlyIn(byApplication('OLD'), 'clearing')} OR ${onlyIn(byApplication('NEW'), 'clearing')}`, message: 'findings are decided at the clearing desk' },
  { table: 'findings', on: 'delete', refuse: `${onlyIn(byApplication('OLD'), 'open', 'clearing', 'erased')} AND NOT ${isErasedApplication('OLD')}`, message: 'findings are made before answers are cleared' },
  ...confined('examinations', byApplication, { phases: ['open', 'clearing'], message: 'answers are looked through before they are cleared', unless: isErasedApplication }),
  ...confined('second_readings', byApplication, { phases: ['clearing'], message: 'answers are read a second time at the clearing desk', unless: isErasedApplication }),
  ...confined('veils', byApplication, { phases: ['clearing'], message: 'veils are made at the clearing desk', unless: isErasedApplication }),
  ...confined('clearances', byApplication, { phases: ['clearing'], message: 'answers are cleared at the clearing desk', unless: isErasedApplication }),

  { table: 'desk_steps', on: 'insert', refuse: onlyIn(byApplication('NEW'), 'clearing'), message: 'what was done at the desk can be undone while it is open' },
  { table: 'desk_steps', on: 'update', refuse: '1 = 1', message: 'what was done at the desk is not rewritten' },
  { table: 'recruitments', on: 'update', name: 'undo', refuse: "OLD.phase = 'clearing' AND NEW.phase <> 'clearing' AND EXISTS (SELECT 1 FROM desk_steps s JOIN applications a ON a.key = s.application_key WHERE a.recruitment_key = NEW.key)", message: 'how to undo is forgotten when the desk closes' },

  ...writtenOnce('candidates', byRecruitment, { phases: ['clearing'], message: 'candidates are made when scoring opens', unless: (row) => `EXISTS (SELECT 1 FROM tombstones t WHERE t.id = ${row}.id)` }).filter(({ on }) => on !== 'update'),
  { table: 'candidates', on: 'update', refuse: `${['id', 'recruitment_key', 'number'].map(changed).join(' OR ')} OR NOT NEW.is_withdrawn OR ${onlyIn(byRecruitment('NEW'), 'scoring', 'shortlisting')}`, message: 'a candidate changes only by withdrawing' },
  together('priority_claims', 'candidate_key', 'candidates'),
  kept('priority_claims', ['recruitment_key', 'candidate_key']),
  ...confined('priority_claims', byRecruitment, { phases: ['locked'], message: 'claims of priority access are decided at the lock', unless: isErasedCandidate }),
  ...writtenOnce('candidate_links', byCandidate, { phases: ['clearing'], message: 'candidates are made when scoring opens', unless: isErasedApplication }),
  ...writtenOnce('cleared_answers', byCandidate, { phases: ['clearing'], message: 'a cleared answer never changes', unless: isErasedCandidate }),
  { table: 'assignments', on: 'insert', refuse: onlyIn(byRecruitment('NEW'), 'clearing'), message: 'assignments are made when scoring opens' },
  together('assignments', 'candidate_key', 'candidates'),
  kept('assignments', ['recruitment_key', 'candidate_key', 'question_key', 'person_key']),
  { table: 'assignments', on: 'update', refuse: onlyIn(byRecruitment('OLD'), 'scoring'), message: 'scoring is over' },
  { table: 'assignments', on: 'update', name: 'recusal', refuse: "OLD.recusal <> 'none' AND NEW.recusal <> OLD.recusal", message: 'who is off a candidate stays off' },
  { table: 'assignments', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), 'erased') + butFor(isErasedCandidate), message: 'assignments stand' },
  { table: 'scores', on: 'insert', refuse: onlyIn(byRecruitment('NEW'), 'scoring'), message: 'scoring is over' },
  { table: 'scores', on: 'update', refuse: `${onlyIn(byRecruitment('OLD'), 'scoring')} OR ${onlyIn(byRecruitment('NEW'), 'scoring')}`, message: 'scoring is over' },
  together('scores', 'candidate_key', 'candidates'),
  kept('scores', ['recruitment_key', 'candidate_key', 'question_key', 'person_key']),
  ...['insert', 'update'].map((on) => ({ table: 'scores', on, name: 'recusal', refuse: `NEW.level IS NOT NULL AND ${isOff}`, message: 'who is off a candidate judges nothing' })),
  { table: 'scores', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), 'scoring', 'erased') + butFor(isErasedCandidate), message: 'scores stand' },
  ...['insert', 'update'].map((on) => ({ table: 'question_times', on, refuse: `NOT ((NEW.activity = 'answering' AND ${byQuestion('NEW')} IN ('open', 'clearing')) OR (NEW.activity = 'scoring' AND ${byQuestion('NEW')} = 'scoring'))`, message: 'a time is counted while it passes' })),
  { table: 'question_times', on: 'update', name: 'step', refuse: 'NEW.counted <> OLD.counted + 1 OR NEW.question_key <> OLD.question_key OR NEW.activity <> OLD.activity OR NEW.time_class <> OLD.time_class', message: 'times are counted one by one' },
  { table: 'question_times', on: 'delete', refuse: onlyIn(byQuestion('OLD'), 'erased'), message: 'times that were counted stand' },
  { table: 'score_steps', on: 'insert', refuse: onlyIn(byRecruitment('NEW'), 'scoring'), message: 'scoring is over' },
  together('score_steps', 'assignment_key', 'assignments'),
  { table: 'score_steps', on: 'update', refuse: '1 = 1', message: 'what was done is not rewritten' },
  { table: 'score_steps', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), 'scoring', 'erased') + butFor(isErasedAssignment), message: 'scoring is over' },
  ...confined('sample_answers', byRecruitment, { phases: ['draft'], message: 'sample answers are frozen' }),
  ...writtenOnce('introductions', byRecruitment, { phases: ['open', 'clearing', 'scoring'], message: 'an introduction is read once' }),
  ...writtenOnce('sample_levels', byRecruitment, { phases: ['open', 'clearing', 'scoring'], message: 'a sample answer is scored once' }),
  together('sample_levels', 'sample_key', 'sample_answers'),
  ...writtenOnce('score_waivers', byRecruitment, { phases: ['scoring'], message: 'waivers are given while scoring' }),

  { table: 'rereadings', on: 'insert', refuse: onlyIn(byRecruitment('NEW'), 'scoring', 'shortlisting'), message: 'what is read again is settled when the ranking opens' },
  together('rereadings', 'candidate_key', 'candidates'),
  { table: 'rereadings', on: 'update', refuse: `${onlyIn(byRecruitment('OLD'), 'shortlisting')} OR ${['recruitment_key', 'person_key', 'question_key', 'candidate_key', 'position'].map((column) => `OLD.${column} <> NEW.${column}`).join(' OR ')}`, message: 'the shortlist is locked' },
  { table: 'rereadings', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), 'erased') + butFor(isErasedCandidate), message: 'what was read again stands' },

  { table: 'hearings', on: 'insert', refuse: onlyIn(byRecruitment('NEW'), 'shortlisting'), message: 'candidates are heard before the shortlist is locked' },
  { table: 'hearings', on: 'update', refuse: `${onlyIn(byRecruitment('OLD'), 'shortlisting')} OR ${['id', 'recruitment_key', 'candidate_key', 'opened_by_key', 'reason', 'opened_on', 'grounds'].map(changed).join(' OR ')} OR NEW.deadline < OLD.deadline`, message: 'what somebody is heard about stands' },
  { table: 'hearings', on: 'update', name: 'once', refuse: ['ended_reason', 'unread_reason', 'comment'].map((column) => `(OLD.${column} IS NOT NULL AND ${changed(column)})`).join(' OR '), message: 'what ended a hearing stands' },
  { table: 'hearings', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), 'erased') + butFor(isErasedCandidate), message: 'a hearing stands' },
  { table: 'hearing_comments', on: 'insert', refuse: onlyIn(phaseOfHearing('NEW.hearing_key'), 'shortlisting'), message: 'candidates are heard before the shortlist is locked' },
  { table: 'hearing_comments', on: 'update', refuse: `${onlyIn(phaseOfHearing('NEW.hearing_key'), 'shortlisting')} OR OLD.hearing_key <> NEW.hearing_key OR OLD.cleared_by_key IS NOT NULL`, message: 'a cleared comment never changes' },
  { table: 'hearing_comments', on: 'delete', refuse: onlyIn(phaseOfHearing('OLD.hearing_key'), 'erased') + butFor(isErasedHearing), message: 'a hearing stands' },

  ...writtenOnce('level_waivers', byRecruitment, { phases: ['shortlisting'], message: 'the shortlist is locked', unless: isErasedCandidate }),
  together('level_waivers', 'candidate_key', 'candidates'),
  ...['insert', 'update'].map((on) => ({ table: 'blocked_pairs', on, refuse: onlyIn(byApplication('NEW'), 'open', 'clearing'), message: 'relations are declared before scoring opens' })),
  ...['insert', 'update'].map((on) => ({ table: 'acquaintances', on, refuse: onlyIn(byRecruitment('NEW'), 'open', 'clearing'), message: 'relations are declared before scoring opens' })),
  kept('blocked_pairs', ['application_key']),
  kept('acquaintances', ['recruitment_key']),

  ...confined('second_looks', byRecruitment, { phases: ['shortlisting'], message: 'the shortlist is locked' }),
  { table: 'second_looks', on: 'update', name: 'end', refuse: 'OLD.is_ended', message: 'the second look is over' },
  ...writtenOnce('second_look_pairs', byRecruitment, { phases: ['shortlisting'], message: 'pairs stay as they were drawn', unless: isErasedPair }),
  ...confined('second_look_verdicts', byRecruitment, { phases: ['shortlisting'], message: 'the shortlist is locked', unless: isErasedVerdict }),
  ...[['insert', 'NEW'], ['update', 'NEW'], ['delete', 'OLD']].map(([on, row]) => ({ table: 'second_look_verdicts', on, name: 'end', refuse: `EXISTS (SELECT 1 FROM second_looks s WHERE s.recruitment_key = ${row}.recruitment_key AND s.is_ended) AND ${onlyIn(byRecruitment(row), 'erased')}${on === 'delete' ? butFor(isErasedVerdict) : ''}`, message: 'the second look is over' })),
  ...['insert', 'update'].map((on) => ({ table: 'second_look_verdicts', on, name: 'recusal', refuse: "EXISTS (SELECT 1 FROM second_look_pairs p JOIN assignments x ON x.question_key = p.question_key AND x.candidate_key IN (p.first_key, p.second_key) WHERE p.key = NEW.pair_key AND x.person_key = NEW.person_key AND x.recusal <> 'none')", message: 'who is off a candidate judges nothing' })),

  ...guardsOfBlindness({ onlyIn, changed, byRecruitment }),

  ...confined('shortlist_proposals', byRecruitment, { phases: ['shortlisting'], message: 'the shortlist is locked' }),
  ...confined('shortlist_entries', byRecruitment, { phases: ['shortlisting'], message: 'the shortlist is locked', unless: isErasedCandidate }),
  together('shortlist_entries', 'candidate_key', 'candidates'),
  kept('shortlist_entries', ['recruitment_key', 'candidate_key']),
  ...confined('protocol_confirmations', byRecruitment, { phases: ['shortlisting'], message: 'the shortlist is locked' }),
  ...guardsOfLocks({ onlyIn, writtenOnce, changed, byRecruitment }),

  { table: 'released_identities', on: 'insert', refuse: `${onlyIn(byCandidate('NEW'), 'locked', 'unsealed')} OR NOT (EXISTS (SELECT 1 FROM shortlist_entries e WHERE e.candidate_key = NEW.candidate_key AND e.is_chosen) OR EXISTS (SELECT 1 FROM priority_claims c WHERE c.candidate_key = NEW.candidate_key AND c.decision = 'invited') OR ${isCalledLater('NEW')})`, message: 'only a locked shortlist is unsealed' },
  { table: 'released_keys', on: 'insert', refuse: `${onlyIn(byCandidate('NEW'), 'locked', 'unsealed')} OR NOT EXISTS (SELECT 1 FROM released_identities i WHERE i.candidate_key = NEW.candidate_key)`, message: 'only a locked shortlist is unsealed' },
  { table: 'released_keys', on: 'update', refuse: '1 = 1', message: 'an identity stays with its candidate' },
  { table: 'released_keys', on: 'delete', refuse: `${onlyIn(byCandidate('OLD'), 'erased')} AND NOT ${isErasedRelease('OLD')}`, message: 'an identity stays with its candidate' },
  { table: 'released_identities', on: 'update', refuse: `${['candidate_key', 'box'].map(changed).join(' OR ')}`, message: 'an identity stays with its candidate' },
  { table: 'released_identities', on: 'update', name: 'release', refuse: `(OLD.is_released_to_committee AND NOT NEW.is_released_to_committee) OR ${onlyIn(byCandidate('NEW'), 'unsealed')}`, message: 'what was released is released' },
  { table: 'released_identities', on: 'delete', refuse: `${onlyIn(byCandidate('OLD'), 'erased')} AND NOT ${isErasedRelease('OLD')}`, message: 'an identity stays with its candidate' },

  ...guardsOfAnswers({ onlyIn, byRecruitment, changed, together, writtenOnce, butFor }),
  ...guardsOfCorrespondence({ onlyIn, byRecruitment, byCandidate, changed, together }),
  ...guardsOfInterviews({ onlyIn, confined, writtenOnce, together, kept, changed, byRecruitment, isErasedCandidate }),
  ...guardsOfErasure({ onlyIn, byRecruitment, changed }),
  ...guardsOfMonitoring({ onlyIn, byRecruitment, byApplication, changed, isErasedApplication }),
]

const nameOf = ({ table, on, name }) => `${table}_${on}${name ? `_${name}` : ''}_guard`

// A guard of an earlier migration makes way for its new wording.
const sqliteTrigger = (guard) => [
  `DROP TRIGGER IF EXISTS ${nameOf(guard)};`,
  `CREATE TRIGGER ${nameOf(guard)} BEFORE ${guard.on.toUpperCase()} ON ${guard.table} WHEN ${guard.refuse}\nBEGIN SELECT RAISE(ABORT, 'refused: ${guard.message}'); END;`,
].join('\n--> statement-breakpoint\n')

const postgresTrigger = (guard) => [
  `CREATE OR REPLACE FUNCTION ${nameOf(guard)}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF ${guard.refuse} THEN RAISE EXCEPTION 'refused: ${guard.message}'; END IF; RETURN ${guard.on === 'delete' ? 'OLD' : 'NEW'}; END $$;`,
  `CREATE OR REPLACE TRIGGER ${nameOf(guard)} BEFORE ${guard.on.toUpperCase()} ON ${guard.table} FOR EACH ROW EXECUTE FUNCTION ${nameOf(guard)}();`,
].join('\n--> statement-breakpoint\n')

const statementsOf = { sqlite: sqliteTrigger, postgres: postgresTrigger }

/** The whole table as one engine's SQL, statements apart by the marker that the migrator knows. */
export function guardsAsSql(engine) {
  return guards.map(statementsOf[engine]).join('\n--> statement-breakpoint\n') + '\n'
}
