ALTER TABLE `sealed_identities` ADD `contact_iv` blob;--> statement-breakpoint
ALTER TABLE `sealed_identities` ADD `contact_box` blob;