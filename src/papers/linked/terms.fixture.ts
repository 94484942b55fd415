/**
 * The terms of others that our linked data may use, as DPV 2.1 (w3id.org/dpv), its EU-GDPR extension, ODRL 2.2, DCMI, SKOS and RDF
 * define them. A term that is not here fails the test: look it up in its vocabulary before adding it.
 */
export const classes: Readonly<Record<string, string>> = {
  'https://w3id.org/dpv#':
    'ConsentGiven ConsentNotice ConsentRecord ConsentRefused ConsentWithdrawn DataController DataSubject LegalBasis ' +
    'PersonalData Process Purpose Recipient SpecialCategoryPersonalData StorageDuration TechnicalOrganisationalMeasure ' +
    'TemporalDuration UntilEventDuration',
  'http://www.w3.org/ns/odrl/2/':
    'Action Asset AssetCollection Constraint Duty LeftOperand Party Permission Prohibition Set',
  'http://www.w3.org/2004/02/skos/core#': 'Concept',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'Property',
}
export const properties: Readonly<Record<string, string>> = {
  'https://w3id.org/dpv#':
    'hasConsentStatus hasDataController hasDataSubject hasDuration hasIdentifier hasLegalBasis hasNotice hasPersonalData ' +
    'hasProcess hasPurpose hasRecipient hasStorageCondition hasTechnicalOrganisationalMeasure isIndicatedAtTime isIndicatedBy',
  'http://www.w3.org/ns/odrl/2/':
    'action assignee conflict constraint duty includedIn leftOperand obligation operator partOf permission profile ' +
    'prohibition rightOperand target',
  'http://purl.org/dc/terms/': 'conformsTo created description language source title',
  'http://www.w3.org/2004/02/skos/core#': 'broader definition prefLabel',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'type value',
}
/** What stands as a value: articles, actions, operators, operands. */
export const values: Readonly<Record<string, string>> = {
  'https://w3id.org/dpv/legal/eu/gdpr#': 'A6-1-a A6-1-b A6-1-c A6-1-e A6-1-f A9-2-a',
  'http://www.w3.org/ns/odrl/2/': 'delete elapsedTime eq event gteq inform isAnyOf prohibit purpose read use',
  'https://w3id.org/dpv/schema/dpv-27560#': 'record-eu-gdpr',
}
