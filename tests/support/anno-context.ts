/**
 * The terms of the Web Annotation vocabulary that our files use, with the meaning that the W3C's context
 * (http://www.w3.org/ns/anno.jsonld) gives them; so that a test expands our JSON-LD and asks nobody. A term that is
 * not here makes the expansion fail.
 */
const iri = (id: string) => ({ '@id': id, '@type': '@id' })
const named = (prefix: string, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `${prefix}:${name}`]))

export const annoContext = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    as: 'http://www.w3.org/ns/activitystreams#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: '@id',
    type: '@type',
    ...named('oa', 'Annotation', 'TextualBody', 'SpecificResource', 'TimeState'),
    ...named('oa', 'TextQuoteSelector', 'TextPositionSelector'),
    ...named('oa', 'assessing', 'classifying', 'commenting', 'describing', 'linking'),
    ...named('oa', 'exact', 'prefix', 'suffix'),
    ...named('foaf', 'Person', 'Organization', 'name'),
    Software: 'as:Application',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    body: iri('oa:hasBody'),
    target: iri('oa:hasTarget'),
    source: iri('oa:hasSource'),
    selector: iri('oa:hasSelector'),
    state: iri('oa:hasState'),
    creator: iri('dcterms:creator'),
    generator: iri('as:generator'),
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
    partOf: iri('as:partOf'),
    first: iri('as:first'),
    last: iri('as:last'),
    format: 'dc:format',
    created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' },
    sourceDate: { '@id': 'oa:sourceDate', '@type': 'xsd:dateTime' },
    value: 'rdf:value',
    start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
    end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
    total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
    startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
    nickname: 'foaf:nick',
    label: 'rdfs:label',
  },
} as const
