/** Somebody authenticated again, but not so that anything may be released on it. The session stays as it was. */
export class StepUpRefusal extends Error {
  override readonly name = 'StepUpRefusal';
  readonly page: 'other-account' | 'not-fresh';

  constructor(page: StepUpRefusal['page'], message: string) {
    super(message);
    this.page = page;
  }
}
