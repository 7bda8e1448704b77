CREATE TABLE `app_codes` (
	`person_key` integer PRIMARY KEY NOT NULL,
	`box` blob NOT NULL,
	`confirmed_at` integer,
	`last_step` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `outside_accounts` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`person_key` integer NOT NULL,
	`bound_at` integer NOT NULL,
	PRIMARY KEY(`issuer`, `subject`),
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outside_accounts_person_idx` ON `outside_accounts` (`person_key`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`credential_id` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`person_key` integer NOT NULL,
	`name` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`is_backed_up` integer NOT NULL,
	`added_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passkeys_id_unique` ON `passkeys` (`id`);--> statement-breakpoint
CREATE INDEX `passkeys_person_idx` ON `passkeys` (`person_key`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`person_key` integer NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`person_key`, `code_hash`),
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`payload` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `key_shares` (
	`recruitment_key` integer NOT NULL,
	`officer_key` integer NOT NULL,
	`file` text NOT NULL,
	PRIMARY KEY(`recruitment_key`, `officer_key`),
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_key`) REFERENCES `officer_keys`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `officer_keys` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`organisation_key` integer NOT NULL,
	`side` text NOT NULL,
	`person_key` integer,
	`recipient` text NOT NULL,
	`made_at` integer NOT NULL,
	`proven_at` integer,
	`ended_at` integer,
	`challenge_hash` text,
	`challenged_at` integer,
	FOREIGN KEY (`organisation_key`) REFERENCES `organisations`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `officer_keys_id_unique` ON `officer_keys` (`id`);--> statement-breakpoint
CREATE INDEX `officer_keys_person_idx` ON `officer_keys` (`person_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `officer_keys_recipient_uq` ON `officer_keys` (`recipient`);--> statement-breakpoint
CREATE TABLE `unsealings` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`opener_key` integer NOT NULL,
	`recipient` text NOT NULL,
	`started_at` integer NOT NULL,
	`handed_by_key` integer,
	`handed` text,
	`claims_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opener_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handed_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unsealings_id_unique` ON `unsealings` (`id`);--> statement-breakpoint
CREATE INDEX `unsealings_recruitment_idx` ON `unsealings` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `contact_keys` (
	`application_key` integer PRIMARY KEY NOT NULL,
	`wrapped_key` blob NOT NULL,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `own_key_halves` (
	`application_key` integer PRIMARY KEY NOT NULL,
	`key_half` blob NOT NULL,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `recruitment_private_keys` (
	`recruitment_key` integer PRIMARY KEY NOT NULL,
	`wrapped_private_key` blob NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sealed_keys` (
	`application_key` integer PRIMARY KEY NOT NULL,
	`enc` blob NOT NULL,
	`sealed_key` blob NOT NULL,
	FOREIGN KEY (`application_key`) REFERENCES `applications`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `released_keys` (
	`candidate_key` integer PRIMARY KEY NOT NULL,
	`wrapped_key` blob NOT NULL,
	FOREIGN KEY (`candidate_key`) REFERENCES `candidates`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `erasure_certificates` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`organisation_key` integer NOT NULL,
	`recruitment_id` text NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`organisation_key`) REFERENCES `organisations`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `erasure_certificates_id_unique` ON `erasure_certificates` (`id`);--> statement-breakpoint
CREATE INDEX `erasure_certificates_organisation_idx` ON `erasure_certificates` (`organisation_key`);--> statement-breakpoint
CREATE TABLE `erasure_requests` (
	`recruitment_key` integer PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`asked_by_key` integer NOT NULL,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `legal_holds` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruitment_key` integer NOT NULL,
	`reason` text NOT NULL,
	`placed_by_key` integer NOT NULL,
	`placed_at` integer NOT NULL,
	`lifted_by_key` integer,
	`lifted_at` integer,
	FOREIGN KEY (`recruitment_key`) REFERENCES `recruitments`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placed_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lifted_by_key`) REFERENCES `people`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `legal_holds_id_unique` ON `legal_holds` (`id`);--> statement-breakpoint
CREATE INDEX `legal_holds_recruitment_idx` ON `legal_holds` (`recruitment_key`);--> statement-breakpoint
CREATE TABLE `tombstones` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_checkpoints` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`size` integer NOT NULL,
	`made_at` integer NOT NULL,
	`note` text NOT NULL,
	`mail_due` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_checkpoints_id_unique` ON `audit_checkpoints` (`id`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `stage` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `proven_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `proven_by` text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `device` text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE `recruitments` ADD `custody` text;--> statement-breakpoint
ALTER TABLE `audit_events` ADD `commitment` blob;--> statement-breakpoint
ALTER TABLE `audit_events` ADD `subtrees` blob;--> statement-breakpoint
INSERT INTO own_key_halves (application_key, key_half) SELECT application_key, key_half FROM own_boxes;--> statement-breakpoint
ALTER TABLE `own_boxes` DROP COLUMN `key_half`;--> statement-breakpoint
INSERT INTO recruitment_private_keys (recruitment_key, wrapped_private_key) SELECT recruitment_key, wrapped_private_key FROM recruitment_keys;--> statement-breakpoint
ALTER TABLE `recruitment_keys` DROP COLUMN `custody`;--> statement-breakpoint
ALTER TABLE `recruitment_keys` DROP COLUMN `wrapped_private_key`;--> statement-breakpoint
INSERT INTO sealed_keys (application_key, enc, sealed_key) SELECT application_key, enc, sealed_key FROM sealed_identities;--> statement-breakpoint
ALTER TABLE `sealed_identities` DROP COLUMN `enc`;--> statement-breakpoint
ALTER TABLE `sealed_identities` DROP COLUMN `sealed_key`;--> statement-breakpoint
DROP TRIGGER IF EXISTS released_identities_update_guard;--> statement-breakpoint
INSERT INTO released_keys (candidate_key, wrapped_key) SELECT candidate_key, wrapped_key FROM released_identities;--> statement-breakpoint
ALTER TABLE `released_identities` DROP COLUMN `wrapped_key`;