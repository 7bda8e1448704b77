/**
 * The tables that are backed up apart from all others, and for days only: what opens boxes (docs/decisions/025). Once a row is gone here and from the
 * few backups of this part, its box opens nowhere, however old the copy of the rest.
 */
export const keyTables: readonly string[] = ['recruitment_private_keys', 'sealed_keys', 'own_key_halves', 'released_keys', 'contact_keys', 'key_shares', 'document_keys', 'message_keys', 'monitoring_private_keys', 'monitoring_keys', 'monitoring_piles']
