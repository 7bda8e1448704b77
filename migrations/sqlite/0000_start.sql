CREATE TABLE `departments` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`organisation_key` integer NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`organisation_key`) REFERENCES `organisations`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `departments_id_unique` ON `departments` (`id`);--> statement-breakpoint
CREATE INDEX `departments_organisation_idx` ON `departments` (`organisation_key`);--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`person_key` integer,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `organisations` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`settings` text NOT NULL,
	`is_demo` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_id_unique` ON `organisations` (`id`);--> statement-breakpoint
CREATE TABLE `people` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`organisation_key` integer NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`password_hash` text,
	`language` text NOT NULL,
	`is_active` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`organisation_key`) REFERENCES `organisations`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_id_unique` ON `people` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_uq` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `person_roles` (
	`person_key` integer NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person_key`, `role`),
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_key` integer NOT NULL,
	`started_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_person_idx` ON `sessions` (`person_key`);--> statement-breakpoint
CREATE TABLE `qualifications` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`bank_id` text,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`is_required` integer NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `qualifications_id_unique` ON `qualifications` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `qualifications_bank_uq` ON `qualifications` (`recruitment_key`,`bank_id`);--> statement-breakpoint
CREATE TABLE `recruitment_members` (
	`recruitment_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`recruitment_key`, `person_key`),
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `recruitment_members_person_idx` ON `recruitment_members` (`person_key`);--> statement-breakpoint
CREATE TABLE `recruitments` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`organisation_key` integer NOT NULL,
	`department_key` integer,
	`phase` text DEFAULT 'draft' NOT NULL,
	`job_family` text,
	`texts` text NOT NULL,
	`languages` text NOT NULL,
	`position_kind` text DEFAULT 'permanent' NOT NULL,
	`blindness` text DEFAULT 'blind' NOT NULL,
	`ordinary_reason` text,
	`cv_use` text,
	`positions` integer DEFAULT 1 NOT NULL,
	`hours_per_week` integer,
	`place` text DEFAULT '' NOT NULL,
	`contact` text DEFAULT '' NOT NULL,
	`deadline` integer,
	`grace_minutes` integer DEFAULT 0 NOT NULL,
	`retention_months` integer,
	`published_at` integer,
	`concluded_at` integer,
	`freeze_hash` text,
	`revision` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`organisation_key`) REFERENCES `organisations`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_key`) REFERENCES `departments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recruitments_id_unique` ON `recruitments` (`id`);--> statement-breakpoint
CREATE INDEX `recruitments_organisation_phase_idx` ON `recruitments` (`organisation_key`,`phase`);--> statement-breakpoint
CREATE TABLE `question_banks` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`family` text NOT NULL,
	`content_hash` text NOT NULL,
	`content` text NOT NULL,
	`is_current` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_banks_contentHash_unique` ON `question_banks` (`content_hash`);--> statement-breakpoint
CREATE TABLE `question_qualifications` (
	`question_key` integer NOT NULL,
	`qualification_key` integer NOT NULL,
	PRIMARY KEY(`question_key`, `qualification_key`),
	FOREIGN KEY (`question_key`) REFERENCES `questions`(`key`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`qualification_key`) REFERENCES `qualifications`(`key`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `questions` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`word_limit` integer,
	`minutes` integer NOT NULL,
	`weight` integer NOT NULL,
	`is_scored` integer NOT NULL,
	`source` text,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_id_unique` ON `questions` (`id`);--> statement-breakpoint
CREATE INDEX `questions_recruitment_idx` ON `questions` (`recruitment_key`,`position`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`question_key` integer NOT NULL,
	`position` integer NOT NULL,
	`candidate_key` integer NOT NULL,
	`is_done` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_key`) REFERENCES `questions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_id_unique` ON `assignments` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_order_uq` ON `assignments` (`person_key`,`question_key`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_answer_uq` ON `assignments` (`person_key`,`question_key`,`candidate_key`);--> statement-breakpoint
CREATE INDEX `assignments_next_idx` ON `assignments` (`recruitment_key`,`person_key`,`is_done`,`question_key`,`position`);--> statement-breakpoint
CREATE TABLE `candidates` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`number` text NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidates_id_unique` ON `candidates` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `candidates_number_uq` ON `candidates` (`recruitment_key`,`number`);--> statement-breakpoint
CREATE TABLE `cleared_answers` (
	`candidate_key` integer NOT NULL,
	`question_key` integer NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`candidate_key`, `question_key`),
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_key`) REFERENCES `questions`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `locks` (
	`recruitment_key` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`protocol` text NOT NULL,
	`proposed_by_key` integer NOT NULL,
	`confirmed_by_key` integer NOT NULL,
	`locked_at` integer NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `score_waivers` (
	`recruitment_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`waived_by_key` integer NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`recruitment_key`, `person_key`),
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`waived_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `scores` (
	`candidate_key` integer NOT NULL,
	`question_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`recruitment_key` integer NOT NULL,
	`level` integer,
	`note` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`candidate_key`, `question_key`, `person_key`),
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_key`) REFERENCES `questions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `scores_recruitment_idx` ON `scores` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `shortlist_entries` (
	`recruitment_key` integer NOT NULL,
	`candidate_key` integer NOT NULL,
	`is_chosen` integer NOT NULL,
	`departure_reason` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`recruitment_key`, `candidate_key`),
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `shortlist_proposals` (
	`recruitment_key` integer PRIMARY KEY NOT NULL,
	`proposed_by_key` integer NOT NULL,
	`reason` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answers` (
	`application_key` integer NOT NULL,
	`question_key` integer NOT NULL,
	`text` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`application_key`, `question_key`),
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_key`) REFERENCES `questions`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `applications` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`receipt_hash` text NOT NULL,
	`access_hash` text,
	`state` text DEFAULT 'begun' NOT NULL,
	`language` text NOT NULL,
	`notice_version` text NOT NULL,
	`idempotency_key` text,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `applications_id_unique` ON `applications` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `applications_receiptHash_unique` ON `applications` (`receipt_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `applications_accessHash_unique` ON `applications` (`access_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `applications_idempotencyKey_unique` ON `applications` (`idempotency_key`);--> statement-breakpoint
CREATE INDEX `applications_recruitment_idx` ON `applications` (`recruitment_key`,`state`);--> statement-breakpoint
CREATE TABLE `candidate_links` (
	`application_key` integer PRIMARY KEY NOT NULL,
	`candidate_key` integer NOT NULL,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_links_candidate_uq` ON `candidate_links` (`candidate_key`);--> statement-breakpoint
CREATE TABLE `clearances` (
	`application_key` integer NOT NULL,
	`question_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	PRIMARY KEY(`application_key`, `question_key`),
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_key`) REFERENCES `questions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `findings` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`application_key` integer NOT NULL,
	`question_key` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`category` text NOT NULL,
	`decision` text DEFAULT 'open' NOT NULL,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_key`) REFERENCES `questions`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `findings_id_unique` ON `findings` (`id`);--> statement-breakpoint
CREATE INDEX `findings_application_idx` ON `findings` (`application_key`);--> statement-breakpoint
CREATE TABLE `veils` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`application_key` integer NOT NULL,
	`question_key` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`replacement` text NOT NULL,
	`person_key` integer NOT NULL,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_key`) REFERENCES `questions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `veils_id_unique` ON `veils` (`id`);--> statement-breakpoint
CREATE INDEX `veils_application_idx` ON `veils` (`application_key`);--> statement-breakpoint
CREATE TABLE `recruitment_keys` (
	`recruitment_key` integer PRIMARY KEY NOT NULL,
	`key_id` text NOT NULL,
	`suite` text NOT NULL,
	`custody` text NOT NULL,
	`public_key` blob NOT NULL,
	`wrapped_private_key` blob NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recruitment_keys_keyId_unique` ON `recruitment_keys` (`key_id`);--> statement-breakpoint
CREATE TABLE `sealed_identities` (
	`application_key` integer PRIMARY KEY NOT NULL,
	`key_id` text NOT NULL,
	`suite` text NOT NULL,
	`enc` blob NOT NULL,
	`sealed_key` blob NOT NULL,
	`iv` blob NOT NULL,
	`box` blob NOT NULL,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `released_identities` (
	`candidate_key` integer PRIMARY KEY NOT NULL,
	`wrapped_key` blob NOT NULL,
	`box` blob NOT NULL,
	`is_released_to_committee` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_events` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`organisation_key` integer NOT NULL,
	`recruitment_id` text,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`details` text NOT NULL,
	`salt` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`organisation_key`) REFERENCES `organisations`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_events_id_unique` ON `audit_events` (`id`);--> statement-breakpoint
CREATE INDEX `audit_events_recruitment_idx` ON `audit_events` (`recruitment_id`);