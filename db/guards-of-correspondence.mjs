// What the database refuses around documents and messages: part of the table in guards.mjs.

import { heldTogether, isErasedApplication, isErasedCandidate, isErasedRelease } from './guards-of-erasure.mjs'

const phaseOfDocument = (key) => `(SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key JOIN documents d ON d.candidate_key = c.key WHERE d.key = ${key})`
const phaseOfThread = (key) => `(SELECT r.phase FROM recruitments r JOIN message_threads t ON t.recruitment_key = r.key WHERE t.key = ${key})`
const isErasedDocument = (row) => `EXISTS (SELECT 1 FROM documents d WHERE d.key = ${row}.document_key AND ${isErasedRelease('d')})`
const isInfected = (row) => `EXISTS (SELECT 1 FROM documents d WHERE d.key = ${row}.document_key AND d.state = 'infected')`

/** Whoever has taken the application back by their own click, once names were open. */
const hasSteppedDown = (row) => `EXISTS (SELECT 1 FROM interview_outcomes o WHERE o.outcome = 'withdrew' AND o.recorded_by_key IS NULL AND (o.candidate_key = ${row}.candidate_key OR o.candidate_key IN (SELECT l.candidate_key FROM candidate_links l WHERE l.application_key = ${row}.application_key)))`

/** Whose thread goes with them: erased, withdrawn, or never sent. */
const goes = (row) => `${isErasedApplication(row)} OR ${hasSteppedDown(row)} OR ${isErasedCandidate(row)} OR EXISTS (SELECT 1 FROM applications x WHERE x.key = ${row}.application_key AND x.state IN ('begun', 'withdrawn'))`
const threadGoes = (row) => `EXISTS (SELECT 1 FROM message_threads m WHERE m.key = ${row}.thread_key AND (${goes('m')}))`

const written = ['open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed', 'concluded']

/** The words of the table that this part stands in. */
export const guardsOfCorrespondence = ({ onlyIn, byRecruitment, byCandidate, changed, together }) => [
  { table: 'document_requests', on: 'insert', refuse: onlyIn(byRecruitment('NEW'), 'unsealed'), message: 'documents are asked for once identities are open' },
  { table: 'document_requests', on: 'update', refuse: `${onlyIn(byRecruitment('OLD'), 'unsealed')} OR ${['key', 'id', 'recruitment_key', 'kind'].map(changed).join(' OR ')}`, message: 'documents are asked for once identities are open' },
  { table: 'document_requests', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), 'unsealed', 'erased'), message: 'what was asked for stands' },
  { table: 'documents', on: 'insert', refuse: `${onlyIn(byCandidate('NEW'), 'unsealed')} OR NOT EXISTS (SELECT 1 FROM released_identities i WHERE i.candidate_key = NEW.candidate_key) OR NOT EXISTS (SELECT 1 FROM document_requests q JOIN candidates c ON c.recruitment_key = q.recruitment_key WHERE q.key = NEW.request_key AND c.key = NEW.candidate_key)`, message: 'only the invited hand in what was asked for' },
  { table: 'documents', on: 'update', refuse: `OLD.state <> 'waiting' OR ${['key', 'id', 'candidate_key', 'request_key', 'type', 'stored_on', 'form_key'].map(changed).join(' OR ')}`, message: 'a document stands as it was handed in' },
  { table: 'documents', on: 'delete', refuse: `${onlyIn(byCandidate('OLD'), 'unsealed', 'erased')} AND NOT ${isErasedRelease('OLD')}`, message: 'a document stands as it was handed in' },
  ...['document_parts', 'document_keys'].flatMap((table) => [
    { table, on: 'insert', refuse: onlyIn(phaseOfDocument('NEW.document_key'), 'unsealed'), message: 'a document is written once' },
    { table, on: 'update', refuse: '1 = 1', message: 'a document is written once' },
    { table, on: 'delete', refuse: `${onlyIn(phaseOfDocument('OLD.document_key'), 'unsealed', 'erased')} AND NOT ${isErasedDocument('OLD')} AND NOT ${isInfected('OLD')}`, message: 'a document stands as it was handed in' },
  ]),

  { table: 'message_threads', on: 'insert', refuse: `${onlyIn(byRecruitment('NEW'), ...written)} OR (NEW.candidate_key IS NOT NULL AND ${onlyIn(byRecruitment('NEW'), 'shortlisting', 'locked', 'unsealed', 'concluded')}) OR (NEW.candidate_key IS NOT NULL AND NEW.application_key IS NOT NULL)`, message: 'a thread names no application beside a candidate' },
  together('message_threads', 'application_key', 'applications'),
  { ...together('message_threads', 'candidate_key', 'candidates'), name: 'alike' },
  { table: 'message_threads', on: 'update', refuse: `${['key', 'id', 'recruitment_key', 'kind', 'application_key', 'candidate_key'].map(changed).join(' OR ')} OR NEW.seen_by_hr < OLD.seen_by_hr`, message: 'a thread stays whose it is' },
  { table: 'message_threads', on: 'delete', refuse: `${onlyIn(byRecruitment('OLD'), 'erased')} AND NOT (${byRecruitment('OLD')} IN ('open', 'clearing') AND OLD.application_key IS NOT NULL) AND NOT (${goes('OLD')})`, message: 'what was written stands' },
  ...heldTogether('message_threads'),
  ...['messages', 'message_keys'].flatMap((table) => [
    { table, on: 'insert', refuse: onlyIn(phaseOfThread('NEW.thread_key'), ...written), message: 'messages are written while the case runs' },
    { table, on: 'update', refuse: '1 = 1', message: 'what was written stands' },
    { table, on: 'delete', refuse: `${onlyIn(phaseOfThread('OLD.thread_key'), 'erased')} AND NOT (${phaseOfThread('OLD.thread_key')} IN ('open', 'clearing') AND EXISTS (SELECT 1 FROM message_threads m WHERE m.key = OLD.thread_key AND m.application_key IS NOT NULL)) AND NOT ${threadGoes('OLD')}`, message: 'what was written stands' },
  ]),
]
