import { useEffect, useRef, useState } from 'react';
import type { MappingContent, WireDraft, WireDraftCheck } from '../../../model/wire/mapping.ts';
import { DraftCheckSchema, DraftSchema } from '../../../model/wire/mapping.ts';
import type { Trouble } from '../../client/request.ts';
import { request } from '../../client/request.ts';
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

export type Checking =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly check: WireDraftCheck }
  | { readonly kind: 'ended'; readonly check: WireDraftCheck }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

const EVERY_MS = 300;

/** A dry run over all rows; a new one drops the one before. */
export function useCheck(onEnd: (check: WireDraftCheck) => void) {
  const [state, setState] = useState<Checking>({ kind: 'none' });
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const start = async (draft: string, mapping: MappingContent) => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    const { signal } = controller;
    const address = `/v1/draft-deliveries/${draft}/checks`;
    let result = await request(address, DraftCheckSchema, { signal, body: { mapping } });
    while (result.kind === 'ready' && ['waiting', 'checking'].includes(result.value.state)) {
      setState({ kind: 'running', check: result.value });
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      if (signal.aborted) return;
      result = await request(`${address}/${result.value.id}`, DraftCheckSchema, { signal });
    }
    if (signal.aborted) return;
    if (result.kind !== 'ready') return setState({ kind: 'trouble', trouble: result });
    setState({ kind: 'ended', check: result.value });
    onEnd(result.value);
  };
  return {
    state,
    start: (draft: string, mapping: MappingContent) => {
      start(draft, mapping).catch((error: unknown) => {
        if (!(error instanceof DOMException)) throw error;
      });
    },
    cancel: (draft: string) => {
      if (state.kind !== 'running') return;
      stop.current?.abort();
      setState({ kind: 'none' });
      void fetch(`/v1/draft-deliveries/${draft}/checks/${state.check.id}`, { method: 'DELETE' });
    },
  };
}
