DROP TABLE `question_banks`;--> statement-breakpoint
ALTER TABLE `recruitments` ADD `weight_reason` text;