import { useState } from 'react';
import { DataTable } from '../../charts/DataTable.tsx';
import type { Words } from '../../views/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Switch } from '../ui/Switch.tsx';
import { ChangeList } from './ChangeList.tsx';
import { Chart } from './Chart.tsx';
import { MeasureChoice } from './MeasureChoice.tsx';
import { TileHead } from './Tile.tsx';
import { TileFoot } from './TileFoot.tsx';
import type { TileActions } from './tile-actions.ts';
import type { TileBody, TileState } from './tile-state.ts';
import '../../charts/data-table.css';

interface Props {
  readonly tile: TileState;
  readonly body: Extract<TileBody, { kind: 'shown' }>;
  readonly words: Words;
  readonly actions: TileActions;
}

/** Picture or table of the same figures, and what they are worth. */
export function ShownBody({ tile, body, words, actions }: Props) {
  const [isTable, setIsTable] = useState(false);
  const [chosen, setChosen] = useState('');
  const variant = body.variants.find(({ id }) => id === chosen) ?? body.variants[0];
  const { view } = variant;
  const onLevel = (key: string) => {
    const level = body.levels.find((choice) => choice.level === key);
    if (level) actions.onRemedy({ kind: 'level', dimension: level.dimension, level: level.level });
  };
  return (
    <>
      <TileHead tile={tile} frame={body.frame} words={words}>
        <div className="tile-tools">
          <MeasureChoice tile={tile} words={words} onMeasure={actions.onMeasure} />
          {body.variants.length < 2 ? null : (
            <Switch
              label={words.text('tile.variants', { title: tile.title })}
              options={body.variants.map(({ id, label }) => ({ key: id, label, isCurrent: id === variant.id }))}
              onChange={setChosen}
            />
          )}
          {body.levels.length < 2 ? null : (
            <Switch
              label={words.text('tile.levels', { title: tile.title })}
              options={body.levels.map(({ level, label, isCurrent }) => ({ key: level, label, isCurrent }))}
              onChange={onLevel}
            />
          )}
          <button
            type="button"
            className="tile-table-button"
            aria-pressed={isTable}
            aria-label={words.text('tile.tableOf', { title: tile.title })}
            onClick={() => setIsTable(!isTable)}
          >
            <Icon name="table" />
            {words.text('tile.table')}
          </button>
        </div>
      </TileHead>
      <div className="tile-body">
        {isTable ? (
          <DataTable view={view.table} />
        ) : (
          <Chart view={view} id={tile.id} onSelect={tile.isChoosable ? actions.onSelect : undefined} />
        )}
        <ChangeList changes={view.changes ?? []} words={words} />
        {view.notes.length === 0 ? null : <p className="tile-notes">{view.notes.join(' ')}</p>}
      </div>
      <TileFoot frame={body.frame} words={words} />
    </>
  );
}
