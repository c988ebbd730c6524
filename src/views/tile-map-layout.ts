/**
 * Where the ten regional police units stand: a schematic map of equal squares, so that small units weigh as much as
 * large ones. Codes are those of codelist `police-unit`; a unit that is not here stands beside the map.
 */
export const MAP_LAYOUT: Readonly<Record<string, { readonly column: number; readonly row: number }>> = {
  NH: { column: 1, row: 0 },
  NN: { column: 3, row: 0 },
  DH: { column: 0, row: 1 },
  AMS: { column: 1, row: 1 },
  MN: { column: 2, row: 1 },
  ON: { column: 3, row: 1 },
  ROT: { column: 0, row: 2 },
  ZWB: { column: 1, row: 2 },
  OB: { column: 2, row: 2 },
  LIM: { column: 3, row: 2 },
};
