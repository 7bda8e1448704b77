CREATE TABLE `esco_skills` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uri` text NOT NULL,
	`labels` text NOT NULL,
	`search` text NOT NULL,
	`skill_type` text,
	`reuse_level` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `esco_skills_uri_unique` ON `esco_skills` (`uri`);