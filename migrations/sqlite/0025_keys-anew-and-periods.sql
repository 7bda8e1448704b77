CREATE TABLE `drill_shares` (
	`drill_key` integer NOT NULL,
	`officer_key` integer NOT NULL,
	`file` text NOT NULL,
	PRIMARY KEY(`drill_key`, `officer_key`),
	FOREIGN KEY (`drill_key`) REFERENCES `drills`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_key`) REFERENCES `officer_keys`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `drills` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`organisation_key` integer NOT NULL,
	`started_by_key` integer NOT NULL,
	`started_at` integer NOT NULL,
	`public_key` text NOT NULL,
	`records` text NOT NULL,
	`unsealing_id` text,
	`opener_key` integer,
	`recipient` text,
	`handed_by_key` integer,
	`handed` text,
	`passed_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`organisation_key`) REFERENCES `organisations`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opener_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handed_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drills_id_unique` ON `drills` (`id`);--> statement-breakpoint
CREATE INDEX `drills_organisation_idx` ON `drills` (`organisation_key`);--> statement-breakpoint
CREATE TABLE `lost_halves` (
	`recruitment_key` integer NOT NULL,
	`side` text NOT NULL,
	`person_key` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`recruitment_key`, `side`),
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `replaced_keys` (
	`key_id` text PRIMARY KEY NOT NULL,
	`recruitment_key` integer NOT NULL,
	`suite` text NOT NULL,
	`public_key` blob NOT NULL,
	`reason` text NOT NULL,
	`replaced_at` integer NOT NULL,
	`replaced_by_key` integer NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaced_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `replaced_keys_recruitment_idx` ON `replaced_keys` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `identity_tombstones` (
	`id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE `recruitments` ADD `retention` text;--> statement-breakpoint
ALTER TABLE `officer_keys` ADD `awaits_word` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `officer_keys` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `officer_keys` ADD `confirmed_by_key` integer REFERENCES people(key);--> statement-breakpoint
ALTER TABLE `legal_holds` ADD `application_id` text;