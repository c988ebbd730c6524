import type { CodeDimension, CodeListDimension } from '../dataset.ts';
import { code, codes } from './make.ts';

/** Dimensions that mean the same in every dataset of partners. */
export const THEME: CodeDimension = code(
  'theme',
  'theme',
  ['Thema', 'Theme'],
  ['Mensensmokkel, mensenhandel, beide of onbekend.', 'Human smuggling, human trafficking, both or unknown.'],
  { isRequired: true },
);

export const ROUTE: CodeDimension = code(
  'route',
  'route',
  ['Route', 'Route'],
  [
    'Reisroute volgens de routelijst; een verzameling grenstrajecten, geen lijn op de kaart.',
    'Travel route by the route list; a set of border sections, not a line on a map.',
  ],
);

export const CRIME_LINK: CodeListDimension = codes(
  'crime-link',
  'crime-link',
  ['Koppeling met andere criminaliteit', 'Link with other crime'],
  [
    'Verband met een ander criminaliteitsgebied, met de sterkte van dat verband.',
    'Link with another area of crime, with the strength of that link.',
  ],
);

export const WPG_GROUND: CodeDimension = code(
  'wpg-ground',
  'wpg-ground',
  ['Grondslag', 'Legal ground'],
  [
    'Artikel van de Wet politiegegevens waarop de verwerking rust.',
    'Article of the Police Data Act on which the processing rests.',
  ],
  { isRequired: true },
);

/** Where a case stands in the whole chain, as far as its owner knows. */
export const STAGE: CodeDimension = code(
  'stage',
  'chain-stage',
  ['Verst bereikte ketenfase', 'Furthest stage reached'],
  [
    'Verste stap in de keten waarvan de eigenaar weet. Partners delen geen zaaknummer: dit volgt uit terugmelding, niet uit koppeling.',
    'Furthest step in the chain that the owner knows of. Partners share no case number: this comes from feedback, not from linkage.',
  ],
);

export const SECTIONS: CodeListDimension = codes(
  'law-section',
  'law-section',
  ['Wetsartikelen', 'Sections of law'],
  ['Artikelen en leden waarop de zaak rust.', 'Articles and paragraphs on which the case rests.'],
  { isRequired: true },
);

export const FIGURE_STATUS: CodeDimension = code(
  'figure-status',
  'figure-status',
  ['Status van het cijfer', 'Status of the figure'],
  [
    'Voorlopig, nader voorlopig of definitief, volgens de leverancier.',
    'Provisional, revised or definitive, according to the supplier.',
  ],
);
