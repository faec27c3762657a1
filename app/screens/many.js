// A table whose rows are the component's value: further ones are put in as the value grows, and a
// click on a heading sorts by it, a second one the other way round. Buttons above it count the rows
// of a kind and show these alone, as do the counts of the table below. A row opens its photo.
// (`gr.Dataframe` shows photos and sorts, too, but not by keyboard: its headings cannot be focused.
// It is sent whole each time, and 500 rows with photos take it seconds.)
const body = element.querySelector('tbody');
const heads = [...element.querySelectorAll('th:has(button)')];
const kinds = element.querySelector('.kinds');
let taken = '';
let by = null;
let down = false;
let chosen = '';

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

// Of what kinds a row is: any, one of the table's own, the class that is its answer, and a cell of
// the counts below.
const ofClass = (name) => `class ${name}`;
const kindsOf = (row) => {
  const {kind, class: name, cell} = row.dataset;
  const answered = name === undefined ? [] : ['status_answer', ofClass(name)];
  return new Set(['', kind, ...answered, `cell ${cell}`]);
};
const button = (kind) => [...kinds.children].find((each) => each.dataset.kind === kind);
const count = () => {
  const counts = new Map();
  const names = new Set();
  for (const row of body.rows) {
    if (row.dataset.class !== undefined) names.add(row.dataset.class);
    for (const kind of kindsOf(row)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  let last = button('status_answer');
  for (const name of [...names].sort((a, b) => a.localeCompare(b))) {
    let own = button(ofClass(name));
    if (!own) {
      own = last.cloneNode(true);
      own.dataset.kind = ofClass(name);
      own.replaceChildren(`${name} `, document.createElement('b'));
    }
    last.after(own);
    last = own;
  }
  for (const each of kinds.children) {
    const found = counts.get(each.dataset.kind) ?? 0;
    each.querySelector('b').textContent = found;
    each.hidden = !found && each.dataset.kind !== '';
  }
  if (!counts.has(chosen)) chosen = '';
};
const cells = () => document.querySelectorAll('#many_truth [data-kind]');
const filter = () => {
  for (const each of [...kinds.children, ...cells()])
    each.setAttribute('aria-pressed', String(each.dataset.kind === chosen));
  for (const row of body.rows) row.hidden = !kindsOf(row).has(chosen);
};
document.getElementById('many').addEventListener('click', (event) => {
  const pressed = event.target.closest('.kinds button, #many_truth button');
  if (!pressed) return;
  chosen = pressed.dataset.kind;
  filter();
  kinds.scrollIntoView({block: 'nearest'});
});
body.addEventListener('click', (event) => {
  const opens = event.target.closest('tr')?.querySelector('[data-number]');
  if (opens) trigger('click', {number: Number(opens.dataset.number)});
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
  count();
  sort();
  filter();
});

// A folder is dropped: browsers hand over its files one by one, and forms know no folders. The name
// of a photo says in which one it lay, see `files.called`.
const inside = async (entry, above = '') => {
  const name = above + entry.name;
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    return [new File([file], name.replaceAll('/', '%2F'), {type: file.type})];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) break;
    found.push(...some);
  }
  const files = found.map((each) => inside(each, `${name}/`));
  return (await Promise.all(files)).flat();
};
window.addEventListener('drop', async (event) => {
  const many = document.getElementById('many');
  if (!many?.offsetParent) return;
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.());
  if (!entries.some((entry) => entry?.isDirectory)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const files = (await Promise.all(entries.filter(Boolean).map((each) => inside(each)))).flat();
  const input = many.querySelector('#many_files input[type=file]');
  const suffixes = document.getElementById('too_large').dataset.suffixes.split(',');
  const photo = ({name}) => suffixes.some((suffix) => name.toLowerCase().endsWith(suffix));
  const kept = new DataTransfer();
  files.filter(photo).forEach((file) => kept.items.add(file));
  if (!input || !kept.files.length) return;
  input.files = kept.files;
  input.dispatchEvent(new Event('change', {bubbles: true}));
}, true);
