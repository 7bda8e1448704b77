CREATE TABLE `bank_families` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`family` text NOT NULL,
	`content` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_families_family_unique` ON `bank_families` (`family`);--> statement-breakpoint
CREATE TABLE `bank_imports` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`person_key` integer NOT NULL,
	`made_at` integer NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_imports_id_unique` ON `bank_imports` (`id`);--> statement-breakpoint
CREATE TABLE `bank_questions` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`family_key` integer NOT NULL,
	`question_id` text NOT NULL,
	`version` integer NOT NULL,
	`status` text NOT NULL,
	`content` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` integer,
	`reviewed_by` integer,
	FOREIGN KEY (`family_key`) REFERENCES `bank_families`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewed_by`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_questions_version_uq` ON `bank_questions` (`family_key`,`question_id`,`version`);--> statement-breakpoint
CREATE TABLE `removed_questions` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`removed_at` integer NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `removed_questions_id_unique` ON `removed_questions` (`id`);--> statement-breakpoint
CREATE INDEX `removed_questions_recruitment_idx` ON `removed_questions` (`recruitment_key`);