const FORMAT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day in Europe/Amsterdam at a moment, ISO. */
export const dayIn = (at: Date): string => FORMAT.format(at);
