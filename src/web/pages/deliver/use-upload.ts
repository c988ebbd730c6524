import { useEffect, useRef, useState } from 'react';
import { DraftSchema, type WireDraft } from '../../../model/wire/mapping.ts';
import type { Trouble } from '../../client/request.ts';
import { sendFile, type UploadProgress } from '../../client/send-file.ts';

export type Upload =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending'; readonly progress: UploadProgress }
  | { readonly kind: 'safe'; readonly draft: WireDraft }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** One upload at a time; leaving the page cancels it. */
export function useUpload() {
  const [state, setState] = useState<Upload>({ kind: 'none' });
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const send = async (partner: string, dataset: string, file: File) => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    const query = new URLSearchParams({ partner, dataset, fileName: file.name });
    setState({ kind: 'sending', progress: { bytes: 0, total: file.size, seconds: 0 } });
    const result = await sendFile(`/v1/draft-deliveries?${query}`, file, DraftSchema, controller.signal, (progress) =>
      setState({ kind: 'sending', progress }),
    );
    if (stop.current !== controller) return;
    if (result === undefined) setState({ kind: 'none' });
    else
      setState(result.kind === 'ready' ? { kind: 'safe', draft: result.value } : { kind: 'trouble', trouble: result });
  };
  return { state, send, cancel: () => stop.current?.abort(), reset: () => setState({ kind: 'none' }) };
}
