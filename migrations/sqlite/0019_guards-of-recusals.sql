DROP TRIGGER IF EXISTS audit_events_update_guard;
--> statement-breakpoint
CREATE TRIGGER audit_events_update_guard BEFORE UPDATE ON audit_events WHEN 1 = 1
BEGIN SELECT RAISE(ABORT, 'refused: the audit log is append-only'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS audit_events_delete_guard;
--> statement-breakpoint
CREATE TRIGGER audit_events_delete_guard BEFORE DELETE ON audit_events WHEN 1 = 1
BEGIN SELECT RAISE(ABORT, 'refused: the audit log is append-only'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS recruitments_insert_guard;
--> statement-breakpoint
CREATE TRIGGER recruitments_insert_guard BEFORE INSERT ON recruitments WHEN NEW.phase <> 'draft'
BEGIN SELECT RAISE(ABORT, 'refused: a recruitment begins as a draft'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS recruitments_update_moves_guard;
--> statement-breakpoint
CREATE TRIGGER recruitments_update_moves_guard BEFORE UPDATE ON recruitments WHEN OLD.phase <> NEW.phase AND NOT ((OLD.phase = 'draft' AND NEW.phase = 'open') OR (OLD.phase = 'open' AND NEW.phase = 'clearing') OR (OLD.phase = 'clearing' AND NEW.phase = 'scoring') OR (OLD.phase = 'scoring' AND NEW.phase = 'shortlisting') OR (OLD.phase = 'shortlisting' AND NEW.phase = 'locked') OR (OLD.phase = 'locked' AND NEW.phase = 'unsealed') OR (OLD.phase = 'unsealed' AND NEW.phase = 'concluded') OR (OLD.phase = 'concluded' AND NEW.phase = 'erased') OR (OLD.phase = 'cancelled' AND NEW.phase = 'erased') OR (OLD.phase = 'draft' AND NEW.phase = 'cancelled') OR (OLD.phase = 'open' AND NEW.phase = 'cancelled') OR (OLD.phase = 'clearing' AND NEW.phase = 'cancelled') OR (OLD.phase = 'scoring' AND NEW.phase = 'cancelled') OR (OLD.phase = 'shortlisting' AND NEW.phase = 'cancelled'))
BEGIN SELECT RAISE(ABORT, 'refused: there is no such move'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS recruitments_update_freeze_guard;
--> statement-breakpoint
CREATE TRIGGER recruitments_update_freeze_guard BEFORE UPDATE ON recruitments WHEN OLD.phase <> 'draft' AND ((OLD.organisation_key <> NEW.organisation_key OR (OLD.organisation_key IS NULL) <> (NEW.organisation_key IS NULL)) OR (OLD.department_key <> NEW.department_key OR (OLD.department_key IS NULL) <> (NEW.department_key IS NULL)) OR (OLD.job_family <> NEW.job_family OR (OLD.job_family IS NULL) <> (NEW.job_family IS NULL)) OR (OLD.position_kind <> NEW.position_kind OR (OLD.position_kind IS NULL) <> (NEW.position_kind IS NULL)) OR (OLD.blindness <> NEW.blindness OR (OLD.blindness IS NULL) <> (NEW.blindness IS NULL)) OR (OLD.cv_use <> NEW.cv_use OR (OLD.cv_use IS NULL) <> (NEW.cv_use IS NULL)) OR (OLD.publishes_anchors <> NEW.publishes_anchors OR (OLD.publishes_anchors IS NULL) <> (NEW.publishes_anchors IS NULL)) OR (OLD.weight_reason <> NEW.weight_reason OR (OLD.weight_reason IS NULL) <> (NEW.weight_reason IS NULL)) OR (OLD.grace_minutes <> NEW.grace_minutes OR (OLD.grace_minutes IS NULL) <> (NEW.grace_minutes IS NULL)) OR (OLD.retention_months <> NEW.retention_months OR (OLD.retention_months IS NULL) <> (NEW.retention_months IS NULL)) OR (OLD.hidden_categories <> NEW.hidden_categories OR (OLD.hidden_categories IS NULL) <> (NEW.hidden_categories IS NULL)) OR (OLD.readers_per_answer <> NEW.readers_per_answer OR (OLD.readers_per_answer IS NULL) <> (NEW.readers_per_answer IS NULL)) OR (OLD.publishes_committee <> NEW.publishes_committee OR (OLD.publishes_committee IS NULL) <> (NEW.publishes_committee IS NULL)) OR (OLD.second_reading_percent <> NEW.second_reading_percent OR (OLD.second_reading_percent IS NULL) <> (NEW.second_reading_percent IS NULL)) OR (OLD.second_reading_seed <> NEW.second_reading_seed OR (OLD.second_reading_seed IS NULL) <> (NEW.second_reading_seed IS NULL)) OR (OLD.published_at <> NEW.published_at OR (OLD.published_at IS NULL) <> (NEW.published_at IS NULL)) OR (OLD.freeze_hash <> NEW.freeze_hash OR (OLD.freeze_hash IS NULL) <> (NEW.freeze_hash IS NULL)))
BEGIN SELECT RAISE(ABORT, 'refused: what was published is frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS recruitments_update_publish_guard;
--> statement-breakpoint
CREATE TRIGGER recruitments_update_publish_guard BEFORE UPDATE ON recruitments WHEN OLD.phase = 'draft' AND NEW.phase = 'open' AND (NEW.freeze_hash IS NULL OR NEW.deadline IS NULL OR NEW.blindness <> 'blind')
BEGIN SELECT RAISE(ABORT, 'refused: only a frozen, blind recruitment with a deadline can be published'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS recruitments_update_lock_guard;
--> statement-breakpoint
CREATE TRIGGER recruitments_update_lock_guard BEFORE UPDATE ON recruitments WHEN OLD.phase = 'shortlisting' AND NEW.phase = 'locked' AND NOT EXISTS (SELECT 1 FROM locks WHERE recruitment_key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'refused: nothing is locked without its protocol'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS recruitments_delete_guard;
--> statement-breakpoint
CREATE TRIGGER recruitments_delete_guard BEFORE DELETE ON recruitments WHEN 1 = 1
BEGIN SELECT RAISE(ABORT, 'refused: a recruitment is erased, not deleted'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS qualifications_insert_guard;
--> statement-breakpoint
CREATE TRIGGER qualifications_insert_guard BEFORE INSERT ON qualifications WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft')
BEGIN SELECT RAISE(ABORT, 'refused: the question set is frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS qualifications_update_guard;
--> statement-breakpoint
CREATE TRIGGER qualifications_update_guard BEFORE UPDATE ON qualifications WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft')
BEGIN SELECT RAISE(ABORT, 'refused: the question set is frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS qualifications_delete_guard;
--> statement-breakpoint
CREATE TRIGGER qualifications_delete_guard BEFORE DELETE ON qualifications WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft', 'erased')
BEGIN SELECT RAISE(ABORT, 'refused: the question set is frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS questions_insert_guard;
--> statement-breakpoint
CREATE TRIGGER questions_insert_guard BEFORE INSERT ON questions WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft')
BEGIN SELECT RAISE(ABORT, 'refused: the question set is frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS questions_update_guard;
--> statement-breakpoint
CREATE TRIGGER questions_update_guard BEFORE UPDATE ON questions WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft')
BEGIN SELECT RAISE(ABORT, 'refused: the question set is frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS questions_delete_guard;
--> statement-breakpoint
CREATE TRIGGER questions_delete_guard BEFORE DELETE ON questions WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft', 'erased')
BEGIN SELECT RAISE(ABORT, 'refused: the question set is frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS question_qualifications_insert_guard;
--> statement-breakpoint
CREATE TRIGGER question_qualifications_insert_guard BEFORE INSERT ON question_qualifications WHEN (SELECT r.phase FROM recruitments r JOIN questions q ON q.recruitment_key = r.key WHERE q.key = NEW.question_key) NOT IN ('draft')
BEGIN SELECT RAISE(ABORT, 'refused: the question set is frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS question_qualifications_update_guard;
--> statement-breakpoint
CREATE TRIGGER question_qualifications_update_guard BEFORE UPDATE ON question_qualifications WHEN (SELECT r.phase FROM recruitments r JOIN questions q ON q.recruitment_key = r.key WHERE q.key = OLD.question_key) NOT IN ('draft') OR (SELECT r.phase FROM recruitments r JOIN questions q ON q.recruitment_key = r.key WHERE q.key = NEW.question_key) NOT IN ('draft')
BEGIN SELECT RAISE(ABORT, 'refused: the question set is frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS question_qualifications_delete_guard;
--> statement-breakpoint
CREATE TRIGGER question_qualifications_delete_guard BEFORE DELETE ON question_qualifications WHEN (SELECT r.phase FROM recruitments r JOIN questions q ON q.recruitment_key = r.key WHERE q.key = OLD.question_key) NOT IN ('draft', 'erased')
BEGIN SELECT RAISE(ABORT, 'refused: the question set is frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS removed_questions_insert_guard;
--> statement-breakpoint
CREATE TRIGGER removed_questions_insert_guard BEFORE INSERT ON removed_questions WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft')
BEGIN SELECT RAISE(ABORT, 'refused: the question set is frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS removed_questions_update_guard;
--> statement-breakpoint
CREATE TRIGGER removed_questions_update_guard BEFORE UPDATE ON removed_questions WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft')
BEGIN SELECT RAISE(ABORT, 'refused: the question set is frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS removed_questions_delete_guard;
--> statement-breakpoint
CREATE TRIGGER removed_questions_delete_guard BEFORE DELETE ON removed_questions WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft', 'erased')
BEGIN SELECT RAISE(ABORT, 'refused: the question set is frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS bank_questions_update_guard;
--> statement-breakpoint
CREATE TRIGGER bank_questions_update_guard BEFORE UPDATE ON bank_questions WHEN OLD.status IN ('published', 'retired') AND ((OLD.family_key <> NEW.family_key OR (OLD.family_key IS NULL) <> (NEW.family_key IS NULL)) OR (OLD.question_id <> NEW.question_id OR (OLD.question_id IS NULL) <> (NEW.question_id IS NULL)) OR (OLD.version <> NEW.version OR (OLD.version IS NULL) <> (NEW.version IS NULL)) OR (OLD.content <> NEW.content OR (OLD.content IS NULL) <> (NEW.content IS NULL)) OR (OLD.status = 'retired' AND NEW.status <> 'retired') OR NEW.status IN ('draft', 'reviewed'))
BEGIN SELECT RAISE(ABORT, 'refused: what was published in a bank is never changed'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS bank_questions_delete_guard;
--> statement-breakpoint
CREATE TRIGGER bank_questions_delete_guard BEFORE DELETE ON bank_questions WHEN OLD.status IN ('published', 'retired')
BEGIN SELECT RAISE(ABORT, 'refused: what was published in a bank is never changed'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS recruitment_members_insert_guard;
--> statement-breakpoint
CREATE TRIGGER recruitment_members_insert_guard BEFORE INSERT ON recruitment_members WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft', 'open', 'clearing')
BEGIN SELECT RAISE(ABORT, 'refused: the committee is settled'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS recruitment_members_update_guard;
--> statement-breakpoint
CREATE TRIGGER recruitment_members_update_guard BEFORE UPDATE ON recruitment_members WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft', 'open', 'clearing') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft', 'open', 'clearing')
BEGIN SELECT RAISE(ABORT, 'refused: the committee is settled'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS recruitment_members_delete_guard;
--> statement-breakpoint
CREATE TRIGGER recruitment_members_delete_guard BEFORE DELETE ON recruitment_members WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft', 'open', 'clearing', 'erased')
BEGIN SELECT RAISE(ABORT, 'refused: the committee is settled'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS applications_insert_guard;
--> statement-breakpoint
CREATE TRIGGER applications_insert_guard BEFORE INSERT ON applications WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open') AND NOT (NEW.extended_until IS NOT NULL AND (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) = 'clearing')
BEGIN SELECT RAISE(ABORT, 'refused: applications are taken while the recruitment is open'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS applications_update_guard;
--> statement-breakpoint
CREATE TRIGGER applications_update_guard BEFORE UPDATE ON applications WHEN OLD.recruitment_key <> NEW.recruitment_key OR (OLD.state <> NEW.state AND (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open') AND NOT ((NEW.extended_until IS NOT NULL OR NEW.state = 'withdrawn') AND (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) = 'clearing'))
BEGIN SELECT RAISE(ABORT, 'refused: applications are taken while the recruitment is open'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS answers_insert_guard;
--> statement-breakpoint
CREATE TRIGGER answers_insert_guard BEFORE INSERT ON answers WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open') AND NOT ((SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) = 'clearing' AND (EXISTS (SELECT 1 FROM applications x WHERE x.key = NEW.application_key AND x.extended_until IS NOT NULL) OR EXISTS (SELECT 1 FROM applicant_requests q WHERE q.application_key = NEW.application_key AND q.question_key = NEW.question_key AND q.decision = 'accepted')))
BEGIN SELECT RAISE(ABORT, 'refused: answers are taken while the recruitment is open'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS answers_update_guard;
--> statement-breakpoint
CREATE TRIGGER answers_update_guard BEFORE UPDATE ON answers WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open') AND NOT ((SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) = 'clearing' AND (EXISTS (SELECT 1 FROM applications x WHERE x.key = NEW.application_key AND x.extended_until IS NOT NULL) OR EXISTS (SELECT 1 FROM applicant_requests q WHERE q.application_key = NEW.application_key AND q.question_key = NEW.question_key AND q.decision = 'accepted')))
BEGIN SELECT RAISE(ABORT, 'refused: answers are taken while the recruitment is open'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS answers_delete_guard;
--> statement-breakpoint
CREATE TRIGGER answers_delete_guard BEFORE DELETE ON answers WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('open', 'erased') AND NOT EXISTS (SELECT 1 FROM applications x WHERE x.key = OLD.application_key AND x.state = 'begun') AND NOT ((SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) = 'clearing' AND (EXISTS (SELECT 1 FROM applications x WHERE x.key = OLD.application_key AND x.extended_until IS NOT NULL) OR EXISTS (SELECT 1 FROM applicant_requests q WHERE q.application_key = OLD.application_key AND q.question_key = OLD.question_key AND q.decision = 'accepted') OR EXISTS (SELECT 1 FROM applications x WHERE x.key = OLD.application_key AND x.state = 'withdrawn')))
BEGIN SELECT RAISE(ABORT, 'refused: answers are taken while the recruitment is open'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS sealed_identities_insert_guard;
--> statement-breakpoint
CREATE TRIGGER sealed_identities_insert_guard BEFORE INSERT ON sealed_identities WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open') AND NOT ((SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) = 'clearing' AND EXISTS (SELECT 1 FROM applications x WHERE x.key = NEW.application_key AND x.extended_until IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'refused: a sealed identity is written once'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS sealed_identities_update_guard;
--> statement-breakpoint
CREATE TRIGGER sealed_identities_update_guard BEFORE UPDATE ON sealed_identities WHEN 1 = 1
BEGIN SELECT RAISE(ABORT, 'refused: a sealed identity is written once'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS own_boxes_insert_guard;
--> statement-breakpoint
CREATE TRIGGER own_boxes_insert_guard BEFORE INSERT ON own_boxes WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing')
BEGIN SELECT RAISE(ABORT, 'refused: who somebody is changes no more after the clearing'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS own_boxes_update_guard;
--> statement-breakpoint
CREATE TRIGGER own_boxes_update_guard BEFORE UPDATE ON own_boxes WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing')
BEGIN SELECT RAISE(ABORT, 'refused: who somebody is changes no more after the clearing'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS applicant_requests_update_guard;
--> statement-breakpoint
CREATE TRIGGER applicant_requests_update_guard BEFORE UPDATE ON applicant_requests WHEN OLD.decision <> 'open' OR OLD.application_key <> NEW.application_key OR OLD.text <> NEW.text
BEGIN SELECT RAISE(ABORT, 'refused: a request is decided once'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS recruitment_keys_insert_guard;
--> statement-breakpoint
CREATE TRIGGER recruitment_keys_insert_guard BEFORE INSERT ON recruitment_keys WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft')
BEGIN SELECT RAISE(ABORT, 'refused: the key of a recruitment is made at publication'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS recruitment_keys_update_guard;
--> statement-breakpoint
CREATE TRIGGER recruitment_keys_update_guard BEFORE UPDATE ON recruitment_keys WHEN 1 = 1
BEGIN SELECT RAISE(ABORT, 'refused: the key of a recruitment never changes'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS recruitment_keys_delete_guard;
--> statement-breakpoint
CREATE TRIGGER recruitment_keys_delete_guard BEFORE DELETE ON recruitment_keys WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased')
BEGIN SELECT RAISE(ABORT, 'refused: the key of a recruitment is destroyed at erasure'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS findings_update_guard;
--> statement-breakpoint
CREATE TRIGGER findings_update_guard BEFORE UPDATE ON findings WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing')
BEGIN SELECT RAISE(ABORT, 'refused: findings are decided at the clearing desk'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS examinations_insert_guard;
--> statement-breakpoint
CREATE TRIGGER examinations_insert_guard BEFORE INSERT ON examinations WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing')
BEGIN SELECT RAISE(ABORT, 'refused: answers are looked through before they are cleared'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS examinations_update_guard;
--> statement-breakpoint
CREATE TRIGGER examinations_update_guard BEFORE UPDATE ON examinations WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('open', 'clearing') OR (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing')
BEGIN SELECT RAISE(ABORT, 'refused: answers are looked through before they are cleared'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS examinations_delete_guard;
--> statement-breakpoint
CREATE TRIGGER examinations_delete_guard BEFORE DELETE ON examinations WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('open', 'clearing', 'erased')
BEGIN SELECT RAISE(ABORT, 'refused: answers are looked through before they are cleared'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS second_readings_insert_guard;
--> statement-breakpoint
CREATE TRIGGER second_readings_insert_guard BEFORE INSERT ON second_readings WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing')
BEGIN SELECT RAISE(ABORT, 'refused: answers are read a second time at the clearing desk'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS second_readings_update_guard;
--> statement-breakpoint
CREATE TRIGGER second_readings_update_guard BEFORE UPDATE ON second_readings WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('clearing') OR (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing')
BEGIN SELECT RAISE(ABORT, 'refused: answers are read a second time at the clearing desk'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS second_readings_delete_guard;
--> statement-breakpoint
CREATE TRIGGER second_readings_delete_guard BEFORE DELETE ON second_readings WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('clearing', 'erased')
BEGIN SELECT RAISE(ABORT, 'refused: answers are read a second time at the clearing desk'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS veils_insert_guard;
--> statement-breakpoint
CREATE TRIGGER veils_insert_guard BEFORE INSERT ON veils WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing')
BEGIN SELECT RAISE(ABORT, 'refused: veils are made at the clearing desk'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS veils_update_guard;
--> statement-breakpoint
CREATE TRIGGER veils_update_guard BEFORE UPDATE ON veils WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('clearing') OR (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing')
BEGIN SELECT RAISE(ABORT, 'refused: veils are made at the clearing desk'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS veils_delete_guard;
--> statement-breakpoint
CREATE TRIGGER veils_delete_guard BEFORE DELETE ON veils WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('clearing', 'erased')
BEGIN SELECT RAISE(ABORT, 'refused: veils are made at the clearing desk'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS clearances_insert_guard;
--> statement-breakpoint
CREATE TRIGGER clearances_insert_guard BEFORE INSERT ON clearances WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing')
BEGIN SELECT RAISE(ABORT, 'refused: answers are cleared at the clearing desk'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS clearances_update_guard;
--> statement-breakpoint
CREATE TRIGGER clearances_update_guard BEFORE UPDATE ON clearances WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('clearing') OR (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing')
BEGIN SELECT RAISE(ABORT, 'refused: answers are cleared at the clearing desk'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS clearances_delete_guard;
--> statement-breakpoint
CREATE TRIGGER clearances_delete_guard BEFORE DELETE ON clearances WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('clearing', 'erased')
BEGIN SELECT RAISE(ABORT, 'refused: answers are cleared at the clearing desk'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS desk_steps_insert_guard;
--> statement-breakpoint
CREATE TRIGGER desk_steps_insert_guard BEFORE INSERT ON desk_steps WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing')
BEGIN SELECT RAISE(ABORT, 'refused: what was done at the desk can be undone while it is open'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS desk_steps_update_guard;
--> statement-breakpoint
CREATE TRIGGER desk_steps_update_guard BEFORE UPDATE ON desk_steps WHEN 1 = 1
BEGIN SELECT RAISE(ABORT, 'refused: what was done at the desk is not rewritten'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS recruitments_update_undo_guard;
--> statement-breakpoint
CREATE TRIGGER recruitments_update_undo_guard BEFORE UPDATE ON recruitments WHEN OLD.phase = 'clearing' AND NEW.phase <> 'clearing' AND EXISTS (SELECT 1 FROM desk_steps s JOIN applications a ON a.key = s.application_key WHERE a.recruitment_key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'refused: how to undo is forgotten when the desk closes'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS candidates_insert_guard;
--> statement-breakpoint
CREATE TRIGGER candidates_insert_guard BEFORE INSERT ON candidates WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('clearing')
BEGIN SELECT RAISE(ABORT, 'refused: candidates are made when scoring opens'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS candidates_delete_guard;
--> statement-breakpoint
CREATE TRIGGER candidates_delete_guard BEFORE DELETE ON candidates WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased')
BEGIN SELECT RAISE(ABORT, 'refused: candidates are made when scoring opens'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS candidates_update_guard;
--> statement-breakpoint
CREATE TRIGGER candidates_update_guard BEFORE UPDATE ON candidates WHEN (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.number <> NEW.number OR (OLD.number IS NULL) <> (NEW.number IS NULL)) OR NOT NEW.is_withdrawn OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('scoring', 'shortlisting')
BEGIN SELECT RAISE(ABORT, 'refused: a candidate changes only by withdrawing'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS priority_claims_insert_guard;
--> statement-breakpoint
CREATE TRIGGER priority_claims_insert_guard BEFORE INSERT ON priority_claims WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('locked')
BEGIN SELECT RAISE(ABORT, 'refused: claims of priority access are decided at the lock'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS priority_claims_update_guard;
--> statement-breakpoint
CREATE TRIGGER priority_claims_update_guard BEFORE UPDATE ON priority_claims WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('locked') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('locked')
BEGIN SELECT RAISE(ABORT, 'refused: claims of priority access are decided at the lock'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS priority_claims_delete_guard;
--> statement-breakpoint
CREATE TRIGGER priority_claims_delete_guard BEFORE DELETE ON priority_claims WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('locked', 'erased')
BEGIN SELECT RAISE(ABORT, 'refused: claims of priority access are decided at the lock'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS candidate_links_insert_guard;
--> statement-breakpoint
CREATE TRIGGER candidate_links_insert_guard BEFORE INSERT ON candidate_links WHEN (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = NEW.candidate_key) NOT IN ('clearing')
BEGIN SELECT RAISE(ABORT, 'refused: candidates are made when scoring opens'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS candidate_links_update_guard;
--> statement-breakpoint
CREATE TRIGGER candidate_links_update_guard BEFORE UPDATE ON candidate_links WHEN 1 = 1
BEGIN SELECT RAISE(ABORT, 'refused: candidates are made when scoring opens'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS candidate_links_delete_guard;
--> statement-breakpoint
CREATE TRIGGER candidate_links_delete_guard BEFORE DELETE ON candidate_links WHEN (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = OLD.candidate_key) NOT IN ('erased')
BEGIN SELECT RAISE(ABORT, 'refused: candidates are made when scoring opens'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS cleared_answers_insert_guard;
--> statement-breakpoint
CREATE TRIGGER cleared_answers_insert_guard BEFORE INSERT ON cleared_answers WHEN (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = NEW.candidate_key) NOT IN ('clearing')
BEGIN SELECT RAISE(ABORT, 'refused: a cleared answer never changes'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS cleared_answers_update_guard;
--> statement-breakpoint
CREATE TRIGGER cleared_answers_update_guard BEFORE UPDATE ON cleared_answers WHEN 1 = 1
BEGIN SELECT RAISE(ABORT, 'refused: a cleared answer never changes'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS cleared_answers_delete_guard;
--> statement-breakpoint
CREATE TRIGGER cleared_answers_delete_guard BEFORE DELETE ON cleared_answers WHEN (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = OLD.candidate_key) NOT IN ('erased')
BEGIN SELECT RAISE(ABORT, 'refused: a cleared answer never changes'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS assignments_insert_guard;
--> statement-breakpoint
CREATE TRIGGER assignments_insert_guard BEFORE INSERT ON assignments WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('clearing')
BEGIN SELECT RAISE(ABORT, 'refused: assignments are made when scoring opens'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS assignments_update_guard;
--> statement-breakpoint
CREATE TRIGGER assignments_update_guard BEFORE UPDATE ON assignments WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('scoring')
BEGIN SELECT RAISE(ABORT, 'refused: scoring is over'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS assignments_update_recusal_guard;
--> statement-breakpoint
CREATE TRIGGER assignments_update_recusal_guard BEFORE UPDATE ON assignments WHEN OLD.recusal <> 'none' AND NEW.recusal <> OLD.recusal
BEGIN SELECT RAISE(ABORT, 'refused: who is off a candidate stays off'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS assignments_delete_guard;
--> statement-breakpoint
CREATE TRIGGER assignments_delete_guard BEFORE DELETE ON assignments WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased')
BEGIN SELECT RAISE(ABORT, 'refused: assignments stand'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS scores_insert_guard;
--> statement-breakpoint
CREATE TRIGGER scores_insert_guard BEFORE INSERT ON scores WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('scoring')
BEGIN SELECT RAISE(ABORT, 'refused: scoring is over'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS scores_update_guard;
--> statement-breakpoint
CREATE TRIGGER scores_update_guard BEFORE UPDATE ON scores WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('scoring') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('scoring')
BEGIN SELECT RAISE(ABORT, 'refused: scoring is over'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS scores_insert_recusal_guard;
--> statement-breakpoint
CREATE TRIGGER scores_insert_recusal_guard BEFORE INSERT ON scores WHEN NEW.level IS NOT NULL AND EXISTS (SELECT 1 FROM assignments x WHERE x.person_key = NEW.person_key AND x.question_key = NEW.question_key AND x.candidate_key = NEW.candidate_key AND x.recusal <> 'none')
BEGIN SELECT RAISE(ABORT, 'refused: who is off a candidate judges nothing'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS scores_update_recusal_guard;
--> statement-breakpoint
CREATE TRIGGER scores_update_recusal_guard BEFORE UPDATE ON scores WHEN NEW.level IS NOT NULL AND EXISTS (SELECT 1 FROM assignments x WHERE x.person_key = NEW.person_key AND x.question_key = NEW.question_key AND x.candidate_key = NEW.candidate_key AND x.recusal <> 'none')
BEGIN SELECT RAISE(ABORT, 'refused: who is off a candidate judges nothing'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS scores_delete_guard;
--> statement-breakpoint
CREATE TRIGGER scores_delete_guard BEFORE DELETE ON scores WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('scoring', 'erased')
BEGIN SELECT RAISE(ABORT, 'refused: scores stand'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS score_steps_insert_guard;
--> statement-breakpoint
CREATE TRIGGER score_steps_insert_guard BEFORE INSERT ON score_steps WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('scoring')
BEGIN SELECT RAISE(ABORT, 'refused: scoring is over'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS score_steps_update_guard;
--> statement-breakpoint
CREATE TRIGGER score_steps_update_guard BEFORE UPDATE ON score_steps WHEN 1 = 1
BEGIN SELECT RAISE(ABORT, 'refused: what was done is not rewritten'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS score_steps_delete_guard;
--> statement-breakpoint
CREATE TRIGGER score_steps_delete_guard BEFORE DELETE ON score_steps WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('scoring', 'erased')
BEGIN SELECT RAISE(ABORT, 'refused: scoring is over'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS sample_answers_insert_guard;
--> statement-breakpoint
CREATE TRIGGER sample_answers_insert_guard BEFORE INSERT ON sample_answers WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft')
BEGIN SELECT RAISE(ABORT, 'refused: sample answers are frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS sample_answers_update_guard;
--> statement-breakpoint
CREATE TRIGGER sample_answers_update_guard BEFORE UPDATE ON sample_answers WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft')
BEGIN SELECT RAISE(ABORT, 'refused: sample answers are frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS sample_answers_delete_guard;
--> statement-breakpoint
CREATE TRIGGER sample_answers_delete_guard BEFORE DELETE ON sample_answers WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft', 'erased')
BEGIN SELECT RAISE(ABORT, 'refused: sample answers are frozen'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS introductions_insert_guard;
--> statement-breakpoint
CREATE TRIGGER introductions_insert_guard BEFORE INSERT ON introductions WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open', 'clearing', 'scoring')
BEGIN SELECT RAISE(ABORT, 'refused: an introduction is read once'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS introductions_update_guard;
--> statement-breakpoint
CREATE TRIGGER introductions_update_guard BEFORE UPDATE ON introductions WHEN 1 = 1
BEGIN SELECT RAISE(ABORT, 'refused: an introduction is read once'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS introductions_delete_guard;
--> statement-breakpoint
CREATE TRIGGER introductions_delete_guard BEFORE DELETE ON introductions WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased')
BEGIN SELECT RAISE(ABORT, 'refused: an introduction is read once'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS sample_levels_insert_guard;
--> statement-breakpoint
CREATE TRIGGER sample_levels_insert_guard BEFORE INSERT ON sample_levels WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open', 'clearing', 'scoring')
BEGIN SELECT RAISE(ABORT, 'refused: a sample answer is scored once'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS sample_levels_update_guard;
--> statement-breakpoint
CREATE TRIGGER sample_levels_update_guard BEFORE UPDATE ON sample_levels WHEN 1 = 1
BEGIN SELECT RAISE(ABORT, 'refused: a sample answer is scored once'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS sample_levels_delete_guard;
--> statement-breakpoint
CREATE TRIGGER sample_levels_delete_guard BEFORE DELETE ON sample_levels WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased')
BEGIN SELECT RAISE(ABORT, 'refused: a sample answer is scored once'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS score_waivers_insert_guard;
--> statement-breakpoint
CREATE TRIGGER score_waivers_insert_guard BEFORE INSERT ON score_waivers WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('scoring')
BEGIN SELECT RAISE(ABORT, 'refused: waivers are given while scoring'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS score_waivers_update_guard;
--> statement-breakpoint
CREATE TRIGGER score_waivers_update_guard BEFORE UPDATE ON score_waivers WHEN 1 = 1
BEGIN SELECT RAISE(ABORT, 'refused: waivers are given while scoring'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS score_waivers_delete_guard;
--> statement-breakpoint
CREATE TRIGGER score_waivers_delete_guard BEFORE DELETE ON score_waivers WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased')
BEGIN SELECT RAISE(ABORT, 'refused: waivers are given while scoring'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS rereadings_insert_guard;
--> statement-breakpoint
CREATE TRIGGER rereadings_insert_guard BEFORE INSERT ON rereadings WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('scoring', 'shortlisting')
BEGIN SELECT RAISE(ABORT, 'refused: what is read again is settled when the ranking opens'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS rereadings_update_guard;
--> statement-breakpoint
CREATE TRIGGER rereadings_update_guard BEFORE UPDATE ON rereadings WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting') OR OLD.recruitment_key <> NEW.recruitment_key OR OLD.person_key <> NEW.person_key OR OLD.question_key <> NEW.question_key OR OLD.candidate_key <> NEW.candidate_key OR OLD.position <> NEW.position
BEGIN SELECT RAISE(ABORT, 'refused: the shortlist is locked'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS rereadings_delete_guard;
--> statement-breakpoint
CREATE TRIGGER rereadings_delete_guard BEFORE DELETE ON rereadings WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased')
BEGIN SELECT RAISE(ABORT, 'refused: what was read again stands'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS level_waivers_insert_guard;
--> statement-breakpoint
CREATE TRIGGER level_waivers_insert_guard BEFORE INSERT ON level_waivers WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting')
BEGIN SELECT RAISE(ABORT, 'refused: the shortlist is locked'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS level_waivers_update_guard;
--> statement-breakpoint
CREATE TRIGGER level_waivers_update_guard BEFORE UPDATE ON level_waivers WHEN 1 = 1
BEGIN SELECT RAISE(ABORT, 'refused: the shortlist is locked'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS level_waivers_delete_guard;
--> statement-breakpoint
CREATE TRIGGER level_waivers_delete_guard BEFORE DELETE ON level_waivers WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased')
BEGIN SELECT RAISE(ABORT, 'refused: the shortlist is locked'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS blocked_pairs_insert_guard;
--> statement-breakpoint
CREATE TRIGGER blocked_pairs_insert_guard BEFORE INSERT ON blocked_pairs WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing')
BEGIN SELECT RAISE(ABORT, 'refused: relations are declared before scoring opens'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS blocked_pairs_update_guard;
--> statement-breakpoint
CREATE TRIGGER blocked_pairs_update_guard BEFORE UPDATE ON blocked_pairs WHEN (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing')
BEGIN SELECT RAISE(ABORT, 'refused: relations are declared before scoring opens'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS acquaintances_insert_guard;
--> statement-breakpoint
CREATE TRIGGER acquaintances_insert_guard BEFORE INSERT ON acquaintances WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open', 'clearing')
BEGIN SELECT RAISE(ABORT, 'refused: relations are declared before scoring opens'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS acquaintances_update_guard;
--> statement-breakpoint
CREATE TRIGGER acquaintances_update_guard BEFORE UPDATE ON acquaintances WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open', 'clearing')
BEGIN SELECT RAISE(ABORT, 'refused: relations are declared before scoring opens'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS shortlist_proposals_insert_guard;
--> statement-breakpoint
CREATE TRIGGER shortlist_proposals_insert_guard BEFORE INSERT ON shortlist_proposals WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting')
BEGIN SELECT RAISE(ABORT, 'refused: the shortlist is locked'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS shortlist_proposals_update_guard;
--> statement-breakpoint
CREATE TRIGGER shortlist_proposals_update_guard BEFORE UPDATE ON shortlist_proposals WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting')
BEGIN SELECT RAISE(ABORT, 'refused: the shortlist is locked'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS shortlist_proposals_delete_guard;
--> statement-breakpoint
CREATE TRIGGER shortlist_proposals_delete_guard BEFORE DELETE ON shortlist_proposals WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting', 'erased')
BEGIN SELECT RAISE(ABORT, 'refused: the shortlist is locked'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS shortlist_entries_insert_guard;
--> statement-breakpoint
CREATE TRIGGER shortlist_entries_insert_guard BEFORE INSERT ON shortlist_entries WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting')
BEGIN SELECT RAISE(ABORT, 'refused: the shortlist is locked'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS shortlist_entries_update_guard;
--> statement-breakpoint
CREATE TRIGGER shortlist_entries_update_guard BEFORE UPDATE ON shortlist_entries WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting')
BEGIN SELECT RAISE(ABORT, 'refused: the shortlist is locked'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS shortlist_entries_delete_guard;
--> statement-breakpoint
CREATE TRIGGER shortlist_entries_delete_guard BEFORE DELETE ON shortlist_entries WHEN (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting', 'erased')
BEGIN SELECT RAISE(ABORT, 'refused: the shortlist is locked'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS locks_insert_guard;
--> statement-breakpoint
CREATE TRIGGER locks_insert_guard BEFORE INSERT ON locks WHEN (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting')
BEGIN SELECT RAISE(ABORT, 'refused: a lock is made once'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS locks_update_guard;
--> statement-breakpoint
CREATE TRIGGER locks_update_guard BEFORE UPDATE ON locks WHEN 1 = 1
BEGIN SELECT RAISE(ABORT, 'refused: a lock is made once'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS locks_delete_guard;
--> statement-breakpoint
CREATE TRIGGER locks_delete_guard BEFORE DELETE ON locks WHEN 1 = 1
BEGIN SELECT RAISE(ABORT, 'refused: a lock stands for ever'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS released_identities_insert_guard;
--> statement-breakpoint
CREATE TRIGGER released_identities_insert_guard BEFORE INSERT ON released_identities WHEN (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = NEW.candidate_key) NOT IN ('locked', 'unsealed') OR NOT (EXISTS (SELECT 1 FROM shortlist_entries e WHERE e.candidate_key = NEW.candidate_key AND e.is_chosen) OR EXISTS (SELECT 1 FROM priority_claims c WHERE c.candidate_key = NEW.candidate_key AND c.decision = 'invited'))
BEGIN SELECT RAISE(ABORT, 'refused: only a locked shortlist is unsealed'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS released_identities_update_guard;
--> statement-breakpoint
CREATE TRIGGER released_identities_update_guard BEFORE UPDATE ON released_identities WHEN OLD.candidate_key <> NEW.candidate_key
BEGIN SELECT RAISE(ABORT, 'refused: an identity stays with its candidate'); END;
