/**
 * The styles of citations that a project chooses from. APA (7th edition), Harvard (Cite Them Right,
 * 12th edition) and Vancouver come with the CSL processor, under CC BY-SA 3.0; «plain» is our own: who,
 * what, where, when, in the words of the work and without a school's rules.
 *
 * CSL 1.0.2, https://docs.citationstyles.org/en/stable/specification.html
 */
import { type CitationStyle, citationStyles } from './citation.ts'

/** What each style is called. */
export const styleNames: Readonly<Record<CitationStyle, string>> = {
  apa: 'APA, 7th edition',
  harvard: 'Harvard (Cite Them Right)',
  vancouver: 'Vancouver (NLM, Citing Medicine)',
  plain: 'Plain',
}

/** The style that a value names, or null. */
export function styleNamed(value: unknown): CitationStyle | null {
  return citationStyles.find((style) => style === value) ?? null
}

/** The plain style. */
export const plainStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-GB">
  <info>
    <title>Variorum plain</title>
    <id>variorum-plain</id>
    <updated>2026-11-22T00:00:00+00:00</updated>
  </info>
  <locale xml:lang="en">
    <style-options punctuation-in-quote="false"/>
    <terms>
      <term name="open-quote">‘</term>
      <term name="close-quote">’</term>
      <term name="open-inner-quote">“</term>
      <term name="close-inner-quote">”</term>
    </terms>
  </locale>
  <macro name="who">
    <names variable="author">
      <name and="text" delimiter=", " delimiter-precedes-last="never"/>
    </names>
  </macro>
  <macro name="what">
    <choose>
      <if type="book report motion_picture dataset" match="any">
        <text variable="title" font-style="italic"/>
      </if>
      <else><text variable="title" quotes="true"/></else>
    </choose>
  </macro>
  <macro name="when">
    <date variable="issued" delimiter=" ">
      <date-part name="day"/>
      <date-part name="month"/>
      <date-part name="year"/>
    </date>
  </macro>
  <macro name="way">
    <choose>
      <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
      <else><text variable="URL"/></else>
    </choose>
  </macro>
  <citation><layout><text variable="citation-number"/></layout></citation>
  <bibliography>
    <sort><key macro="who"/><key variable="issued"/><key variable="title"/></sort>
    <layout>
      <group delimiter=", ">
        <text macro="who"/>
        <text macro="what"/>
        <text variable="container-title" font-style="italic"/>
        <text variable="publisher"/>
        <text macro="when"/>
      </group>
      <text macro="way" prefix=". "/>
    </layout>
  </bibliography>
</style>`
