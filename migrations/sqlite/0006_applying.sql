CREATE TABLE `clerk_entries` (
	`recruitment_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	PRIMARY KEY(`recruitment_key`, `person_key`),
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `applicant_requests` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`application_key` integer NOT NULL,
	`kind` text NOT NULL,
	`question_key` integer,
	`text` text NOT NULL,
	`decision` text DEFAULT 'open' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`person_key` integer,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_key`) REFERENCES `questions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `applicant_requests_id_unique` ON `applicant_requests` (`id`);--> statement-breakpoint
CREATE INDEX `applicant_requests_application_idx` ON `applicant_requests` (`application_key`);--> statement-breakpoint
CREATE TABLE `own_boxes` (
	`application_key` integer PRIMARY KEY NOT NULL,
	`key_half` blob NOT NULL,
	`iv` blob NOT NULL,
	`box` blob NOT NULL,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `priority_claims` (
	`candidate_key` integer PRIMARY KEY NOT NULL,
	`recruitment_key` integer NOT NULL,
	`decision` text DEFAULT 'open' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`person_key` integer,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `recruitments` ADD `publishes_anchors` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `candidates` ADD `is_withdrawn` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `answers` ADD `correction` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `extended_until` integer;--> statement-breakpoint
ALTER TABLE `sealed_identities` ADD `claim_iv` blob;--> statement-breakpoint
ALTER TABLE `sealed_identities` ADD `claim_box` blob;