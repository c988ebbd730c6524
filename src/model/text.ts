/** A text in the two languages of the screens. */
export interface Text {
  readonly nl: string;
  readonly en: string;
}

export type Language = keyof Text;
