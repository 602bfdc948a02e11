/** The guideline of the sample's team: short, with a heading for each label that needs words. */
import type { Guideline, GuidelineNode } from '../../review/guideline.ts'

/** The guideline. */
export const sampleGuideline: Guideline = {
  type: 'doc',
  content: [
    paragraph(
      'We check what our texts say about the Tarnbridge Lido so that a reader can trust every line of the edition. Judge the sentence of the claim, not the person who said it, and cite the earliest source that settles it.',
    ),
    heading('True and mostly true'),
    paragraph(
      '**True** is a claim that its sources bear out in every part that matters. **Mostly true** is one with a slip that changes nothing for a reader: a rounded sum, a date that is a day off.',
    ),
    list(
      'Say in the reason what the slip is.',
      'Round numbers are true when they round the right way: “about 400” for 389.',
    ),
    heading('Misleading'),
    paragraph(
      'The words are right and the picture that they give is wrong: a part is left out, two things are compared that cannot be, a cause is suggested that nobody has shown.',
    ),
    quotation('Would a fair reader, told the rest, feel deceived? Then it is misleading.'),
    heading('False'),
    paragraph(
      'A source that we trust says the opposite. One is enough when it is a record made at the time; otherwise cite two that do not copy each other.',
    ),
    heading('Unverifiable'),
    paragraph(
      'We looked where it should stand and it stands nowhere. Say where you looked. What is only hard to find is not unverifiable yet: abstain, and say so.',
    ),
    heading('Opinion'),
    paragraph(
      'Praise, blame, hope. A number or a date inside an opinion is a claim of its own: mark it.',
    ),
    heading('Sources'),
    list(
      'Records made at the time before memories, memories before summaries.',
      'Quote the passage word for word, and give its page or paragraph.',
    ),
  ],
}

function heading(text: string): GuidelineNode {
  return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] }
}

/** A paragraph; what stands between pairs of asterisks is bold. */
function paragraph(words: string): GuidelineNode {
  const content = words.split('**').flatMap((text, at): readonly GuidelineNode[] => {
    if (text === '') return []
    return [
      at % 2 === 1 ? { type: 'text', text, marks: [{ type: 'bold' }] } : { type: 'text', text },
    ]
  })
  return { type: 'paragraph', content }
}

function quotation(words: string): GuidelineNode {
  return { type: 'blockquote', content: [paragraph(words)] }
}

function list(...items: readonly string[]): GuidelineNode {
  return {
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
  }
}
