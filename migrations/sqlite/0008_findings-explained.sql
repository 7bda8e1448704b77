CREATE TABLE `examinations` (
	`application_key` integer PRIMARY KEY NOT NULL,
	`detector` text NOT NULL,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `findings` ADD `severity` text DEFAULT 'high' NOT NULL;--> statement-breakpoint
ALTER TABLE `findings` ADD `score` integer DEFAULT 100 NOT NULL;--> statement-breakpoint
ALTER TABLE `findings` ADD `recogniser` text DEFAULT 'own-identity' NOT NULL;