import { DeliverySchema } from '../../../model/wire/delivery.ts';
import type { Words } from '../../../views/words.ts';
import { request } from '../../client/request.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { deliveryAddress } from './load-delivery.ts';
import { useCommand } from './use-command.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly words: Words;
  readonly onDone: () => void;
}

/** Stops what waits or is being checked. */
export function CancelButton({ id, name, words, onDone }: Props) {
  const { isBusy, trouble, run } = useCommand();
  const stop = () =>
    run((signal) => request(deliveryAddress(id, '/cancellations'), DeliverySchema, { signal, body: {} }), onDone);
  return (
    <>
      <button type="button" className="button-quiet" disabled={isBusy} onClick={stop}>
        {words.text('delivery.cancel')} <span className="visually-hidden">{name}</span>
      </button>
      <CommandTrouble trouble={trouble} words={words} />
    </>
  );
}
