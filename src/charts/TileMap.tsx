import type { KeyboardEvent } from 'react';
import type { MapSquare, TileMapView } from '../views/chart-view.ts';
import type { Selection } from '../views/selection.ts';
import type { ChartProps } from './chart-props.ts';
import { HeatLegend } from './HeatLegend.tsx';
import { MarkButton } from './MarkButton.tsx';

const SIDE = 92;
const STEP = SIDE + 5;
/** Room for the focus ring. */
const EDGE = 4;

/** The ten regional units as equal squares; the others beside them as a list. */
export function TileMap({ view, id, onSelect }: ChartProps<TileMapView>) {
  const columns = 1 + Math.max(0, ...view.squares.map((square) => square.column));
  const rows = 1 + Math.max(0, ...view.squares.map((square) => square.row));
  const size = { width: columns * STEP - 5 + 2 * EDGE, height: rows * STEP - 5 + 2 * EDGE };
  return (
    <div className="tile-map">
      <div className="tile-map-both">
        <svg
          className="tile-map-svg"
          viewBox={`0 0 ${size.width} ${size.height}`}
          role={onSelect === undefined ? 'img' : 'group'}
          aria-label={view.name}
          aria-describedby={`${id}-description`}
        >
          <desc id={`${id}-description`}>{view.description}</desc>
          {view.squares.map((square) => (
            <Square key={square.code} square={square} onSelect={onSelect} />
          ))}
        </svg>
        <Beside view={view} onSelect={onSelect} />
      </div>
      <HeatLegend steps={view.legend} />
    </div>
  );
}

interface SquareProps {
  readonly square: MapSquare;
  readonly onSelect: ((selection: Selection) => void) | undefined;
}

function Square({ square, onSelect }: SquareProps) {
  const at = `translate(${EDGE + square.column * STEP} ${EDGE + square.row * STEP})`;
  const className = `tile-map-square tile-map-${square.kind} heat-${square.tone}${square.isSelected ? ' tile-map-selected' : ''}`;
  const { select } = square;
  if (select === undefined || onSelect === undefined)
    return (
      <g className={className} transform={at}>
        <SquareContent square={square} />
      </g>
    );
  const choose = () => onSelect(select);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons don't exist inside SVG
    <g
      className={`${className} tile-map-button`}
      transform={at}
      role="button"
      tabIndex={0}
      aria-pressed={square.isSelected}
      aria-label={`${square.label} ${square.text}`}
      onClick={choose}
      onKeyDown={onKeyDown}
    >
      <SquareContent square={square} />
    </g>
  );
}

function SquareContent({ square }: { readonly square: MapSquare }) {
  const isNumber = square.kind === 'value';
  const words = isNumber ? [square.text] : inTwo(square.text);
  return (
    <>
      <rect className="tile-map-rect" width={SIDE} height={SIDE} rx="3" />
      {square.kind === 'withheld' ? <path className="tile-map-hatch" d={hatch()} /> : null}
      {square.lines.map((line, i) => (
        <text key={line} className="tile-map-label" x="8" y={19 + i * 15}>
          {line}
        </text>
      ))}{' '}
      {words.map((line, i) => (
        <text
          key={line}
          className={isNumber ? 'tile-map-value' : 'tile-map-word'}
          x="8"
          y={SIDE - 10 - (words.length - 1 - i) * 14}
        >
          {line}
        </text>
      ))}
    </>
  );
}

/** `geen of weinig` in two lines, the first with its space. */
function inTwo(text: string): readonly string[] {
  const at = text.lastIndexOf(' ');
  return at < 0 ? [text] : [text.slice(0, at + 1), text.slice(at + 1)];
}

/** Diagonal lines in the upper right half, away from the words. */
const hatch = () => [20, 36, 52, 68, 84].map((x) => `M${x} 1 L${SIDE - 1} ${SIDE - x}`).join(' ');

function Beside({ view, onSelect }: Pick<ChartProps<TileMapView>, 'view' | 'onSelect'>) {
  return (
    <ul className="tile-map-beside">
      {view.beside.map((mark) => (
        <li key={mark.code}>
          <MarkButton className="tile-map-mark" mark={mark} onSelect={onSelect}>
            <span className={`tile-map-swatch heat-${mark.tone} tile-map-swatch-${mark.kind}`} aria-hidden="true" />
            <span className="tile-map-mark-label">{mark.label}</span>
            <span className={`tile-map-mark-value tile-map-mark-${mark.kind}`}>{mark.text}</span>
          </MarkButton>
        </li>
      ))}
    </ul>
  );
}
