// What the lock writes, and what reviewers are asked around it. The words are those of guards.mjs.

export const guardsOfLocks = ({ onlyIn, writtenOnce, changed, byRecruitment }) => [
  { table: 'locks', on: 'insert', name: 'two', refuse: 'NEW.proposed_by_key = NEW.confirmed_by_key OR NOT EXISTS (SELECT 1 FROM protocol_confirmations c WHERE c.recruitment_key = NEW.recruitment_key AND c.person_key = NEW.proposed_by_key AND c.hash = NEW.hash)', message: 'two people confirm the same protocol' },
  ...writtenOnce('locks', byRecruitment, { phases: ['shortlisting'], message: 'a lock is made once' }).filter(({ on }) => on === 'insert'),
  { table: 'locks', on: 'update', refuse: `${onlyIn(byRecruitment('OLD'), 'erased')} OR ${['recruitment_key', 'hash', 'proposed_by_key', 'confirmed_by_key', 'locked_at'].map(changed).join(' OR ')}`, message: 'a lock is made once' }, // what it says is emptied when the recruitment is erased; that it was made, and its hash, stand
  { table: 'locks', on: 'delete', refuse: '1 = 1', message: 'a lock stands for ever' },
  // After the lock too: what was locked before there were summaries has its own from the locked protocol.
  ...writtenOnce('recruitment_summaries', byRecruitment, { phases: ['shortlisting', 'locked', 'unsealed', 'concluded'], message: 'the figures of a recruitment are written by its lock' }).filter(({ on }) => on !== 'delete'),
  { table: 'recruitment_summaries', on: 'delete', refuse: '1 = 1', message: 'the figures of a recruitment are written by its lock' },
]

export const guardsOfBlindness = ({ onlyIn, changed, byRecruitment }) => [
  { table: 'blindness_counts', on: 'update', refuse: `${['organisation_key', 'topic', 'outcome'].map(changed).join(' OR ')} OR NEW.told < OLD.told OR NEW.told + NEW.pending < OLD.told + OLD.pending`, message: 'what was counted stays counted' },
  { table: 'blindness_counts', on: 'delete', refuse: '1 = 1', message: 'what was counted stays counted' },
  { table: 'blindness_marks', on: 'insert', refuse: onlyIn(byRecruitment('NEW'), 'shortlisting', 'unsealed', 'concluded'), message: 'reviewers are asked after scoring' },
  { table: 'blindness_marks', on: 'update', refuse: `${['recruitment_key', 'person_key', 'topic'].map(changed).join(' OR ')} OR NOT NEW.is_told`, message: 'nobody answers twice' },
  { table: 'blindness_marks', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), 'erased'), message: 'nobody answers twice' },
]
