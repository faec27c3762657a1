// A table of photos while these are looked at. The server tells how many rows there are by now; what
// they are sorted, counted and filtered by is fetched then, a few words each, and what is shown of
// them only for the page that is open: thousands of rows take no more room than a few hundred.
// A click on a heading sorts by it, a second one the other way round. Buttons above it count the rows
// of a kind and show these alone, as do the counts of the table below. A row opens its photo.
// (`gr.Dataframe` shows photos and sorts, too, but not by keyboard: its headings cannot be focused.
// It is sent whole each time, and 500 rows with photos take it seconds.)
const body = element.querySelector('tbody');
const heads = [...element.querySelectorAll('th:has(button)')];
const kinds = element.querySelector('.kinds');
const pages = element.querySelector('.pages');
const SIZE = Number(pages.dataset.size);
const AT_ONCE = 100; // rows to show that are fetched together
const AGAIN = 2000; // ms until a page that did not answer is asked again
const REST = 4; // after new rows, the browser has so many times as long for whoever uses it

let batch = null; // the name of what is shown
let total = 0; // rows that the server has
let rows = []; // [name of the photo, rank of its verdict, best guess, confidence, kind, cell]
let counts = new Map(); // by kind
let order = []; // numbers of the rows that are shown, from 0 on, on all pages
let page = 0;
let by = null;
let down = false;
let chosen = '';
const made = new Map(); // number -> its row of the table, or null where the server lost it

const written = (value) => value.toLocaleString(`${document.documentElement.lang}-u-nu-latn`);
const words = new Intl.Collator(undefined, {numeric: true});
const key = (number) => (by === 0 ? number : rows[number][by - 1]);
const compare = (one, other) => {
  const [a, b] = [key(one), key(other)];
  // What has nothing to sort by comes last, either way.
  const empty = (value) => value === '' || value === -1;
  if (empty(a) || empty(b)) return empty(a) - empty(b);
  return (down ? -1 : 1) * (typeof a === 'number' ? a - b : words.compare(a, b));
};

// Of what kinds a row is: any, one of the table's own, the class that is its answer, and a cell of
// the counts below.
const ofClass = (name) => `class ${name}`;
const kindsOf = ([, rank, guess, , kind, cell]) => {
  const answered = rank === 0 ? ['status_answer', ofClass(guess)] : [];
  return new Set(['', kind, ...answered, `cell ${cell ?? ''}`]);
};
const arrange = (first = 0) => {
  if (!first) order = [];
  for (let number = first; number < rows.length; number += 1)
    if (!chosen || kindsOf(rows[number]).has(chosen)) order.push(number);
  if (by !== null) order.sort(compare);
};

// What stands there already stays, so that whoever reads it loses no place.
const put = (found) => {
  let same = 0;
  while (same < found.length && body.rows[same] === found[same]) same += 1;
  while (body.rows.length > same) body.lastElementChild.remove();
  body.append(...found.slice(same));
};
const sleep = (time) => new Promise((done) => { setTimeout(done, time); });
// null where the page does not answer, after a while.
const ask = (request) => server.rows(request).catch(() => sleep(AGAIN).then(() => null));
let drawing = false;
let again = false;
const draw = async () => {
  again = true;
  if (drawing) return;
  drawing = true;
  try {
    while (again) {
      again = false;
      page = Math.max(0, Math.min(page, Math.ceil(order.length / SIZE) - 1));
      const wanted = order.slice(page * SIZE, (page + 1) * SIZE);
      const missing = wanted.filter((number) => !made.has(number)).slice(0, AT_ONCE);
      const found = wanted.map((number) => made.get(number)).filter(Boolean);
      if (found.length || !missing.length) put(found);
      turned();
      if (!missing.length) continue;
      const mine = batch;
      const answers = await ask({batch: mine, rows: missing});
      again = true;
      if (mine !== batch || !answers) continue;
      const part = document.createElement('template');
      missing.forEach((number, index) => {
        part.innerHTML = answers[index] ?? '';
        made.set(number, part.content.querySelector('tr'));
      });
      // A page or two stay, for whoever turns back.
      const now = new Set(wanted);
      for (const number of made.keys()) {
        if (made.size <= 2 * SIZE) break;
        if (!now.has(number)) made.delete(number);
      }
    }
  } finally {
    drawing = false;
  }
};
const turned = () => {
  pages.hidden = order.length <= SIZE;
  const said = pages.querySelector('span');
  const values = [page * SIZE + 1, Math.min(order.length, (page + 1) * SIZE), order.length];
  const text = said.dataset.sentence.replace(/#([123])/g, (_, n) => written(values[n - 1]));
  if (said.textContent !== text) said.textContent = text;
  for (const button of pages.querySelectorAll('button')) {
    const to = page + Number(button.dataset.step);
    // Not `disabled`: the focus would be lost.
    button.setAttribute('aria-disabled', String(to < 0 || to * SIZE >= order.length));
  }
};

heads.forEach((head, index) => {
  head.querySelector('button').addEventListener('click', () => {
    // Numbers are more interesting from the top: which is it surest of?
    const first = index === 4;
    down = by === index ? !down : first;
    by = index;
    heads.forEach((other) => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    page = 0;
    arrange();
    draw();
  });
});

const button = (kind) => [...kinds.children].find((each) => each.dataset.kind === kind);
const count = (first) => {
  if (!first) counts = new Map();
  for (const row of rows.slice(first))
    for (const kind of kindsOf(row)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const named = ofClass('');
  const names = [...counts.keys()].filter((kind) => kind.startsWith(named));
  let last = button('status_answer');
  for (const kind of names.sort((a, b) => a.localeCompare(b))) {
    let own = button(kind);
    if (!own) {
      own = last.cloneNode(true);
      own.dataset.kind = kind;
      own.replaceChildren(`${kind.slice(named.length)} `, document.createElement('b'));
    }
    if (last.nextElementSibling !== own) last.after(own);
    last = own;
  }
  for (const each of kinds.children) {
    const found = counts.get(each.dataset.kind) ?? 0;
    each.querySelector('b').textContent = written(found);
    each.hidden = !found && each.dataset.kind !== '';
  }
};
const press = () => {
  for (const each of [...kinds.children, ...document.querySelectorAll('#many_truth [data-kind]')])
    each.setAttribute('aria-pressed', String(each.dataset.kind === chosen));
};
const take = (more) => {
  const first = rows.length;
  for (const row of more) rows.push(row);
  count(first);
  if (!counts.has(chosen)) chosen = '';
  press();
  arrange(first);
  draw();
};
document.getElementById('many').addEventListener('click', (event) => {
  const pressed = event.target.closest('.kinds button, #many_truth button');
  if (!pressed) return;
  chosen = pressed.dataset.kind;
  page = 0;
  press();
  arrange();
  draw();
  kinds.scrollIntoView({block: 'nearest'});
});
pages.addEventListener('click', (event) => {
  const step = event.target.closest('button[aria-disabled=false]')?.dataset.step;
  if (!step) return;
  page += Number(step);
  draw();
  body.closest('[role=region]').scrollTop = 0;
});
body.addEventListener('click', (event) => {
  const opens = event.target.closest('tr')?.querySelector('[data-number]');
  if (opens) trigger('click', {number: Number(opens.dataset.number)});
});

let fetching = false;
const fetchNew = async () => {
  if (fetching) return;
  fetching = true;
  try {
    while (batch && rows.length < total) {
      const mine = batch;
      const more = await ask({batch: mine, from: rows.length});
      if (mine !== batch || !more) continue;
      if (!more.length) break;
      const begun = performance.now();
      take(more);
      const took = performance.now() - begun;
      await sleep(REST * took);
    }
  } finally {
    fetching = false;
  }
};
watch('value', () => {
  const name = props.value?.batch ?? null;
  if (name !== batch) {
    [batch, rows, order, page] = [name, [], [], 0];
    made.clear();
    body.replaceChildren();
    pages.hidden = true;
  }
  total = props.value?.rows ?? 0;
  fetchNew();
});

// A folder is dropped; what its photos are called says where in it they lay.
window.addEventListener('drop', async (event) => {
  const many = document.getElementById('many');
  if (!many?.offsetParent) return;
  const found = window.unfolded(event.dataTransfer);
  if (!found) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const kept = new DataTransfer();
  (await found).forEach((file) => kept.items.add(file));
  const input = many.querySelector('#many_files input[type=file]');
  if (!input || !kept.files.length) return;
  input.files = kept.files;
  input.dispatchEvent(new Event('change', {bubbles: true}));
}, true);
