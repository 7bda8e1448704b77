// What the database refuses around answers for the evaluation and around how it was: part of the table in guards.mjs.

const inForce = (basisKey) => `EXISTS (SELECT 1 FROM monitoring_bases b WHERE b.key = ${basisKey} AND b.confirmed_at IS NOT NULL AND b.ended_at IS NULL)`

/** The words of the table that this part stands in. */
export const guardsOfMonitoring = ({ onlyIn, byRecruitment, byApplication, changed, isErasedApplication }) => [
  { table: 'monitoring_bases', on: 'insert', refuse: 'NEW.confirmed_at IS NOT NULL OR NEW.ended_at IS NOT NULL OR EXISTS (SELECT 1 FROM monitoring_bases b WHERE b.organisation_key = NEW.organisation_key AND b.ended_at IS NULL)', message: 'there is one basis at a time' },
  { table: 'monitoring_bases', on: 'update', refuse: ['key', 'id', 'organisation_key', 'threshold', 'ground', 'written_by_key', 'written_at'].map(changed).join(' OR '), message: 'what was written stands' },
  { table: 'monitoring_bases', on: 'update', name: 'two', refuse: 'NEW.confirmed_by_key = NEW.written_by_key OR (OLD.confirmed_at IS NULL AND NEW.public_key IS NOT NULL)', message: 'another person confirms it' },
  { table: 'monitoring_bases', on: 'update', name: 'once', refuse: ['confirmed_by_key', 'confirmed_at', 'ended_by_key', 'ended_at', 'public_key'].map((column) => `(OLD.${column} IS NOT NULL AND ${changed(column)})`).join(' OR '), message: 'what was written stands' },
  { table: 'monitoring_bases', on: 'delete', refuse: '1 = 1', message: 'what was written stands' },
  { table: 'monitoring_private_keys', on: 'insert', refuse: `NOT ${inForce('NEW.basis_key')}`, message: 'nobody is asked without a basis' },
  { table: 'monitoring_private_keys', on: 'update', refuse: '1 = 1', message: 'a key never changes' },
  { table: 'monitoring_private_keys', on: 'delete', refuse: inForce('OLD.basis_key'), message: 'a key stands while people are asked' },
  { table: 'monitored_recruitments', on: 'insert', refuse: `${onlyIn(byRecruitment('NEW'), 'draft')} OR NOT ${inForce('NEW.basis_key')}`, message: 'what is asked is settled at publication' },
  { table: 'monitored_recruitments', on: 'update', refuse: '1 = 1', message: 'what is asked is settled at publication' },
  { table: 'monitored_recruitments', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), 'erased'), message: 'what is asked is settled at publication' },
  // To destroy is always allowed: these are evidence of nothing, and whoever was asked may take back what was said.
  ...['monitoring_boxes', 'monitoring_keys'].flatMap((table) => [
    { table, on: 'insert', refuse: `${onlyIn(byApplication('NEW'), 'open', 'clearing')} OR NOT EXISTS (SELECT 1 FROM applications x JOIN monitored_recruitments m ON m.recruitment_key = x.recruitment_key WHERE x.key = NEW.application_key AND ${inForce('m.basis_key')})`, message: 'a box is made when an application is sent' },
    { table, on: 'update', refuse: `OLD.application_key <> NEW.application_key OR ${onlyIn(byApplication('NEW'), 'open', 'clearing', 'scoring', 'shortlisting')}`, message: 'answers are taken until the list is locked' },
  ]),
  { table: 'monitoring_piles', on: 'insert', refuse: `NOT ${inForce('NEW.basis_key')}`, message: 'nobody is asked without a basis' },
  { table: 'monitoring_piles', on: 'update', refuse: '1 = 1', message: 'a pile is shuffled as a whole' },
  { table: 'monitoring_releases', on: 'update', refuse: '1 = 1', message: 'what was told was told' },
  { table: 'monitoring_releases', on: 'delete', refuse: '1 = 1', message: 'what was told was told' },

  { table: 'experience_counts', on: 'update', refuse: `${['organisation_key', 'audience', 'question', 'level'].map(changed).join(' OR ')} OR NEW.told < OLD.told OR NEW.told + NEW.pending < OLD.told + OLD.pending`, message: 'what was counted stays counted' },
  { table: 'experience_counts', on: 'delete', refuse: '1 = 1', message: 'what was counted stays counted' },
  { table: 'experience_marks', on: 'insert', refuse: onlyIn(byRecruitment('NEW'), 'locked', 'unsealed', 'concluded'), message: 'members are asked after the lock' },
  { table: 'experience_marks', on: 'update', refuse: `${['recruitment_key', 'person_key'].map(changed).join(' OR ')} OR NOT NEW.is_told`, message: 'nobody answers twice' },
  { table: 'experience_marks', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), 'erased'), message: 'nobody answers twice' },
  { table: 'applicant_experience_marks', on: 'insert', refuse: `${byApplication('NEW')} = 'erased'`, message: 'nobody is asked any more' },
  { table: 'applicant_experience_marks', on: 'update', refuse: `${changed('application_key')} OR NOT NEW.is_told`, message: 'nobody answers twice' },
  { table: 'applicant_experience_marks', on: 'delete', refuse: `${onlyIn(byApplication('OLD'), 'erased')} AND NOT ${isErasedApplication('OLD')}`, message: 'nobody answers twice' },
]
