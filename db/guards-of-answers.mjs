// What the database refuses around answers and letters: part of the table in guards.mjs.

import { isErasedApplication, isErasedCandidate } from './guards-of-erasure.mjs'

/**
 * What is answered is written after the unsealing and frozen when it is sent. Who withdrew and whose identity was erased may go before the rest.
 * The words are those of the table that this part stands in.
 */
export const guardsOfAnswers = ({ onlyIn, byRecruitment, changed, together, writtenOnce, butFor }) => [
  { table: 'decision_letters', on: 'insert', refuse: `${onlyIn(byRecruitment('NEW'), 'unsealed')} OR NEW.sent_at IS NOT NULL`, message: 'answers are written after the unsealing' },
  { table: 'decision_letters', on: 'update', refuse: `${onlyIn(byRecruitment('OLD'), 'unsealed')} OR OLD.sent_at IS NOT NULL OR NEW.candidate_key <> OLD.candidate_key OR NEW.recruitment_key <> OLD.recruitment_key`, message: 'what was answered stands' },
  { table: 'decision_letters', on: 'update', name: 'approved', refuse: 'NEW.sent_at IS NOT NULL AND (NEW.text IS NULL OR NEW.kind IS NULL OR NEW.approved_by_key IS NULL OR NEW.approved_at IS NULL)', message: 'an answer is approved by somebody before it is sent' },
  { table: 'decision_letters', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), 'erased') + butFor(isErasedCandidate), message: 'what was answered stands' },
  together('decision_letters', 'candidate_key', 'candidates'),
  ...writtenOnce('feedback', byRecruitment, { phases: ['unsealed'], message: 'feedback is reckoned once', unless: isErasedCandidate }),
  together('feedback', 'candidate_key', 'candidates'),
  { table: 'outgoing_letters', on: 'insert', refuse: onlyIn(byRecruitment('NEW'), 'unsealed', 'cancelled'), message: 'letters are queued when it is decided' },
  { table: 'outgoing_letters', on: 'update', refuse: `OLD.state <> 'waiting' OR ${['key', 'id', 'recruitment_key', 'application_key', 'kind', 'queued_at'].map(changed).join(' OR ')}`, message: 'a letter that is done is done' },
  { table: 'outgoing_letters', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), 'erased') + butFor(isErasedApplication), message: 'that there was a letter stands' },
]
