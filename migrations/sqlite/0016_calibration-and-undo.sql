CREATE TABLE `score_steps` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recruitment_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`assignment_key` integer NOT NULL,
	`revision` integer NOT NULL,
	`had_score` integer NOT NULL,
	`level` integer,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_key`) REFERENCES `assignments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `score_steps_last_idx` ON `score_steps` (`recruitment_key`,`person_key`,`key`);--> statement-breakpoint
CREATE TABLE `introductions` (
	`recruitment_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`read_at` integer NOT NULL,
	PRIMARY KEY(`recruitment_key`, `person_key`),
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sample_answers` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`question_id` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`intended_level` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sample_answers_id_unique` ON `sample_answers` (`id`);--> statement-breakpoint
CREATE INDEX `sample_answers_recruitment_idx` ON `sample_answers` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `sample_levels` (
	`sample_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`recruitment_key` integer NOT NULL,
	`level` integer,
	PRIMARY KEY(`sample_key`, `person_key`),
	FOREIGN KEY (`sample_key`) REFERENCES `sample_answers`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `sample_levels_recruitment_idx` ON `sample_levels` (`recruitment_key`);--> statement-breakpoint
ALTER TABLE `assignments` ADD `is_marked` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `assignments` ADD `undone_revision` integer DEFAULT 0 NOT NULL;