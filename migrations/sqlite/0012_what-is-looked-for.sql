CREATE TABLE `second_readings` (
	`application_key` integer NOT NULL,
	`question_key` integer NOT NULL,
	`verdict` text DEFAULT 'open' NOT NULL,
	`person_key` integer,
	PRIMARY KEY(`application_key`, `question_key`),
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_key`) REFERENCES `questions`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `detector_counts` (
	`organisation_key` integer NOT NULL,
	`month` text NOT NULL,
	`language` text NOT NULL,
	`outcome` text NOT NULL,
	`about` text NOT NULL,
	`spans` integer NOT NULL,
	`answers` integer NOT NULL,
	PRIMARY KEY(`organisation_key`, `month`, `language`, `outcome`, `about`),
	FOREIGN KEY (`organisation_key`) REFERENCES `organisations`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `recruitments` ADD `hidden_categories` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `recruitments` ADD `second_reading_percent` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `recruitments` ADD `second_reading_seed` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `asks_for` text DEFAULT '[]' NOT NULL;