CREATE TABLE `level_waivers` (
	`candidate_key` integer NOT NULL,
	`question_key` integer NOT NULL,
	`recruitment_key` integer NOT NULL,
	`waived_by_key` integer NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`candidate_key`, `question_key`),
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_key`) REFERENCES `questions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`waived_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `level_waivers_recruitment_idx` ON `level_waivers` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `blocked_pairs` (
	`application_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	PRIMARY KEY(`application_key`, `person_key`),
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `acquaintances` (
	`recruitment_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`iv` blob NOT NULL,
	`box` blob NOT NULL,
	PRIMARY KEY(`recruitment_key`, `person_key`),
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `recruitments` ADD `readers_per_answer` integer;--> statement-breakpoint
ALTER TABLE `recruitments` ADD `publishes_committee` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `assignments` ADD `recusal` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
CREATE INDEX `assignments_off_idx` ON `assignments` (`person_key`,`question_key`) WHERE recusal <> 'none';