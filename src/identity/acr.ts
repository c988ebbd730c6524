/** Levels of assurance of eIDAS, lowest first: a higher one will do where a lower one is asked. */
const EIDAS = ['low', 'substantial', 'high'].map((level) => `http://eidas.europa.eu/LoA/${level}`);

/** Whether a context (`acr`) is one of those that are asked, or a higher level of eIDAS than one of them. */
export const meetsAcr = (found: string | undefined, asked: readonly string[]): boolean =>
  found !== undefined && asked.some((one) => found === one || isHigher(found, one));

const isHigher = (found: string, asked: string): boolean =>
  EIDAS.includes(asked) && EIDAS.indexOf(found) > EIDAS.indexOf(asked);
