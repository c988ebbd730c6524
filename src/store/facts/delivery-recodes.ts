import type { Recoding } from '../../model/delivery.ts';

/** What a recoding does, from the text that stands in the register of deliveries; nothing for other deliveries. */
export const recodesIn = (text: string): { readonly recodes?: Recoding } =>
  // Written by delivery-records.ts alone, from a Recoding.
  text === '' ? {} : { recodes: JSON.parse(text) as Recoding };
