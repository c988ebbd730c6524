import { CliError } from '../cli-error.ts';

type Audience = { readonly partner: string } | { readonly forum: string; readonly purpose: string };

/** 'partner:KMAR', or 'forum:mdt' with a purpose; undefined when nothing was given, so that the file may say it. */
export function audienceOf(as: string | undefined, purpose: string | undefined): Audience | undefined {
  if (as === undefined) return undefined;
  const [kind, id, ...rest] = as.split(':');
  if (!id || rest.length > 0 || (kind !== 'partner' && kind !== 'forum'))
    throw new CliError(`--as '${as}' is neither partner:ID nor forum:ID`);
  if (kind === 'partner') return { partner: id };
  if (purpose === undefined)
    throw new CliError(`--as '${as}' needs --purpose: for which purpose of the forum one looks`);
  return { forum: id, purpose };
}
