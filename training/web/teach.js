// A head of one's own, in the browser: the counterpart of training/teach.py and models/taught.py.
//
// Same folds, same loss, same limits, so that photos taught here and there give the same model.

/** What is kept of a photo to learn from: no pixels. */
async function exampleOf(lesson, photo) {
  const view = viewOf(photo, lesson.card.input_size);
  const { features } = await run(lesson, view);
  return {
    features: pooled(features, lesson.card.layer),
    quality: measure(photo, view),
    digest: digest(view.pixels),
  };
}

/** Tells views apart: equal ones are copies (FNV-1a in two halves). */
function digest(bytes) {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte, 0x85ebca6b);
  }
  return `${a >>> 0}-${b >>> 0}`;
}

/** A name as people may type it: printable, without extra spaces, not too long. */
function clean(name, most) {
  const typed = name.normalize("NFC").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Zs}]+/gu, " ");
  return [...typed.trim()].slice(0, most).join("").trim();
}

/** Refuse classes, pairs of name and number of photos, that cannot be taught. */
function checkClasses(counts, limits) {
  const names = counts.map(([name]) => name);
  if (counts.length < 2 || counts.length > limits.max_classes) {
    throw new ClassifierError("teach_two_classes", { most: limits.max_classes });
  }
  if (names.some((name) => !name)) throw new ClassifierError("teach_no_name");
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) {
    throw new ClassifierError("teach_same_name");
  }
  const poor = counts.filter(([, count]) => count < 2).map(([name]) => name);
  if (poor.length) throw new ClassifierError("teach_two_photos", { names: listed(poor) });
  if (counts.some(([, count]) => count > limits.max_photos)) {
    throw new ClassifierError("teach_too_many", { most: limits.max_photos });
  }
}

/**
 * Put a new head on a lesson's network: a lesson that knows these classes.
 *
 * classes: pairs of name and examples.
 */
function teach(lesson, classes) {
  const started = performance.now();
  const { teach: limits } = lesson.constants;
  checkClasses(classes.map(([name, examples]) => [name, examples.length]), limits);
  const every = classes.flatMap(([, examples]) => examples);
  const truth = classes.flatMap(([, examples], index) => examples.map(() => index));
  const features = every.map((example) => example.features);
  if (features.some((vector) => !vector.every(Number.isFinite))) {
    throw new ClassifierError("teach_no_numbers");
  }
  const fitted = fitHead(features, truth, classes.length, limits);
  const { thresholds, curve } = limitsFor(every, truth, fitted, limits);
  const confusion = classes.map(() => classes.map(() => 0));
  fitted.held.forEach((held, index) => (confusion[truth[index]][descending(held)[0]] += 1));
  const names = classes.map(([name]) => name);
  const card = {
    ...lesson.taughtCard,
    title: say("taught_title", { classes: listed(names) }),
    labels: names.map((name) => ({ name, display: name, emoji: "" })),
    temperature: fitted.temperature,
    thresholds: { ...lesson.taughtCard.thresholds, ...thresholds },
    provenance: { photos: every.length, seconds: (performance.now() - started) / 1000 },
    metrics: { held_out: { confusion }, risk_coverage: curve },
  };
  const photos = Int8Array.from(features.flatMap((vector) => [...unit(vector)]), (value) =>
    rounded(127 * value));
  return {
    ...lesson,
    card,
    kernel: fitted.kernel,
    bias: fitted.bias,
    memory: { basis: null, photos, known: new Uint8Array(every.length).fill(1) },
  };
}

/** How often a taught model is right on photos that it has not seen, from its card. */
function heldOut(card, limits) {
  const { confusion } = card.metrics.held_out;
  const sums = confusion.map((row) => row.reduce((a, b) => a + b, 0));
  const photos = sums.reduce((a, b) => a + b, 0);
  const right = confusion.reduce((sum, row, index) => sum + row[index], 0);
  const [low, high] = wilson(right, photos, limits.wilson);
  let mistake = null;
  confusion.forEach((row, true_) => row.forEach((count, said) => {
    if (true_ !== said && count > (mistake?.times ?? 0)) {
      mistake = { truth: card.labels[true_].display, said: card.labels[said].display, times: count };
    }
  }));
  return {
    right,
    photos,
    low: Math.floor(100 * low),
    high: Math.ceil(100 * high),
    fewest: Math.min(...sums),
    few: Math.min(...sums) < limits.few || high - low > limits.wide,
    guessing: low <= Math.max(...sums) / photos,
    mistake,
  };
}

/** Interval of a share (Wilson 1927); z is the normal quantile of its level. */
function wilson(right, photos, z) {
  const p = right / photos;
  const [middle, scale] = [p + (z * z) / (2 * photos), 1 + (z * z) / photos];
  const half = z * Math.sqrt((p * (1 - p)) / photos + (z / (2 * photos)) ** 2);
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}

// --- The head

/** Kernel (K, C), bias (C), temperature, logits by heads that had not seen the photo, folds. */
function fitHead(features, truth, classes, limits) {
  const scale = Math.max(deviation(features.flatMap((vector) => [...vector])), 1e-6);
  const points = features.map((vector) => Float64Array.from(vector, (value) => value / scale));
  const fold = foldsOf(features, truth, classes, limits);
  let best = null;
  for (const strength of limits.strengths) {
    const held = new Array(truth.length);
    for (const number of new Set(fold)) {
      const learned = [...truth.keys()].filter((index) => fold[index] !== number);
      const head = regression(pick(points, learned), pick(truth, learned), classes, strength);
      for (const index of truth.keys()) {
        if (fold[index] === number) held[index] = headLogits(points[index], head);
      }
    }
    const temperature = temperatureOf(held, truth, limits.coldest);
    const loss = crossEntropy(held, truth, temperature);
    if (best === null || loss < best.loss) best = { loss, strength, temperature, held };
  }
  const head = regression(points, truth, classes, best.strength);
  return {
    kernel: Float32Array.from(head.kernel, (value) => value / scale),
    bias: Float32Array.from(head.bias),
    temperature: best.temperature,
    held: best.held,
    fold,
  };
}

function pick(values, indices) {
  return indices.map((index) => values[index]);
}

function headLogits(point, { kernel, bias }) {
  const classes = bias.length;
  return Array.from(bias, (value, c) => {
    let sum = value;
    for (let k = 0; k < point.length; k++) sum += point[k] * kernel[k * classes + c];
    return sum;
  });
}

/**
 * Multinomial logistic regression, as scikit-learn's: mean loss and |W|^2 / (2 strength N).
 * Two classes have one logit z, given as (-z/2, z/2).
 */
function regression(points, truth, classes, strength) {
  const [count, channels] = [points.length, points[0].length];
  const outputs = classes === 2 ? 1 : classes;
  const penalty = 1 / (strength * count);
  const width = channels + 1; // the last is the bias
  const loss = (weights) => {
    const gradient = new Float64Array(weights.length);
    const residual = new Float64Array(outputs);
    let value = 0;
    for (let n = 0; n < count; n++) {
      const point = points[n];
      for (let c = 0; c < outputs; c++) {
        let sum = weights[c * width + channels];
        const row = c * width;
        for (let k = 0; k < channels; k++) sum += weights[row + k] * point[k];
        residual[c] = sum;
      }
      value += residuals(residual, truth[n]);
      for (let c = 0; c < outputs; c++) {
        const row = c * width;
        const r = residual[c] / count;
        for (let k = 0; k < channels; k++) gradient[row + k] += r * point[k];
        gradient[row + channels] += r;
      }
    }
    value /= count;
    for (let c = 0; c < outputs; c++) {
      for (let at = c * width; at < c * width + channels; at++) {
        value += (penalty / 2) * weights[at] ** 2;
        gradient[at] += penalty * weights[at];
      }
    }
    return { value, gradient };
  };
  const weights = minimise(loss, new Float64Array(outputs * width));
  const kernel = new Float64Array(channels * classes);
  const bias = new Float64Array(classes);
  for (let c = 0; c < classes; c++) {
    const [row, sign] = outputs === 1 ? [0, c ? 0.5 : -0.5] : [c * width, 1];
    for (let k = 0; k < channels; k++) kernel[k * classes + c] = sign * weights[row + k];
    bias[c] = sign * weights[row + channels];
  }
  return { kernel, bias };
}

/** The loss of a photo; its logits become the loss's derivatives by them. */
function residuals(z, truth) {
  if (z.length === 1) {
    const signed = truth ? z[0] : -z[0];
    const loss = signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed;
    z[0] = 1 / (1 + Math.exp(-z[0])) - truth;
    return loss;
  }
  const largest = Math.max(...z);
  let sum = 0;
  for (const value of z) sum += Math.exp(value - largest);
  const loss = largest + Math.log(sum) - z[truth];
  for (let c = 0; c < z.length; c++) z[c] = Math.exp(z[c] - largest) / sum - (c === truth);
  return loss;
}

/** L-BFGS (Nocedal 1980) with a search along the line; for smooth convex functions. */
function minimise(loss, start, { memory = 10, tolerance = 1e-5, most = 500 } = {}) {
  const dot = (a, b) => {
    let sum = 0;
    for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  };
  let at = start;
  let here = loss(at);
  const steps = [];
  for (let round = 0; round < most; round++) {
    if (here.gradient.every((value) => Math.abs(value) < tolerance)) break;
    const direction = here.gradient.slice();
    const shares = [];
    for (const { s, y, rho } of steps.toReversed()) {
      const share = rho * dot(s, direction);
      shares.push(share);
      for (let i = 0; i < direction.length; i++) direction[i] -= share * y[i];
    }
    const last = steps.at(-1);
    const size = last ? 1 / (last.rho * dot(last.y, last.y)) : 1 / Math.sqrt(dot(direction, direction));
    for (let i = 0; i < direction.length; i++) direction[i] *= size;
    for (const { s, y, rho } of steps) {
      const share = shares.pop() - rho * dot(y, direction);
      for (let i = 0; i < direction.length; i++) direction[i] += share * s[i];
    }
    const slope = -dot(here.gradient, direction);
    let [length, low, high, next, there] = [1, 0, Infinity, null, null];
    for (let trial = 0; trial < 50; trial++) { // weak Wolfe conditions by bisection
      next = at.map((value, i) => value - length * direction[i]);
      there = loss(next);
      if (there.value > here.value + 1e-4 * length * slope) high = length;
      else if (-dot(there.gradient, direction) < 0.9 * slope) low = length;
      else break;
      length = high === Infinity ? 2 * low : (low + high) / 2;
    }
    if (!(there.value < here.value)) break;
    const s = next.map((value, i) => value - at[i]);
    const y = there.gradient.map((value, i) => value - here.gradient[i]);
    steps.push({ s, y, rho: 1 / dot(s, y) });
    if (steps.length > memory) steps.shift();
    [at, here] = [next, there];
  }
  return at;
}

/** Mean cross-entropy of softmax(logits / temperature). */
function crossEntropy(held, truth, temperature) {
  return held.reduce((sum, logits, index) => {
    const z = logits.map((value) => value / temperature);
    const largest = Math.max(...z);
    const total = z.reduce((a, value) => a + Math.exp(value - largest), 0);
    return sum + largest + Math.log(total) - z[truth[index]];
  }, 0) / truth.length;
}

/** The temperature that minimises it, where the slope over 1 / T changes sign. */
function temperatureOf(held, truth, least) {
  const slope = (sharpness) => held.reduce((sum, logits, index) => {
    const largest = Math.max(...logits);
    const weights = logits.map((value) => Math.exp(sharpness * (value - largest)));
    const total = weights.reduce((a, b) => a + b, 0);
    const expected = weights.reduce((a, weight, c) => a + weight * logits[c], 0) / total;
    return sum + expected - logits[truth[index]];
  }, 0);
  let [low, high] = [Math.log(1 / 20), Math.log(1 / least)];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (slope(Math.exp(middle)) > 0) high = middle;
    else low = middle;
  }
  return Math.exp(-(low + high) / 2);
}

// --- Folds, as training/teach.py deals them

/** Of each photo: the fold that it is left out with. Near copies stand in one fold. */
function foldsOf(features, truth, classes, limits) {
  const labels = [...Array(classes).keys()];
  const own = labels.map((label) => [...truth.keys()].filter((index) => truth[index] === label));
  let groups = copies(features, truth, limits.copy);
  let fewest = Math.min(...own.map((indices) => new Set(pick(groups, indices)).size));
  if (fewest < 2) { // a class of one moment: nothing else is left to judge it by
    groups = [...truth.keys()];
    fewest = Math.min(...own.map((indices) => indices.length));
  }
  const random = pcg64(limits.random);
  const fold = new Array(truth.length);
  for (const indices of own) {
    const names = [...new Set(pick(groups, indices))];
    const sizes = names.map((name) => indices.filter((index) => groups[index] === name).length);
    const filled = new Array(Math.min(limits.folds, fewest)).fill(0);
    const order = permutation(names.length, random);
    for (const place of order.sort((a, b) => sizes[b] - sizes[a])) {
      const smallest = filled.indexOf(Math.min(...filled));
      for (const index of indices) if (groups[index] === names[place]) fold[index] = smallest;
      filled[smallest] += sizes[place];
    }
  }
  return fold;
}

/** Of each photo: the group of near copies that it belongs to, by its first photo. */
function copies(features, truth, copy) {
  const units = features.map(unit);
  const count = units.length;
  const apart = (i, j) => {
    let sum = 0;
    for (let k = 0; k < units[i].length; k++) sum += units[i][k] * units[j][k];
    return Math.max(1 - sum, 0);
  };
  const distances = units.map((_, i) => Float64Array.from({ length: i }, (_, j) => apart(i, j)));
  const limit = copy * quantile(distances.flatMap((row) => [...row]), 0.5) + 1e-6;
  const group = new Array(count).fill(-1);
  for (let first = 0; first < count; first++) {
    if (group[first] >= 0) continue;
    group[first] = first;
    const waiting = [first];
    while (waiting.length) {
      const i = waiting.pop();
      for (let j = 0; j < count; j++) {
        const distance = i === j ? 0 : distances[Math.max(i, j)][Math.min(i, j)];
        if (group[j] < 0 && truth[i] === truth[j] && distance <= limit) {
          group[j] = first;
          waiting.push(j);
        }
      }
    }
  }
  return group;
}

/** A quantile, between the two nearest values as NumPy has it. */
function quantile(values, share) {
  const sorted = Float64Array.from(values).sort();
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

/** 0 to count - 1 in random order, as NumPy's generators shuffle. */
function permutation(count, random) {
  const order = [...Array(count).keys()];
  for (let i = count - 1; i > 0; i--) {
    const mask = 2 ** (32 - Math.clz32(i)) - 1;
    let j;
    do j = (random() & mask) >>> 0; while (j > i);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** NumPy's generator (O'Neill 2014, PCG XSL RR 128/64) from a state: whole numbers of 32 bits. */
function pcg64({ state, inc }) {
  const [wide, narrow] = [(1n << 128n) - 1n, (1n << 64n) - 1n];
  let [now, high] = [BigInt(state), null];
  return () => {
    if (high !== null) {
      const number = high;
      high = null;
      return number;
    }
    now = (now * 0x2360ed051fc65da44385df649fccf645n + BigInt(inc)) & wide;
    const [mixed, turn] = [(now >> 64n) ^ (now & narrow), now >> 122n];
    const turned = ((mixed >> turn) | (mixed << (64n - turn))) & narrow;
    high = Number(turned >> 32n);
    return Number(turned & 0xffffffffn);
  };
}

// --- Limits

/** When to answer, and how often that is right; from logits of photos not seen, by cross-fitting. */
function limitsFor(every, truth, { held, fold }, limits) {
  const units = every.map((example) => unit(example.features));
  const familiar = units.map((one, i) => {
    let most = 0;
    units.forEach((other, j) => {
      if (i !== j) most = Math.max(most, one.reduce((sum, value, k) => sum + value * other[k], 0));
    });
    return Math.min(most, 1);
  });
  const confidences = (index, temperature) => Math.max(...softmax(held[index], temperature));
  const by = (chosen) => {
    const temperature = temperatureOf(pick(held, chosen), pick(truth, chosen), limits.coldest);
    const right = chosen.map((index) => descending(held[index])[0] === truth[index]);
    const sure = chosen.map((index) => confidences(index, temperature));
    const strange = quantile(pick(familiar, chosen), limits.strange);
    return [temperature, confidenceThreshold(sure, right, limits), Math.min(strange, limits.limit)];
  };
  const all = [...truth.keys()];
  const [, threshold, limit] = by(all);
  const relative = new Array(all.length);
  const allowed = new Array(all.length);
  for (const number of new Set(fold)) {
    const [temperature, confidence, least] = by(all.filter((index) => fold[index] !== number));
    for (const index of all.filter((one) => fold[one] === number)) {
      relative[index] = (confidences(index, temperature) * threshold) / confidence;
      allowed[index] = familiar[index] >= least;
    }
  }
  const right = all.map((index) => descending(held[index])[0] === truth[index]);
  const steps = [...Array(101).keys()].map((percent) =>
    all.filter((index) => allowed[index] && relative[index] >= percent / 100 - 1e-9));
  const { usual } = limits;
  const seen = (key) => every.map((example) => example.quality[key]);
  return {
    thresholds: {
      confidence: threshold,
      familiarity: Math.round(1e4 * limit) / 1e4,
      // Whatever was good enough to learn from is good enough to be answered.
      short_side: Math.min(usual.short_side, ...seen("short_side")),
      contrast: Math.min(usual.contrast, ...seen("contrast")),
      darkest: Math.min(usual.darkest, ...seen("brightness")),
      brightest: Math.max(usual.brightest, ...seen("brightness")),
    },
    curve: {
      photos: all.length,
      answered: steps.map((one) => one.length),
      wrong: steps.map((one) => one.filter((index) => !right[index]).length),
    },
  };
}

function softmax(logits, temperature) {
  const z = logits.map((value) => value / temperature);
  const largest = Math.max(...z);
  const e = z.map((value) => Math.exp(value - largest));
  const sum = e.reduce((a, b) => a + b, 0);
  return e.map((value) => value / sum);
}

/** The smallest confidence above which answers are shown to be seldom wrong; see calibrate.py. */
function confidenceThreshold(confidences, right, { risk, least, certainty }) {
  const count = confidences.length;
  const provable = Math.max(risk, 1 - (1 - certainty) ** (2 / Math.max(count, 1)));
  const order = descending(confidences);
  let [wrong, allowed] = [0, 1];
  for (let place = 0; place < count; place++) {
    wrong += !right[order[place]];
    const answered = place + 1;
    const last = answered === count || confidences[order[place]] !== confidences[order[place + 1]];
    if (!last || 2 * answered < count) continue;
    if (binomial(wrong, answered, provable) > 1 - certainty + 1e-9) break;
    allowed = confidences[order[place]];
  }
  return Math.min(0.99, Math.ceil(100 * Math.max(least, allowed)) / 100);
}

/** How probable at most so many of n are, each with probability p. */
function binomial(most, n, p) {
  let [sum, term] = [0, n * Math.log1p(-p)]; // the logarithm of the term
  for (let k = 0; k <= most; k++) {
    sum += Math.exp(term);
    term += Math.log((n - k) / (k + 1)) + Math.log(p / (1 - p));
  }
  return Math.min(sum, 1);
}

// --- The file, models/taught.py

/** What a network makes of a fixed pattern, (K): tells its features from others'. */
async function probe(lesson) {
  const size = lesson.card.input_size;
  const pixels = new Uint8Array(size * size * 3);
  for (let row = 0, at = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      pixels[at++] = row % 256;
      pixels[at++] = column % 256;
      pixels[at++] = 128 * (((row >> 4) + (column >> 4)) % 2);
    }
  }
  const { features } = await run(lesson, { pixels, size });
  return pooled(features, lesson.card.layer);
}

/** A taught lesson as the zip that `python -m app --model` opens. */
async function zipOf(lesson) {
  const { kernel, bias, memory } = lesson;
  const [channels, classes] = [kernel.length / bias.length, bias.length];
  return zipped([
    ["card.json", new TextEncoder().encode(`${JSON.stringify(lesson.card, null, 2)}\n`)],
    ["kernel.npy", npy(kernel, "<f4", [channels, classes])],
    ["bias.npy", npy(bias, "<f4", [classes])],
    ["photos.npy", npy(memory.photos, "|i1", [memory.known.length, channels])],
    ["probe.npy", npy(await probe(lesson), "<f4", [channels])],
  ]);
}

/** An array as NumPy's file, version 1.0. */
function npy(array, kind, shape) {
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
  const said = `{'descr': '${kind}', 'fortran_order': False, 'shape': ${tuple}, }`;
  const length = Math.ceil((10 + said.length + 1) / 64) * 64 - 10;
  const bytes = new Uint8Array(10 + length + array.byteLength);
  bytes.set([0x93, ...new TextEncoder().encode("NUMPY"), 1, 0, length & 255, length >> 8]);
  bytes.set(new TextEncoder().encode(`${said.padEnd(length - 1)}\n`), 10);
  bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), 10 + length);
  return bytes;
}

/** Entries, pairs of name and bytes, as a zip; nothing is compressed. */
function zipped(entries) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, bytes] of entries) {
    const title = new TextEncoder().encode(name);
    // Version 2.0, no flags, stored, 1 January 1980.
    const common = [20, 0, 0, 0, 0, 0, 0, 0, 33, 0, ...u32(crc32(bytes)), ...u32(bytes.length),
      ...u32(bytes.length), title.length, 0, 0, 0];
    parts.push(Uint8Array.from([...u32(0x04034b50), ...common]), title, bytes);
    directory.push(Uint8Array.from([...u32(0x02014b50), 20, 0, ...common, 0, 0, 0, 0, 0, 0,
      ...u32(0), ...u32(offset)]), title);
    offset += 30 + title.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = entries.length;
  const end = Uint8Array.from([...u32(0x06054b50), 0, 0, 0, 0, count, 0, count, 0, ...u32(size),
    ...u32(offset), 0, 0]);
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
}

function u32(value) {
  return [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24];
}

function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
