// Read by drizzle-kit alone, to generate the migrations. Code imports the table it needs from its own file.
export * from './account'
export * from './recruitment'
export * from './questionnaire'
export * from './review'
export * from './application'
export * from './sealed'
export * from './released'
export * from './audit'
