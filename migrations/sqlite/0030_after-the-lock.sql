CREATE TABLE `given_copies` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`application_key` integer NOT NULL,
	`made_on` text NOT NULL,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `given_copies_application_idx` ON `given_copies` (`application_key`);--> statement-breakpoint
CREATE TABLE `earlier_answers` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`candidate_key` integer NOT NULL,
	`recruitment_key` integer NOT NULL,
	`text` text NOT NULL,
	`language` text NOT NULL,
	`kind` text NOT NULL,
	`approved_by_key` integer NOT NULL,
	`approved_at` integer NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `earlier_answers_candidate_idx` ON `earlier_answers` (`candidate_key`);--> statement-breakpoint
CREATE INDEX `earlier_answers_recruitment_idx` ON `earlier_answers` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `stand_ins` (
	`recruitment_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`instead_of_key` integer NOT NULL,
	`reason` text NOT NULL,
	`named_by_key` integer NOT NULL,
	`named_at` integer NOT NULL,
	`is_introduced` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`recruitment_key`, `person_key`),
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`instead_of_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`named_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stand_ins_instead_uq` ON `stand_ins` (`recruitment_key`,`instead_of_key`);--> statement-breakpoint
CREATE TABLE `stand_in_relations` (
	`candidate_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`recruitment_key` integer NOT NULL,
	`is_off` integer NOT NULL,
	PRIMARY KEY(`candidate_key`, `person_key`),
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stand_in_relations_recruitment_idx` ON `stand_in_relations` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `blind_starts` (
	`department_key` integer PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`set_by_key` integer NOT NULL,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`department_key`) REFERENCES `departments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ordinary_figures` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`organisation_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`made_at` integer NOT NULL,
	`confirmed_at` integer,
	`body` text NOT NULL,
	FOREIGN KEY (`organisation_key`) REFERENCES `organisations`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ordinary_figures_id_unique` ON `ordinary_figures` (`id`);--> statement-breakpoint
CREATE INDEX `ordinary_figures_organisation_idx` ON `ordinary_figures` (`organisation_key`);--> statement-breakpoint
ALTER TABLE `applications` ADD `messages_seen` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `message_threads` ADD `seen_by_hr` integer DEFAULT 0 NOT NULL;