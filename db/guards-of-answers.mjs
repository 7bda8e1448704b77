// What the database refuses around answers and letters: part of the table in guards.mjs.

import { isErasedApplication, isErasedCandidate } from './guards-of-erasure.mjs'

/** When anybody may be written to at all: messages are written while the case runs, and a case that is given up is told of. */
const mailed = ['open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed', 'concluded', 'cancelled']

/** Word for word the same answer. */
const isSame = (one, other) => ['candidate_key', 'text', 'kind', 'approved_by_key', 'sent_at'].map((column) => `${one}.${column} = ${other}.${column}`).join(' AND ')

/**
 * What is answered is written after the unsealing and frozen when it is sent. Who withdrew and whose identity was erased may go before the rest.
 * The words are those of the table that this part stands in.
 */
export const guardsOfAnswers = ({ onlyIn, byRecruitment, changed, together, writtenOnce, butFor }) => [
  { table: 'decision_letters', on: 'insert', refuse: `${onlyIn(byRecruitment('NEW'), 'unsealed')} OR NEW.sent_at IS NOT NULL`, message: 'answers are written after the unsealing' },
  { table: 'decision_letters', on: 'update', refuse: `${onlyIn(byRecruitment('OLD'), 'unsealed')} OR OLD.sent_at IS NOT NULL OR NEW.candidate_key <> OLD.candidate_key OR NEW.recruitment_key <> OLD.recruitment_key`, message: 'what was answered stands' },
  { table: 'decision_letters', on: 'update', name: 'approved', refuse: 'NEW.sent_at IS NOT NULL AND (NEW.text IS NULL OR NEW.kind IS NULL OR NEW.approved_by_key IS NULL OR NEW.approved_at IS NULL)', message: 'an answer is approved by somebody before it is sent' },
  { table: 'decision_letters', on: 'delete', refuse: `${onlyIn(byRecruitment('OLD'), 'erased') + butFor(isErasedCandidate)} AND NOT (${byRecruitment('OLD')} = 'unsealed' AND EXISTS (SELECT 1 FROM earlier_answers e WHERE ${isSame('e', 'OLD')}))`, message: 'what was answered stands' },
  ...writtenOnce('earlier_answers', byRecruitment, { phases: ['unsealed'], message: 'what was answered stands', unless: isErasedCandidate }),
  { table: 'earlier_answers', on: 'insert', name: 'sent', refuse: `NOT EXISTS (SELECT 1 FROM decision_letters d WHERE ${isSame('d', 'NEW')})`, message: 'only what was sent has been answered' },
  together('earlier_answers', 'candidate_key', 'candidates'),
  together('decision_letters', 'candidate_key', 'candidates'),
  ...writtenOnce('feedback', byRecruitment, { phases: ['unsealed'], message: 'feedback is reckoned once', unless: isErasedCandidate }),
  together('feedback', 'candidate_key', 'candidates'),
  { table: 'outgoing_letters', on: 'insert', refuse: `(NEW.kind = 'cancelled' AND ${onlyIn(byRecruitment('NEW'), 'cancelled')}) OR (NEW.kind IN ('answer', 'interview', 'documents') AND ${onlyIn(byRecruitment('NEW'), 'unsealed')}) OR ${onlyIn(byRecruitment('NEW'), ...mailed)}`, message: 'letters are queued when it is decided' },
  { table: 'outgoing_letters', on: 'update', refuse: `OLD.state <> 'waiting' OR ${['key', 'id', 'recruitment_key', 'application_key', 'kind', 'queued_at'].map(changed).join(' OR ')}`, message: 'a letter that is done is done' },
  { table: 'outgoing_letters', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), 'erased') + butFor(isErasedApplication), message: 'that there was a letter stands' },
]
