// What the database refuses around interviews, outcomes, who is called later, and notes: part of the table in guards.mjs.

/** True of whoever was called after the unsealing, by two people, because somebody said no. */
export const isCalledLater = (row) => `EXISTS (SELECT 1 FROM called_later l WHERE l.candidate_key = ${row}.candidate_key)`

const phaseOfSlot = (row) => `(SELECT r.phase FROM recruitments r JOIN interview_slots s ON s.recruitment_key = r.key WHERE s.key = ${row}.slot_key)`
const isHandedIn = (row) => `EXISTS (SELECT 1 FROM interview_sheets h WHERE h.candidate_key = ${row}.candidate_key AND h.person_key = ${row}.person_key)`
const areScored = (row) => `EXISTS (SELECT 1 FROM interview_scores s WHERE s.recruitment_key = ${row}.recruitment_key)`
const stepsBack = "EXISTS (SELECT 1 FROM assignments x WHERE x.person_key = NEW.person_key AND x.candidate_key = NEW.candidate_key AND x.recusal = 'stepped-back')"

/** A stand-in who has not said that there is nothing between them, and a member in whose place another has come. */
const isStandIn = 'EXISTS (SELECT 1 FROM stand_ins i WHERE i.recruitment_key = NEW.recruitment_key AND i.person_key = NEW.person_key)'
const hasSaidSo = 'EXISTS (SELECT 1 FROM stand_in_relations l WHERE l.candidate_key = NEW.candidate_key AND l.person_key = NEW.person_key AND NOT l.is_off)'
const isReplaced = 'EXISTS (SELECT 1 FROM stand_ins i WHERE i.recruitment_key = NEW.recruitment_key AND i.instead_of_key = NEW.person_key)'
const sitsThere = (key) => `(EXISTS (SELECT 1 FROM recruitment_members m WHERE m.recruitment_key = NEW.recruitment_key AND m.person_key = NEW.${key}) OR EXISTS (SELECT 1 FROM stand_ins i WHERE i.recruitment_key = NEW.recruitment_key AND i.person_key = NEW.${key}))`

export function guardsOfInterviews({ onlyIn, confined, writtenOnce, together, kept, changed, byRecruitment, isErasedCandidate }) {
  const planned = { phases: ['locked', 'unsealed'], message: 'interviews are planned between the lock and the conclusion' }
  const held = { phases: ['unsealed'], message: 'interviews are held once names are open', unless: isErasedCandidate }
  return [
    ...confined('interview_plans', byRecruitment, planned),
    kept('interview_plans', ['recruitment_key']),
    ...confined('interview_slots', byRecruitment, planned),
    kept('interview_slots', ['key', 'id', 'recruitment_key']),
    ...confined('interview_slot_members', phaseOfSlot, planned),
    ...confined('interview_choices', byRecruitment, held),
    kept('interview_choices', ['candidate_key', 'recruitment_key', 'calendar_id']),
    together('interview_choices', 'candidate_key', 'candidates'),
    ...confined('interview_questions', byRecruitment, planned),
    kept('interview_questions', ['key', 'id', 'recruitment_key']),
    ...[['insert', 'NEW'], ['update', 'OLD'], ['delete', 'OLD']].map(([on, row]) => ({
      table: 'interview_questions', on, name: 'frozen', refuse: `${areScored(row)} AND ${onlyIn(byRecruitment(row), 'erased')}`, message: 'the questions of the interview are frozen when the first is scored',
    })),
    ...confined('interview_scores', byRecruitment, held),
    kept('interview_scores', ['candidate_key', 'question_key', 'person_key', 'recruitment_key']),
    together('interview_scores', 'candidate_key', 'candidates'),
    { ...together('interview_scores', 'question_key', 'interview_questions'), name: 'of_question' },
    ...['insert', 'update'].map((on) => ({ table: 'interview_scores', on, name: 'recusal', refuse: `NEW.level IS NOT NULL AND ${stepsBack}`, message: 'who is off a candidate judges nothing' })),
    ...[['insert', 'NEW'], ['update', 'OLD'], ['delete', 'OLD']].map(([on, row]) => ({
      table: 'interview_scores', on, name: 'handed', refuse: `${isHandedIn(row)} AND ${onlyIn(byRecruitment(row), 'erased')} AND NOT ${isErasedCandidate(row)}`, message: 'what was handed in stands',
    })),
    ...['interview_scores', 'interview_sheets'].flatMap((table) => ['insert', 'update'].map((on) => ({ table, on, name: 'replaced', refuse: `${isReplaced} OR (${isStandIn} AND NOT ${hasSaidSo})`, message: 'who takes part judges' }))),
    { table: 'stand_ins', on: 'insert', refuse: `${onlyIn(byRecruitment('NEW'), 'locked', 'unsealed')} OR NEW.is_introduced OR ${sitsThere('person_key')} OR NOT ${sitsThere('instead_of_key')}`, message: 'a stand-in takes a place on the committee' },
    { table: 'stand_ins', on: 'update', refuse: `${onlyIn(byRecruitment('OLD'), 'locked', 'unsealed')} OR ${['recruitment_key', 'person_key', 'instead_of_key', 'reason', 'named_by_key', 'named_at'].map(changed).join(' OR ')} OR NOT NEW.is_introduced`, message: 'who took whose place stands' },
    { table: 'stand_ins', on: 'delete', refuse: '1 = 1', message: 'who took whose place stands' },
    ...writtenOnce('stand_in_relations', byRecruitment, held),
    together('stand_in_relations', 'candidate_key', 'candidates'),
    ...writtenOnce('interview_sheets', byRecruitment, held),
    together('interview_sheets', 'candidate_key', 'candidates'),
    { table: 'interview_outcomes', on: 'insert', refuse: `${onlyIn(byRecruitment('NEW'), 'unsealed')} OR NEW.confirmed_by_key IS NOT NULL OR NEW.confirmed_at IS NOT NULL`, message: 'outcomes are recorded once names are open' },
    together('interview_outcomes', 'candidate_key', 'candidates'),
    { table: 'interview_outcomes', on: 'update', refuse: `${onlyIn(byRecruitment('OLD'), 'unsealed')} OR ${['key', 'id', 'recruitment_key', 'candidate_key', 'outcome', 'reason', 'recorded_by_key', 'recorded_at'].map(changed).join(' OR ')} OR OLD.confirmed_by_key IS NOT NULL OR NEW.confirmed_by_key IS NULL OR NEW.confirmed_by_key = NEW.recorded_by_key`, message: 'what was recorded stands, and another confirms it' },
    { table: 'interview_outcomes', on: 'delete', refuse: `${onlyIn(byRecruitment('OLD'), 'erased')} AND NOT ${isErasedCandidate('OLD')}`, message: 'what was recorded stands' },
    ...confined('call_proposals', byRecruitment, { phases: ['unsealed'], message: 'somebody is called later once names are open', unless: isErasedCandidate }),
    together('call_proposals', 'candidate_key', 'candidates'),
    ...writtenOnce('called_later', byRecruitment, { phases: ['unsealed'], message: 'who was called later stands', unless: isErasedCandidate }),
    together('called_later', 'candidate_key', 'candidates'),
    { table: 'called_later', on: 'insert', name: 'two', refuse: 'NEW.proposed_by_key = NEW.confirmed_by_key OR NOT EXISTS (SELECT 1 FROM call_proposals p WHERE p.recruitment_key = NEW.recruitment_key AND p.candidate_key = NEW.candidate_key AND p.proposed_by_key = NEW.proposed_by_key)', message: 'two people call somebody later' },
    ...writtenOnce('case_notes', byRecruitment, { phases: ['open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed', 'concluded', 'cancelled'], message: 'a note stands' }),
  ]
}
