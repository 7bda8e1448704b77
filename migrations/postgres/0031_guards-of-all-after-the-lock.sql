CREATE OR REPLACE FUNCTION audit_events_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.sequence <> NEW.sequence OR (OLD.sequence IS NULL) <> (NEW.sequence IS NULL)) OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.organisation_key <> NEW.organisation_key OR (OLD.organisation_key IS NULL) <> (NEW.organisation_key IS NULL)) OR (OLD.recruitment_id <> NEW.recruitment_id OR (OLD.recruitment_id IS NULL) <> (NEW.recruitment_id IS NULL)) OR (OLD.at <> NEW.at OR (OLD.at IS NULL) <> (NEW.at IS NULL)) OR (OLD.actor_id <> NEW.actor_id OR (OLD.actor_id IS NULL) <> (NEW.actor_id IS NULL)) OR (OLD.action <> NEW.action OR (OLD.action IS NULL) <> (NEW.action IS NULL)) OR (OLD.hash <> NEW.hash OR (OLD.hash IS NULL) <> (NEW.hash IS NULL)) OR (OLD.commitment IS NOT NULL AND (OLD.commitment <> NEW.commitment OR (OLD.commitment IS NULL) <> (NEW.commitment IS NULL))) OR (OLD.subtrees IS NOT NULL AND (OLD.subtrees <> NEW.subtrees OR (OLD.subtrees IS NULL) <> (NEW.subtrees IS NULL))) OR NEW.commitment IS NULL OR (((OLD.salt <> NEW.salt OR (OLD.salt IS NULL) <> (NEW.salt IS NULL)) OR (OLD.details <> NEW.details OR (OLD.details IS NULL) <> (NEW.details IS NULL))) AND NOT (NEW.salt = '' AND NEW.details = '{}' AND COALESCE((SELECT phase FROM recruitments WHERE id = OLD.recruitment_id), '') = 'erased')) THEN RAISE EXCEPTION 'refused: the audit log is append-only'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER audit_events_update_guard BEFORE UPDATE ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_events_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION audit_events_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.commitment IS NULL OR NEW.subtrees IS NULL THEN RAISE EXCEPTION 'refused: an event is a leaf of the tree'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER audit_events_insert_guard BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_events_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION audit_events_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: the audit log is append-only'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER audit_events_delete_guard BEFORE DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_events_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION audit_checkpoints_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.key <> NEW.key OR (OLD.key IS NULL) <> (NEW.key IS NULL)) OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.size <> NEW.size OR (OLD.size IS NULL) <> (NEW.size IS NULL)) OR (OLD.made_at <> NEW.made_at OR (OLD.made_at IS NULL) <> (NEW.made_at IS NULL)) OR (OLD.note <> NEW.note OR (OLD.note IS NULL) <> (NEW.note IS NULL)) THEN RAISE EXCEPTION 'refused: a checkpoint stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER audit_checkpoints_update_guard BEFORE UPDATE ON audit_checkpoints FOR EACH ROW EXECUTE FUNCTION audit_checkpoints_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION audit_checkpoints_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a checkpoint stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER audit_checkpoints_delete_guard BEFORE DELETE ON audit_checkpoints FOR EACH ROW EXECUTE FUNCTION audit_checkpoints_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitments_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.phase <> 'draft' THEN RAISE EXCEPTION 'refused: a recruitment begins as a draft'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitments_insert_guard BEFORE INSERT ON recruitments FOR EACH ROW EXECUTE FUNCTION recruitments_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitments_update_moves_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.phase <> NEW.phase AND NOT ((OLD.phase = 'draft' AND NEW.phase = 'open') OR (OLD.phase = 'open' AND NEW.phase = 'clearing') OR (OLD.phase = 'clearing' AND NEW.phase = 'scoring') OR (OLD.phase = 'scoring' AND NEW.phase = 'shortlisting') OR (OLD.phase = 'shortlisting' AND NEW.phase = 'locked') OR (OLD.phase = 'locked' AND NEW.phase = 'unsealed') OR (OLD.phase = 'unsealed' AND NEW.phase = 'concluded') OR (OLD.phase = 'concluded' AND NEW.phase = 'erased') OR (OLD.phase = 'cancelled' AND NEW.phase = 'erased') OR (OLD.phase = 'draft' AND NEW.phase = 'cancelled') OR (OLD.phase = 'open' AND NEW.phase = 'cancelled') OR (OLD.phase = 'clearing' AND NEW.phase = 'cancelled') OR (OLD.phase = 'scoring' AND NEW.phase = 'cancelled') OR (OLD.phase = 'shortlisting' AND NEW.phase = 'cancelled')) THEN RAISE EXCEPTION 'refused: there is no such move'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitments_update_moves_guard BEFORE UPDATE ON recruitments FOR EACH ROW EXECUTE FUNCTION recruitments_update_moves_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitments_update_freeze_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.phase <> 'draft' AND ((OLD.organisation_key <> NEW.organisation_key OR (OLD.organisation_key IS NULL) <> (NEW.organisation_key IS NULL)) OR (OLD.department_key <> NEW.department_key OR (OLD.department_key IS NULL) <> (NEW.department_key IS NULL)) OR (OLD.job_family <> NEW.job_family OR (OLD.job_family IS NULL) <> (NEW.job_family IS NULL)) OR (OLD.position_kind <> NEW.position_kind OR (OLD.position_kind IS NULL) <> (NEW.position_kind IS NULL)) OR (OLD.blindness <> NEW.blindness OR (OLD.blindness IS NULL) <> (NEW.blindness IS NULL)) OR (OLD.cv_use <> NEW.cv_use OR (OLD.cv_use IS NULL) <> (NEW.cv_use IS NULL)) OR (OLD.publishes_anchors <> NEW.publishes_anchors OR (OLD.publishes_anchors IS NULL) <> (NEW.publishes_anchors IS NULL)) OR (OLD.weight_reason <> NEW.weight_reason OR (OLD.weight_reason IS NULL) <> (NEW.weight_reason IS NULL)) OR (OLD.grace_minutes <> NEW.grace_minutes OR (OLD.grace_minutes IS NULL) <> (NEW.grace_minutes IS NULL)) OR (OLD.retention_months <> NEW.retention_months OR (OLD.retention_months IS NULL) <> (NEW.retention_months IS NULL)) OR (OLD.retention <> NEW.retention OR (OLD.retention IS NULL) <> (NEW.retention IS NULL)) OR (OLD.hidden_categories <> NEW.hidden_categories OR (OLD.hidden_categories IS NULL) <> (NEW.hidden_categories IS NULL)) OR (OLD.readers_per_answer <> NEW.readers_per_answer OR (OLD.readers_per_answer IS NULL) <> (NEW.readers_per_answer IS NULL)) OR (OLD.publishes_committee <> NEW.publishes_committee OR (OLD.publishes_committee IS NULL) <> (NEW.publishes_committee IS NULL)) OR (OLD.second_reading_percent <> NEW.second_reading_percent OR (OLD.second_reading_percent IS NULL) <> (NEW.second_reading_percent IS NULL)) OR (OLD.second_reading_seed <> NEW.second_reading_seed OR (OLD.second_reading_seed IS NULL) <> (NEW.second_reading_seed IS NULL)) OR (OLD.published_at <> NEW.published_at OR (OLD.published_at IS NULL) <> (NEW.published_at IS NULL)) OR (OLD.freeze_hash <> NEW.freeze_hash OR (OLD.freeze_hash IS NULL) <> (NEW.freeze_hash IS NULL)) OR (OLD.custody <> NEW.custody OR (OLD.custody IS NULL) <> (NEW.custody IS NULL))) THEN RAISE EXCEPTION 'refused: what was published is frozen'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitments_update_freeze_guard BEFORE UPDATE ON recruitments FOR EACH ROW EXECUTE FUNCTION recruitments_update_freeze_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitments_update_publish_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.phase = 'draft' AND NEW.phase = 'open' AND (NEW.freeze_hash IS NULL OR NEW.deadline IS NULL OR NEW.blindness <> 'blind') THEN RAISE EXCEPTION 'refused: only a frozen, blind recruitment with a deadline can be published'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitments_update_publish_guard BEFORE UPDATE ON recruitments FOR EACH ROW EXECUTE FUNCTION recruitments_update_publish_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitments_update_lock_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.phase = 'shortlisting' AND NEW.phase = 'locked' AND NOT EXISTS (SELECT 1 FROM locks WHERE recruitment_key = NEW.key) THEN RAISE EXCEPTION 'refused: nothing is locked without its protocol'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitments_update_lock_guard BEFORE UPDATE ON recruitments FOR EACH ROW EXECUTE FUNCTION recruitments_update_lock_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitments_update_settled_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.phase IN ('locked', 'unsealed', 'concluded') AND ((OLD.key <> NEW.key OR (OLD.key IS NULL) <> (NEW.key IS NULL)) OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.texts <> NEW.texts OR (OLD.texts IS NULL) <> (NEW.texts IS NULL)) OR (OLD.languages <> NEW.languages OR (OLD.languages IS NULL) <> (NEW.languages IS NULL)) OR (OLD.ordinary_reason <> NEW.ordinary_reason OR (OLD.ordinary_reason IS NULL) <> (NEW.ordinary_reason IS NULL)) OR (OLD.positions <> NEW.positions OR (OLD.positions IS NULL) <> (NEW.positions IS NULL)) OR (OLD.hours_per_week <> NEW.hours_per_week OR (OLD.hours_per_week IS NULL) <> (NEW.hours_per_week IS NULL)) OR (OLD.place <> NEW.place OR (OLD.place IS NULL) <> (NEW.place IS NULL)) OR (OLD.contact <> NEW.contact OR (OLD.contact IS NULL) <> (NEW.contact IS NULL)) OR (OLD.deadline <> NEW.deadline OR (OLD.deadline IS NULL) <> (NEW.deadline IS NULL)) OR (OLD.reread_from <> NEW.reread_from OR (OLD.reread_from IS NULL) <> (NEW.reread_from IS NULL)) OR (OLD.revision <> NEW.revision OR (OLD.revision IS NULL) <> (NEW.revision IS NULL)) OR (OLD.phase = NEW.phase AND (OLD.concluded_at <> NEW.concluded_at OR (OLD.concluded_at IS NULL) <> (NEW.concluded_at IS NULL)))) THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitments_update_settled_guard BEFORE UPDATE ON recruitments FOR EACH ROW EXECUTE FUNCTION recruitments_update_settled_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitments_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a recruitment is erased, not deleted'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitments_delete_guard BEFORE DELETE ON recruitments FOR EACH ROW EXECUTE FUNCTION recruitments_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION qualifications_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft') THEN RAISE EXCEPTION 'refused: the question set is frozen'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER qualifications_insert_guard BEFORE INSERT ON qualifications FOR EACH ROW EXECUTE FUNCTION qualifications_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION qualifications_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft') THEN RAISE EXCEPTION 'refused: the question set is frozen'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER qualifications_update_guard BEFORE UPDATE ON qualifications FOR EACH ROW EXECUTE FUNCTION qualifications_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION qualifications_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft', 'erased') THEN RAISE EXCEPTION 'refused: the question set is frozen'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER qualifications_delete_guard BEFORE DELETE ON qualifications FOR EACH ROW EXECUTE FUNCTION qualifications_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION questions_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft') THEN RAISE EXCEPTION 'refused: the question set is frozen'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER questions_insert_guard BEFORE INSERT ON questions FOR EACH ROW EXECUTE FUNCTION questions_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION questions_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft') THEN RAISE EXCEPTION 'refused: the question set is frozen'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER questions_update_guard BEFORE UPDATE ON questions FOR EACH ROW EXECUTE FUNCTION questions_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION questions_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft', 'erased') THEN RAISE EXCEPTION 'refused: the question set is frozen'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER questions_delete_guard BEFORE DELETE ON questions FOR EACH ROW EXECUTE FUNCTION questions_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION question_qualifications_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN questions q ON q.recruitment_key = r.key WHERE q.key = NEW.question_key) NOT IN ('draft') THEN RAISE EXCEPTION 'refused: the question set is frozen'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER question_qualifications_insert_guard BEFORE INSERT ON question_qualifications FOR EACH ROW EXECUTE FUNCTION question_qualifications_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION question_qualifications_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN questions q ON q.recruitment_key = r.key WHERE q.key = OLD.question_key) NOT IN ('draft') OR (SELECT r.phase FROM recruitments r JOIN questions q ON q.recruitment_key = r.key WHERE q.key = NEW.question_key) NOT IN ('draft') THEN RAISE EXCEPTION 'refused: the question set is frozen'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER question_qualifications_update_guard BEFORE UPDATE ON question_qualifications FOR EACH ROW EXECUTE FUNCTION question_qualifications_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION question_qualifications_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN questions q ON q.recruitment_key = r.key WHERE q.key = OLD.question_key) NOT IN ('draft', 'erased') THEN RAISE EXCEPTION 'refused: the question set is frozen'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER question_qualifications_delete_guard BEFORE DELETE ON question_qualifications FOR EACH ROW EXECUTE FUNCTION question_qualifications_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION removed_questions_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft') THEN RAISE EXCEPTION 'refused: the question set is frozen'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER removed_questions_insert_guard BEFORE INSERT ON removed_questions FOR EACH ROW EXECUTE FUNCTION removed_questions_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION removed_questions_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft') THEN RAISE EXCEPTION 'refused: the question set is frozen'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER removed_questions_update_guard BEFORE UPDATE ON removed_questions FOR EACH ROW EXECUTE FUNCTION removed_questions_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION removed_questions_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft', 'erased') THEN RAISE EXCEPTION 'refused: the question set is frozen'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER removed_questions_delete_guard BEFORE DELETE ON removed_questions FOR EACH ROW EXECUTE FUNCTION removed_questions_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION bank_questions_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.status IN ('published', 'retired') AND ((OLD.family_key <> NEW.family_key OR (OLD.family_key IS NULL) <> (NEW.family_key IS NULL)) OR (OLD.question_id <> NEW.question_id OR (OLD.question_id IS NULL) <> (NEW.question_id IS NULL)) OR (OLD.version <> NEW.version OR (OLD.version IS NULL) <> (NEW.version IS NULL)) OR (OLD.content <> NEW.content OR (OLD.content IS NULL) <> (NEW.content IS NULL)) OR (OLD.status = 'retired' AND NEW.status <> 'retired') OR NEW.status IN ('draft', 'reviewed')) THEN RAISE EXCEPTION 'refused: what was published in a bank is never changed'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER bank_questions_update_guard BEFORE UPDATE ON bank_questions FOR EACH ROW EXECUTE FUNCTION bank_questions_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION bank_questions_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.status IN ('published', 'retired') THEN RAISE EXCEPTION 'refused: what was published in a bank is never changed'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER bank_questions_delete_guard BEFORE DELETE ON bank_questions FOR EACH ROW EXECUTE FUNCTION bank_questions_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitment_members_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft', 'open', 'clearing') THEN RAISE EXCEPTION 'refused: the committee is settled'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitment_members_insert_guard BEFORE INSERT ON recruitment_members FOR EACH ROW EXECUTE FUNCTION recruitment_members_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitment_members_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft', 'open', 'clearing') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft', 'open', 'clearing') THEN RAISE EXCEPTION 'refused: the committee is settled'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitment_members_update_guard BEFORE UPDATE ON recruitment_members FOR EACH ROW EXECUTE FUNCTION recruitment_members_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitment_members_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft', 'open', 'clearing', 'erased') THEN RAISE EXCEPTION 'refused: the committee is settled'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitment_members_delete_guard BEFORE DELETE ON recruitment_members FOR EACH ROW EXECUTE FUNCTION recruitment_members_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION clerk_entries_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft', 'open', 'clearing') THEN RAISE EXCEPTION 'refused: applications are typed in before scoring opens'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER clerk_entries_insert_guard BEFORE INSERT ON clerk_entries FOR EACH ROW EXECUTE FUNCTION clerk_entries_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION clerk_entries_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft', 'open', 'clearing') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft', 'open', 'clearing') THEN RAISE EXCEPTION 'refused: applications are typed in before scoring opens'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER clerk_entries_update_guard BEFORE UPDATE ON clerk_entries FOR EACH ROW EXECUTE FUNCTION clerk_entries_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION clerk_entries_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft', 'open', 'clearing', 'erased') THEN RAISE EXCEPTION 'refused: applications are typed in before scoring opens'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER clerk_entries_delete_guard BEFORE DELETE ON clerk_entries FOR EACH ROW EXECUTE FUNCTION clerk_entries_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION applications_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open') AND NOT (NEW.extended_until IS NOT NULL AND (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) = 'clearing') THEN RAISE EXCEPTION 'refused: applications are taken while the recruitment is open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER applications_insert_guard BEFORE INSERT ON applications FOR EACH ROW EXECUTE FUNCTION applications_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION applications_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.recruitment_key <> NEW.recruitment_key OR (OLD.state <> NEW.state AND (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open') AND NOT ((NEW.extended_until IS NOT NULL OR NEW.state = 'withdrawn') AND (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) = 'clearing')) THEN RAISE EXCEPTION 'refused: applications are taken while the recruitment is open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER applications_update_guard BEFORE UPDATE ON applications FOR EACH ROW EXECUTE FUNCTION applications_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION applications_update_settled_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) IN ('locked', 'unsealed', 'concluded') AND ((OLD.key <> NEW.key OR (OLD.key IS NULL) <> (NEW.key IS NULL)) OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.receipt_hash <> NEW.receipt_hash OR (OLD.receipt_hash IS NULL) <> (NEW.receipt_hash IS NULL)) OR (OLD.language <> NEW.language OR (OLD.language IS NULL) <> (NEW.language IS NULL)) OR (OLD.notice_version <> NEW.notice_version OR (OLD.notice_version IS NULL) <> (NEW.notice_version IS NULL)) OR (OLD.idempotency_key <> NEW.idempotency_key OR (OLD.idempotency_key IS NULL) <> (NEW.idempotency_key IS NULL)) OR (OLD.extended_until <> NEW.extended_until OR (OLD.extended_until IS NULL) <> (NEW.extended_until IS NULL))) THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER applications_update_settled_guard BEFORE UPDATE ON applications FOR EACH ROW EXECUTE FUNCTION applications_update_settled_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION applications_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('open', 'clearing', 'erased') AND NOT EXISTS (SELECT 1 FROM tombstones t WHERE t.id = OLD.id) THEN RAISE EXCEPTION 'refused: applications stand'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER applications_delete_guard BEFORE DELETE ON applications FOR EACH ROW EXECUTE FUNCTION applications_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION answers_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open') AND NOT ((SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) = 'clearing' AND (EXISTS (SELECT 1 FROM applications x WHERE x.key = NEW.application_key AND x.extended_until IS NOT NULL) OR EXISTS (SELECT 1 FROM applicant_requests q WHERE q.application_key = NEW.application_key AND q.question_key = NEW.question_key AND q.decision = 'accepted'))) THEN RAISE EXCEPTION 'refused: answers are taken while the recruitment is open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER answers_insert_guard BEFORE INSERT ON answers FOR EACH ROW EXECUTE FUNCTION answers_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION answers_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open') AND NOT ((SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) = 'clearing' AND (EXISTS (SELECT 1 FROM applications x WHERE x.key = NEW.application_key AND x.extended_until IS NOT NULL) OR EXISTS (SELECT 1 FROM applicant_requests q WHERE q.application_key = NEW.application_key AND q.question_key = NEW.question_key AND q.decision = 'accepted'))) THEN RAISE EXCEPTION 'refused: answers are taken while the recruitment is open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER answers_update_guard BEFORE UPDATE ON answers FOR EACH ROW EXECUTE FUNCTION answers_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION answers_update_kept_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.application_key <> NEW.application_key OR (OLD.application_key IS NULL) <> (NEW.application_key IS NULL)) OR (OLD.question_key <> NEW.question_key OR (OLD.question_key IS NULL) <> (NEW.question_key IS NULL)) THEN RAISE EXCEPTION 'refused: a row stays where it belongs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER answers_update_kept_guard BEFORE UPDATE ON answers FOR EACH ROW EXECUTE FUNCTION answers_update_kept_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION answers_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('open', 'erased') AND NOT EXISTS (SELECT 1 FROM applications x WHERE x.key = OLD.application_key AND x.state = 'begun') AND NOT ((SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) = 'clearing' AND (EXISTS (SELECT 1 FROM applications x WHERE x.key = OLD.application_key AND x.extended_until IS NOT NULL) OR EXISTS (SELECT 1 FROM applicant_requests q WHERE q.application_key = OLD.application_key AND q.question_key = OLD.question_key AND q.decision = 'accepted') OR EXISTS (SELECT 1 FROM applications x WHERE x.key = OLD.application_key AND x.state = 'withdrawn'))) AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) THEN RAISE EXCEPTION 'refused: answers are taken while the recruitment is open'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER answers_delete_guard BEFORE DELETE ON answers FOR EACH ROW EXECUTE FUNCTION answers_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sealed_identities_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open') AND NOT ((SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) = 'clearing' AND EXISTS (SELECT 1 FROM applications x WHERE x.key = NEW.application_key AND x.extended_until IS NOT NULL)) AND NOT ((SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed') AND EXISTS (SELECT 1 FROM replaced_keys l JOIN recruitment_keys k ON k.recruitment_key = l.recruitment_key JOIN applications x ON x.recruitment_key = l.recruitment_key WHERE x.key = NEW.application_key AND k.key_id = NEW.key_id)) THEN RAISE EXCEPTION 'refused: a sealed identity is written once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER sealed_identities_insert_guard BEFORE INSERT ON sealed_identities FOR EACH ROW EXECUTE FUNCTION sealed_identities_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sealed_identities_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a sealed identity is written once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER sealed_identities_update_guard BEFORE UPDATE ON sealed_identities FOR EACH ROW EXECUTE FUNCTION sealed_identities_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sealed_identities_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('open', 'clearing', 'erased') AND NOT EXISTS (SELECT 1 FROM applications x WHERE x.key = OLD.application_key AND x.state = 'withdrawn') AND NOT (EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) OR EXISTS (SELECT 1 FROM identity_tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key)) AND NOT ((SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed') AND EXISTS (SELECT 1 FROM sealed_identities s JOIN replaced_keys l ON l.key_id = s.key_id WHERE s.application_key = OLD.application_key)) THEN RAISE EXCEPTION 'refused: a sealed identity is kept until it is erased'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER sealed_identities_delete_guard BEFORE DELETE ON sealed_identities FOR EACH ROW EXECUTE FUNCTION sealed_identities_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sealed_keys_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open') AND NOT ((SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) = 'clearing' AND EXISTS (SELECT 1 FROM applications x WHERE x.key = NEW.application_key AND x.extended_until IS NOT NULL)) AND NOT (EXISTS (SELECT 1 FROM sealed_identities i WHERE i.application_key = NEW.application_key AND ((SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = i.application_key) IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed') AND EXISTS (SELECT 1 FROM replaced_keys l JOIN recruitment_keys k ON k.recruitment_key = l.recruitment_key JOIN applications x ON x.recruitment_key = l.recruitment_key WHERE x.key = i.application_key AND k.key_id = i.key_id))) AND NOT EXISTS (SELECT 1 FROM sealed_keys j WHERE j.application_key = NEW.application_key)) THEN RAISE EXCEPTION 'refused: a sealed identity is written once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER sealed_keys_insert_guard BEFORE INSERT ON sealed_keys FOR EACH ROW EXECUTE FUNCTION sealed_keys_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sealed_keys_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a sealed identity is written once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER sealed_keys_update_guard BEFORE UPDATE ON sealed_keys FOR EACH ROW EXECUTE FUNCTION sealed_keys_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sealed_keys_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('open', 'clearing', 'erased') AND NOT EXISTS (SELECT 1 FROM applications x WHERE x.key = OLD.application_key AND x.state = 'withdrawn') AND NOT (EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) OR EXISTS (SELECT 1 FROM identity_tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key)) AND NOT ((SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed') AND EXISTS (SELECT 1 FROM sealed_identities s JOIN replaced_keys l ON l.key_id = s.key_id WHERE s.application_key = OLD.application_key)) THEN RAISE EXCEPTION 'refused: a sealed identity is kept until it is erased'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER sealed_keys_delete_guard BEFORE DELETE ON sealed_keys FOR EACH ROW EXECUTE FUNCTION sealed_keys_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION own_boxes_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing') AND NOT ((SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed') AND EXISTS (SELECT 1 FROM sealed_identities s JOIN replaced_keys l ON l.key_id = s.key_id WHERE s.application_key = NEW.application_key)) THEN RAISE EXCEPTION 'refused: who somebody is changes no more after the clearing'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER own_boxes_insert_guard BEFORE INSERT ON own_boxes FOR EACH ROW EXECUTE FUNCTION own_boxes_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION own_boxes_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing') AND NOT ((SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed') AND EXISTS (SELECT 1 FROM sealed_identities s JOIN replaced_keys l ON l.key_id = s.key_id WHERE s.application_key = NEW.application_key)) THEN RAISE EXCEPTION 'refused: who somebody is changes no more after the clearing'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER own_boxes_update_guard BEFORE UPDATE ON own_boxes FOR EACH ROW EXECUTE FUNCTION own_boxes_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION own_boxes_update_kept_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.application_key <> NEW.application_key OR (OLD.application_key IS NULL) <> (NEW.application_key IS NULL)) THEN RAISE EXCEPTION 'refused: a row stays where it belongs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER own_boxes_update_kept_guard BEFORE UPDATE ON own_boxes FOR EACH ROW EXECUTE FUNCTION own_boxes_update_kept_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION own_boxes_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('open', 'clearing', 'erased') AND NOT EXISTS (SELECT 1 FROM applications x WHERE x.key = OLD.application_key AND x.state = 'begun') AND NOT EXISTS (SELECT 1 FROM applications x WHERE x.key = OLD.application_key AND x.state = 'withdrawn') AND NOT (EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) OR EXISTS (SELECT 1 FROM identity_tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key)) THEN RAISE EXCEPTION 'refused: who somebody is changes no more after the clearing'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER own_boxes_delete_guard BEFORE DELETE ON own_boxes FOR EACH ROW EXECUTE FUNCTION own_boxes_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION own_key_halves_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing') THEN RAISE EXCEPTION 'refused: who somebody is changes no more after the clearing'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER own_key_halves_insert_guard BEFORE INSERT ON own_key_halves FOR EACH ROW EXECUTE FUNCTION own_key_halves_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION own_key_halves_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: half a key never changes'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER own_key_halves_update_guard BEFORE UPDATE ON own_key_halves FOR EACH ROW EXECUTE FUNCTION own_key_halves_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION own_key_halves_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('open', 'clearing', 'erased') AND NOT EXISTS (SELECT 1 FROM applications x WHERE x.key = OLD.application_key AND x.state = 'begun') AND NOT EXISTS (SELECT 1 FROM applications x WHERE x.key = OLD.application_key AND x.state = 'withdrawn') AND NOT (EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) OR EXISTS (SELECT 1 FROM identity_tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key)) THEN RAISE EXCEPTION 'refused: who somebody is changes no more after the clearing'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER own_key_halves_delete_guard BEFORE DELETE ON own_key_halves FOR EACH ROW EXECUTE FUNCTION own_key_halves_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION applicant_requests_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing', 'scoring', 'shortlisting') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER applicant_requests_insert_guard BEFORE INSERT ON applicant_requests FOR EACH ROW EXECUTE FUNCTION applicant_requests_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION applicant_requests_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('open', 'clearing', 'scoring', 'shortlisting') OR (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing', 'scoring', 'shortlisting') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER applicant_requests_update_guard BEFORE UPDATE ON applicant_requests FOR EACH ROW EXECUTE FUNCTION applicant_requests_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION applicant_requests_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('open', 'clearing', 'scoring', 'shortlisting', 'erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER applicant_requests_delete_guard BEFORE DELETE ON applicant_requests FOR EACH ROW EXECUTE FUNCTION applicant_requests_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION given_copies_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('concluded', 'cancelled') THEN RAISE EXCEPTION 'refused: a copy is made for somebody when the recruitment is over'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER given_copies_insert_guard BEFORE INSERT ON given_copies FOR EACH ROW EXECUTE FUNCTION given_copies_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION given_copies_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a copy is made for somebody when the recruitment is over'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER given_copies_update_guard BEFORE UPDATE ON given_copies FOR EACH ROW EXECUTE FUNCTION given_copies_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION given_copies_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) THEN RAISE EXCEPTION 'refused: a copy is made for somebody when the recruitment is over'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER given_copies_delete_guard BEFORE DELETE ON given_copies FOR EACH ROW EXECUTE FUNCTION given_copies_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION applicant_requests_update_decided_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.decision <> 'open' OR OLD.application_key <> NEW.application_key OR OLD.text <> NEW.text THEN RAISE EXCEPTION 'refused: a request is decided once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER applicant_requests_update_decided_guard BEFORE UPDATE ON applicant_requests FOR EACH ROW EXECUTE FUNCTION applicant_requests_update_decided_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitment_keys_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft') THEN RAISE EXCEPTION 'refused: the key of a recruitment is made at publication'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitment_keys_insert_guard BEFORE INSERT ON recruitment_keys FOR EACH ROW EXECUTE FUNCTION recruitment_keys_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitment_keys_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NOT EXISTS (SELECT 1 FROM replaced_keys l JOIN recruitment_keys k ON k.key_id = l.key_id WHERE k.recruitment_key = OLD.recruitment_key) OR (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked') OR OLD.recruitment_key <> NEW.recruitment_key OR OLD.key_id = NEW.key_id OR EXISTS (SELECT 1 FROM replaced_keys l WHERE l.key_id = NEW.key_id) OR COALESCE((SELECT custody FROM recruitments WHERE key = OLD.recruitment_key), '') <> 'officers' THEN RAISE EXCEPTION 'refused: the key of a recruitment never changes'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitment_keys_update_guard BEFORE UPDATE ON recruitment_keys FOR EACH ROW EXECUTE FUNCTION recruitment_keys_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION replaced_keys_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked') OR NOT EXISTS (SELECT 1 FROM recruitment_keys k WHERE k.recruitment_key = NEW.recruitment_key AND k.key_id = NEW.key_id) THEN RAISE EXCEPTION 'refused: only the key in use is replaced'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER replaced_keys_insert_guard BEFORE INSERT ON replaced_keys FOR EACH ROW EXECUTE FUNCTION replaced_keys_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION replaced_keys_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: that a key was replaced stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER replaced_keys_update_guard BEFORE UPDATE ON replaced_keys FOR EACH ROW EXECUTE FUNCTION replaced_keys_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION replaced_keys_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: that a key was replaced stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER replaced_keys_delete_guard BEFORE DELETE ON replaced_keys FOR EACH ROW EXECUTE FUNCTION replaced_keys_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION lost_halves_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked') THEN RAISE EXCEPTION 'refused: a half is needed until the list is opened'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER lost_halves_insert_guard BEFORE INSERT ON lost_halves FOR EACH ROW EXECUTE FUNCTION lost_halves_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION lost_halves_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: what an officer has said stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER lost_halves_update_guard BEFORE UPDATE ON lost_halves FOR EACH ROW EXECUTE FUNCTION lost_halves_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION lost_halves_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked', 'erased') THEN RAISE EXCEPTION 'refused: what an officer has said stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER lost_halves_delete_guard BEFORE DELETE ON lost_halves FOR EACH ROW EXECUTE FUNCTION lost_halves_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitment_keys_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: the key of a recruitment is destroyed at erasure'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitment_keys_delete_guard BEFORE DELETE ON recruitment_keys FOR EACH ROW EXECUTE FUNCTION recruitment_keys_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitment_private_keys_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft') THEN RAISE EXCEPTION 'refused: the key of a recruitment is made at publication'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitment_private_keys_insert_guard BEFORE INSERT ON recruitment_private_keys FOR EACH ROW EXECUTE FUNCTION recruitment_private_keys_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitment_private_keys_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: the key of a recruitment never changes'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitment_private_keys_update_guard BEFORE UPDATE ON recruitment_private_keys FOR EACH ROW EXECUTE FUNCTION recruitment_private_keys_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitment_private_keys_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: the key of a recruitment is destroyed at erasure'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitment_private_keys_delete_guard BEFORE DELETE ON recruitment_private_keys FOR EACH ROW EXECUTE FUNCTION recruitment_private_keys_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION key_shares_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft', 'open', 'clearing', 'scoring', 'shortlisting', 'locked') THEN RAISE EXCEPTION 'refused: a half of a key is passed on while it may still be needed'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER key_shares_insert_guard BEFORE INSERT ON key_shares FOR EACH ROW EXECUTE FUNCTION key_shares_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION key_shares_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a half of a key never changes'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER key_shares_update_guard BEFORE UPDATE ON key_shares FOR EACH ROW EXECUTE FUNCTION key_shares_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION key_shares_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT ((SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) <> 'unsealed' AND (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed') AND EXISTS (SELECT 1 FROM replaced_keys l JOIN recruitment_keys k ON k.key_id = l.key_id WHERE k.recruitment_key = OLD.recruitment_key)) THEN RAISE EXCEPTION 'refused: halves of keys are destroyed at erasure'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER key_shares_delete_guard BEFORE DELETE ON key_shares FOR EACH ROW EXECUTE FUNCTION key_shares_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION unsealings_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('locked', 'unsealed') THEN RAISE EXCEPTION 'refused: only a locked recruitment is opened'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER unsealings_insert_guard BEFORE INSERT ON unsealings FOR EACH ROW EXECUTE FUNCTION unsealings_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION unsealings_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('locked', 'unsealed') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('locked', 'unsealed') THEN RAISE EXCEPTION 'refused: only a locked recruitment is opened'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER unsealings_update_guard BEFORE UPDATE ON unsealings FOR EACH ROW EXECUTE FUNCTION unsealings_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION unsealings_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('locked', 'unsealed', 'erased') THEN RAISE EXCEPTION 'refused: only a locked recruitment is opened'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER unsealings_delete_guard BEFORE DELETE ON unsealings FOR EACH ROW EXECUTE FUNCTION unsealings_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION unsealings_update_kept_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.key <> NEW.key OR (OLD.key IS NULL) <> (NEW.key IS NULL)) OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.opener_key <> NEW.opener_key OR (OLD.opener_key IS NULL) <> (NEW.opener_key IS NULL)) OR (OLD.recipient <> NEW.recipient OR (OLD.recipient IS NULL) <> (NEW.recipient IS NULL)) OR (OLD.started_at <> NEW.started_at OR (OLD.started_at IS NULL) <> (NEW.started_at IS NULL)) THEN RAISE EXCEPTION 'refused: a row stays where it belongs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER unsealings_update_kept_guard BEFORE UPDATE ON unsealings FOR EACH ROW EXECUTE FUNCTION unsealings_update_kept_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION officer_keys_update_kept_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.key <> NEW.key OR (OLD.key IS NULL) <> (NEW.key IS NULL)) OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.organisation_key <> NEW.organisation_key OR (OLD.organisation_key IS NULL) <> (NEW.organisation_key IS NULL)) OR (OLD.side <> NEW.side OR (OLD.side IS NULL) <> (NEW.side IS NULL)) OR (OLD.person_key <> NEW.person_key OR (OLD.person_key IS NULL) <> (NEW.person_key IS NULL)) OR (OLD.recipient <> NEW.recipient OR (OLD.recipient IS NULL) <> (NEW.recipient IS NULL)) OR (OLD.made_at <> NEW.made_at OR (OLD.made_at IS NULL) <> (NEW.made_at IS NULL)) THEN RAISE EXCEPTION 'refused: a row stays where it belongs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER officer_keys_update_kept_guard BEFORE UPDATE ON officer_keys FOR EACH ROW EXECUTE FUNCTION officer_keys_update_kept_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION contact_keys_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('locked') THEN RAISE EXCEPTION 'refused: contacts are handed over at the unsealing'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER contact_keys_insert_guard BEFORE INSERT ON contact_keys FOR EACH ROW EXECUTE FUNCTION contact_keys_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION contact_keys_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: contacts are handed over once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER contact_keys_update_guard BEFORE UPDATE ON contact_keys FOR EACH ROW EXECUTE FUNCTION contact_keys_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION contact_keys_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('unsealed', 'concluded', 'erased') THEN RAISE EXCEPTION 'refused: a contact is kept until there was an answer'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER contact_keys_delete_guard BEFORE DELETE ON contact_keys FOR EACH ROW EXECUTE FUNCTION contact_keys_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION findings_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing') THEN RAISE EXCEPTION 'refused: findings are made before answers are cleared'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER findings_insert_guard BEFORE INSERT ON findings FOR EACH ROW EXECUTE FUNCTION findings_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION findings_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('clearing') OR (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing') THEN RAISE EXCEPTION 'refused: findings are decided at the clearing desk'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER findings_update_guard BEFORE UPDATE ON findings FOR EACH ROW EXECUTE FUNCTION findings_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION findings_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('open', 'clearing', 'erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) THEN RAISE EXCEPTION 'refused: findings are made before answers are cleared'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER findings_delete_guard BEFORE DELETE ON findings FOR EACH ROW EXECUTE FUNCTION findings_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION examinations_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing') THEN RAISE EXCEPTION 'refused: answers are looked through before they are cleared'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER examinations_insert_guard BEFORE INSERT ON examinations FOR EACH ROW EXECUTE FUNCTION examinations_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION examinations_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('open', 'clearing') OR (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing') THEN RAISE EXCEPTION 'refused: answers are looked through before they are cleared'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER examinations_update_guard BEFORE UPDATE ON examinations FOR EACH ROW EXECUTE FUNCTION examinations_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION examinations_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('open', 'clearing', 'erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) THEN RAISE EXCEPTION 'refused: answers are looked through before they are cleared'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER examinations_delete_guard BEFORE DELETE ON examinations FOR EACH ROW EXECUTE FUNCTION examinations_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_readings_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing') THEN RAISE EXCEPTION 'refused: answers are read a second time at the clearing desk'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_readings_insert_guard BEFORE INSERT ON second_readings FOR EACH ROW EXECUTE FUNCTION second_readings_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_readings_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('clearing') OR (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing') THEN RAISE EXCEPTION 'refused: answers are read a second time at the clearing desk'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_readings_update_guard BEFORE UPDATE ON second_readings FOR EACH ROW EXECUTE FUNCTION second_readings_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_readings_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('clearing', 'erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) THEN RAISE EXCEPTION 'refused: answers are read a second time at the clearing desk'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_readings_delete_guard BEFORE DELETE ON second_readings FOR EACH ROW EXECUTE FUNCTION second_readings_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION veils_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing') THEN RAISE EXCEPTION 'refused: veils are made at the clearing desk'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER veils_insert_guard BEFORE INSERT ON veils FOR EACH ROW EXECUTE FUNCTION veils_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION veils_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('clearing') OR (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing') THEN RAISE EXCEPTION 'refused: veils are made at the clearing desk'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER veils_update_guard BEFORE UPDATE ON veils FOR EACH ROW EXECUTE FUNCTION veils_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION veils_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('clearing', 'erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) THEN RAISE EXCEPTION 'refused: veils are made at the clearing desk'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER veils_delete_guard BEFORE DELETE ON veils FOR EACH ROW EXECUTE FUNCTION veils_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION clearances_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing') THEN RAISE EXCEPTION 'refused: answers are cleared at the clearing desk'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER clearances_insert_guard BEFORE INSERT ON clearances FOR EACH ROW EXECUTE FUNCTION clearances_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION clearances_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('clearing') OR (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing') THEN RAISE EXCEPTION 'refused: answers are cleared at the clearing desk'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER clearances_update_guard BEFORE UPDATE ON clearances FOR EACH ROW EXECUTE FUNCTION clearances_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION clearances_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('clearing', 'erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) THEN RAISE EXCEPTION 'refused: answers are cleared at the clearing desk'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER clearances_delete_guard BEFORE DELETE ON clearances FOR EACH ROW EXECUTE FUNCTION clearances_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION desk_steps_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('clearing') THEN RAISE EXCEPTION 'refused: what was done at the desk can be undone while it is open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER desk_steps_insert_guard BEFORE INSERT ON desk_steps FOR EACH ROW EXECUTE FUNCTION desk_steps_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION desk_steps_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: what was done at the desk is not rewritten'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER desk_steps_update_guard BEFORE UPDATE ON desk_steps FOR EACH ROW EXECUTE FUNCTION desk_steps_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitments_update_undo_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.phase = 'clearing' AND NEW.phase <> 'clearing' AND EXISTS (SELECT 1 FROM desk_steps s JOIN applications a ON a.key = s.application_key WHERE a.recruitment_key = NEW.key) THEN RAISE EXCEPTION 'refused: how to undo is forgotten when the desk closes'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitments_update_undo_guard BEFORE UPDATE ON recruitments FOR EACH ROW EXECUTE FUNCTION recruitments_update_undo_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION candidates_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('clearing') THEN RAISE EXCEPTION 'refused: candidates are made when scoring opens'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER candidates_insert_guard BEFORE INSERT ON candidates FOR EACH ROW EXECUTE FUNCTION candidates_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION candidates_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t WHERE t.id = OLD.id) THEN RAISE EXCEPTION 'refused: candidates are made when scoring opens'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER candidates_delete_guard BEFORE DELETE ON candidates FOR EACH ROW EXECUTE FUNCTION candidates_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION candidates_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.number <> NEW.number OR (OLD.number IS NULL) <> (NEW.number IS NULL)) OR NOT NEW.is_withdrawn OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('scoring', 'shortlisting') THEN RAISE EXCEPTION 'refused: a candidate changes only by withdrawing'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER candidates_update_guard BEFORE UPDATE ON candidates FOR EACH ROW EXECUTE FUNCTION candidates_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION priority_claims_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER priority_claims_insert_together_guard BEFORE INSERT ON priority_claims FOR EACH ROW EXECUTE FUNCTION priority_claims_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION priority_claims_update_kept_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.candidate_key <> NEW.candidate_key OR (OLD.candidate_key IS NULL) <> (NEW.candidate_key IS NULL)) THEN RAISE EXCEPTION 'refused: a row stays where it belongs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER priority_claims_update_kept_guard BEFORE UPDATE ON priority_claims FOR EACH ROW EXECUTE FUNCTION priority_claims_update_kept_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION priority_claims_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('locked') THEN RAISE EXCEPTION 'refused: claims of priority access are decided at the lock'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER priority_claims_insert_guard BEFORE INSERT ON priority_claims FOR EACH ROW EXECUTE FUNCTION priority_claims_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION priority_claims_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('locked') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('locked') THEN RAISE EXCEPTION 'refused: claims of priority access are decided at the lock'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER priority_claims_update_guard BEFORE UPDATE ON priority_claims FOR EACH ROW EXECUTE FUNCTION priority_claims_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION priority_claims_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('locked', 'erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: claims of priority access are decided at the lock'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER priority_claims_delete_guard BEFORE DELETE ON priority_claims FOR EACH ROW EXECUTE FUNCTION priority_claims_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION candidate_links_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = NEW.candidate_key) NOT IN ('clearing') THEN RAISE EXCEPTION 'refused: candidates are made when scoring opens'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER candidate_links_insert_guard BEFORE INSERT ON candidate_links FOR EACH ROW EXECUTE FUNCTION candidate_links_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION candidate_links_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: candidates are made when scoring opens'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER candidate_links_update_guard BEFORE UPDATE ON candidate_links FOR EACH ROW EXECUTE FUNCTION candidate_links_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION candidate_links_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = OLD.candidate_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) THEN RAISE EXCEPTION 'refused: candidates are made when scoring opens'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER candidate_links_delete_guard BEFORE DELETE ON candidate_links FOR EACH ROW EXECUTE FUNCTION candidate_links_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION cleared_answers_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = NEW.candidate_key) NOT IN ('clearing') THEN RAISE EXCEPTION 'refused: a cleared answer never changes'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER cleared_answers_insert_guard BEFORE INSERT ON cleared_answers FOR EACH ROW EXECUTE FUNCTION cleared_answers_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION cleared_answers_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a cleared answer never changes'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER cleared_answers_update_guard BEFORE UPDATE ON cleared_answers FOR EACH ROW EXECUTE FUNCTION cleared_answers_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION cleared_answers_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = OLD.candidate_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: a cleared answer never changes'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER cleared_answers_delete_guard BEFORE DELETE ON cleared_answers FOR EACH ROW EXECUTE FUNCTION cleared_answers_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION assignments_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('clearing') THEN RAISE EXCEPTION 'refused: assignments are made when scoring opens'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER assignments_insert_guard BEFORE INSERT ON assignments FOR EACH ROW EXECUTE FUNCTION assignments_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION assignments_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER assignments_insert_together_guard BEFORE INSERT ON assignments FOR EACH ROW EXECUTE FUNCTION assignments_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION assignments_update_kept_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.candidate_key <> NEW.candidate_key OR (OLD.candidate_key IS NULL) <> (NEW.candidate_key IS NULL)) OR (OLD.question_key <> NEW.question_key OR (OLD.question_key IS NULL) <> (NEW.question_key IS NULL)) OR (OLD.person_key <> NEW.person_key OR (OLD.person_key IS NULL) <> (NEW.person_key IS NULL)) THEN RAISE EXCEPTION 'refused: a row stays where it belongs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER assignments_update_kept_guard BEFORE UPDATE ON assignments FOR EACH ROW EXECUTE FUNCTION assignments_update_kept_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION assignments_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('scoring') THEN RAISE EXCEPTION 'refused: scoring is over'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER assignments_update_guard BEFORE UPDATE ON assignments FOR EACH ROW EXECUTE FUNCTION assignments_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION assignments_update_recusal_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.recusal <> 'none' AND NEW.recusal <> OLD.recusal THEN RAISE EXCEPTION 'refused: who is off a candidate stays off'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER assignments_update_recusal_guard BEFORE UPDATE ON assignments FOR EACH ROW EXECUTE FUNCTION assignments_update_recusal_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION assignments_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: assignments stand'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER assignments_delete_guard BEFORE DELETE ON assignments FOR EACH ROW EXECUTE FUNCTION assignments_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION scores_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('scoring') THEN RAISE EXCEPTION 'refused: scoring is over'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER scores_insert_guard BEFORE INSERT ON scores FOR EACH ROW EXECUTE FUNCTION scores_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION scores_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('scoring') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('scoring') THEN RAISE EXCEPTION 'refused: scoring is over'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER scores_update_guard BEFORE UPDATE ON scores FOR EACH ROW EXECUTE FUNCTION scores_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION scores_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER scores_insert_together_guard BEFORE INSERT ON scores FOR EACH ROW EXECUTE FUNCTION scores_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION scores_update_kept_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.candidate_key <> NEW.candidate_key OR (OLD.candidate_key IS NULL) <> (NEW.candidate_key IS NULL)) OR (OLD.question_key <> NEW.question_key OR (OLD.question_key IS NULL) <> (NEW.question_key IS NULL)) OR (OLD.person_key <> NEW.person_key OR (OLD.person_key IS NULL) <> (NEW.person_key IS NULL)) THEN RAISE EXCEPTION 'refused: a row stays where it belongs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER scores_update_kept_guard BEFORE UPDATE ON scores FOR EACH ROW EXECUTE FUNCTION scores_update_kept_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION scores_insert_recusal_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.level IS NOT NULL AND EXISTS (SELECT 1 FROM assignments x WHERE x.person_key = NEW.person_key AND x.question_key = NEW.question_key AND x.candidate_key = NEW.candidate_key AND x.recusal <> 'none') THEN RAISE EXCEPTION 'refused: who is off a candidate judges nothing'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER scores_insert_recusal_guard BEFORE INSERT ON scores FOR EACH ROW EXECUTE FUNCTION scores_insert_recusal_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION scores_update_recusal_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.level IS NOT NULL AND EXISTS (SELECT 1 FROM assignments x WHERE x.person_key = NEW.person_key AND x.question_key = NEW.question_key AND x.candidate_key = NEW.candidate_key AND x.recusal <> 'none') THEN RAISE EXCEPTION 'refused: who is off a candidate judges nothing'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER scores_update_recusal_guard BEFORE UPDATE ON scores FOR EACH ROW EXECUTE FUNCTION scores_update_recusal_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION scores_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('scoring', 'erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: scores stand'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER scores_delete_guard BEFORE DELETE ON scores FOR EACH ROW EXECUTE FUNCTION scores_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION question_times_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NOT ((NEW.activity = 'answering' AND (SELECT r.phase FROM recruitments r JOIN questions q ON q.recruitment_key = r.key WHERE q.key = NEW.question_key) IN ('open', 'clearing')) OR (NEW.activity = 'scoring' AND (SELECT r.phase FROM recruitments r JOIN questions q ON q.recruitment_key = r.key WHERE q.key = NEW.question_key) = 'scoring')) THEN RAISE EXCEPTION 'refused: a time is counted while it passes'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER question_times_insert_guard BEFORE INSERT ON question_times FOR EACH ROW EXECUTE FUNCTION question_times_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION question_times_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NOT ((NEW.activity = 'answering' AND (SELECT r.phase FROM recruitments r JOIN questions q ON q.recruitment_key = r.key WHERE q.key = NEW.question_key) IN ('open', 'clearing')) OR (NEW.activity = 'scoring' AND (SELECT r.phase FROM recruitments r JOIN questions q ON q.recruitment_key = r.key WHERE q.key = NEW.question_key) = 'scoring')) THEN RAISE EXCEPTION 'refused: a time is counted while it passes'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER question_times_update_guard BEFORE UPDATE ON question_times FOR EACH ROW EXECUTE FUNCTION question_times_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION question_times_update_step_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.counted <> OLD.counted + 1 OR NEW.question_key <> OLD.question_key OR NEW.activity <> OLD.activity OR NEW.time_class <> OLD.time_class THEN RAISE EXCEPTION 'refused: times are counted one by one'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER question_times_update_step_guard BEFORE UPDATE ON question_times FOR EACH ROW EXECUTE FUNCTION question_times_update_step_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION question_times_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN questions q ON q.recruitment_key = r.key WHERE q.key = OLD.question_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: times that were counted stand'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER question_times_delete_guard BEFORE DELETE ON question_times FOR EACH ROW EXECUTE FUNCTION question_times_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION score_steps_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('scoring') THEN RAISE EXCEPTION 'refused: scoring is over'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER score_steps_insert_guard BEFORE INSERT ON score_steps FOR EACH ROW EXECUTE FUNCTION score_steps_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION score_steps_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM assignments p WHERE p.key = NEW.assignment_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER score_steps_insert_together_guard BEFORE INSERT ON score_steps FOR EACH ROW EXECUTE FUNCTION score_steps_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION score_steps_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: what was done is not rewritten'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER score_steps_update_guard BEFORE UPDATE ON score_steps FOR EACH ROW EXECUTE FUNCTION score_steps_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION score_steps_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('scoring', 'erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id JOIN assignments a ON a.candidate_key = x.key WHERE a.key = OLD.assignment_key) THEN RAISE EXCEPTION 'refused: scoring is over'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER score_steps_delete_guard BEFORE DELETE ON score_steps FOR EACH ROW EXECUTE FUNCTION score_steps_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sample_answers_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft') THEN RAISE EXCEPTION 'refused: sample answers are frozen'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER sample_answers_insert_guard BEFORE INSERT ON sample_answers FOR EACH ROW EXECUTE FUNCTION sample_answers_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sample_answers_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft') THEN RAISE EXCEPTION 'refused: sample answers are frozen'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER sample_answers_update_guard BEFORE UPDATE ON sample_answers FOR EACH ROW EXECUTE FUNCTION sample_answers_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sample_answers_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('draft', 'erased') THEN RAISE EXCEPTION 'refused: sample answers are frozen'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER sample_answers_delete_guard BEFORE DELETE ON sample_answers FOR EACH ROW EXECUTE FUNCTION sample_answers_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION introductions_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open', 'clearing', 'scoring') THEN RAISE EXCEPTION 'refused: an introduction is read once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER introductions_insert_guard BEFORE INSERT ON introductions FOR EACH ROW EXECUTE FUNCTION introductions_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION introductions_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: an introduction is read once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER introductions_update_guard BEFORE UPDATE ON introductions FOR EACH ROW EXECUTE FUNCTION introductions_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION introductions_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: an introduction is read once'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER introductions_delete_guard BEFORE DELETE ON introductions FOR EACH ROW EXECUTE FUNCTION introductions_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sample_levels_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open', 'clearing', 'scoring') THEN RAISE EXCEPTION 'refused: a sample answer is scored once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER sample_levels_insert_guard BEFORE INSERT ON sample_levels FOR EACH ROW EXECUTE FUNCTION sample_levels_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sample_levels_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a sample answer is scored once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER sample_levels_update_guard BEFORE UPDATE ON sample_levels FOR EACH ROW EXECUTE FUNCTION sample_levels_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sample_levels_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: a sample answer is scored once'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER sample_levels_delete_guard BEFORE DELETE ON sample_levels FOR EACH ROW EXECUTE FUNCTION sample_levels_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sample_levels_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM sample_answers p WHERE p.key = NEW.sample_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER sample_levels_insert_together_guard BEFORE INSERT ON sample_levels FOR EACH ROW EXECUTE FUNCTION sample_levels_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION score_waivers_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('scoring') THEN RAISE EXCEPTION 'refused: waivers are given while scoring'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER score_waivers_insert_guard BEFORE INSERT ON score_waivers FOR EACH ROW EXECUTE FUNCTION score_waivers_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION score_waivers_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: waivers are given while scoring'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER score_waivers_update_guard BEFORE UPDATE ON score_waivers FOR EACH ROW EXECUTE FUNCTION score_waivers_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION score_waivers_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: waivers are given while scoring'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER score_waivers_delete_guard BEFORE DELETE ON score_waivers FOR EACH ROW EXECUTE FUNCTION score_waivers_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION rereadings_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('scoring', 'shortlisting') THEN RAISE EXCEPTION 'refused: what is read again is settled when the ranking opens'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER rereadings_insert_guard BEFORE INSERT ON rereadings FOR EACH ROW EXECUTE FUNCTION rereadings_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION rereadings_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER rereadings_insert_together_guard BEFORE INSERT ON rereadings FOR EACH ROW EXECUTE FUNCTION rereadings_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION rereadings_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting') OR OLD.recruitment_key <> NEW.recruitment_key OR OLD.person_key <> NEW.person_key OR OLD.question_key <> NEW.question_key OR OLD.candidate_key <> NEW.candidate_key OR OLD.position <> NEW.position THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER rereadings_update_guard BEFORE UPDATE ON rereadings FOR EACH ROW EXECUTE FUNCTION rereadings_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION rereadings_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: what was read again stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER rereadings_delete_guard BEFORE DELETE ON rereadings FOR EACH ROW EXECUTE FUNCTION rereadings_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION hearings_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting') THEN RAISE EXCEPTION 'refused: candidates are heard before the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER hearings_insert_guard BEFORE INSERT ON hearings FOR EACH ROW EXECUTE FUNCTION hearings_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION hearings_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting') OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.candidate_key <> NEW.candidate_key OR (OLD.candidate_key IS NULL) <> (NEW.candidate_key IS NULL)) OR (OLD.opened_by_key <> NEW.opened_by_key OR (OLD.opened_by_key IS NULL) <> (NEW.opened_by_key IS NULL)) OR (OLD.reason <> NEW.reason OR (OLD.reason IS NULL) <> (NEW.reason IS NULL)) OR (OLD.opened_on <> NEW.opened_on OR (OLD.opened_on IS NULL) <> (NEW.opened_on IS NULL)) OR (OLD.grounds <> NEW.grounds OR (OLD.grounds IS NULL) <> (NEW.grounds IS NULL)) OR NEW.deadline < OLD.deadline THEN RAISE EXCEPTION 'refused: what somebody is heard about stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER hearings_update_guard BEFORE UPDATE ON hearings FOR EACH ROW EXECUTE FUNCTION hearings_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION hearings_update_once_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.ended_reason IS NOT NULL AND (OLD.ended_reason <> NEW.ended_reason OR (OLD.ended_reason IS NULL) <> (NEW.ended_reason IS NULL))) OR (OLD.unread_reason IS NOT NULL AND (OLD.unread_reason <> NEW.unread_reason OR (OLD.unread_reason IS NULL) <> (NEW.unread_reason IS NULL))) OR (OLD.comment IS NOT NULL AND (OLD.comment <> NEW.comment OR (OLD.comment IS NULL) <> (NEW.comment IS NULL))) THEN RAISE EXCEPTION 'refused: what ended a hearing stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER hearings_update_once_guard BEFORE UPDATE ON hearings FOR EACH ROW EXECUTE FUNCTION hearings_update_once_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION hearings_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: a hearing stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER hearings_delete_guard BEFORE DELETE ON hearings FOR EACH ROW EXECUTE FUNCTION hearings_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION hearing_comments_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN hearings h ON h.recruitment_key = r.key WHERE h.key = NEW.hearing_key) NOT IN ('shortlisting') THEN RAISE EXCEPTION 'refused: candidates are heard before the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER hearing_comments_insert_guard BEFORE INSERT ON hearing_comments FOR EACH ROW EXECUTE FUNCTION hearing_comments_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION hearing_comments_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN hearings h ON h.recruitment_key = r.key WHERE h.key = NEW.hearing_key) NOT IN ('shortlisting') OR OLD.hearing_key <> NEW.hearing_key OR OLD.cleared_by_key IS NOT NULL THEN RAISE EXCEPTION 'refused: a cleared comment never changes'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER hearing_comments_update_guard BEFORE UPDATE ON hearing_comments FOR EACH ROW EXECUTE FUNCTION hearing_comments_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION hearing_comments_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN hearings h ON h.recruitment_key = r.key WHERE h.key = OLD.hearing_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id JOIN hearings h ON h.candidate_key = x.key WHERE h.key = OLD.hearing_key) THEN RAISE EXCEPTION 'refused: a hearing stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER hearing_comments_delete_guard BEFORE DELETE ON hearing_comments FOR EACH ROW EXECUTE FUNCTION hearing_comments_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION level_waivers_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER level_waivers_insert_guard BEFORE INSERT ON level_waivers FOR EACH ROW EXECUTE FUNCTION level_waivers_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION level_waivers_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER level_waivers_update_guard BEFORE UPDATE ON level_waivers FOR EACH ROW EXECUTE FUNCTION level_waivers_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION level_waivers_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER level_waivers_delete_guard BEFORE DELETE ON level_waivers FOR EACH ROW EXECUTE FUNCTION level_waivers_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION level_waivers_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER level_waivers_insert_together_guard BEFORE INSERT ON level_waivers FOR EACH ROW EXECUTE FUNCTION level_waivers_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION blocked_pairs_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing') THEN RAISE EXCEPTION 'refused: relations are declared before scoring opens'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER blocked_pairs_insert_guard BEFORE INSERT ON blocked_pairs FOR EACH ROW EXECUTE FUNCTION blocked_pairs_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION blocked_pairs_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing') THEN RAISE EXCEPTION 'refused: relations are declared before scoring opens'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER blocked_pairs_update_guard BEFORE UPDATE ON blocked_pairs FOR EACH ROW EXECUTE FUNCTION blocked_pairs_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acquaintances_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open', 'clearing') THEN RAISE EXCEPTION 'refused: relations are declared before scoring opens'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER acquaintances_insert_guard BEFORE INSERT ON acquaintances FOR EACH ROW EXECUTE FUNCTION acquaintances_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acquaintances_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open', 'clearing') THEN RAISE EXCEPTION 'refused: relations are declared before scoring opens'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER acquaintances_update_guard BEFORE UPDATE ON acquaintances FOR EACH ROW EXECUTE FUNCTION acquaintances_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION blocked_pairs_update_kept_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.application_key <> NEW.application_key OR (OLD.application_key IS NULL) <> (NEW.application_key IS NULL)) THEN RAISE EXCEPTION 'refused: a row stays where it belongs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER blocked_pairs_update_kept_guard BEFORE UPDATE ON blocked_pairs FOR EACH ROW EXECUTE FUNCTION blocked_pairs_update_kept_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION acquaintances_update_kept_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) THEN RAISE EXCEPTION 'refused: a row stays where it belongs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER acquaintances_update_kept_guard BEFORE UPDATE ON acquaintances FOR EACH ROW EXECUTE FUNCTION acquaintances_update_kept_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_looks_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_looks_insert_guard BEFORE INSERT ON second_looks FOR EACH ROW EXECUTE FUNCTION second_looks_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_looks_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_looks_update_guard BEFORE UPDATE ON second_looks FOR EACH ROW EXECUTE FUNCTION second_looks_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_looks_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting', 'erased') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_looks_delete_guard BEFORE DELETE ON second_looks FOR EACH ROW EXECUTE FUNCTION second_looks_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_looks_update_end_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.is_ended THEN RAISE EXCEPTION 'refused: the second look is over'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_looks_update_end_guard BEFORE UPDATE ON second_looks FOR EACH ROW EXECUTE FUNCTION second_looks_update_end_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_look_pairs_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting') THEN RAISE EXCEPTION 'refused: pairs stay as they were drawn'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_look_pairs_insert_guard BEFORE INSERT ON second_look_pairs FOR EACH ROW EXECUTE FUNCTION second_look_pairs_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_look_pairs_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: pairs stay as they were drawn'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_look_pairs_update_guard BEFORE UPDATE ON second_look_pairs FOR EACH ROW EXECUTE FUNCTION second_look_pairs_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_look_pairs_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key IN (OLD.first_key, OLD.second_key)) THEN RAISE EXCEPTION 'refused: pairs stay as they were drawn'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_look_pairs_delete_guard BEFORE DELETE ON second_look_pairs FOR EACH ROW EXECUTE FUNCTION second_look_pairs_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_look_verdicts_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_look_verdicts_insert_guard BEFORE INSERT ON second_look_verdicts FOR EACH ROW EXECUTE FUNCTION second_look_verdicts_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_look_verdicts_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_look_verdicts_update_guard BEFORE UPDATE ON second_look_verdicts FOR EACH ROW EXECUTE FUNCTION second_look_verdicts_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_look_verdicts_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting', 'erased') AND NOT EXISTS (SELECT 1 FROM second_look_pairs p JOIN candidates x ON x.key IN (p.first_key, p.second_key) JOIN tombstones t ON t.id = x.id WHERE p.key = OLD.pair_key) THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_look_verdicts_delete_guard BEFORE DELETE ON second_look_verdicts FOR EACH ROW EXECUTE FUNCTION second_look_verdicts_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_look_verdicts_insert_end_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM second_looks s WHERE s.recruitment_key = NEW.recruitment_key AND s.is_ended) AND (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: the second look is over'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_look_verdicts_insert_end_guard BEFORE INSERT ON second_look_verdicts FOR EACH ROW EXECUTE FUNCTION second_look_verdicts_insert_end_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_look_verdicts_update_end_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM second_looks s WHERE s.recruitment_key = NEW.recruitment_key AND s.is_ended) AND (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: the second look is over'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_look_verdicts_update_end_guard BEFORE UPDATE ON second_look_verdicts FOR EACH ROW EXECUTE FUNCTION second_look_verdicts_update_end_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_look_verdicts_delete_end_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM second_looks s WHERE s.recruitment_key = OLD.recruitment_key AND s.is_ended) AND (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM second_look_pairs p JOIN candidates x ON x.key IN (p.first_key, p.second_key) JOIN tombstones t ON t.id = x.id WHERE p.key = OLD.pair_key) THEN RAISE EXCEPTION 'refused: the second look is over'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_look_verdicts_delete_end_guard BEFORE DELETE ON second_look_verdicts FOR EACH ROW EXECUTE FUNCTION second_look_verdicts_delete_end_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_look_verdicts_insert_recusal_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM second_look_pairs p JOIN assignments x ON x.question_key = p.question_key AND x.candidate_key IN (p.first_key, p.second_key) WHERE p.key = NEW.pair_key AND x.person_key = NEW.person_key AND x.recusal <> 'none') THEN RAISE EXCEPTION 'refused: who is off a candidate judges nothing'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_look_verdicts_insert_recusal_guard BEFORE INSERT ON second_look_verdicts FOR EACH ROW EXECUTE FUNCTION second_look_verdicts_insert_recusal_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION second_look_verdicts_update_recusal_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM second_look_pairs p JOIN assignments x ON x.question_key = p.question_key AND x.candidate_key IN (p.first_key, p.second_key) WHERE p.key = NEW.pair_key AND x.person_key = NEW.person_key AND x.recusal <> 'none') THEN RAISE EXCEPTION 'refused: who is off a candidate judges nothing'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER second_look_verdicts_update_recusal_guard BEFORE UPDATE ON second_look_verdicts FOR EACH ROW EXECUTE FUNCTION second_look_verdicts_update_recusal_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION blindness_counts_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.organisation_key <> NEW.organisation_key OR (OLD.organisation_key IS NULL) <> (NEW.organisation_key IS NULL)) OR (OLD.topic <> NEW.topic OR (OLD.topic IS NULL) <> (NEW.topic IS NULL)) OR (OLD.outcome <> NEW.outcome OR (OLD.outcome IS NULL) <> (NEW.outcome IS NULL)) OR NEW.told < OLD.told OR NEW.told + NEW.pending < OLD.told + OLD.pending THEN RAISE EXCEPTION 'refused: what was counted stays counted'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER blindness_counts_update_guard BEFORE UPDATE ON blindness_counts FOR EACH ROW EXECUTE FUNCTION blindness_counts_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION blindness_counts_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: what was counted stays counted'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER blindness_counts_delete_guard BEFORE DELETE ON blindness_counts FOR EACH ROW EXECUTE FUNCTION blindness_counts_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION blindness_marks_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting', 'unsealed', 'concluded') THEN RAISE EXCEPTION 'refused: reviewers are asked after scoring'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER blindness_marks_insert_guard BEFORE INSERT ON blindness_marks FOR EACH ROW EXECUTE FUNCTION blindness_marks_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION blindness_marks_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.person_key <> NEW.person_key OR (OLD.person_key IS NULL) <> (NEW.person_key IS NULL)) OR (OLD.topic <> NEW.topic OR (OLD.topic IS NULL) <> (NEW.topic IS NULL)) OR NOT NEW.is_told THEN RAISE EXCEPTION 'refused: nobody answers twice'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER blindness_marks_update_guard BEFORE UPDATE ON blindness_marks FOR EACH ROW EXECUTE FUNCTION blindness_marks_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION blindness_marks_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: nobody answers twice'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER blindness_marks_delete_guard BEFORE DELETE ON blindness_marks FOR EACH ROW EXECUTE FUNCTION blindness_marks_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION shortlist_proposals_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER shortlist_proposals_insert_guard BEFORE INSERT ON shortlist_proposals FOR EACH ROW EXECUTE FUNCTION shortlist_proposals_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION shortlist_proposals_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER shortlist_proposals_update_guard BEFORE UPDATE ON shortlist_proposals FOR EACH ROW EXECUTE FUNCTION shortlist_proposals_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION shortlist_proposals_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting', 'erased') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER shortlist_proposals_delete_guard BEFORE DELETE ON shortlist_proposals FOR EACH ROW EXECUTE FUNCTION shortlist_proposals_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION shortlist_entries_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER shortlist_entries_insert_guard BEFORE INSERT ON shortlist_entries FOR EACH ROW EXECUTE FUNCTION shortlist_entries_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION shortlist_entries_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER shortlist_entries_update_guard BEFORE UPDATE ON shortlist_entries FOR EACH ROW EXECUTE FUNCTION shortlist_entries_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION shortlist_entries_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting', 'erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER shortlist_entries_delete_guard BEFORE DELETE ON shortlist_entries FOR EACH ROW EXECUTE FUNCTION shortlist_entries_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION shortlist_entries_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER shortlist_entries_insert_together_guard BEFORE INSERT ON shortlist_entries FOR EACH ROW EXECUTE FUNCTION shortlist_entries_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION shortlist_entries_update_kept_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.candidate_key <> NEW.candidate_key OR (OLD.candidate_key IS NULL) <> (NEW.candidate_key IS NULL)) THEN RAISE EXCEPTION 'refused: a row stays where it belongs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER shortlist_entries_update_kept_guard BEFORE UPDATE ON shortlist_entries FOR EACH ROW EXECUTE FUNCTION shortlist_entries_update_kept_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION protocol_confirmations_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER protocol_confirmations_insert_guard BEFORE INSERT ON protocol_confirmations FOR EACH ROW EXECUTE FUNCTION protocol_confirmations_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION protocol_confirmations_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER protocol_confirmations_update_guard BEFORE UPDATE ON protocol_confirmations FOR EACH ROW EXECUTE FUNCTION protocol_confirmations_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION protocol_confirmations_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('shortlisting', 'erased') THEN RAISE EXCEPTION 'refused: the shortlist is locked'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER protocol_confirmations_delete_guard BEFORE DELETE ON protocol_confirmations FOR EACH ROW EXECUTE FUNCTION protocol_confirmations_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION locks_insert_two_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.proposed_by_key = NEW.confirmed_by_key OR NOT EXISTS (SELECT 1 FROM protocol_confirmations c WHERE c.recruitment_key = NEW.recruitment_key AND c.person_key = NEW.proposed_by_key AND c.hash = NEW.hash) THEN RAISE EXCEPTION 'refused: two people confirm the same protocol'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER locks_insert_two_guard BEFORE INSERT ON locks FOR EACH ROW EXECUTE FUNCTION locks_insert_two_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION locks_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting') THEN RAISE EXCEPTION 'refused: a lock is made once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER locks_insert_guard BEFORE INSERT ON locks FOR EACH ROW EXECUTE FUNCTION locks_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION locks_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') OR (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.hash <> NEW.hash OR (OLD.hash IS NULL) <> (NEW.hash IS NULL)) OR (OLD.proposed_by_key <> NEW.proposed_by_key OR (OLD.proposed_by_key IS NULL) <> (NEW.proposed_by_key IS NULL)) OR (OLD.confirmed_by_key <> NEW.confirmed_by_key OR (OLD.confirmed_by_key IS NULL) <> (NEW.confirmed_by_key IS NULL)) OR (OLD.locked_at <> NEW.locked_at OR (OLD.locked_at IS NULL) <> (NEW.locked_at IS NULL)) THEN RAISE EXCEPTION 'refused: a lock is made once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER locks_update_guard BEFORE UPDATE ON locks FOR EACH ROW EXECUTE FUNCTION locks_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION locks_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a lock stands for ever'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER locks_delete_guard BEFORE DELETE ON locks FOR EACH ROW EXECUTE FUNCTION locks_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitment_summaries_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting', 'locked', 'unsealed', 'concluded') THEN RAISE EXCEPTION 'refused: the figures of a recruitment are written by its lock'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitment_summaries_insert_guard BEFORE INSERT ON recruitment_summaries FOR EACH ROW EXECUTE FUNCTION recruitment_summaries_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitment_summaries_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: the figures of a recruitment are written by its lock'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitment_summaries_update_guard BEFORE UPDATE ON recruitment_summaries FOR EACH ROW EXECUTE FUNCTION recruitment_summaries_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitment_summaries_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: the figures of a recruitment are written by its lock'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitment_summaries_delete_guard BEFORE DELETE ON recruitment_summaries FOR EACH ROW EXECUTE FUNCTION recruitment_summaries_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION released_identities_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = NEW.candidate_key) NOT IN ('locked', 'unsealed') OR NOT (EXISTS (SELECT 1 FROM shortlist_entries e WHERE e.candidate_key = NEW.candidate_key AND e.is_chosen) OR EXISTS (SELECT 1 FROM priority_claims c WHERE c.candidate_key = NEW.candidate_key AND c.decision = 'invited') OR EXISTS (SELECT 1 FROM called_later l WHERE l.candidate_key = NEW.candidate_key)) THEN RAISE EXCEPTION 'refused: only a locked shortlist is unsealed'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER released_identities_insert_guard BEFORE INSERT ON released_identities FOR EACH ROW EXECUTE FUNCTION released_identities_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION released_keys_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = NEW.candidate_key) NOT IN ('locked', 'unsealed') OR NOT EXISTS (SELECT 1 FROM released_identities i WHERE i.candidate_key = NEW.candidate_key) THEN RAISE EXCEPTION 'refused: only a locked shortlist is unsealed'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER released_keys_insert_guard BEFORE INSERT ON released_keys FOR EACH ROW EXECUTE FUNCTION released_keys_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION released_keys_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: an identity stays with its candidate'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER released_keys_update_guard BEFORE UPDATE ON released_keys FOR EACH ROW EXECUTE FUNCTION released_keys_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION released_keys_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = OLD.candidate_key) NOT IN ('erased') AND NOT (EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) OR EXISTS (SELECT 1 FROM identity_tombstones t JOIN applications x ON x.id = t.id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = OLD.candidate_key)) THEN RAISE EXCEPTION 'refused: an identity stays with its candidate'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER released_keys_delete_guard BEFORE DELETE ON released_keys FOR EACH ROW EXECUTE FUNCTION released_keys_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION released_identities_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.candidate_key <> NEW.candidate_key OR (OLD.candidate_key IS NULL) <> (NEW.candidate_key IS NULL)) OR (OLD.box <> NEW.box OR (OLD.box IS NULL) <> (NEW.box IS NULL)) THEN RAISE EXCEPTION 'refused: an identity stays with its candidate'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER released_identities_update_guard BEFORE UPDATE ON released_identities FOR EACH ROW EXECUTE FUNCTION released_identities_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION released_identities_update_release_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.is_released_to_committee AND NOT NEW.is_released_to_committee) OR (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = NEW.candidate_key) NOT IN ('unsealed') THEN RAISE EXCEPTION 'refused: what was released is released'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER released_identities_update_release_guard BEFORE UPDATE ON released_identities FOR EACH ROW EXECUTE FUNCTION released_identities_update_release_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION released_identities_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = OLD.candidate_key) NOT IN ('erased') AND NOT (EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) OR EXISTS (SELECT 1 FROM identity_tombstones t JOIN applications x ON x.id = t.id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = OLD.candidate_key)) THEN RAISE EXCEPTION 'refused: an identity stays with its candidate'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER released_identities_delete_guard BEFORE DELETE ON released_identities FOR EACH ROW EXECUTE FUNCTION released_identities_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION decision_letters_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('unsealed') OR NEW.sent_at IS NOT NULL THEN RAISE EXCEPTION 'refused: answers are written after the unsealing'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER decision_letters_insert_guard BEFORE INSERT ON decision_letters FOR EACH ROW EXECUTE FUNCTION decision_letters_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION decision_letters_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('unsealed') OR OLD.sent_at IS NOT NULL OR NEW.candidate_key <> OLD.candidate_key OR NEW.recruitment_key <> OLD.recruitment_key THEN RAISE EXCEPTION 'refused: what was answered stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER decision_letters_update_guard BEFORE UPDATE ON decision_letters FOR EACH ROW EXECUTE FUNCTION decision_letters_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION decision_letters_update_approved_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.sent_at IS NOT NULL AND (NEW.text IS NULL OR NEW.kind IS NULL OR NEW.approved_by_key IS NULL OR NEW.approved_at IS NULL) THEN RAISE EXCEPTION 'refused: an answer is approved by somebody before it is sent'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER decision_letters_update_approved_guard BEFORE UPDATE ON decision_letters FOR EACH ROW EXECUTE FUNCTION decision_letters_update_approved_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION decision_letters_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) AND NOT ((SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) = 'unsealed' AND EXISTS (SELECT 1 FROM earlier_answers e WHERE e.candidate_key = OLD.candidate_key AND e.text = OLD.text AND e.kind = OLD.kind AND e.approved_by_key = OLD.approved_by_key AND e.sent_at = OLD.sent_at)) THEN RAISE EXCEPTION 'refused: what was answered stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER decision_letters_delete_guard BEFORE DELETE ON decision_letters FOR EACH ROW EXECUTE FUNCTION decision_letters_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION earlier_answers_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('unsealed') THEN RAISE EXCEPTION 'refused: what was answered stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER earlier_answers_insert_guard BEFORE INSERT ON earlier_answers FOR EACH ROW EXECUTE FUNCTION earlier_answers_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION earlier_answers_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: what was answered stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER earlier_answers_update_guard BEFORE UPDATE ON earlier_answers FOR EACH ROW EXECUTE FUNCTION earlier_answers_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION earlier_answers_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: what was answered stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER earlier_answers_delete_guard BEFORE DELETE ON earlier_answers FOR EACH ROW EXECUTE FUNCTION earlier_answers_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION earlier_answers_insert_sent_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NOT EXISTS (SELECT 1 FROM decision_letters d WHERE d.candidate_key = NEW.candidate_key AND d.text = NEW.text AND d.kind = NEW.kind AND d.approved_by_key = NEW.approved_by_key AND d.sent_at = NEW.sent_at) THEN RAISE EXCEPTION 'refused: only what was sent has been answered'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER earlier_answers_insert_sent_guard BEFORE INSERT ON earlier_answers FOR EACH ROW EXECUTE FUNCTION earlier_answers_insert_sent_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION earlier_answers_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER earlier_answers_insert_together_guard BEFORE INSERT ON earlier_answers FOR EACH ROW EXECUTE FUNCTION earlier_answers_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION decision_letters_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER decision_letters_insert_together_guard BEFORE INSERT ON decision_letters FOR EACH ROW EXECUTE FUNCTION decision_letters_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION feedback_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('unsealed') THEN RAISE EXCEPTION 'refused: feedback is reckoned once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER feedback_insert_guard BEFORE INSERT ON feedback FOR EACH ROW EXECUTE FUNCTION feedback_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION feedback_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: feedback is reckoned once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER feedback_update_guard BEFORE UPDATE ON feedback FOR EACH ROW EXECUTE FUNCTION feedback_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION feedback_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: feedback is reckoned once'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER feedback_delete_guard BEFORE DELETE ON feedback FOR EACH ROW EXECUTE FUNCTION feedback_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION feedback_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER feedback_insert_together_guard BEFORE INSERT ON feedback FOR EACH ROW EXECUTE FUNCTION feedback_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION outgoing_letters_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (NEW.kind = 'cancelled' AND (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('cancelled')) OR (NEW.kind IN ('answer', 'interview', 'documents') AND (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('unsealed')) OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed', 'concluded', 'cancelled') THEN RAISE EXCEPTION 'refused: letters are queued when it is decided'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER outgoing_letters_insert_guard BEFORE INSERT ON outgoing_letters FOR EACH ROW EXECUTE FUNCTION outgoing_letters_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION outgoing_letters_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.state <> 'waiting' OR (OLD.key <> NEW.key OR (OLD.key IS NULL) <> (NEW.key IS NULL)) OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.application_key <> NEW.application_key OR (OLD.application_key IS NULL) <> (NEW.application_key IS NULL)) OR (OLD.kind <> NEW.kind OR (OLD.kind IS NULL) <> (NEW.kind IS NULL)) OR (OLD.queued_at <> NEW.queued_at OR (OLD.queued_at IS NULL) <> (NEW.queued_at IS NULL)) THEN RAISE EXCEPTION 'refused: a letter that is done is done'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER outgoing_letters_update_guard BEFORE UPDATE ON outgoing_letters FOR EACH ROW EXECUTE FUNCTION outgoing_letters_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION outgoing_letters_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) THEN RAISE EXCEPTION 'refused: that there was a letter stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER outgoing_letters_delete_guard BEFORE DELETE ON outgoing_letters FOR EACH ROW EXECUTE FUNCTION outgoing_letters_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION document_requests_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('unsealed') THEN RAISE EXCEPTION 'refused: documents are asked for once identities are open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER document_requests_insert_guard BEFORE INSERT ON document_requests FOR EACH ROW EXECUTE FUNCTION document_requests_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION document_requests_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('unsealed') OR (OLD.key <> NEW.key OR (OLD.key IS NULL) <> (NEW.key IS NULL)) OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.kind <> NEW.kind OR (OLD.kind IS NULL) <> (NEW.kind IS NULL)) THEN RAISE EXCEPTION 'refused: documents are asked for once identities are open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER document_requests_update_guard BEFORE UPDATE ON document_requests FOR EACH ROW EXECUTE FUNCTION document_requests_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION document_requests_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('unsealed', 'erased') THEN RAISE EXCEPTION 'refused: what was asked for stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER document_requests_delete_guard BEFORE DELETE ON document_requests FOR EACH ROW EXECUTE FUNCTION document_requests_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION documents_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = NEW.candidate_key) NOT IN ('unsealed') OR NOT EXISTS (SELECT 1 FROM released_identities i WHERE i.candidate_key = NEW.candidate_key) OR NOT EXISTS (SELECT 1 FROM document_requests q JOIN candidates c ON c.recruitment_key = q.recruitment_key WHERE q.key = NEW.request_key AND c.key = NEW.candidate_key) THEN RAISE EXCEPTION 'refused: only the invited hand in what was asked for'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER documents_insert_guard BEFORE INSERT ON documents FOR EACH ROW EXECUTE FUNCTION documents_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION documents_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.state <> 'waiting' OR (OLD.key <> NEW.key OR (OLD.key IS NULL) <> (NEW.key IS NULL)) OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.candidate_key <> NEW.candidate_key OR (OLD.candidate_key IS NULL) <> (NEW.candidate_key IS NULL)) OR (OLD.request_key <> NEW.request_key OR (OLD.request_key IS NULL) <> (NEW.request_key IS NULL)) OR (OLD.type <> NEW.type OR (OLD.type IS NULL) <> (NEW.type IS NULL)) OR (OLD.stored_on <> NEW.stored_on OR (OLD.stored_on IS NULL) <> (NEW.stored_on IS NULL)) OR (OLD.form_key <> NEW.form_key OR (OLD.form_key IS NULL) <> (NEW.form_key IS NULL)) THEN RAISE EXCEPTION 'refused: a document stands as it was handed in'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER documents_update_guard BEFORE UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION documents_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION documents_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key WHERE c.key = OLD.candidate_key) NOT IN ('unsealed', 'erased') AND NOT (EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) OR EXISTS (SELECT 1 FROM identity_tombstones t JOIN applications x ON x.id = t.id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = OLD.candidate_key)) THEN RAISE EXCEPTION 'refused: a document stands as it was handed in'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER documents_delete_guard BEFORE DELETE ON documents FOR EACH ROW EXECUTE FUNCTION documents_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION document_parts_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key JOIN documents d ON d.candidate_key = c.key WHERE d.key = NEW.document_key) NOT IN ('unsealed') THEN RAISE EXCEPTION 'refused: a document is written once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER document_parts_insert_guard BEFORE INSERT ON document_parts FOR EACH ROW EXECUTE FUNCTION document_parts_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION document_parts_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a document is written once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER document_parts_update_guard BEFORE UPDATE ON document_parts FOR EACH ROW EXECUTE FUNCTION document_parts_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION document_parts_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key JOIN documents d ON d.candidate_key = c.key WHERE d.key = OLD.document_key) NOT IN ('unsealed', 'erased') AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.key = OLD.document_key AND (EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = d.candidate_key) OR EXISTS (SELECT 1 FROM identity_tombstones t JOIN applications x ON x.id = t.id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = d.candidate_key))) AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.key = OLD.document_key AND d.state = 'infected') THEN RAISE EXCEPTION 'refused: a document stands as it was handed in'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER document_parts_delete_guard BEFORE DELETE ON document_parts FOR EACH ROW EXECUTE FUNCTION document_parts_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION document_keys_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key JOIN documents d ON d.candidate_key = c.key WHERE d.key = NEW.document_key) NOT IN ('unsealed') THEN RAISE EXCEPTION 'refused: a document is written once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER document_keys_insert_guard BEFORE INSERT ON document_keys FOR EACH ROW EXECUTE FUNCTION document_keys_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION document_keys_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a document is written once'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER document_keys_update_guard BEFORE UPDATE ON document_keys FOR EACH ROW EXECUTE FUNCTION document_keys_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION document_keys_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN candidates c ON c.recruitment_key = r.key JOIN documents d ON d.candidate_key = c.key WHERE d.key = OLD.document_key) NOT IN ('unsealed', 'erased') AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.key = OLD.document_key AND (EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = d.candidate_key) OR EXISTS (SELECT 1 FROM identity_tombstones t JOIN applications x ON x.id = t.id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = d.candidate_key))) AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.key = OLD.document_key AND d.state = 'infected') THEN RAISE EXCEPTION 'refused: a document stands as it was handed in'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER document_keys_delete_guard BEFORE DELETE ON document_keys FOR EACH ROW EXECUTE FUNCTION document_keys_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION message_threads_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed', 'concluded') OR (NEW.candidate_key IS NOT NULL AND (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('shortlisting', 'locked', 'unsealed', 'concluded')) OR (NEW.candidate_key IS NOT NULL AND NEW.application_key IS NOT NULL) THEN RAISE EXCEPTION 'refused: a thread names no application beside a candidate'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER message_threads_insert_guard BEFORE INSERT ON message_threads FOR EACH ROW EXECUTE FUNCTION message_threads_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION message_threads_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM applications p WHERE p.key = NEW.application_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER message_threads_insert_together_guard BEFORE INSERT ON message_threads FOR EACH ROW EXECUTE FUNCTION message_threads_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION message_threads_insert_alike_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER message_threads_insert_alike_guard BEFORE INSERT ON message_threads FOR EACH ROW EXECUTE FUNCTION message_threads_insert_alike_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION message_threads_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.key <> NEW.key OR (OLD.key IS NULL) <> (NEW.key IS NULL)) OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.kind <> NEW.kind OR (OLD.kind IS NULL) <> (NEW.kind IS NULL)) OR (OLD.application_key <> NEW.application_key OR (OLD.application_key IS NULL) <> (NEW.application_key IS NULL)) OR (OLD.candidate_key <> NEW.candidate_key OR (OLD.candidate_key IS NULL) <> (NEW.candidate_key IS NULL)) OR NEW.seen_by_hr < OLD.seen_by_hr THEN RAISE EXCEPTION 'refused: a thread stays whose it is'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER message_threads_update_guard BEFORE UPDATE ON message_threads FOR EACH ROW EXECUTE FUNCTION message_threads_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION message_threads_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT ((SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) IN ('open', 'clearing') AND OLD.application_key IS NOT NULL) AND NOT (EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) OR EXISTS (SELECT 1 FROM interview_outcomes o WHERE o.outcome = 'withdrew' AND o.recorded_by_key IS NULL AND (o.candidate_key = OLD.candidate_key OR o.candidate_key IN (SELECT l.candidate_key FROM candidate_links l WHERE l.application_key = OLD.application_key))) OR EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) OR EXISTS (SELECT 1 FROM applications x WHERE x.key = OLD.application_key AND x.state IN ('begun', 'withdrawn'))) THEN RAISE EXCEPTION 'refused: what was written stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER message_threads_delete_guard BEFORE DELETE ON message_threads FOR EACH ROW EXECUTE FUNCTION message_threads_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION message_threads_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = OLD.recruitment_key AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id WHERE x.key = OLD.application_key AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = OLD.candidate_key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER message_threads_delete_hold_guard BEFORE DELETE ON message_threads FOR EACH ROW EXECUTE FUNCTION message_threads_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION messages_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN message_threads t ON t.recruitment_key = r.key WHERE t.key = NEW.thread_key) NOT IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed', 'concluded') THEN RAISE EXCEPTION 'refused: messages are written while the case runs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER messages_insert_guard BEFORE INSERT ON messages FOR EACH ROW EXECUTE FUNCTION messages_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION messages_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: what was written stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER messages_update_guard BEFORE UPDATE ON messages FOR EACH ROW EXECUTE FUNCTION messages_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION messages_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN message_threads t ON t.recruitment_key = r.key WHERE t.key = OLD.thread_key) NOT IN ('erased') AND NOT ((SELECT r.phase FROM recruitments r JOIN message_threads t ON t.recruitment_key = r.key WHERE t.key = OLD.thread_key) IN ('open', 'clearing') AND EXISTS (SELECT 1 FROM message_threads m WHERE m.key = OLD.thread_key AND m.application_key IS NOT NULL)) AND NOT EXISTS (SELECT 1 FROM message_threads m WHERE m.key = OLD.thread_key AND (EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = m.application_key) OR EXISTS (SELECT 1 FROM interview_outcomes o WHERE o.outcome = 'withdrew' AND o.recorded_by_key IS NULL AND (o.candidate_key = m.candidate_key OR o.candidate_key IN (SELECT l.candidate_key FROM candidate_links l WHERE l.application_key = m.application_key))) OR EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = m.candidate_key) OR EXISTS (SELECT 1 FROM applications x WHERE x.key = m.application_key AND x.state IN ('begun', 'withdrawn')))) THEN RAISE EXCEPTION 'refused: what was written stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER messages_delete_guard BEFORE DELETE ON messages FOR EACH ROW EXECUTE FUNCTION messages_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION message_keys_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN message_threads t ON t.recruitment_key = r.key WHERE t.key = NEW.thread_key) NOT IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed', 'concluded') THEN RAISE EXCEPTION 'refused: messages are written while the case runs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER message_keys_insert_guard BEFORE INSERT ON message_keys FOR EACH ROW EXECUTE FUNCTION message_keys_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION message_keys_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: what was written stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER message_keys_update_guard BEFORE UPDATE ON message_keys FOR EACH ROW EXECUTE FUNCTION message_keys_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION message_keys_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN message_threads t ON t.recruitment_key = r.key WHERE t.key = OLD.thread_key) NOT IN ('erased') AND NOT ((SELECT r.phase FROM recruitments r JOIN message_threads t ON t.recruitment_key = r.key WHERE t.key = OLD.thread_key) IN ('open', 'clearing') AND EXISTS (SELECT 1 FROM message_threads m WHERE m.key = OLD.thread_key AND m.application_key IS NOT NULL)) AND NOT EXISTS (SELECT 1 FROM message_threads m WHERE m.key = OLD.thread_key AND (EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = m.application_key) OR EXISTS (SELECT 1 FROM interview_outcomes o WHERE o.outcome = 'withdrew' AND o.recorded_by_key IS NULL AND (o.candidate_key = m.candidate_key OR o.candidate_key IN (SELECT l.candidate_key FROM candidate_links l WHERE l.application_key = m.application_key))) OR EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = m.candidate_key) OR EXISTS (SELECT 1 FROM applications x WHERE x.key = m.application_key AND x.state IN ('begun', 'withdrawn')))) THEN RAISE EXCEPTION 'refused: what was written stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER message_keys_delete_guard BEFORE DELETE ON message_keys FOR EACH ROW EXECUTE FUNCTION message_keys_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_plans_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('locked', 'unsealed') THEN RAISE EXCEPTION 'refused: interviews are planned between the lock and the conclusion'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_plans_insert_guard BEFORE INSERT ON interview_plans FOR EACH ROW EXECUTE FUNCTION interview_plans_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_plans_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('locked', 'unsealed') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('locked', 'unsealed') THEN RAISE EXCEPTION 'refused: interviews are planned between the lock and the conclusion'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_plans_update_guard BEFORE UPDATE ON interview_plans FOR EACH ROW EXECUTE FUNCTION interview_plans_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_plans_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('locked', 'unsealed', 'erased') THEN RAISE EXCEPTION 'refused: interviews are planned between the lock and the conclusion'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_plans_delete_guard BEFORE DELETE ON interview_plans FOR EACH ROW EXECUTE FUNCTION interview_plans_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_plans_update_kept_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) THEN RAISE EXCEPTION 'refused: a row stays where it belongs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_plans_update_kept_guard BEFORE UPDATE ON interview_plans FOR EACH ROW EXECUTE FUNCTION interview_plans_update_kept_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_slots_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('locked', 'unsealed') THEN RAISE EXCEPTION 'refused: interviews are planned between the lock and the conclusion'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_slots_insert_guard BEFORE INSERT ON interview_slots FOR EACH ROW EXECUTE FUNCTION interview_slots_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_slots_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('locked', 'unsealed') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('locked', 'unsealed') THEN RAISE EXCEPTION 'refused: interviews are planned between the lock and the conclusion'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_slots_update_guard BEFORE UPDATE ON interview_slots FOR EACH ROW EXECUTE FUNCTION interview_slots_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_slots_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('locked', 'unsealed', 'erased') THEN RAISE EXCEPTION 'refused: interviews are planned between the lock and the conclusion'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_slots_delete_guard BEFORE DELETE ON interview_slots FOR EACH ROW EXECUTE FUNCTION interview_slots_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_slots_update_kept_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.key <> NEW.key OR (OLD.key IS NULL) <> (NEW.key IS NULL)) OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) THEN RAISE EXCEPTION 'refused: a row stays where it belongs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_slots_update_kept_guard BEFORE UPDATE ON interview_slots FOR EACH ROW EXECUTE FUNCTION interview_slots_update_kept_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_slot_members_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN interview_slots s ON s.recruitment_key = r.key WHERE s.key = NEW.slot_key) NOT IN ('locked', 'unsealed') THEN RAISE EXCEPTION 'refused: interviews are planned between the lock and the conclusion'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_slot_members_insert_guard BEFORE INSERT ON interview_slot_members FOR EACH ROW EXECUTE FUNCTION interview_slot_members_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_slot_members_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN interview_slots s ON s.recruitment_key = r.key WHERE s.key = OLD.slot_key) NOT IN ('locked', 'unsealed') OR (SELECT r.phase FROM recruitments r JOIN interview_slots s ON s.recruitment_key = r.key WHERE s.key = NEW.slot_key) NOT IN ('locked', 'unsealed') THEN RAISE EXCEPTION 'refused: interviews are planned between the lock and the conclusion'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_slot_members_update_guard BEFORE UPDATE ON interview_slot_members FOR EACH ROW EXECUTE FUNCTION interview_slot_members_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_slot_members_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN interview_slots s ON s.recruitment_key = r.key WHERE s.key = OLD.slot_key) NOT IN ('locked', 'unsealed', 'erased') THEN RAISE EXCEPTION 'refused: interviews are planned between the lock and the conclusion'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_slot_members_delete_guard BEFORE DELETE ON interview_slot_members FOR EACH ROW EXECUTE FUNCTION interview_slot_members_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_choices_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('unsealed') THEN RAISE EXCEPTION 'refused: interviews are held once names are open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_choices_insert_guard BEFORE INSERT ON interview_choices FOR EACH ROW EXECUTE FUNCTION interview_choices_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_choices_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('unsealed') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('unsealed') THEN RAISE EXCEPTION 'refused: interviews are held once names are open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_choices_update_guard BEFORE UPDATE ON interview_choices FOR EACH ROW EXECUTE FUNCTION interview_choices_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_choices_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('unsealed', 'erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: interviews are held once names are open'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_choices_delete_guard BEFORE DELETE ON interview_choices FOR EACH ROW EXECUTE FUNCTION interview_choices_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_choices_update_kept_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.candidate_key <> NEW.candidate_key OR (OLD.candidate_key IS NULL) <> (NEW.candidate_key IS NULL)) OR (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.calendar_id <> NEW.calendar_id OR (OLD.calendar_id IS NULL) <> (NEW.calendar_id IS NULL)) THEN RAISE EXCEPTION 'refused: a row stays where it belongs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_choices_update_kept_guard BEFORE UPDATE ON interview_choices FOR EACH ROW EXECUTE FUNCTION interview_choices_update_kept_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_choices_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_choices_insert_together_guard BEFORE INSERT ON interview_choices FOR EACH ROW EXECUTE FUNCTION interview_choices_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_questions_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('locked', 'unsealed') THEN RAISE EXCEPTION 'refused: interviews are planned between the lock and the conclusion'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_questions_insert_guard BEFORE INSERT ON interview_questions FOR EACH ROW EXECUTE FUNCTION interview_questions_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_questions_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('locked', 'unsealed') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('locked', 'unsealed') THEN RAISE EXCEPTION 'refused: interviews are planned between the lock and the conclusion'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_questions_update_guard BEFORE UPDATE ON interview_questions FOR EACH ROW EXECUTE FUNCTION interview_questions_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_questions_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('locked', 'unsealed', 'erased') THEN RAISE EXCEPTION 'refused: interviews are planned between the lock and the conclusion'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_questions_delete_guard BEFORE DELETE ON interview_questions FOR EACH ROW EXECUTE FUNCTION interview_questions_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_questions_update_kept_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.key <> NEW.key OR (OLD.key IS NULL) <> (NEW.key IS NULL)) OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) THEN RAISE EXCEPTION 'refused: a row stays where it belongs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_questions_update_kept_guard BEFORE UPDATE ON interview_questions FOR EACH ROW EXECUTE FUNCTION interview_questions_update_kept_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_questions_insert_frozen_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM interview_scores s WHERE s.recruitment_key = NEW.recruitment_key) AND (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: the questions of the interview are frozen when the first is scored'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_questions_insert_frozen_guard BEFORE INSERT ON interview_questions FOR EACH ROW EXECUTE FUNCTION interview_questions_insert_frozen_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_questions_update_frozen_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM interview_scores s WHERE s.recruitment_key = OLD.recruitment_key) AND (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: the questions of the interview are frozen when the first is scored'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_questions_update_frozen_guard BEFORE UPDATE ON interview_questions FOR EACH ROW EXECUTE FUNCTION interview_questions_update_frozen_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_questions_delete_frozen_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM interview_scores s WHERE s.recruitment_key = OLD.recruitment_key) AND (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: the questions of the interview are frozen when the first is scored'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_questions_delete_frozen_guard BEFORE DELETE ON interview_questions FOR EACH ROW EXECUTE FUNCTION interview_questions_delete_frozen_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_scores_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('unsealed') THEN RAISE EXCEPTION 'refused: interviews are held once names are open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_scores_insert_guard BEFORE INSERT ON interview_scores FOR EACH ROW EXECUTE FUNCTION interview_scores_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_scores_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('unsealed') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('unsealed') THEN RAISE EXCEPTION 'refused: interviews are held once names are open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_scores_update_guard BEFORE UPDATE ON interview_scores FOR EACH ROW EXECUTE FUNCTION interview_scores_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_scores_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('unsealed', 'erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: interviews are held once names are open'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_scores_delete_guard BEFORE DELETE ON interview_scores FOR EACH ROW EXECUTE FUNCTION interview_scores_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_scores_update_kept_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.candidate_key <> NEW.candidate_key OR (OLD.candidate_key IS NULL) <> (NEW.candidate_key IS NULL)) OR (OLD.question_key <> NEW.question_key OR (OLD.question_key IS NULL) <> (NEW.question_key IS NULL)) OR (OLD.person_key <> NEW.person_key OR (OLD.person_key IS NULL) <> (NEW.person_key IS NULL)) OR (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) THEN RAISE EXCEPTION 'refused: a row stays where it belongs'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_scores_update_kept_guard BEFORE UPDATE ON interview_scores FOR EACH ROW EXECUTE FUNCTION interview_scores_update_kept_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_scores_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_scores_insert_together_guard BEFORE INSERT ON interview_scores FOR EACH ROW EXECUTE FUNCTION interview_scores_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_scores_insert_of_question_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM interview_questions p WHERE p.key = NEW.question_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_scores_insert_of_question_guard BEFORE INSERT ON interview_scores FOR EACH ROW EXECUTE FUNCTION interview_scores_insert_of_question_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_scores_insert_recusal_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.level IS NOT NULL AND EXISTS (SELECT 1 FROM assignments x WHERE x.person_key = NEW.person_key AND x.candidate_key = NEW.candidate_key AND x.recusal = 'stepped-back') THEN RAISE EXCEPTION 'refused: who is off a candidate judges nothing'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_scores_insert_recusal_guard BEFORE INSERT ON interview_scores FOR EACH ROW EXECUTE FUNCTION interview_scores_insert_recusal_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_scores_update_recusal_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.level IS NOT NULL AND EXISTS (SELECT 1 FROM assignments x WHERE x.person_key = NEW.person_key AND x.candidate_key = NEW.candidate_key AND x.recusal = 'stepped-back') THEN RAISE EXCEPTION 'refused: who is off a candidate judges nothing'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_scores_update_recusal_guard BEFORE UPDATE ON interview_scores FOR EACH ROW EXECUTE FUNCTION interview_scores_update_recusal_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_scores_insert_handed_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM interview_sheets h WHERE h.candidate_key = NEW.candidate_key AND h.person_key = NEW.person_key) AND (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = NEW.candidate_key) THEN RAISE EXCEPTION 'refused: what was handed in stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_scores_insert_handed_guard BEFORE INSERT ON interview_scores FOR EACH ROW EXECUTE FUNCTION interview_scores_insert_handed_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_scores_update_handed_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM interview_sheets h WHERE h.candidate_key = OLD.candidate_key AND h.person_key = OLD.person_key) AND (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: what was handed in stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_scores_update_handed_guard BEFORE UPDATE ON interview_scores FOR EACH ROW EXECUTE FUNCTION interview_scores_update_handed_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_scores_delete_handed_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM interview_sheets h WHERE h.candidate_key = OLD.candidate_key AND h.person_key = OLD.person_key) AND (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: what was handed in stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_scores_delete_handed_guard BEFORE DELETE ON interview_scores FOR EACH ROW EXECUTE FUNCTION interview_scores_delete_handed_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_scores_insert_replaced_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM stand_ins i WHERE i.recruitment_key = NEW.recruitment_key AND i.instead_of_key = NEW.person_key) OR (EXISTS (SELECT 1 FROM stand_ins i WHERE i.recruitment_key = NEW.recruitment_key AND i.person_key = NEW.person_key) AND NOT EXISTS (SELECT 1 FROM stand_in_relations l WHERE l.candidate_key = NEW.candidate_key AND l.person_key = NEW.person_key AND NOT l.is_off)) THEN RAISE EXCEPTION 'refused: who takes part judges'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_scores_insert_replaced_guard BEFORE INSERT ON interview_scores FOR EACH ROW EXECUTE FUNCTION interview_scores_insert_replaced_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_scores_update_replaced_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM stand_ins i WHERE i.recruitment_key = NEW.recruitment_key AND i.instead_of_key = NEW.person_key) OR (EXISTS (SELECT 1 FROM stand_ins i WHERE i.recruitment_key = NEW.recruitment_key AND i.person_key = NEW.person_key) AND NOT EXISTS (SELECT 1 FROM stand_in_relations l WHERE l.candidate_key = NEW.candidate_key AND l.person_key = NEW.person_key AND NOT l.is_off)) THEN RAISE EXCEPTION 'refused: who takes part judges'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_scores_update_replaced_guard BEFORE UPDATE ON interview_scores FOR EACH ROW EXECUTE FUNCTION interview_scores_update_replaced_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_sheets_insert_replaced_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM stand_ins i WHERE i.recruitment_key = NEW.recruitment_key AND i.instead_of_key = NEW.person_key) OR (EXISTS (SELECT 1 FROM stand_ins i WHERE i.recruitment_key = NEW.recruitment_key AND i.person_key = NEW.person_key) AND NOT EXISTS (SELECT 1 FROM stand_in_relations l WHERE l.candidate_key = NEW.candidate_key AND l.person_key = NEW.person_key AND NOT l.is_off)) THEN RAISE EXCEPTION 'refused: who takes part judges'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_sheets_insert_replaced_guard BEFORE INSERT ON interview_sheets FOR EACH ROW EXECUTE FUNCTION interview_sheets_insert_replaced_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_sheets_update_replaced_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM stand_ins i WHERE i.recruitment_key = NEW.recruitment_key AND i.instead_of_key = NEW.person_key) OR (EXISTS (SELECT 1 FROM stand_ins i WHERE i.recruitment_key = NEW.recruitment_key AND i.person_key = NEW.person_key) AND NOT EXISTS (SELECT 1 FROM stand_in_relations l WHERE l.candidate_key = NEW.candidate_key AND l.person_key = NEW.person_key AND NOT l.is_off)) THEN RAISE EXCEPTION 'refused: who takes part judges'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_sheets_update_replaced_guard BEFORE UPDATE ON interview_sheets FOR EACH ROW EXECUTE FUNCTION interview_sheets_update_replaced_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION stand_ins_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('locked', 'unsealed') OR NEW.is_introduced OR (EXISTS (SELECT 1 FROM recruitment_members m WHERE m.recruitment_key = NEW.recruitment_key AND m.person_key = NEW.person_key) OR EXISTS (SELECT 1 FROM stand_ins i WHERE i.recruitment_key = NEW.recruitment_key AND i.person_key = NEW.person_key)) OR NOT (EXISTS (SELECT 1 FROM recruitment_members m WHERE m.recruitment_key = NEW.recruitment_key AND m.person_key = NEW.instead_of_key) OR EXISTS (SELECT 1 FROM stand_ins i WHERE i.recruitment_key = NEW.recruitment_key AND i.person_key = NEW.instead_of_key)) THEN RAISE EXCEPTION 'refused: a stand-in takes a place on the committee'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER stand_ins_insert_guard BEFORE INSERT ON stand_ins FOR EACH ROW EXECUTE FUNCTION stand_ins_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION stand_ins_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('locked', 'unsealed') OR (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.person_key <> NEW.person_key OR (OLD.person_key IS NULL) <> (NEW.person_key IS NULL)) OR (OLD.instead_of_key <> NEW.instead_of_key OR (OLD.instead_of_key IS NULL) <> (NEW.instead_of_key IS NULL)) OR (OLD.reason <> NEW.reason OR (OLD.reason IS NULL) <> (NEW.reason IS NULL)) OR (OLD.named_by_key <> NEW.named_by_key OR (OLD.named_by_key IS NULL) <> (NEW.named_by_key IS NULL)) OR (OLD.named_at <> NEW.named_at OR (OLD.named_at IS NULL) <> (NEW.named_at IS NULL)) OR NOT NEW.is_introduced THEN RAISE EXCEPTION 'refused: who took whose place stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER stand_ins_update_guard BEFORE UPDATE ON stand_ins FOR EACH ROW EXECUTE FUNCTION stand_ins_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION stand_ins_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: who took whose place stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER stand_ins_delete_guard BEFORE DELETE ON stand_ins FOR EACH ROW EXECUTE FUNCTION stand_ins_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION stand_in_relations_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('unsealed') THEN RAISE EXCEPTION 'refused: interviews are held once names are open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER stand_in_relations_insert_guard BEFORE INSERT ON stand_in_relations FOR EACH ROW EXECUTE FUNCTION stand_in_relations_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION stand_in_relations_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: interviews are held once names are open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER stand_in_relations_update_guard BEFORE UPDATE ON stand_in_relations FOR EACH ROW EXECUTE FUNCTION stand_in_relations_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION stand_in_relations_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: interviews are held once names are open'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER stand_in_relations_delete_guard BEFORE DELETE ON stand_in_relations FOR EACH ROW EXECUTE FUNCTION stand_in_relations_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION stand_in_relations_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER stand_in_relations_insert_together_guard BEFORE INSERT ON stand_in_relations FOR EACH ROW EXECUTE FUNCTION stand_in_relations_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_sheets_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('unsealed') THEN RAISE EXCEPTION 'refused: interviews are held once names are open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_sheets_insert_guard BEFORE INSERT ON interview_sheets FOR EACH ROW EXECUTE FUNCTION interview_sheets_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_sheets_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: interviews are held once names are open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_sheets_update_guard BEFORE UPDATE ON interview_sheets FOR EACH ROW EXECUTE FUNCTION interview_sheets_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_sheets_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: interviews are held once names are open'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_sheets_delete_guard BEFORE DELETE ON interview_sheets FOR EACH ROW EXECUTE FUNCTION interview_sheets_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_sheets_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_sheets_insert_together_guard BEFORE INSERT ON interview_sheets FOR EACH ROW EXECUTE FUNCTION interview_sheets_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_outcomes_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('unsealed') OR NEW.confirmed_by_key IS NOT NULL OR NEW.confirmed_at IS NOT NULL THEN RAISE EXCEPTION 'refused: outcomes are recorded once names are open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_outcomes_insert_guard BEFORE INSERT ON interview_outcomes FOR EACH ROW EXECUTE FUNCTION interview_outcomes_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_outcomes_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_outcomes_insert_together_guard BEFORE INSERT ON interview_outcomes FOR EACH ROW EXECUTE FUNCTION interview_outcomes_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_outcomes_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('unsealed') OR (OLD.key <> NEW.key OR (OLD.key IS NULL) <> (NEW.key IS NULL)) OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.candidate_key <> NEW.candidate_key OR (OLD.candidate_key IS NULL) <> (NEW.candidate_key IS NULL)) OR (OLD.outcome <> NEW.outcome OR (OLD.outcome IS NULL) <> (NEW.outcome IS NULL)) OR (OLD.reason <> NEW.reason OR (OLD.reason IS NULL) <> (NEW.reason IS NULL)) OR (OLD.recorded_by_key <> NEW.recorded_by_key OR (OLD.recorded_by_key IS NULL) <> (NEW.recorded_by_key IS NULL)) OR (OLD.recorded_at <> NEW.recorded_at OR (OLD.recorded_at IS NULL) <> (NEW.recorded_at IS NULL)) OR OLD.confirmed_by_key IS NOT NULL OR NEW.confirmed_by_key IS NULL OR NEW.confirmed_by_key = NEW.recorded_by_key THEN RAISE EXCEPTION 'refused: what was recorded stands, and another confirms it'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_outcomes_update_guard BEFORE UPDATE ON interview_outcomes FOR EACH ROW EXECUTE FUNCTION interview_outcomes_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interview_outcomes_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: what was recorded stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER interview_outcomes_delete_guard BEFORE DELETE ON interview_outcomes FOR EACH ROW EXECUTE FUNCTION interview_outcomes_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION call_proposals_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('unsealed') THEN RAISE EXCEPTION 'refused: somebody is called later once names are open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER call_proposals_insert_guard BEFORE INSERT ON call_proposals FOR EACH ROW EXECUTE FUNCTION call_proposals_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION call_proposals_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('unsealed') OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('unsealed') THEN RAISE EXCEPTION 'refused: somebody is called later once names are open'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER call_proposals_update_guard BEFORE UPDATE ON call_proposals FOR EACH ROW EXECUTE FUNCTION call_proposals_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION call_proposals_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('unsealed', 'erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: somebody is called later once names are open'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER call_proposals_delete_guard BEFORE DELETE ON call_proposals FOR EACH ROW EXECUTE FUNCTION call_proposals_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION call_proposals_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER call_proposals_insert_together_guard BEFORE INSERT ON call_proposals FOR EACH ROW EXECUTE FUNCTION call_proposals_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION called_later_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('unsealed') THEN RAISE EXCEPTION 'refused: who was called later stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER called_later_insert_guard BEFORE INSERT ON called_later FOR EACH ROW EXECUTE FUNCTION called_later_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION called_later_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: who was called later stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER called_later_update_guard BEFORE UPDATE ON called_later FOR EACH ROW EXECUTE FUNCTION called_later_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION called_later_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN candidates x ON x.id = t.id WHERE x.key = OLD.candidate_key) THEN RAISE EXCEPTION 'refused: who was called later stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER called_later_delete_guard BEFORE DELETE ON called_later FOR EACH ROW EXECUTE FUNCTION called_later_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION called_later_insert_together_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT p.recruitment_key FROM candidates p WHERE p.key = NEW.candidate_key) <> NEW.recruitment_key THEN RAISE EXCEPTION 'refused: a row belongs to one recruitment'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER called_later_insert_together_guard BEFORE INSERT ON called_later FOR EACH ROW EXECUTE FUNCTION called_later_insert_together_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION called_later_insert_two_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.proposed_by_key = NEW.confirmed_by_key OR NOT EXISTS (SELECT 1 FROM call_proposals p WHERE p.recruitment_key = NEW.recruitment_key AND p.candidate_key = NEW.candidate_key AND p.proposed_by_key = NEW.proposed_by_key) THEN RAISE EXCEPTION 'refused: two people call somebody later'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER called_later_insert_two_guard BEFORE INSERT ON called_later FOR EACH ROW EXECUTE FUNCTION called_later_insert_two_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION case_notes_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed', 'concluded', 'cancelled') THEN RAISE EXCEPTION 'refused: a note stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER case_notes_insert_guard BEFORE INSERT ON case_notes FOR EACH ROW EXECUTE FUNCTION case_notes_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION case_notes_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a note stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER case_notes_update_guard BEFORE UPDATE ON case_notes FOR EACH ROW EXECUTE FUNCTION case_notes_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION case_notes_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: a note stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER case_notes_delete_guard BEFORE DELETE ON case_notes FOR EACH ROW EXECUTE FUNCTION case_notes_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tombstones_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM recruitments r WHERE r.id = NEW.id AND EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = r.key AND h.lifted_at IS NULL)) OR EXISTS (SELECT 1 FROM applications a WHERE a.id = NEW.id AND EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = a.recruitment_key AND h.application_id IS NULL AND h.lifted_at IS NULL)) OR EXISTS (SELECT 1 FROM candidates c WHERE c.id = NEW.id AND EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = c.recruitment_key AND h.application_id IS NULL AND h.lifted_at IS NULL)) OR EXISTS (SELECT 1 FROM legal_holds h WHERE h.application_id = NEW.id AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM candidates c WHERE c.id = NEW.id AND EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = c.key AND h.lifted_at IS NULL)) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER tombstones_insert_guard BEFORE INSERT ON tombstones FOR EACH ROW EXECUTE FUNCTION tombstones_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tombstones_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a tombstone stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER tombstones_update_guard BEFORE UPDATE ON tombstones FOR EACH ROW EXECUTE FUNCTION tombstones_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tombstones_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a tombstone stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER tombstones_delete_guard BEFORE DELETE ON tombstones FOR EACH ROW EXECUTE FUNCTION tombstones_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION identity_tombstones_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM applications a WHERE a.id = NEW.id AND EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = a.recruitment_key AND h.application_id IS NULL AND h.lifted_at IS NULL)) OR EXISTS (SELECT 1 FROM legal_holds h WHERE h.application_id = NEW.id AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM candidates c WHERE c.id = NEW.id AND EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = c.key AND h.lifted_at IS NULL)) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER identity_tombstones_insert_guard BEFORE INSERT ON identity_tombstones FOR EACH ROW EXECUTE FUNCTION identity_tombstones_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION identity_tombstones_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a tombstone stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER identity_tombstones_update_guard BEFORE UPDATE ON identity_tombstones FOR EACH ROW EXECUTE FUNCTION identity_tombstones_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION identity_tombstones_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a tombstone stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER identity_tombstones_delete_guard BEFORE DELETE ON identity_tombstones FOR EACH ROW EXECUTE FUNCTION identity_tombstones_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitments_update_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.phase = 'erased' AND OLD.phase <> 'erased' AND EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = NEW.key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitments_update_hold_guard BEFORE UPDATE ON recruitments FOR EACH ROW EXECUTE FUNCTION recruitments_update_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION applications_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = OLD.recruitment_key AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id WHERE x.key = OLD.key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER applications_delete_hold_guard BEFORE DELETE ON applications FOR EACH ROW EXECUTE FUNCTION applications_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION candidates_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = OLD.recruitment_key AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = OLD.key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER candidates_delete_hold_guard BEFORE DELETE ON candidates FOR EACH ROW EXECUTE FUNCTION candidates_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION assignments_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = OLD.recruitment_key AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = OLD.candidate_key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER assignments_delete_hold_guard BEFORE DELETE ON assignments FOR EACH ROW EXECUTE FUNCTION assignments_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION rereadings_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = OLD.recruitment_key AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = OLD.candidate_key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER rereadings_delete_hold_guard BEFORE DELETE ON rereadings FOR EACH ROW EXECUTE FUNCTION rereadings_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION hearings_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = OLD.recruitment_key AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = OLD.candidate_key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER hearings_delete_hold_guard BEFORE DELETE ON hearings FOR EACH ROW EXECUTE FUNCTION hearings_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitment_keys_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = OLD.recruitment_key AND h.application_id IS NULL AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitment_keys_delete_hold_guard BEFORE DELETE ON recruitment_keys FOR EACH ROW EXECUTE FUNCTION recruitment_keys_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recruitment_private_keys_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = OLD.recruitment_key AND h.application_id IS NULL AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER recruitment_private_keys_delete_hold_guard BEFORE DELETE ON recruitment_private_keys FOR EACH ROW EXECUTE FUNCTION recruitment_private_keys_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION replaced_keys_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = OLD.recruitment_key AND h.application_id IS NULL AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER replaced_keys_delete_hold_guard BEFORE DELETE ON replaced_keys FOR EACH ROW EXECUTE FUNCTION replaced_keys_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION answers_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = (SELECT a.recruitment_key FROM applications a WHERE a.key = OLD.application_key) AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id WHERE x.key = OLD.application_key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER answers_delete_hold_guard BEFORE DELETE ON answers FOR EACH ROW EXECUTE FUNCTION answers_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION own_boxes_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = (SELECT a.recruitment_key FROM applications a WHERE a.key = OLD.application_key) AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id WHERE x.key = OLD.application_key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER own_boxes_delete_hold_guard BEFORE DELETE ON own_boxes FOR EACH ROW EXECUTE FUNCTION own_boxes_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION own_key_halves_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = (SELECT a.recruitment_key FROM applications a WHERE a.key = OLD.application_key) AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id WHERE x.key = OLD.application_key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER own_key_halves_delete_hold_guard BEFORE DELETE ON own_key_halves FOR EACH ROW EXECUTE FUNCTION own_key_halves_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION candidate_links_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = (SELECT a.recruitment_key FROM applications a WHERE a.key = OLD.application_key) AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id WHERE x.key = OLD.application_key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER candidate_links_delete_hold_guard BEFORE DELETE ON candidate_links FOR EACH ROW EXECUTE FUNCTION candidate_links_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION outgoing_letters_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = (SELECT a.recruitment_key FROM applications a WHERE a.key = OLD.application_key) AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id WHERE x.key = OLD.application_key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER outgoing_letters_delete_hold_guard BEFORE DELETE ON outgoing_letters FOR EACH ROW EXECUTE FUNCTION outgoing_letters_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sealed_identities_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = (SELECT a.recruitment_key FROM applications a WHERE a.key = OLD.application_key) AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id WHERE x.key = OLD.application_key AND h.lifted_at IS NULL)) AND NOT EXISTS (SELECT 1 FROM sealed_identities s JOIN replaced_keys l ON l.key_id = s.key_id WHERE s.application_key = OLD.application_key) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER sealed_identities_delete_hold_guard BEFORE DELETE ON sealed_identities FOR EACH ROW EXECUTE FUNCTION sealed_identities_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sealed_keys_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = (SELECT a.recruitment_key FROM applications a WHERE a.key = OLD.application_key) AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id WHERE x.key = OLD.application_key AND h.lifted_at IS NULL)) AND NOT EXISTS (SELECT 1 FROM sealed_identities s JOIN replaced_keys l ON l.key_id = s.key_id WHERE s.application_key = OLD.application_key) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER sealed_keys_delete_hold_guard BEFORE DELETE ON sealed_keys FOR EACH ROW EXECUTE FUNCTION sealed_keys_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION cleared_answers_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = (SELECT c.recruitment_key FROM candidates c WHERE c.key = OLD.candidate_key) AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = OLD.candidate_key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER cleared_answers_delete_hold_guard BEFORE DELETE ON cleared_answers FOR EACH ROW EXECUTE FUNCTION cleared_answers_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION released_identities_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = (SELECT c.recruitment_key FROM candidates c WHERE c.key = OLD.candidate_key) AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = OLD.candidate_key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER released_identities_delete_hold_guard BEFORE DELETE ON released_identities FOR EACH ROW EXECUTE FUNCTION released_identities_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION released_keys_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = (SELECT c.recruitment_key FROM candidates c WHERE c.key = OLD.candidate_key) AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = OLD.candidate_key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER released_keys_delete_hold_guard BEFORE DELETE ON released_keys FOR EACH ROW EXECUTE FUNCTION released_keys_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION decision_letters_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = (SELECT c.recruitment_key FROM candidates c WHERE c.key = OLD.candidate_key) AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = OLD.candidate_key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER decision_letters_delete_hold_guard BEFORE DELETE ON decision_letters FOR EACH ROW EXECUTE FUNCTION decision_letters_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION earlier_answers_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = (SELECT c.recruitment_key FROM candidates c WHERE c.key = OLD.candidate_key) AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = OLD.candidate_key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER earlier_answers_delete_hold_guard BEFORE DELETE ON earlier_answers FOR EACH ROW EXECUTE FUNCTION earlier_answers_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION feedback_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = (SELECT c.recruitment_key FROM candidates c WHERE c.key = OLD.candidate_key) AND h.application_id IS NULL AND h.lifted_at IS NULL) OR EXISTS (SELECT 1 FROM legal_holds h JOIN applications x ON x.id = h.application_id JOIN candidate_links l ON l.application_key = x.key WHERE l.candidate_key = OLD.candidate_key AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER feedback_delete_hold_guard BEFORE DELETE ON feedback FOR EACH ROW EXECUTE FUNCTION feedback_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION hearing_comments_delete_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM legal_holds h WHERE h.recruitment_key = (SELECT h.recruitment_key FROM hearings h WHERE h.key = OLD.hearing_key) AND h.application_id IS NULL AND h.lifted_at IS NULL) THEN RAISE EXCEPTION 'refused: there is a legal hold'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER hearing_comments_delete_hold_guard BEFORE DELETE ON hearing_comments FOR EACH ROW EXECUTE FUNCTION hearing_comments_delete_hold_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION legal_holds_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.lifted_at IS NOT NULL OR (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('scoring', 'shortlisting', 'locked', 'unsealed', 'concluded', 'cancelled') THEN RAISE EXCEPTION 'refused: a hold is placed on a case that stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER legal_holds_insert_guard BEFORE INSERT ON legal_holds FOR EACH ROW EXECUTE FUNCTION legal_holds_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION legal_holds_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.lifted_at IS NOT NULL OR (OLD.key <> NEW.key OR (OLD.key IS NULL) <> (NEW.key IS NULL)) OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.application_id <> NEW.application_id OR (OLD.application_id IS NULL) <> (NEW.application_id IS NULL)) OR (OLD.reason <> NEW.reason OR (OLD.reason IS NULL) <> (NEW.reason IS NULL)) OR (OLD.placed_by_key <> NEW.placed_by_key OR (OLD.placed_by_key IS NULL) <> (NEW.placed_by_key IS NULL)) OR (OLD.placed_at <> NEW.placed_at OR (OLD.placed_at IS NULL) <> (NEW.placed_at IS NULL)) OR NEW.lifted_at IS NULL OR NEW.lifted_by_key IS NULL THEN RAISE EXCEPTION 'refused: a hold is lifted once, and by somebody'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER legal_holds_update_guard BEFORE UPDATE ON legal_holds FOR EACH ROW EXECUTE FUNCTION legal_holds_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION legal_holds_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: that there was a hold stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER legal_holds_delete_guard BEFORE DELETE ON legal_holds FOR EACH ROW EXECUTE FUNCTION legal_holds_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION erasure_requests_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('concluded', 'cancelled') THEN RAISE EXCEPTION 'refused: a recruitment is erased when it is over'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER erasure_requests_insert_guard BEFORE INSERT ON erasure_requests FOR EACH ROW EXECUTE FUNCTION erasure_requests_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION erasure_requests_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: what was asked for stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER erasure_requests_update_guard BEFORE UPDATE ON erasure_requests FOR EACH ROW EXECUTE FUNCTION erasure_requests_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION erasure_certificates_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a certificate stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER erasure_certificates_update_guard BEFORE UPDATE ON erasure_certificates FOR EACH ROW EXECUTE FUNCTION erasure_certificates_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION erasure_certificates_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a certificate stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER erasure_certificates_delete_guard BEFORE DELETE ON erasure_certificates FOR EACH ROW EXECUTE FUNCTION erasure_certificates_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_bases_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.confirmed_at IS NOT NULL OR NEW.ended_at IS NOT NULL OR EXISTS (SELECT 1 FROM monitoring_bases b WHERE b.organisation_key = NEW.organisation_key AND b.ended_at IS NULL) THEN RAISE EXCEPTION 'refused: there is one basis at a time'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_bases_insert_guard BEFORE INSERT ON monitoring_bases FOR EACH ROW EXECUTE FUNCTION monitoring_bases_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_bases_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.key <> NEW.key OR (OLD.key IS NULL) <> (NEW.key IS NULL)) OR (OLD.id <> NEW.id OR (OLD.id IS NULL) <> (NEW.id IS NULL)) OR (OLD.organisation_key <> NEW.organisation_key OR (OLD.organisation_key IS NULL) <> (NEW.organisation_key IS NULL)) OR (OLD.threshold <> NEW.threshold OR (OLD.threshold IS NULL) <> (NEW.threshold IS NULL)) OR (OLD.ground <> NEW.ground OR (OLD.ground IS NULL) <> (NEW.ground IS NULL)) OR (OLD.written_by_key <> NEW.written_by_key OR (OLD.written_by_key IS NULL) <> (NEW.written_by_key IS NULL)) OR (OLD.written_at <> NEW.written_at OR (OLD.written_at IS NULL) <> (NEW.written_at IS NULL)) THEN RAISE EXCEPTION 'refused: what was written stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_bases_update_guard BEFORE UPDATE ON monitoring_bases FOR EACH ROW EXECUTE FUNCTION monitoring_bases_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_bases_update_two_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.confirmed_by_key = NEW.written_by_key OR (OLD.confirmed_at IS NULL AND NEW.public_key IS NOT NULL) THEN RAISE EXCEPTION 'refused: another person confirms it'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_bases_update_two_guard BEFORE UPDATE ON monitoring_bases FOR EACH ROW EXECUTE FUNCTION monitoring_bases_update_two_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_bases_update_once_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.confirmed_by_key IS NOT NULL AND (OLD.confirmed_by_key <> NEW.confirmed_by_key OR (OLD.confirmed_by_key IS NULL) <> (NEW.confirmed_by_key IS NULL))) OR (OLD.confirmed_at IS NOT NULL AND (OLD.confirmed_at <> NEW.confirmed_at OR (OLD.confirmed_at IS NULL) <> (NEW.confirmed_at IS NULL))) OR (OLD.ended_by_key IS NOT NULL AND (OLD.ended_by_key <> NEW.ended_by_key OR (OLD.ended_by_key IS NULL) <> (NEW.ended_by_key IS NULL))) OR (OLD.ended_at IS NOT NULL AND (OLD.ended_at <> NEW.ended_at OR (OLD.ended_at IS NULL) <> (NEW.ended_at IS NULL))) OR (OLD.public_key IS NOT NULL AND (OLD.public_key <> NEW.public_key OR (OLD.public_key IS NULL) <> (NEW.public_key IS NULL))) THEN RAISE EXCEPTION 'refused: what was written stands'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_bases_update_once_guard BEFORE UPDATE ON monitoring_bases FOR EACH ROW EXECUTE FUNCTION monitoring_bases_update_once_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_bases_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: what was written stands'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_bases_delete_guard BEFORE DELETE ON monitoring_bases FOR EACH ROW EXECUTE FUNCTION monitoring_bases_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_private_keys_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NOT EXISTS (SELECT 1 FROM monitoring_bases b WHERE b.key = NEW.basis_key AND b.confirmed_at IS NOT NULL AND b.ended_at IS NULL) THEN RAISE EXCEPTION 'refused: nobody is asked without a basis'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_private_keys_insert_guard BEFORE INSERT ON monitoring_private_keys FOR EACH ROW EXECUTE FUNCTION monitoring_private_keys_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_private_keys_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a key never changes'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_private_keys_update_guard BEFORE UPDATE ON monitoring_private_keys FOR EACH ROW EXECUTE FUNCTION monitoring_private_keys_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_private_keys_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM monitoring_bases b WHERE b.key = OLD.basis_key AND b.confirmed_at IS NOT NULL AND b.ended_at IS NULL) THEN RAISE EXCEPTION 'refused: a key stands while people are asked'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_private_keys_delete_guard BEFORE DELETE ON monitoring_private_keys FOR EACH ROW EXECUTE FUNCTION monitoring_private_keys_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitored_recruitments_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('draft') OR NOT EXISTS (SELECT 1 FROM monitoring_bases b WHERE b.key = NEW.basis_key AND b.confirmed_at IS NOT NULL AND b.ended_at IS NULL) THEN RAISE EXCEPTION 'refused: what is asked is settled at publication'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitored_recruitments_insert_guard BEFORE INSERT ON monitored_recruitments FOR EACH ROW EXECUTE FUNCTION monitored_recruitments_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitored_recruitments_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: what is asked is settled at publication'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitored_recruitments_update_guard BEFORE UPDATE ON monitored_recruitments FOR EACH ROW EXECUTE FUNCTION monitored_recruitments_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitored_recruitments_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: what is asked is settled at publication'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitored_recruitments_delete_guard BEFORE DELETE ON monitored_recruitments FOR EACH ROW EXECUTE FUNCTION monitored_recruitments_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_boxes_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing') OR NOT EXISTS (SELECT 1 FROM applications x JOIN monitored_recruitments m ON m.recruitment_key = x.recruitment_key WHERE x.key = NEW.application_key AND EXISTS (SELECT 1 FROM monitoring_bases b WHERE b.key = m.basis_key AND b.confirmed_at IS NOT NULL AND b.ended_at IS NULL)) THEN RAISE EXCEPTION 'refused: a box is made when an application is sent'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_boxes_insert_guard BEFORE INSERT ON monitoring_boxes FOR EACH ROW EXECUTE FUNCTION monitoring_boxes_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_boxes_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.application_key <> NEW.application_key OR (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing', 'scoring', 'shortlisting') THEN RAISE EXCEPTION 'refused: answers are taken until the list is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_boxes_update_guard BEFORE UPDATE ON monitoring_boxes FOR EACH ROW EXECUTE FUNCTION monitoring_boxes_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_keys_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing') OR NOT EXISTS (SELECT 1 FROM applications x JOIN monitored_recruitments m ON m.recruitment_key = x.recruitment_key WHERE x.key = NEW.application_key AND EXISTS (SELECT 1 FROM monitoring_bases b WHERE b.key = m.basis_key AND b.confirmed_at IS NOT NULL AND b.ended_at IS NULL)) THEN RAISE EXCEPTION 'refused: a box is made when an application is sent'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_keys_insert_guard BEFORE INSERT ON monitoring_keys FOR EACH ROW EXECUTE FUNCTION monitoring_keys_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_keys_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.application_key <> NEW.application_key OR (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) NOT IN ('open', 'clearing', 'scoring', 'shortlisting') THEN RAISE EXCEPTION 'refused: answers are taken until the list is locked'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_keys_update_guard BEFORE UPDATE ON monitoring_keys FOR EACH ROW EXECUTE FUNCTION monitoring_keys_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_piles_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NOT EXISTS (SELECT 1 FROM monitoring_bases b WHERE b.key = NEW.basis_key AND b.confirmed_at IS NOT NULL AND b.ended_at IS NULL) THEN RAISE EXCEPTION 'refused: nobody is asked without a basis'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_piles_insert_guard BEFORE INSERT ON monitoring_piles FOR EACH ROW EXECUTE FUNCTION monitoring_piles_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_piles_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: a pile is shuffled as a whole'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_piles_update_guard BEFORE UPDATE ON monitoring_piles FOR EACH ROW EXECUTE FUNCTION monitoring_piles_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_releases_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: what was told was told'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_releases_update_guard BEFORE UPDATE ON monitoring_releases FOR EACH ROW EXECUTE FUNCTION monitoring_releases_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION monitoring_releases_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: what was told was told'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER monitoring_releases_delete_guard BEFORE DELETE ON monitoring_releases FOR EACH ROW EXECUTE FUNCTION monitoring_releases_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION experience_counts_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.organisation_key <> NEW.organisation_key OR (OLD.organisation_key IS NULL) <> (NEW.organisation_key IS NULL)) OR (OLD.audience <> NEW.audience OR (OLD.audience IS NULL) <> (NEW.audience IS NULL)) OR (OLD.question <> NEW.question OR (OLD.question IS NULL) <> (NEW.question IS NULL)) OR (OLD.level <> NEW.level OR (OLD.level IS NULL) <> (NEW.level IS NULL)) OR NEW.told < OLD.told OR NEW.told + NEW.pending < OLD.told + OLD.pending THEN RAISE EXCEPTION 'refused: what was counted stays counted'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER experience_counts_update_guard BEFORE UPDATE ON experience_counts FOR EACH ROW EXECUTE FUNCTION experience_counts_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION experience_counts_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'refused: what was counted stays counted'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER experience_counts_delete_guard BEFORE DELETE ON experience_counts FOR EACH ROW EXECUTE FUNCTION experience_counts_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION experience_marks_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = NEW.recruitment_key) NOT IN ('locked', 'unsealed', 'concluded') THEN RAISE EXCEPTION 'refused: members are asked after the lock'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER experience_marks_insert_guard BEFORE INSERT ON experience_marks FOR EACH ROW EXECUTE FUNCTION experience_marks_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION experience_marks_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.recruitment_key <> NEW.recruitment_key OR (OLD.recruitment_key IS NULL) <> (NEW.recruitment_key IS NULL)) OR (OLD.person_key <> NEW.person_key OR (OLD.person_key IS NULL) <> (NEW.person_key IS NULL)) OR NOT NEW.is_told THEN RAISE EXCEPTION 'refused: nobody answers twice'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER experience_marks_update_guard BEFORE UPDATE ON experience_marks FOR EACH ROW EXECUTE FUNCTION experience_marks_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION experience_marks_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT phase FROM recruitments WHERE key = OLD.recruitment_key) NOT IN ('erased') THEN RAISE EXCEPTION 'refused: nobody answers twice'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER experience_marks_delete_guard BEFORE DELETE ON experience_marks FOR EACH ROW EXECUTE FUNCTION experience_marks_delete_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION applicant_experience_marks_insert_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = NEW.application_key) = 'erased' THEN RAISE EXCEPTION 'refused: nobody is asked any more'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER applicant_experience_marks_insert_guard BEFORE INSERT ON applicant_experience_marks FOR EACH ROW EXECUTE FUNCTION applicant_experience_marks_insert_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION applicant_experience_marks_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (OLD.application_key <> NEW.application_key OR (OLD.application_key IS NULL) <> (NEW.application_key IS NULL)) OR NOT NEW.is_told THEN RAISE EXCEPTION 'refused: nobody answers twice'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER applicant_experience_marks_update_guard BEFORE UPDATE ON applicant_experience_marks FOR EACH ROW EXECUTE FUNCTION applicant_experience_marks_update_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION applicant_experience_marks_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT r.phase FROM recruitments r JOIN applications a ON a.recruitment_key = r.key WHERE a.key = OLD.application_key) NOT IN ('erased') AND NOT EXISTS (SELECT 1 FROM tombstones t JOIN applications x ON x.id = t.id WHERE x.key = OLD.application_key) THEN RAISE EXCEPTION 'refused: nobody answers twice'; END IF; RETURN OLD; END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER applicant_experience_marks_delete_guard BEFORE DELETE ON applicant_experience_marks FOR EACH ROW EXECUTE FUNCTION applicant_experience_marks_delete_guard();
