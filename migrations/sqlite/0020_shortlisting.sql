CREATE TABLE `protocol_confirmations` (
	`recruitment_key` integer PRIMARY KEY NOT NULL,
	`person_key` integer NOT NULL,
	`hash` text NOT NULL,
	`confirmed_at` integer NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `hearings` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`candidate_key` integer NOT NULL,
	`opened_by_key` integer NOT NULL,
	`reason` text NOT NULL,
	`opened_on` text NOT NULL,
	`deadline` integer NOT NULL,
	`grounds` text NOT NULL,
	`reply` text DEFAULT 'silent' NOT NULL,
	`ended_reason` text,
	`ended_by_key` integer,
	`unread_reason` text,
	`comment` text,
	`comment_language` text,
	`mails_left` integer DEFAULT 3 NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hearings_id_unique` ON `hearings` (`id`);--> statement-breakpoint
CREATE INDEX `hearings_recruitment_idx` ON `hearings` (`recruitment_key`,`candidate_key`);--> statement-breakpoint
CREATE INDEX `hearings_candidate_idx` ON `hearings` (`candidate_key`);--> statement-breakpoint
CREATE TABLE `hearing_comments` (
	`hearing_key` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`language` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`mentions` text NOT NULL,
	`veils` text NOT NULL,
	`kept` text NOT NULL,
	`cleared_by_key` integer,
	FOREIGN KEY (`hearing_key`) REFERENCES `hearings`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cleared_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `blindness_counts` (
	`organisation_key` integer NOT NULL,
	`topic` text NOT NULL,
	`outcome` text NOT NULL,
	`pending` integer NOT NULL,
	`told` integer NOT NULL,
	PRIMARY KEY(`organisation_key`, `topic`, `outcome`),
	FOREIGN KEY (`organisation_key`) REFERENCES `organisations`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `blindness_marks` (
	`recruitment_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`topic` text NOT NULL,
	`is_told` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`recruitment_key`, `person_key`, `topic`),
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `second_look_pairs` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`question_key` integer NOT NULL,
	`first_key` integer NOT NULL,
	`second_key` integer NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_key`) REFERENCES `questions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`first_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `second_look_pairs_id_unique` ON `second_look_pairs` (`id`);--> statement-breakpoint
CREATE INDEX `second_look_pairs_recruitment_idx` ON `second_look_pairs` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `second_look_verdicts` (
	`pair_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`recruitment_key` integer NOT NULL,
	`verdict` text NOT NULL,
	PRIMARY KEY(`pair_key`, `person_key`),
	FOREIGN KEY (`pair_key`) REFERENCES `second_look_pairs`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `second_look_verdicts_recruitment_idx` ON `second_look_verdicts` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `second_looks` (
	`recruitment_key` integer PRIMARY KEY NOT NULL,
	`top` integer NOT NULL,
	`is_ended` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `question_times` (
	`question_key` integer NOT NULL,
	`activity` text NOT NULL,
	`time_class` integer NOT NULL,
	`counted` integer NOT NULL,
	PRIMARY KEY(`question_key`, `activity`, `time_class`),
	FOREIGN KEY (`question_key`) REFERENCES `questions`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `rereadings` ADD `after_hearing` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE `rereadings` ADD `before_hearing` text;--> statement-breakpoint
ALTER TABLE `answers` ADD `is_timed` integer DEFAULT false NOT NULL;