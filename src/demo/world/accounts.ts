import { type AccountId, accountId, forumId, partnerId } from '../../model/ids.ts';
import type { Mandate, Role } from '../../model/mandate.ts';
import type { Text } from '../../model/text.ts';

/** A fictitious account: a function, never a person. */
export interface WorldAccount {
  readonly id: AccountId;
  readonly label: Text;
  readonly description: Text;
  /** Partner or guest for which it works; absent means the hub. */
  readonly organisation?: string;
  readonly mandates: readonly Pick<Mandate, 'role' | 'for' | 'organisation'>[];
}

const partner = (role: Role, ...ids: string[]) =>
  ids.map((id) => ({ role, for: { kind: 'partner', partner: partnerId(id) } }) as const);
const forum = (role: Role, ...ids: string[]) =>
  ids.map((id) => ({ role, for: { kind: 'forum', forum: forumId(id) } }) as const);
const hub = (role: Role) => [{ role, for: { kind: 'hub' } }] as const;

const account = (
  id: string,
  nl: string,
  en: string,
  tryNl: string,
  tryEn: string,
  mandates: WorldAccount['mandates'],
  guest?: string,
): WorldAccount => {
  const organisation = mandates.flatMap(({ for: whom }) => (whom.kind === 'partner' ? whom.partner : []))[0] ?? guest;
  return {
    id: accountId(id),
    label: { nl, en },
    description: { nl: tryNl, en: tryEn },
    ...(organisation === undefined ? {} : { organisation }),
    mandates: mandates.map((mandate) =>
      mandate.for.kind === 'forum' && organisation !== undefined ? { ...mandate, organisation } : mandate,
    ),
  };
};

/** One account per role, and the owners that deliver. */
export const DEMO_ACCOUNTS: readonly WorldAccount[] = [
  account(
    'mdt-member',
    'Lid van het MDT',
    'Member of the MDT',
    'Ziet wat partners aan het MDT vrijgaven.',
    'Sees what partners released to the MDT.',
    forum('member', 'mdt'),
    'KMAR',
  ),
  account(
    'mdt-chair',
    'Voorzitter van het MDT',
    'Chair of the MDT',
    'Zit het MDT voor.',
    'Chairs the MDT.',
    forum('chair', 'mdt'),
    'OM',
  ),
  account(
    'emm-analyst',
    'Analist bij het EMM',
    'Analyst at EMM',
    'Werkt aan het beeld voor de partnertafel en het MDT; ziet alleen wat is vrijgegeven.',
    'Works on the picture for the partner table and the MDT; sees only what was released.',
    [...forum('analyst', 'emm-partner-table', 'mdt'), ...hub('analyst')],
  ),
  account(
    'emm-keeper',
    'Beheerder van codelijsten bij het EMM',
    'Keeper of codelists at EMM',
    'Beslist over voorgestelde codes; ziet geen registraties en geen cijfers.',
    'Decides on proposed codes; sees no records and no figures.',
    hub('codelist-keeper'),
  ),
  account(
    'politie-analyst',
    'Analist bij de politie',
    'Analyst at the police',
    'Ziet de eigen registraties exact, en wat het MDT ziet.',
    'Sees own registrations exactly, and what the MDT sees.',
    [...partner('analyst', 'POLITIE'), ...forum('member', 'mdt')],
  ),
  account(
    'politie-owner',
    'Gegevenseigenaar bij de politie',
    'Data owner at the police',
    'Levert registraties en beslist over vrijgave.',
    'Delivers registrations and decides on release.',
    partner('data-owner', 'POLITIE'),
  ),
  account(
    'politie-approver',
    'Tweede goedkeurder bij de politie',
    'Second approver at the police',
    'Keurt vrijgaven van de politie als tweede goed.',
    'Approves releases of the police as second person.',
    partner('approver', 'POLITIE'),
  ),
  account(
    'kmar-owner',
    'Gegevenseigenaar bij de KMar',
    'Data owner at the KMar',
    'Levert registraties van de Koninklijke Marechaussee.',
    'Delivers registrations of the Koninklijke Marechaussee.',
    partner('data-owner', 'KMAR'),
  ),
  account(
    'nla-owner',
    'Gegevenseigenaar bij de Arbeidsinspectie',
    'Data owner at the Labour Authority',
    'Levert registraties van de Nederlandse Arbeidsinspectie.',
    'Delivers registrations of the Netherlands Labour Authority.',
    partner('data-owner', 'NLA'),
  ),
  account(
    'nla-approver',
    'Tweede goedkeurder bij de Arbeidsinspectie',
    'Second approver at the Labour Authority',
    'Keurt vrijgaven en vaste tabellen van de Arbeidsinspectie als tweede goed.',
    'Approves releases and published tables of the Labour Authority as second person.',
    partner('approver', 'NLA'),
  ),
  account(
    'ind-owner',
    'Gegevenseigenaar bij de IND',
    'Data owner at the IND',
    'Levert registraties van aanvragen en beslist over vrijgave.',
    'Delivers registrations of applications and decides on release.',
    partner('data-owner', 'IND'),
  ),
  account(
    'ind-approver',
    'Tweede goedkeurder bij de IND',
    'Second approver at the IND',
    'Keurt vrijgaven van de IND als tweede goed.',
    'Approves releases of the IND as second person.',
    partner('approver', 'IND'),
  ),
  account(
    'ind-analyst',
    'Analist bij de IND',
    'Analyst at the IND',
    'Ziet de eigen aanvraagregistraties exact, en wat het MDT ziet.',
    'Sees own application registrations exactly, and what the MDT sees.',
    [...partner('analyst', 'IND'), ...forum('member', 'mdt')],
  ),
  account(
    'om-owner',
    'Gegevenseigenaar bij het OM',
    'Data owner at the Public Prosecution Service',
    'Levert zaken van het OM en beslist over vrijgave.',
    'Delivers prosecution cases and decides on release.',
    partner('data-owner', 'OM'),
  ),
  account(
    'om-approver',
    'Tweede goedkeurder bij het OM',
    'Second approver at the Public Prosecution Service',
    'Keurt vrijgaven van het OM als tweede goed.',
    'Approves releases of the prosecution as second person.',
    partner('approver', 'OM'),
  ),
  account(
    'om-analyst',
    'Analist bij het OM',
    'Analyst at the Public Prosecution Service',
    'Ziet de eigen zaken exact, en wat het MDT ziet.',
    'Sees own cases exactly, and what the MDT sees.',
    [...partner('analyst', 'OM'), ...forum('member', 'mdt')],
  ),
  account(
    'rvdr-owner',
    'Gegevenseigenaar bij de Raad voor de rechtspraak',
    'Data owner at the Council for the Judiciary',
    'Levert uitspraken namens de gerechten en beslist over vrijgave.',
    'Delivers verdicts on behalf of the courts and decides on release.',
    partner('data-owner', 'RVDR'),
  ),
  account(
    'rvdr-approver',
    'Tweede goedkeurder bij de Raad voor de rechtspraak',
    'Second approver at the Council for the Judiciary',
    'Keurt vrijgaven van de rechtspraak als tweede goed.',
    'Approves releases of the judiciary as second person.',
    partner('approver', 'RVDR'),
  ),
  account(
    'country-expert',
    'Landenexpert',
    'Country expert',
    'Zit in een overleg waaraan niets is vrijgegeven.',
    'Sits in a forum to which nothing was released.',
    forum('expert', 'expert-circle'),
    'universiteiten',
  ),
  account(
    'empact-liaison',
    'Liaison voor EMPACT',
    'Liaison for EMPACT',
    'Ziet wat voor EMPACT is vrijgegeven.',
    'Sees what was released for EMPACT.',
    forum('liaison', 'empact'),
    'Europol',
  ),
  account(
    'empact-chair',
    'Voorzitter van het EMPACT-overleg',
    'Chair of the EMPACT consultation',
    'Zit het EMPACT-overleg voor, waar ook gasten bij zijn.',
    'Chairs the EMPACT consultation, which guests attend too.',
    forum('chair', 'empact'),
    'OM',
  ),
  account(
    'auditor',
    'Auditor',
    'Auditor',
    'Controleert achteraf wie wat zag; ziet geen cijfers.',
    'Checks afterwards who saw what; sees no figures.',
    hub('auditor'),
  ),
  account(
    'privacy-officer',
    'Privacyfunctionaris',
    'Privacy officer',
    'Houdt toezicht op de verwerking; ziet geen cijfers.',
    'Supervises the processing; sees no figures.',
    hub('privacy-officer'),
  ),
  account(
    'administrator',
    'Beheerder',
    'Administrator',
    'Beheert het systeem; ziet geen cijfers.',
    'Runs the system; sees no figures.',
    hub('administrator'),
  ),
  account(
    'public-sources',
    'Beheerder publieke bronnen',
    'Keeper of public sources',
    'Levert de publieke bestanden van IOM, Eurostat, UNHCR en CBP.',
    'Delivers the public files of IOM, Eurostat, UNHCR and CBP.',
    partner('data-owner', 'IOM', 'EUROSTAT', 'UNHCR', 'CBP'),
  ),
];
