// A table whose rows are the component's value: further ones are put in as the value grows, and a
// click on a heading sorts by it, a second one the other way round.
// (`gr.Dataframe` shows photos and sorts, too, but not by keyboard: its headings cannot be focused.
// It is sent whole each time, and 500 rows with photos take it seconds.)
const body = element.querySelector('tbody');
const heads = [...element.querySelectorAll('th:has(button)')];
let taken = '';
let by = null;
let down = false;

const key = (row) => {
  const cell = row.cells[by];
  return 'sort' in cell.dataset ? Number(cell.dataset.sort) : cell.textContent;
};
const sort = () => {
  if (by === null) return;
  const sign = down ? -1 : 1;
  const rows = [...body.rows].map((row) => [key(row), row]);
  // What has nothing to sort by comes last, either way.
  const empty = (value) => value === '' || value === -1;
  rows.sort(([a], [b]) => {
    if (empty(a) || empty(b)) return empty(a) - empty(b);
    return sign * (typeof a === 'number' ? a - b : a.localeCompare(b, undefined, {numeric: true}));
  });
  body.append(...rows.map(([, row]) => row));
};

heads.forEach((head, index) => {
  head.querySelector('button').addEventListener('click', () => {
    // Numbers are more interesting from the top: which is it surest of?
    const first = index === 4;
    down = by === index ? !down : first;
    by = index;
    heads.forEach((other) => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    sort();
  });
});

watch('value', () => {
  const value = props.value ?? '';
  if (!value.startsWith(taken)) {
    body.replaceChildren();
    taken = '';
  }
  if (value === taken) return;
  body.insertAdjacentHTML('beforeend', value.slice(taken.length));
  taken = value;
  sort();
});
