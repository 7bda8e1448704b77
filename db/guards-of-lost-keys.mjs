// What the database refuses around a recruitment's key that was lost and replaced: part of the table in guards.mjs.

const keyedPhases = ['open', 'clearing', 'scoring', 'shortlisting', 'locked']

/** What was sealed to a key that was lost makes way for what is sealed to the new one: the conditions, over a row. */
export function ofLostKeys(byApplication) {
  const keyedList = [...keyedPhases, 'unsealed'].map((name) => `'${name}'`).join(', ') // who was not in time for the opening may still come
  const isBeingSealedAnew = (row) => `(${byApplication(row)} IN (${keyedList}) AND EXISTS (SELECT 1 FROM replaced_keys l JOIN recruitment_keys k ON k.recruitment_key = l.recruitment_key JOIN applications x ON x.recruitment_key = l.recruitment_key WHERE x.key = ${row}.application_key AND k.key_id = ${row}.key_id))`
  const hasBoxOfNewKey = (row) => `(EXISTS (SELECT 1 FROM sealed_identities i WHERE i.application_key = ${row}.application_key AND ${isBeingSealedAnew('i')}) AND NOT EXISTS (SELECT 1 FROM sealed_keys j WHERE j.application_key = ${row}.application_key))`
  const isReplaced = "EXISTS (SELECT 1 FROM replaced_keys l JOIN recruitment_keys k ON k.key_id = l.key_id WHERE k.recruitment_key = OLD.recruitment_key)"
  return { keyedPhases, keyedList, isBeingSealedAnew, hasBoxOfNewKey, isReplaced }
}

/** The words of the table that this part stands in. */
export const guardsOfLostKeys = ({ onlyIn, byRecruitment }) => [
  { table: 'replaced_keys', on: 'insert', refuse: `${onlyIn(byRecruitment('NEW'), ...keyedPhases)} OR NOT EXISTS (SELECT 1 FROM recruitment_keys k WHERE k.recruitment_key = NEW.recruitment_key AND k.key_id = NEW.key_id)`, message: 'only the key in use is replaced' },
  { table: 'replaced_keys', on: 'update', refuse: '1 = 1', message: 'that a key was replaced stands' },
  { table: 'replaced_keys', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), 'erased'), message: 'that a key was replaced stands' },
  { table: 'lost_halves', on: 'insert', refuse: onlyIn(byRecruitment('NEW'), ...keyedPhases), message: 'a half is needed until the list is opened' },
  { table: 'lost_halves', on: 'update', refuse: '1 = 1', message: 'what an officer has said stands' },
  { table: 'lost_halves', on: 'delete', refuse: onlyIn(byRecruitment('OLD'), ...keyedPhases, 'erased'), message: 'what an officer has said stands' },
]
