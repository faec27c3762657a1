// The first convolution, calculated in the browser as the network does: `explain/convolution.py`.
const AROUND = 3; // pixels that the close-up shows around the window
const COLOURS = ['red', 'green', 'blue'];

const begin = async () => {
  const board = element.querySelector('.by_number');
  if (!board || board.dataset.begun) return;
  board.dataset.begun = 'on';
  const find = (selector) => board.querySelector(selector);
  const all = (selector) => [...board.querySelectorAll(selector)];
  const {scale, kernels, bias, size, stride, padding, clip} = JSON.parse(board.dataset.numbers);
  const [rows, columns] = size;

  const image = new Image();
  image.src = board.dataset.photo;
  await image.decode();
  const side = image.width;
  const paper = (kind, width, height) =>
    Object.assign(find(`canvas.${kind}`), {width, height}).getContext('2d', {willReadFrequently: true});
  const photo = paper('photo', side, side);
  photo.drawImage(image, 0, 0);
  const pixels = photo.getImageData(0, 0, side, side).data;

  const text = (value, decimals) => {
    const digits = Math.abs(value).toFixed(decimals);
    const sign = value < 0 && Number(digits) !== 0 ? '−' : '';
    return sign + digits.replace('.', board.dataset.decimal);
  };
  // What the network gets at a place: beyond the photo nothing.
  const seen = (y, x, colour) =>
    y < 0 || x < 0 || y >= side || x >= side ? 0 : scale[colour][pixels[4 * (y * side + x) + colour]];
  const clipped = (value) => Math.min(Math.max(value, clip[0] ?? -Infinity), clip[1] ?? Infinity);

  let [filter, row, column] = [Number(find('select').value), rows >> 1, columns >> 1];
  const corner = () => [row * stride[0] - padding[0], column * stride[1] - padding[1]];
  const sum = (number, y, x) => {
    let total = bias[number];
    for (let dy = 0; dy < 3; dy += 1)
      for (let dx = 0; dx < 3; dx += 1)
        for (let c = 0; c < 3; c += 1)
          total += seen(y + dy, x + dx, c) * kernels[number][dy][dx][c];
    return total;
  };

  // Dark to bright, from the least value of the map to the largest.
  const map = () => {
    const values = new Float64Array(rows * columns);
    for (let i = 0; i < values.length; i += 1) {
      const [y, x] = [Math.floor(i / columns), i % columns];
      values[i] = clipped(sum(filter, y * stride[0] - padding[0], x * stride[1] - padding[1]));
    }
    const [low, high] = values.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, -Infinity]);
    const result = paper('result', columns, rows);
    const drawn = result.createImageData(columns, rows);
    values.forEach((value, i) => {
      const grey = high > low ? (255 * (value - low)) / (high - low) : 0;
      drawn.data.set([grey, grey, grey, 255], 4 * i);
    });
    result.putImageData(drawn, 0, 0);
  };

  const frame = (kind, top, left, height, width) => {
    const {style} = find(`canvas.${kind} + .field`);
    [style.top, style.left, style.height, style.width] =
      [top, left, height, width].map((share) => `${100 * share}%`);
  };
  const step = () => {
    const [y, x] = corner();
    frame('photo', y / side, x / side, 3 / side, 3 / side);
    frame('result', row / rows, column / columns, 1 / rows, 1 / columns);
    const wide = 3 + 2 * AROUND;
    const close = paper('close', wide, wide);
    close.drawImage(find('canvas.photo'), AROUND - x, AROUND - y);
    frame('close', AROUND / wide, AROUND / wide, 3 / wide, 3 / wide);

    const show = (name, value) => all(`[data-term=${name}]`).forEach((place) => {
      place.textContent = text(value, 4);
    });
    const largest = Math.max(...kernels[filter].flat(2).map(Math.abs));
    COLOURS.forEach((colour, c) => {
      let total = 0;
      const [got, kernel, product] = ['seen', 'kernel', 'product'].map((kind) => all(`.${kind}.${colour} span`));
      for (let place = 0; place < 9; place += 1) {
        const [dy, dx] = [Math.floor(place / 3), place % 3];
        const beyond = y + dy < 0 || x + dx < 0 || y + dy >= side || x + dx >= side;
        const [value, weight] = [seen(y + dy, x + dx, c), kernels[filter][dy][dx][c]];
        total += value * weight;
        const level = beyond ? 0 : pixels[4 * ((y + dy) * side + x + dx) + c];
        got[place].textContent = text(value, 2);
        got[place].classList.toggle('beyond', beyond);
        got[place].style.setProperty('--level', `rgb(${COLOURS.map((_, at) => (at === c ? level : 0))})`);
        kernel[place].textContent = text(weight, 2);
        kernel[place].style.setProperty('--share', `${(100 * Math.abs(weight)) / largest}%`);
        kernel[place].classList.toggle('less', weight < 0);
        product[place].textContent = text(value * weight, 2);
      }
      show(colour, total);
    });
    const before = sum(filter, y, x);
    show('bias', bias[filter]);
    show('before', before);
    show('after', clipped(before));
    const place = [row + 1, column + 1, rows, columns];
    find('.place').textContent = find('.place').dataset.sentence.replace(/#/g, () => place.shift());
  };
  const go = (y, x) => {
    row = Math.min(Math.max(y, 0), rows - 1);
    column = Math.min(Math.max(x, 0), columns - 1);
    step();
  };

  for (const area of all('[data-points]')) {
    area.addEventListener('click', (event) => {
      const box = area.getBoundingClientRect();
      const share = [(event.clientY - box.top) / box.height, (event.clientX - box.left) / box.width];
      go(...share.map((at, axis) => area.dataset.points === 'result'
        ? Math.floor(at * size[axis])
        : Math.round((at * side - 1.5 + padding[axis]) / stride[axis])));
    });
    area.addEventListener('keydown', (event) => {
      const by = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[event.key];
      if (!by) return;
      event.preventDefault();
      go(row + by[0], column + by[1]);
    });
  }
  find('.on').addEventListener('click', () => {
    const next = (row * columns + column + 1) % (rows * columns);
    go(Math.floor(next / columns), next % columns);
  });
  find('select').addEventListener('change', (event) => {
    filter = Number(event.target.value);
    map();
    step();
  });

  // Nine numbers of one's own, for each colour alike; at the border its pixels are repeated.
  const inputs = all('.mine input');
  const own = () => {
    const nine = inputs.map((input) => Number(input.value) || 0);
    const inside = (at) => Math.min(Math.max(at, 0), side - 1);
    const result = paper('mine', side, side);
    const drawn = result.createImageData(side, side);
    for (let y = 0; y < side; y += 1)
      for (let x = 0; x < side; x += 1)
        for (let c = 0; c < 4; c += 1) {
          let total = c === 3 ? 255 : 0; // not transparent
          if (c < 3)
            nine.forEach((weight, place) => {
              const [dy, dx] = [Math.floor(place / 3) - 1, (place % 3) - 1];
              total += weight * pixels[4 * (inside(y + dy) * side + inside(x + dx)) + c];
            });
          drawn.data[4 * (y * side + x) + c] = total; // from 0 to 255
        }
    result.putImageData(drawn, 0, 0);
    const note = find('.own .hint[data-sentence]');
    const total = nine.reduce((a, b) => a + b, 0);
    note.textContent = note.dataset.sentence.replace('#', () => text(total, 2));
    for (const preset of all('.presets button')) {
      const same = preset.dataset.values.split(' ').every((value, at) => Number(value) === nine[at]);
      preset.setAttribute('aria-pressed', String(same));
    }
  };
  for (const preset of all('.presets button'))
    preset.addEventListener('click', () => {
      preset.dataset.values.split(' ').forEach((value, at) => { inputs[at].value = value; });
      own();
    });
  for (const input of inputs) input.addEventListener('input', own);

  map();
  step();
  own();
};
watch('value', begin);
begin();
