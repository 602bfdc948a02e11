import { expect, test } from 'vitest'
import { agentInWords } from '../../../lib/server/auth/agent-words.ts'

const told = [
  ['Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    'Microsoft Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on iOS',
  ],
  ['<script>alert(1)</script>', 'A browser of an unknown kind'],
  ['', 'A browser that did not say its name'],
  [null, 'A browser that did not say its name'],
] as const

test.each(told)('%s is «%s»', (agent, words) => expect(agentInWords(agent)).toBe(words))
