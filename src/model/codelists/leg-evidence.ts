import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

/** Legs that people told of must look different from legs that were seen. */
export const LEG_EVIDENCE: Codelist = {
  id: codelistId('leg-evidence'),
  version: '1',
  label: { nl: 'Grond onder een deel van de reis', en: 'Evidence for a leg' },
  source: 'Ketenbeeld, voorstel, naar het advies van het WODC (2024) over zicht op reisroutes',
  levels: [
    { id: 'firmness', label: { nl: 'Stevigheid', en: 'Firmness' } },
    { id: 'evidence', label: { nl: 'Grond', en: 'Evidence' } },
  ],
  codes: [
    ...branch('firmness', ['OBSERVED', 'Waargenomen', 'Observed'], 'evidence', [
      ['OBSERVED_SERVICE', 'Door een dienst waargenomen', 'Observed by a service'],
      [
        'OBSERVED_TECHNICAL',
        'Technisch vastgesteld',
        'Established by technical means',
        'Telecomgegevens alleen met machtiging van de rechter-commissaris.',
        'Telecom data with an authorisation of the examining magistrate only.',
      ],
    ]),
    ...branch('firmness', ['DOCUMENTED', 'Uit documenten', 'Documented'], 'evidence', [
      ['DOCUMENT_TICKET', 'Vervoersbewijs of boeking', 'Ticket or booking'],
      ['DOCUMENT_STAMP', 'Stempel of visum', 'Stamp or visa'],
      ['DOCUMENT_REGISTER', 'Registratie in een ander land', 'Registration in another country'],
    ]),
    ...branch(
      'firmness',
      [
        'DECLARED',
        'Verklaard',
        'Declared',
        'Minder zeker: wie reist kan belang hebben bij weglaten.',
        'Less certain: who travels may have an interest in leaving things out.',
      ],
      'evidence',
      [
        ['STATEMENT_OWN', 'Verklaring van betrokkene', 'Statement of the person concerned'],
        ['STATEMENT_OTHER', 'Verklaring van een ander', 'Statement of someone else'],
      ],
    ),
    ...branch('firmness', ['ASSUMED', 'Aangenomen', 'Assumed'], 'evidence', [
      ['ASSUMPTION', 'Aanname van de dienst', 'Assumption of the service'],
    ]),
    ...special('evidence', '_U', '_X'),
  ],
};
