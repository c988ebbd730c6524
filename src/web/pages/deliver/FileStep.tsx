import { useState } from 'react';
import type { Words } from '../../../views/words.ts';
import { Choice, type ChoiceOption } from '../../ui/Choice.tsx';
import { Step } from './Step.tsx';
import type { Upload } from './use-upload.ts';

interface Props {
  readonly words: Words;
  readonly state: Upload;
  readonly target: { readonly key: string; readonly options: readonly ChoiceOption[]; readonly description: string };
  readonly onTarget: (key: string) => void;
  readonly onFile: (file: File) => void;
  readonly onCancel: () => void;
}

/** What is delivered, for whom, and the file: chosen, or dropped on the step. */
export function FileStep({ words, state, target, onTarget, onFile, onCancel }: Props) {
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };
  return (
    <Step id="file" words={words} progress={state.kind === 'safe' ? 'done' : 'now'}>
      <Choice
        label={words.text('deliver.what')}
        value={target.key}
        sections={[{ options: target.options }]}
        onChange={onTarget}
      />
      <p className="deliver-note">{target.description}</p>
      <label
        className={isOver ? 'deliver-drop deliver-drop-over' : 'deliver-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <span>{words.text(state.kind === 'safe' ? 'deliver.chooseOther' : 'deliver.choose')}</span>
        <input type="file" className="deliver-input" onChange={(event) => take(event.target.files)} />
      </label>
      <div role="status">
        {state.kind === 'safe' ? (
          <p className="deliver-known">{words.text('deliver.safe', { name: state.draft.fileName })}</p>
        ) : null}
      </div>
      {state.kind === 'sending' ? <Sending words={words} {...state.progress} onCancel={onCancel} /> : null}
    </Step>
  );
}

interface SendingProps {
  readonly words: Words;
  readonly bytes: number;
  readonly total: number;
  readonly seconds: number;
  readonly onCancel: () => void;
}

function Sending({ words, bytes, total, seconds, onCancel }: SendingProps) {
  const rate = seconds > 0 ? bytes / seconds : 0;
  const megabytes = (count: number) => words.number(Math.round(count / 100_000) / 10);
  return (
    <div className="deliver-progress">
      <progress max={total} value={bytes} aria-label={words.text('deliver.sending')} />
      <span>
        {words.text('deliver.progress', {
          bytes: megabytes(bytes),
          total: megabytes(total),
          rate: megabytes(rate),
          seconds: rate > 0 ? Math.ceil((total - bytes) / rate) : 0,
        })}
      </span>
      <button type="button" className="deliver-second" onClick={onCancel}>
        {words.text('deliver.cancel')}
      </button>
    </div>
  );
}
