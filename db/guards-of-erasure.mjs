// What the database refuses around erasing and legal holds: part of the table in guards.mjs.

// What has a tombstone is being erased, and a tombstone is not set while there is a hold.
export const isErasedApplication = (row) => `EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = ${row}.application_key)`
export const isErasedCandidate = (row) => `EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = ${row}.candidate_key)`
export const isErasedAssignment = (row) => `EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id JOIN assignments a ON a.candidate_key = x.key WHERE a.key = ${row}.assignment_key)`
export const isErasedHearing = (row) => `EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id JOIN hearings h ON h.candidate_key = x.key WHERE h.key = ${row}.hearing_key)`
export const isErasedPair = (row) => `EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key IN (${row}.first_key, ${row}.second_key))`
export const isErasedVerdict = (row) => `EXISTS (SELECT 1 FROM second_look_pairs p JOIN candidates x ON x.key IN (p.first_key, p.second_key) JOIN tombstones t ON t.id = x.id WHERE p.key = ${row}.pair_key)`

/** What was sealed to a key that is lost and was replaced: nothing opens it any more. */
export const isOfLostKey = (row) => `EXISTS (SELECT 1 FROM sealed_identities s JOIN replaced_keys l ON l.key_id = s.key_id WHERE s.application_key = ${row}.application_key)`

// Name and contact may go before the rest.
export const isErasedIdentity = (row) => `(${isErasedApplication(row)} OR EXISTS (SELECT 1 FROM identity_tombstones t JOIN applications x ON x.id = t.id WHERE x.key = ${row}.application_key))`
export const isErasedRelease = (row) => `(${isErasedCandidate(row)} OR EXISTS (SELECT 1 FROM identity_tombstones t JOIN applications x ON x.id = t.id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = ${row}.candidate_key))`

const standing = 'h.lifted_at IS NULL'
/** On the whole case. */
const holdOn = (recruitmentKey) => `EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = ${recruitmentKey} AND h.application_id IS NULL AND ${standing})`
/** On the case, or on anybody in it: it is not erased as a whole. */
const holdWithin = (recruitmentKey) => `EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = ${recruitmentKey} AND ${standing})`
const holdOnApplication = (applicationKey) => `EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id WHERE x.key = ${applicationKey} AND ${standing})`
const holdOnCandidate = (candidateKey) => `EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = ${candidateKey} AND ${standing})`
const holdOnId = (id) => `EXISTS (SELECT 1 FROM legal_holds h WHERE h.application_id = ${id} AND ${standing}) OR EXISTS (SELECT 1 FROM candidates c WHERE c.id = ${id} AND ${holdOnCandidate('c.key')})`
const recruitmentOfApplication = '(SELECT a.recruitment_key FROM applications a WHERE a.key = OLD.application_key)'
const recruitmentOfCandidate = '(SELECT c.recruitment_key FROM candidates c WHERE c.key = OLD.candidate_key)'
const held = (recruitmentKey, ofOne, ...tables) => tables.map((table) => ({ table, on: 'delete', name: 'hold', refuse: `${holdOn(recruitmentKey)}${ofOne ? ` OR ${ofOne}` : ''}`, message: 'there is a legal hold' }))

/** On a table whose rows name a recruitment, and an application or a candidate of it. */
export const heldTogether = (table) => held('OLD.recruitment_key', `${holdOnApplication('OLD.application_key')} OR ${holdOnCandidate('OLD.candidate_key')}`, table)

/** The words of the table that this part stands in. */
export const guardsOfErasure = ({ onlyIn, byRecruitment, changed }) => [
  { table: 'tombstones', on: 'insert', refuse: `EXISTS (SELECT 1 FROM recruitments r WHERE r.id = NEW.id AND ${holdWithin('r.key')}) OR EXISTS (SELECT 1 FROM applications a WHERE a.id = NEW.id AND ${holdOn('a.recruitment_key')}) OR EXISTS (SELECT 1 FROM candidates c WHERE c.id = NEW.id AND ${holdOn('c.recruitment_key')}) OR ${holdOnId('NEW.id')}`, message: 'there is a legal hold' },
  { table: 'tombstones', on: 'update', refuse: '1 = 1', message: 'a tombstone stands' },
  { table: 'tombstones', on: 'delete', refuse: '1 = 1', message: 'a tombstone stands' },
  { table: 'identity_tombstones', on: 'insert', refuse: `EXISTS (SELECT 1 FROM applications a WHERE a.id = NEW.id AND ${holdOn('a.recruitment_key')}) OR ${holdOnId('NEW.id')}`, message: 'there is a legal hold' },
  { table: 'identity_tombstones', on: 'update', refuse: '1 = 1', message: 'a tombstone stands' },
  { table: 'identity_tombstones', on: 'delete', refuse: '1 = 1', message: 'a tombstone stands' },
  { table: 'recruitments', on: 'update', name: 'hold', refuse: `NEW.phase = 'erased' AND OLD.phase <> 'erased' AND ${holdWithin('NEW.key')}`, message: 'there is a legal hold' },
  ...held('OLD.recruitment_key', holdOnApplication('OLD.key'), 'applications'),
  ...held('OLD.recruitment_key', holdOnCandidate('OLD.key'), 'candidates'),
  ...held('OLD.recruitment_key', holdOnCandidate('OLD.candidate_key'), 'assignments', 'rereadings', 'hearings'),
  ...held('OLD.recruitment_key', '', 'recruitment_keys', 'recruitment_private_keys', 'replaced_keys'),
  ...held(recruitmentOfApplication, holdOnApplication('OLD.application_key'), 'answers', 'own_boxes', 'own_key_halves', 'candidate_links', 'outgoing_letters'),
  ...held(recruitmentOfApplication, holdOnApplication('OLD.application_key'), 'sealed_identities', 'sealed_keys').map((guard) => ({ ...guard, refuse: `(${guard.refuse}) AND NOT ${isOfLostKey('OLD')}` })),
  ...held(recruitmentOfCandidate, holdOnCandidate('OLD.candidate_key'), 'cleared_answers', 'released_identities', 'released_keys', 'decision_letters', 'earlier_answers', 'feedback'),
  ...held('(SELECT h.recruitment_key FROM hearings h WHERE h.key = OLD.hearing_key)', '', 'hearing_comments'),
  { table: 'legal_holds', on: 'insert', refuse: `NEW.lifted_at IS NOT NULL OR ${onlyIn(byRecruitment('NEW'), 'scoring', 'shortlisting', 'locked', 'unsealed', 'concluded', 'cancelled')}`, message: 'a hold is placed on a case that stands' },
  { table: 'legal_holds', on: 'update', refuse: `OLD.lifted_at IS NOT NULL OR ${['key', 'id', 'recruitment_key', 'application_id', 'reason', 'placed_by_key', 'placed_at'].map(changed).join(' OR ')} OR NEW.lifted_at IS NULL OR NEW.lifted_by_key IS NULL`, message: 'a hold is lifted once, and by somebody' },
  { table: 'legal_holds', on: 'delete', refuse: '1 = 1', message: 'that there was a hold stands' },
  { table: 'erasure_requests', on: 'insert', refuse: onlyIn(byRecruitment('NEW'), 'concluded', 'cancelled'), message: 'a recruitment is erased when it is over' },
  { table: 'erasure_requests', on: 'update', refuse: '1 = 1', message: 'what was asked for stands' },
  { table: 'erasure_certificates', on: 'update', refuse: '1 = 1', message: 'a certificate stands' },
  { table: 'erasure_certificates', on: 'delete', refuse: '1 = 1', message: 'a certificate stands' },
]
