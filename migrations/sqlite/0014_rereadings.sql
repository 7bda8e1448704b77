CREATE TABLE `rereadings` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`question_key` integer NOT NULL,
	`position` integer NOT NULL,
	`candidate_key` integer NOT NULL,
	`outcome` text DEFAULT 'waiting' NOT NULL,
	`level` integer,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_key`) REFERENCES `questions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rereadings_id_unique` ON `rereadings` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `rereadings_answer_uq` ON `rereadings` (`person_key`,`question_key`,`candidate_key`);--> statement-breakpoint
CREATE INDEX `rereadings_next_idx` ON `rereadings` (`recruitment_key`,`person_key`,`outcome`,`position`);--> statement-breakpoint
ALTER TABLE `recruitments` ADD `reread_from` integer;