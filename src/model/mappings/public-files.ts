/** The file of each public dataset, by dataset id, in the folder `public-data`. */
export const PUBLIC_FILES: Readonly<Record<string, string>> = {
  'missing-migrants': 'iom_missing_migrants_2014_2025-04.csv',
  'asylum-applications': 'eurostat_migr_asyappctza_2011_2024.csv',
  displacement: 'unhcr_refugees_asylum_europe_2000_2024.csv',
  'border-encounters': 'us_cbp_southwest_encounters.csv',
};
