import { Pool, type PoolConfig } from 'pg'

/**
 * A pool whose connections may be lost at any moment (the database server starts anew, a cable is pulled) without taking the process along: who was using one
 * gets a refusal of the next query, and one that was idle is replaced. Without a listener Node ends the process at a socket's error.
 */
export function openPool(config: PoolConfig): Pool {
  return new Pool(config).on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined))
}
