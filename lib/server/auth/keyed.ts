/**
 * Secrets of the installation: what is derived from `NEXTAUTH_SECRET`, and random tokens. A keyed
 * hash lets the database count tries for an e-mail or an address without holding either.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto'

/** The installation's secret; without one nobody is signed in. */
export function secret(): string {
  const value = process.env.NEXTAUTH_SECRET ?? ''
  if (value.length < 32) throw new Error('NEXTAUTH_SECRET needs 32 characters or more')
  return value
}

/** HMAC-SHA-256 of a value for one purpose, in hex. */
export function keyed(purpose: string, value: string): string {
  return createHmac('sha256', secret()).update(`${purpose}\0${value}`).digest('hex')
}

/** A token of 256 random bits that fits into an address. */
export function freshToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 of a token, in hex: what is kept of it. */
export function tokenSha256(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
