CREATE TABLE `decision_letters` (
	`candidate_key` integer PRIMARY KEY NOT NULL,
	`recruitment_key` integer NOT NULL,
	`text` text,
	`language` text,
	`revision` integer DEFAULT 0 NOT NULL,
	`kind` text,
	`approved_by_key` integer,
	`approved_at` integer,
	`sent_at` integer,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decision_letters_recruitment_idx` ON `decision_letters` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `feedback` (
	`candidate_key` integer NOT NULL,
	`question_key` integer NOT NULL,
	`recruitment_key` integer NOT NULL,
	`half_steps` integer NOT NULL,
	`band` text,
	PRIMARY KEY(`candidate_key`, `question_key`),
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_key`) REFERENCES `questions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `feedback_recruitment_idx` ON `feedback` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `outgoing_letters` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`application_key` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`queued_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease` text,
	`leased_until` integer,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outgoing_letters_id_unique` ON `outgoing_letters` (`id`);--> statement-breakpoint
CREATE INDEX `outgoing_letters_due_idx` ON `outgoing_letters` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `outgoing_letters_application_idx` ON `outgoing_letters` (`application_key`);--> statement-breakpoint
CREATE INDEX `outgoing_letters_recruitment_idx` ON `outgoing_letters` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `document_requests` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`until` integer NOT NULL,
	`asked_by_key` integer NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_requests_id_unique` ON `document_requests` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `document_requests_kind_uq` ON `document_requests` (`recruitment_key`,`kind`);--> statement-breakpoint
CREATE TABLE `documents` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`candidate_key` integer NOT NULL,
	`request_key` integer NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`parts` integer NOT NULL,
	`stored_on` text NOT NULL,
	`state` text NOT NULL,
	`form_key` text NOT NULL,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_key`) REFERENCES `document_requests`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_id_unique` ON `documents` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `documents_form_uq` ON `documents` (`candidate_key`,`form_key`);--> statement-breakpoint
CREATE INDEX `documents_state_idx` ON `documents` (`state`);--> statement-breakpoint
CREATE TABLE `document_keys` (
	`document_key` integer PRIMARY KEY NOT NULL,
	`wrapped_key` blob NOT NULL,
	FOREIGN KEY (`document_key`) REFERENCES `documents`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `document_parts` (
	`document_key` integer NOT NULL,
	`position` integer NOT NULL,
	`box` blob NOT NULL,
	PRIMARY KEY(`document_key`, `position`),
	FOREIGN KEY (`document_key`) REFERENCES `documents`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `message_keys` (
	`thread_key` integer PRIMARY KEY NOT NULL,
	`wrapped_key` blob NOT NULL,
	FOREIGN KEY (`thread_key`) REFERENCES `message_threads`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `message_threads` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`kind` text NOT NULL,
	`application_key` integer,
	`candidate_key` integer,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `message_threads_id_unique` ON `message_threads` (`id`);--> statement-breakpoint
CREATE INDEX `message_threads_recruitment_idx` ON `message_threads` (`recruitment_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `message_threads_application_uq` ON `message_threads` (`application_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `message_threads_candidate_uq` ON `message_threads` (`candidate_key`);--> statement-breakpoint
CREATE TABLE `messages` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`thread_key` integer NOT NULL,
	`author` text NOT NULL,
	`person_key` integer,
	`language` text NOT NULL,
	`written_on` text NOT NULL,
	`box` blob NOT NULL,
	`form_key` text NOT NULL,
	FOREIGN KEY (`thread_key`) REFERENCES `message_threads`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_id_unique` ON `messages` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_form_uq` ON `messages` (`thread_key`,`form_key`);--> statement-breakpoint
CREATE TABLE `interview_choices` (
	`candidate_key` integer PRIMARY KEY NOT NULL,
	`recruitment_key` integer NOT NULL,
	`slot_key` integer,
	`seat` integer,
	`word` text DEFAULT '' NOT NULL,
	`calendar_id` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`slot_key`) REFERENCES `interview_slots`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interview_choices_calendarId_unique` ON `interview_choices` (`calendar_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `interview_choices_seat_uq` ON `interview_choices` (`slot_key`,`seat`);--> statement-breakpoint
CREATE INDEX `interview_choices_recruitment_idx` ON `interview_choices` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `interview_plans` (
	`recruitment_key` integer PRIMARY KEY NOT NULL,
	`is_offered` integer DEFAULT false NOT NULL,
	`choose_until` integer,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `interview_questions` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`position` integer NOT NULL,
	`prompt` text NOT NULL,
	`anchors` text NOT NULL,
	`source` text,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interview_questions_id_unique` ON `interview_questions` (`id`);--> statement-breakpoint
CREATE INDEX `interview_questions_recruitment_idx` ON `interview_questions` (`recruitment_key`,`position`);--> statement-breakpoint
CREATE TABLE `interview_scores` (
	`candidate_key` integer NOT NULL,
	`question_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`recruitment_key` integer NOT NULL,
	`level` integer,
	`note` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`candidate_key`, `question_key`, `person_key`),
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_key`) REFERENCES `interview_questions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interview_scores_recruitment_idx` ON `interview_scores` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `interview_sheets` (
	`candidate_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`recruitment_key` integer NOT NULL,
	PRIMARY KEY(`candidate_key`, `person_key`),
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interview_sheets_recruitment_idx` ON `interview_sheets` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `interview_slot_members` (
	`slot_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	PRIMARY KEY(`slot_key`, `person_key`),
	FOREIGN KEY (`slot_key`) REFERENCES `interview_slots`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `interview_slots` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`minutes` integer NOT NULL,
	`place` text NOT NULL,
	`seats` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interview_slots_id_unique` ON `interview_slots` (`id`);--> statement-breakpoint
CREATE INDEX `interview_slots_recruitment_idx` ON `interview_slots` (`recruitment_key`,`starts_at`);--> statement-breakpoint
CREATE TABLE `interview_outcomes` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`candidate_key` integer NOT NULL,
	`outcome` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`recorded_by_key` integer,
	`recorded_at` integer NOT NULL,
	`confirmed_by_key` integer,
	`confirmed_at` integer,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interview_outcomes_id_unique` ON `interview_outcomes` (`id`);--> statement-breakpoint
CREATE INDEX `interview_outcomes_recruitment_idx` ON `interview_outcomes` (`recruitment_key`,`candidate_key`);--> statement-breakpoint
CREATE TABLE `call_proposals` (
	`recruitment_key` integer PRIMARY KEY NOT NULL,
	`candidate_key` integer NOT NULL,
	`instead_of` text NOT NULL,
	`reason` text NOT NULL,
	`departure_reason` text DEFAULT '' NOT NULL,
	`proposed_by_key` integer NOT NULL,
	`proposed_at` integer NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `called_later` (
	`candidate_key` integer PRIMARY KEY NOT NULL,
	`recruitment_key` integer NOT NULL,
	`instead_of` text NOT NULL,
	`reason` text NOT NULL,
	`departure_reason` text DEFAULT '' NOT NULL,
	`proposed_by_key` integer NOT NULL,
	`confirmed_by_key` integer NOT NULL,
	`called_at` integer NOT NULL,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `case_notes` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`author_key` integer NOT NULL,
	`side` text NOT NULL,
	`phase` text NOT NULL,
	`written_at` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_notes_id_unique` ON `case_notes` (`id`);--> statement-breakpoint
CREATE INDEX `case_notes_recruitment_idx` ON `case_notes` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `recruitment_summaries` (
	`recruitment_key` integer PRIMARY KEY NOT NULL,
	`locked_at` integer NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `monitored_recruitments` (
	`recruitment_key` integer PRIMARY KEY NOT NULL,
	`basis_key` integer NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`basis_key`) REFERENCES `monitoring_bases`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `monitored_recruitments_basis_idx` ON `monitored_recruitments` (`basis_key`);--> statement-breakpoint
CREATE TABLE `monitoring_bases` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`organisation_key` integer NOT NULL,
	`ground` text NOT NULL,
	`questions` text NOT NULL,
	`threshold` integer NOT NULL,
	`written_by_key` integer NOT NULL,
	`written_at` integer NOT NULL,
	`confirmed_by_key` integer,
	`confirmed_at` integer,
	`ended_by_key` integer,
	`ended_at` integer,
	`public_key` blob,
	`batch_recruitments` integer DEFAULT 0 NOT NULL,
	`asked_in` text,
	FOREIGN KEY (`organisation_key`) REFERENCES `organisations`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `monitoring_bases_id_unique` ON `monitoring_bases` (`id`);--> statement-breakpoint
CREATE INDEX `monitoring_bases_organisation_idx` ON `monitoring_bases` (`organisation_key`);--> statement-breakpoint
CREATE TABLE `monitoring_releases` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`basis_key` integer NOT NULL,
	`quarter` text NOT NULL,
	`asked_by_key` integer NOT NULL,
	`released_at` integer NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`basis_key`) REFERENCES `monitoring_bases`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `monitoring_releases_id_unique` ON `monitoring_releases` (`id`);--> statement-breakpoint
CREATE INDEX `monitoring_releases_basis_idx` ON `monitoring_releases` (`basis_key`);--> statement-breakpoint
CREATE TABLE `monitoring_boxes` (
	`application_key` integer PRIMARY KEY NOT NULL,
	`box` blob NOT NULL,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `monitoring_keys` (
	`application_key` integer PRIMARY KEY NOT NULL,
	`enc` blob NOT NULL,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `monitoring_piles` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`basis_key` integer NOT NULL,
	`is_invited` integer NOT NULL,
	`enc` blob NOT NULL,
	`box` blob NOT NULL,
	FOREIGN KEY (`basis_key`) REFERENCES `monitoring_bases`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `monitoring_piles_basis_idx` ON `monitoring_piles` (`basis_key`);--> statement-breakpoint
CREATE TABLE `monitoring_private_keys` (
	`basis_key` integer PRIMARY KEY NOT NULL,
	`wrapped_private_key` blob NOT NULL,
	FOREIGN KEY (`basis_key`) REFERENCES `monitoring_bases`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `experience_counts` (
	`organisation_key` integer NOT NULL,
	`audience` text NOT NULL,
	`question` text NOT NULL,
	`level` integer NOT NULL,
	`pending` integer NOT NULL,
	`told` integer NOT NULL,
	PRIMARY KEY(`organisation_key`, `audience`, `question`, `level`),
	FOREIGN KEY (`organisation_key`) REFERENCES `organisations`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `experience_marks` (
	`recruitment_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`is_told` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`recruitment_key`, `person_key`),
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `applicant_experience_marks` (
	`application_key` integer PRIMARY KEY NOT NULL,
	`is_told` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action
);
