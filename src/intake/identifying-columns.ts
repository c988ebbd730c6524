/** A column of this kind is refused by its name alone, whatever is in it. */
export function isIdentifyingColumn(name: string): boolean {
  const words = wordsOf(name);
  const joined = words.join('');
  return (
    words.some((word) => WORDS.has(word)) ||
    JOINED.has(joined) ||
    (words.some((word) => word === 'naam' || word === 'name') && words.every((word) => NAME_COMPANY.has(word)))
  );
}

/** A postcode with a house number is an address; a postcode alone is a place. */
export function isAddressPair(names: readonly string[]): boolean {
  const joined = names.map((name) => wordsOf(name).join(''));
  return (
    joined.some((name) => /^(postcode|postalcode|zip|zipcode)$/.test(name)) && joined.some((name) => HOUSE.test(name))
  );
}

const HOUSE = /^(huisnummer|huisnr|housenumber|houseno)$/;

// Words that in no partner's vocabulary stand for anything but a person's data.
const WORDS: ReadonlySet<string> = new Set(
  `voornaam voornamen achternaam tussenvoegsel geslachtsnaam familienaam roepnaam surname lastname firstname forename
  telefoon telefoonnummer telefoonnr mobielnummer phone telephone phonenumber msisdn imei imsi email
  adres address woonadres straat straatnaam street bsn burgerservicenummer sofinummer geboortedatum geboortedag birthdate
  birthday dob paspoort paspoortnummer passport documentnummer documentnr kenteken kentekens iban bankrekening
  rekeningnummer vingerafdruk fingerprint`.split(/\s+/),
);

const JOINED: ReadonlySet<string> = new Set(
  `tel mobiel mobile gsm mail email emailadres emailaddress contact fullname givenname familyname dateofbirth birthdate geboortedatum documentnumber
  documentno documentid licenceplate licenseplate plate numberplate vnummer alias ssn socialsecuritynumber bankaccount
  accountnumber personid persoonsnummer`.split(/\s+/),
);

// 'naam' and 'name' alone, or beside a person; 'country name' and 'naam eenheid' are names of other things.
const NAME_COMPANY: ReadonlySet<string> = new Set(
  `naam name volledige full first last family given person persoon verdachte suspect slachtoffer victim betrokkene
  smokkelaar smuggler getuige witness aangever melder client van of de het the`.split(/\s+/),
);

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
