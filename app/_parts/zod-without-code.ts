/**
 * In the page zod makes no code of words: the policy of its content forbids it, and the browser would report the try.
 * A shape looks whether it may when it is made, so this is imported before any module that makes one.
 */
import { z } from 'zod'

if (typeof window !== 'undefined') z.config({ jitless: true })
