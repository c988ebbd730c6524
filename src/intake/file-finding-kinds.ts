import { kindOf } from './kind-of.ts';

const refusing = kindOf('refusing');
const blocking = kindOf('blocking');
const notice = kindOf('notice');

/** What can be found in the form of a file: the file as a whole, its columns, and how its rows are written. */
export const FILE_FINDING_KINDS = {
  'file-empty': refusing(
    'Het bestand is leeg',
    'The file is empty',
    'Lever een bestand met kolomnamen en rijen.',
    'Deliver a file with names of columns and rows.',
  ),
  'file-form-unknown': refusing(
    'De vorm van het bestand wordt niet herkend',
    'The form of the file is not recognised',
    'Bewaar het bestand als CSV, NDJSON, Parquet of XLSX en lever het opnieuw.',
    'Save the file as CSV, NDJSON, Parquet or XLSX and deliver it again.',
  ),
  'file-broken': refusing(
    'Het bestand is beschadigd of afgebroken',
    'The file is damaged or cut off',
    'Maak het bestand opnieuw aan, open het zelf ter controle, en lever het opnieuw.',
    'Make the file again, open it yourself to check, and deliver it again.',
  ),
  'file-encrypted': refusing(
    'Het bestand is versleuteld of heeft een wachtwoord',
    'The file is encrypted or has a password',
    'Lever het zonder wachtwoord; de verbinding is al beveiligd.',
    'Deliver it without a password; the connection is secure already.',
  ),
  'archive-nested': refusing(
    'In het archief zit weer een archief',
    'There is an archive within the archive',
    'Zet de bestanden zelf in één zipbestand.',
    'Put the files themselves into one zip file.',
  ),
  'archive-name-unsafe': refusing(
    'Een naam in het archief wijst buiten het archief',
    'A name in the archive points outside it',
    'Maak het archief opnieuw met namen zonder pad.',
    'Make the archive again with names without a path.',
  ),
  'limit-exceeded': refusing(
    'Het bestand gaat over een grens',
    'The file goes beyond a limit',
    'Splits de levering, of haal weg wat er niet in hoort.',
    'Split the delivery, or remove what does not belong in it.',
  ),
  'parts-differ': refusing(
    'De bestanden van de levering hebben niet dezelfde kolommen',
    'The files of the delivery do not have the same columns',
    'Geef elk bestand dezelfde kolomnamen in dezelfde volgorde, of lever ze apart.',
    'Give each file the same names of columns in the same order, or deliver them apart.',
  ),
  'sheet-missing': refusing(
    'Het werkblad staat niet in de werkmap',
    'The sheet is not in the workbook',
    'Noem het werkblad zoals afgesproken, of pas de vertaling aan.',
    'Name the sheet as agreed, or change the mapping.',
  ),
  'json-not-lines': refusing(
    'De JSON staat niet per regel',
    'The JSON is not by line',
    'Zet elk object op een eigen regel (NDJSON), zonder haken of komma’s eromheen.',
    'Put each object on a line of its own (NDJSON), without brackets or commas around them.',
  ),
  'column-nested': refusing(
    'Een kolom bevat samengestelde waarden',
    'A column holds nested values',
    'Maak er losse kolommen van; een lijst van codes mag wel.',
    'Make it separate columns; a list of codes is fine.',
  ),
  'header-missing': refusing(
    'De regel met kolomnamen noemt geen enkele bekende kolom',
    'The line with the names of columns names no known one at all',
    'Zet de kolomnamen op de eerste regel, of leg in de vertaling vast waar ze staan.',
    'Put the names of the columns on the first line, or say in the mapping where they stand.',
  ),
  'column-missing': refusing(
    'Een verplichte kolom ontbreekt',
    'A required column is missing',
    'Voeg de kolom toe.',
    'Add the column.',
  ),
  'column-duplicate': refusing(
    'Een kolom komt meer dan eens voor',
    'A column occurs more than once',
    'Houd één kolom met deze naam over.',
    'Keep one column of this name.',
  ),
  'column-identifies': refusing(
    'Een kolom is bedoeld voor direct herleidbare persoonsgegevens',
    'A column is meant for data that identify a person directly',
    'Verwijder de kolom met haar inhoud en lever opnieuw.',
    'Remove the column with its content and deliver again.',
  ),
  'quote-not-closed': refusing(
    'Een aanhalingsteken wordt niet gesloten; waar de volgende rij begint is niet vast te stellen',
    'A quote is not closed; where the next row begins cannot be told',
    'Sluit of verwijder het aanhalingsteken op deze regel.',
    'Close or remove the quote on this line.',
  ),
  'column-unknown': notice(
    'De kolom hoort niet bij de dataset en is overgeslagen',
    'The column is not part of the dataset and was left out',
    'Controleer de naam; anders hoeft u niets te doen.',
    'Check the name; otherwise there is nothing to do.',
  ),
  'encoding-converted': notice(
    'Het bestand is geen UTF-8; het is gelezen als Windows-1252',
    'The file is not UTF-8; it was read as Windows-1252',
    'Controleer letters met accenten; bewaar het bestand liever als UTF-8.',
    'Check letters with accents; better save the file as UTF-8.',
  ),
  'formula-read': notice(
    'Een kolom bevat formules; de laatst berekende waarden zijn gelezen',
    'A column holds formulas; the values that were last computed were read',
    'Controleer of de werkmap was doorgerekend; bewaar liever de waarden.',
    'Check that the workbook had been computed; better save the values.',
  ),
  'no-rows': notice(
    'Het bestand heeft geen rijen onder de kopregel',
    'The file has no rows under the header',
    'Klopt dit niet, lever dan opnieuw.',
    'If that is not right, deliver again.',
  ),
  'rows-left-out': notice(
    'Rijen zijn overgeslagen omdat de afgesproken vertaling dat zegt',
    'Rows were left out because the agreed mapping says so',
    'Niets, tenzij de vertaling niet meer klopt.',
    'Nothing, unless the mapping is no longer right.',
  ),
  'fields-too-few': blocking(
    'De rij heeft te weinig velden',
    'The row has too few fields',
    'Vul de rij aan tot het aantal kolommen van de kopregel.',
    'Complete the row to the number of columns of the header.',
  ),
  'fields-too-many': blocking(
    'De rij heeft te veel velden',
    'The row has too many fields',
    'Zet een veld met het scheidingsteken erin tussen aanhalingstekens.',
    'Put a field that holds the delimiter between quotes.',
  ),
  'quote-stray': blocking(
    'Er staat een los aanhalingsteken in de rij; de velden zijn niet te onderscheiden',
    'There is a stray quote in the row; its fields cannot be told apart',
    'Zet het hele veld tussen aanhalingstekens en verdubbel die erin.',
    'Put the whole field between quotes and double those inside.',
  ),
  'control-character': blocking(
    'De rij bevat een onzichtbaar stuurteken',
    'The row holds an invisible control character',
    'Verwijder het stuurteken.',
    'Remove the control character.',
  ),
  'encoding-invalid': blocking(
    'De rij bevat tekens die geen UTF-8 zijn',
    'The row holds characters that are not UTF-8',
    'Bewaar het bestand als UTF-8 en lever het opnieuw.',
    'Save the file as UTF-8 and deliver it again.',
  ),
  'line-too-long': blocking(
    'De regel is langer dan een registratie kan zijn',
    'The line is longer than a record can be',
    'Haal lange teksten uit de levering.',
    'Take long texts out of the delivery.',
  ),
  'cell-too-long': blocking(
    'Een veld is langer dan een cel kan zijn',
    'A field is longer than a cell can be',
    'Haal lange teksten uit de levering.',
    'Take long texts out of the delivery.',
  ),
  'json-invalid': blocking(
    'De regel is geen geldig JSON-object',
    'The line is not a valid JSON object',
    'Schrijf één object per regel, met elke naam één keer.',
    'Write one object a line, with each name once.',
  ),
  'value-nested': blocking(
    'Een veld bevat een samengestelde waarde',
    'A field holds a nested value',
    'Geef een enkele waarde, of een lijst van codes.',
    'Give a single value, or a list of codes.',
  ),
  'formula-empty': blocking(
    'Een cel bevat een formule zonder berekende waarde',
    'A cell holds a formula without a computed value',
    'Open de werkmap, laat hem doorrekenen en bewaar hem opnieuw.',
    'Open the workbook, let it compute and save it again.',
  ),
  'cell-error': blocking(
    'Een cel bevat een foutmelding van het rekenblad',
    'A cell holds an error of the spreadsheet',
    'Herstel de formule, of zet de waarde in de cel.',
    'Mend the formula, or put the value into the cell.',
  ),
} as const;
