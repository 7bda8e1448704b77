import { inject } from 'vitest'

// Before any test file is imported: the schema's vocabulary picks its dialect by this address.
process.env.DATABASE_URL = inject('postgresUrl')
