/** Everything a person outside the code can repair. Explained in docs/errors.md, which a test holds equal to this list. */
export const ERROR_CODES = {
  ID_SHAPE: 'An identifier does not have the agreed form.',
  CONFIG_INVALID: 'The configuration cannot be used.',
  QUESTION_INVALID: 'A question names something that its dataset does not have, or names it twice.',
  REQUEST_INVALID: 'A request does not have the form that the API describes.',
  NOT_SIGNED_IN: 'No valid session or token came with the request.',
  STEP_UP_NEEDED: 'Letting others see figures needs a recent authentication, or a token with the scope for it.',
  NOT_MANDATED: 'The account holds no mandate for what was asked.',
  NOT_FOUND: 'There is nothing at this address for this account.',
  DELIVERY_REFUSED: 'A delivery cannot be taken in as it is.',
  DELIVERY_STATE: 'The delivery is not in a state in which this can be done.',
  ANALYSIS_REFUSED: 'A method cannot be used on these figures.',
  MAPPING_INVALID: 'A mapping names something that its dataset does not have, or contradicts itself.',
  PROPOSAL_REFUSED: 'A proposal or decision on a codelist breaks a rule of codelists.',
  PROPOSAL_STATE: 'The proposal is not in a state in which this can be decided.',
  RELEASE_REFUSED: 'A release cannot be drafted, checked, approved or requested as it is.',
  RELEASE_STATE: 'The release or request is not in a state in which this can be done, or somebody was first.',
  PEOPLE_REFUSED: 'An account, mandate, forum or meeting cannot be as it was asked.',
  TABLE_REFUSED: 'A table cannot be published as it is defined.',
  TABLE_STATE: 'The published table is not in a state in which this can be done.',
  STORE_IN_USE: 'Another process holds the data folder.',
  STORE_CHANGED:
    'A migration that was applied has changed since, the data folder is newer than the program, or its secret is gone.',
  LOG_BROKEN: 'The log was changed outside the program.',
  BUSY: 'More questions wait than the server takes on.',
  NO_ROOM: 'The server has no room on its disk for what was sent.',
  TOO_LARGE: 'What was sent is larger than the stated limit.',
  SERVER_UNREACHABLE: 'The command line cannot reach a running server.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** A mistake of the caller, with what was found, what was expected and what to do. Anything else that is thrown is a bug. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
