CREATE TABLE `desk_steps` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`application_key` integer NOT NULL,
	`person_key` integer NOT NULL,
	`kind` text NOT NULL,
	`change` text NOT NULL,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `desk_steps_id_unique` ON `desk_steps` (`id`);--> statement-breakpoint
CREATE INDEX `desk_steps_application_idx` ON `desk_steps` (`application_key`,`person_key`);