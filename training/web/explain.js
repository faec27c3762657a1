// The one path in the browser: photo in, answer and heatmap out, as Python does it.
//
//   openPhoto -> viewOf -> run -> decide -> gradCam -> draw        models/ and explain/, same names
//
// Pure functions of the `lesson`: what `training/web/export.py` gathered (card, constants, checks,
// arrays) and a `network`, which turns the pixels of a view into features. Pixels are RGB, one byte
// each, row by row; features are (rows, columns, K) float32.

/** An error that a person reads: a code of words/ and its values. */
class ClassifierError extends Error {
  constructor(code, values = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** The nearest whole number; of two, the even one, as Python rounds. */
function rounded(value) {
  const below = Math.floor(value);
  const part = value - below;
  if (part !== 0.5) return part < 0.5 ? below : below + 1;
  return below % 2 === 0 ? below : below + 1;
}

/** Positions of the values, largest first; equal ones stay in order. */
function descending(values) {
  return [...values.keys()].sort((a, b) => values[b] - values[a] || a - b);
}

// --- models/photo.py

/** Why a size is refused; width and height in pixels of the whole photo, before anything is decoded. */
function checkSize(width, height, limits) {
  if (width * height > limits.max_pixels) {
    throw new ClassifierError("photo_too_many_pixels", { pixels: limits.max_pixels });
  }
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < limits.min_side) {
    throw new ClassifierError("photo_too_few_pixels", { width, height, least: limits.min_side });
  }
  if (long > limits.max_aspect * short) {
    throw new ClassifierError("photo_too_narrow", { width, height, most: limits.max_aspect });
  }
}

const VIDEO =
  /^(\0[^]{3}(moov|mdat|wide|free|skip)|RIFF[^]{4}AVI |\x1aE\xdf\xa3|\0\0\x01[\xb3\xba]|FLV\x01|0&\xb2u)/;

/** Why a file could not be decoded, from how it begins and ends; see models/image_bytes.py. */
async function problem(blob) {
  const letters = async (part) => String.fromCharCode(...new Uint8Array(await part.arrayBuffer()));
  const text = await letters(blob.slice(0, 1024));
  const end = await letters(blob.slice(-1024));
  if (text.startsWith("\xff\xd8\xff") && !end.replace(/\0+$/, "").endsWith("\xff\xd9")) {
    return "photo_cut_off";
  }
  if (text.slice(4, 8) === "ftyp") {
    const brands = text.slice(8, 64);
    if (/hei[cxms]|hev[cx]|mif1/.test(brands)) return "web_photo_heic";
    if (/avi[fs]|msf1/.test(brands)) return "photo_damaged";
    return brands.includes("crx ") ? "photo_unknown" : "photo_video";
  }
  if (VIDEO.test(text)) return "photo_video";
  if (text.startsWith("%PDF")) return "photo_pdf";
  if (/^(II\*\0|MM\0\*|II\+|MM\0\+)/.test(text)) return "web_photo_tiff";
  if (/^(\xff\xd8\xff|\x89PNG|GIF8|RIFF|BM)/.test(text)) return "photo_damaged";
  if (text.includes("<svg")) return "photo_svg";
  return /[\0-\x08\x0e-\x1f]/.test(text) ? "photo_unknown" : "photo_text";
}

/**
 * Decode a photo, upright, transparent parts on white.
 * size: its width and height, as the header says; null where that cannot be read.
 */
async function openPhoto(blob, size, limits) {
  if (!blob.size) throw new ClassifierError("photo_empty");
  if (blob.size > limits.max_bytes) {
    throw new ClassifierError("photo_too_large", { megabytes: limits.max_bytes / 1e6 });
  }
  if (!size) throw new ClassifierError(await problem(blob));
  checkSize(size.width, size.height, limits);
  let bitmap;
  try {
    bitmap = await createImageBitmap(blob, {
      imageOrientation: "from-image",
      colorSpaceConversion: "none", // colours are taken as sRGB
    });
  } catch {
    throw new ClassifierError(await problem(blob));
  }
  // As models/photo.py decodes large JPEGs: at 1/2, 1/4 or 1/8.
  const most = Math.floor(Math.min(bitmap.width, bitmap.height) / limits.reduced_side);
  const head = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const jpeg = head[0] === 0xff && head[1] === 0xd8;
  const factor = jpeg ? [8, 4, 2, 1].find((one) => one <= Math.max(most, 1)) : 1;
  const photo = photoOf(bitmap, factor);
  bitmap.close();
  return photo;
}

/** A bitmap as a photo whose sides are divided by a whole factor: means of so many pixels. */
function photoOf(bitmap, factor = 1) {
  const [fullWidth, fullHeight] = [bitmap.width, bitmap.height];
  const [width, height] = [Math.ceil(fullWidth / factor), Math.ceil(fullHeight / factor)];
  const rgb = new Uint8Array(width * height * 3);
  // In strips of about a million pixels, so that no whole copy is ever made.
  const rows = factor * Math.max(1, Math.floor(2 ** 20 / fullWidth / factor));
  const canvas = new OffscreenCanvas(fullWidth, Math.min(rows, fullHeight));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  for (let top = 0; top < fullHeight; top += rows) {
    const strip = Math.min(rows, fullHeight - top);
    context.fillStyle = "white";
    context.fillRect(0, 0, fullWidth, strip);
    context.drawImage(bitmap, 0, top, fullWidth, strip, 0, 0, fullWidth, strip);
    const rgba = context.getImageData(0, 0, fullWidth, strip).data;
    if (factor === 1) {
      for (let from = 0, to = top * width * 3; from < rgba.length; from += 4) {
        rgb[to++] = rgba[from];
        rgb[to++] = rgba[from + 1];
        rgb[to++] = rgba[from + 2];
      }
    } else {
      const small = area(withoutAlpha(rgba), fullWidth, strip, width, Math.ceil(strip / factor), factor);
      rgb.set(small, (top / factor) * width * 3);
    }
  }
  return { rgb, width, height, fullWidth, fullHeight };
}

/** RGBA -> RGB. */
function withoutAlpha(rgba) {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    rgb[to++] = rgba[from];
    rgb[to++] = rgba[from + 1];
    rgb[to++] = rgba[from + 2];
  }
  return rgb;
}

/** A part of a photo; left, top, width and height in its pixels. */
function cropped(photo, left, top, width, height) {
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * photo.width + left) * 3;
    rgb.set(photo.rgb.subarray(from, from + width * 3), y * width * 3);
  }
  return { rgb, width, height, fullWidth: width, fullHeight: height };
}

// --- models/view.py

/** The photo squeezed into a square; scale is photo pixels per view pixel, (x, y). */
function viewOf(photo, size) {
  const pixels = resized(photo.rgb, photo.width, photo.height, size, size);
  return { pixels, size, scale: [photo.fullWidth / size, photo.fullHeight / size] };
}

/** Averaging where both sides shrink, else linear: as cv2.resize with INTER_AREA, INTER_LINEAR. */
function resized(rgb, width, height, newWidth, newHeight) {
  const shrinks = width >= newWidth && height >= newHeight;
  return (shrinks ? area : linear)(rgb, width, height, newWidth, newHeight);
}

/** Linear interpolation in whole numbers, to the last bit that OpenCV rounds. */
function linear(rgb, width, height, newWidth, newHeight) {
  const across = linearTaps(width, newWidth);
  const narrowed = new Map(); // old rows; neighbours share them
  const row = (y) => {
    if (narrowed.has(y)) return narrowed.get(y);
    const sums = new Int32Array(newWidth * 3);
    across.forEach(({ first, second, weights: [one, two] }, x) => {
      for (let c = 0; c < 3; c++) {
        const [left, right] = [rgb[(y * width + first) * 3 + c], rgb[(y * width + second) * 3 + c]];
        sums[3 * x + c] = (one * left + two * right) >> 4;
      }
    });
    narrowed.set(y, sums);
    return sums;
  };
  const pixels = new Uint8Array(newWidth * newHeight * 3);
  linearTaps(height, newHeight).forEach(({ first, second, weights: [one, two] }, y) => {
    const [above, below] = [row(first), row(second)];
    for (let at = 0; at < above.length; at++) {
      const sum = ((one * above[at]) >> 16) + ((two * below[at]) >> 16);
      pixels[y * above.length + at] = (sum + 2) >> 2;
    }
  });
  return pixels;
}

/** For each new pixel: the two old ones that it lies between, and their weights of 2048. */
function linearTaps(length, newLength) {
  const scale = length / newLength;
  return Array.from({ length: newLength }, (_, index) => {
    const at = Math.max(Math.fround((index + 0.5) * scale - 0.5), 0);
    const first = Math.min(Math.floor(at), length - 1);
    const second = Math.min(first + 1, length - 1);
    const share = Math.fround(at - first);
    return { first, second, weights: [1 - share, share].map((one) => rounded(2048 * one)) };
  });
}

/** For each new pixel: the first old pixel that it is made of, and the weights of those from it on. */
function areaTaps(length, newLength, factor) {
  const scale = factor || length / newLength;
  return Array.from({ length: newLength }, (_, index) => {
    const [start, end] = [index * scale, Math.min((index + 1) * scale, length)];
    const first = Math.min(Math.floor(start + 1e-9), length - 1);
    const weights = [];
    for (let at = first; at < Math.min(Math.ceil(end - 1e-9), length); at++) {
      weights.push(Math.min(end, at + 1) - Math.max(start, at));
    }
    const sum = weights.reduce((a, b) => a + b, 0);
    return { first, weights: weights.map((weight) => weight / sum) };
  });
}

/** Each new pixel is the mean of the old ones that it covers; or of `factor` by `factor` of them. */
function area(rgb, width, height, newWidth, newHeight, factor = 0) {
  const across = areaTaps(width, newWidth, factor);
  const most = Math.max(...across.map(({ weights }) => weights.length));
  const taps = new Float32Array(newWidth * most); // padded with zeros
  across.forEach(({ weights }, x) => taps.set(weights, x * most));
  const narrowed = (y) => {
    const row = new Float32Array(newWidth * 3);
    for (let x = 0; x < newWidth; x++) {
      let at = (y * width + across[x].first) * 3;
      let r = 0;
      let g = 0;
      let b = 0;
      for (let i = x * most; i < (x + 1) * most; i++, at += 3) {
        const weight = taps[i];
        if (weight === 0) break;
        r += weight * rgb[at];
        g += weight * rgb[at + 1];
        b += weight * rgb[at + 2];
      }
      row[3 * x] = r;
      row[3 * x + 1] = g;
      row[3 * x + 2] = b;
    }
    return row;
  };
  const pixels = new Uint8Array(newWidth * newHeight * 3);
  // OpenCV rounds the mean of two by two pixels up, any other to the even number.
  const halves = width === 2 * newWidth && height === 2 * newHeight;
  const rows = new Map(); // old rows, narrowed; neighbours share them
  const sums = new Float32Array(newWidth * 3);
  areaTaps(height, newHeight, factor).forEach(({ first, weights }, y) => {
    for (const old of rows.keys()) if (old < first) rows.delete(old);
    sums.fill(0);
    for (let i = 0; i < weights.length; i++) {
      if (!rows.has(first + i)) rows.set(first + i, narrowed(first + i));
      const [row, weight] = [rows.get(first + i), weights[i]];
      for (let x = 0; x < sums.length; x++) sums[x] += weight * row[x];
    }
    for (let x = 0; x < sums.length; x++) {
      pixels[y * sums.length + x] = halves ? Math.floor(sums[x] + 0.5) : rounded(sums[x]);
    }
  });
  return pixels;
}

// --- models/quality.py

/** Brightness, contrast and sharpness of a view, and the photo's short side. */
function measure(photo, view) {
  const { pixels, size } = view;
  const grey = new Float64Array(size * size);
  let sum = 0;
  for (let i = 0; i < grey.length; i++) {
    const at = 3 * i;
    // OpenCV's integers for 0.299 R + 0.587 G + 0.114 B.
    grey[i] = (9798 * pixels[at] + 19235 * pixels[at + 1] + 3735 * pixels[at + 2] + 16384) >> 15;
    sum += grey[i];
  }
  const brightness = sum / grey.length;
  const edges = new Float64Array(grey.length);
  const mirror = (at) => (at < 0 ? 1 : at >= size ? size - 2 : at);
  for (let y = 0; y < size; y++) {
    const [above, below] = [mirror(y - 1) * size, mirror(y + 1) * size];
    for (let x = 0; x < size; x++) {
      const here = y * size;
      edges[here + x] = grey[above + x] + grey[below + x] + grey[here + mirror(x - 1)]
        + grey[here + mirror(x + 1)] - 4 * grey[here + x];
    }
  }
  return {
    short_side: Math.min(photo.fullWidth, photo.fullHeight),
    brightness,
    contrast: deviation(grey),
    sharpness: deviation(edges),
  };
}

/** The standard deviation. */
function deviation(values) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length);
}

// --- models/engine.py

/** What the network makes of a view: features (rows, columns, K) and logits (C). */
async function run(lesson, view) {
  const { card } = lesson;
  const views = card.mirrored ? [view.pixels, flipped(view)] : [view.pixels];
  const looks = await lesson.look(views);
  const features = card.mirrored ? withMirror(...looks, card.layer) : looks[0];
  return { features, logits: logits(pooled(features, card.layer), lesson) };
}

/** Pixels of a view, left and right exchanged. */
function flipped({ pixels, size }) {
  const mirrored = new Uint8Array(pixels.length);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [from, to] = [3 * (y * size + x), 3 * (y * size + size - 1 - x)];
      mirrored[to] = pixels[from];
      mirrored[to + 1] = pixels[from + 1];
      mirrored[to + 2] = pixels[from + 2];
    }
  }
  return mirrored;
}

/** The mean of features and of those of the mirrored view, mirrored back. */
function withMirror(features, mirrored, { rows, columns }) {
  const mean = new Float32Array(features.length);
  const channels = features.length / rows / columns;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = (row * columns + column) * channels;
      const opposite = (row * columns + columns - 1 - column) * channels;
      for (let k = 0; k < channels; k++) mean[at + k] = (features[at + k] + mirrored[opposite + k]) / 2;
    }
  }
  return mean;
}

/** The mean of features over the cells: (K). */
function pooled(features, { rows, columns }) {
  const channels = features.length / rows / columns;
  const sum = new Float64Array(channels);
  for (let at = 0; at < features.length; at += channels) {
    for (let k = 0; k < channels; k++) sum[k] += features[at + k];
  }
  return Float32Array.from(sum, (value) => value / rows / columns);
}

/** Of a linear head: pooled features (K) -> logits (C). */
function logits(features, { kernel, bias }) {
  const classes = bias.length;
  return bias.map((value, c) => {
    let sum = value;
    for (let k = 0; k < features.length; k++) sum += features[k] * kernel[k * classes + c];
    return sum;
  });
}

// --- models/familiarity.py

/** How familiar pooled features are, 0..1; null without a memory. */
function familiarity(features, { memory, constants }) {
  if (!memory) return null;
  let vector = unit(features);
  if (memory.basis) {
    const dimensions = memory.basis.length / features.length;
    const along = new Float64Array(dimensions);
    for (let k = 0; k < features.length; k++) {
      for (let d = 0; d < dimensions; d++) along[d] += vector[k] * memory.basis[k * dimensions + d];
    }
    vector = unit(along);
  }
  let [known, others] = [-Infinity, -Infinity];
  for (let photo = 0, at = 0; photo < memory.known.length; photo++) {
    let similarity = 0;
    for (let d = 0; d < vector.length; d++) similarity += vector[d] * memory.photos[at++];
    similarity /= 127;
    if (memory.known[photo]) known = Math.max(known, similarity);
    else others = Math.max(others, similarity);
  }
  const against = others === -Infinity ? 0 : constants.against * others;
  return Math.min(Math.max(known - against, 0), 1);
}

/** A vector of length 1. */
function unit(vector) {
  let square = 0;
  for (const value of vector) square += value * value;
  const length = Math.max(Math.sqrt(square), 1e-12);
  return Float32Array.from(vector, (value) => value / length);
}

// --- models/verdict.py

/** Calibrated probabilities of the named classes. */
function probabilities(logits, card) {
  const z = [...logits.slice(0, card.labels.length)].map((value) => value / card.temperature);
  const largest = Math.max(...z);
  const e = z.map((value) => Math.exp(value - largest));
  const sum = e.reduce((a, b) => a + b, 0);
  return e.map((value) => value / sum);
}

/** How much a photo looks like none of the classes, 0..1. */
function noneOfThese(logits, card, { evidence }) {
  if (!card.outside) return 0;
  const named = [...logits.slice(0, card.labels.length)];
  const largest = Math.max(...named);
  const mean = named.reduce((a, b) => a + b, 0) / named.length;
  const total = largest + Math.log(named.reduce((a, b) => a + Math.exp(b - largest), 0))
    + evidence * (largest - mean);
  return 0.5 * (1 + Math.tanh((logits.at(-1) - total) / 2));
}

/** How badly each class would fit. */
function nonconformity(values, score) {
  if (score === "lac") return values.map((value) => 1 - value);
  const scores = new Array(values.length);
  let larger = 0;
  descending(values).forEach((index, rank) => {
    scores[index] = larger + 0.01 * Math.max(0, rank - 4);
    larger += values[index];
  });
  return scores;
}

/** Whether each class cannot be excluded. */
function predictionSet(values, { conformal }) {
  if (!conformal) return values.map((_, index) => index === descending(values)[0]);
  return nonconformity(values, conformal.score).map((score) => score <= conformal.limit);
}

/** Answer, or say why not: the checks in their order. */
function decide(logits, quality, lesson, familiar = null, second = 0) {
  const { card, constants, checks } = lesson;
  const values = probabilities(logits, card);
  const inside = predictionSet(values, card);
  const order = descending(values);
  const measured = {
    ...quality,
    familiarity: familiar ?? 1,
    outside: noneOfThese(logits, card, constants),
    second,
    set_size: inside.filter(Boolean).length,
    confidence: values[order[0]],
  };
  measured.dim = measured.brightness < constants.dim;
  measured.light = !measured.dim;
  measured.sure = measured.confidence >= constants.sure;
  measured.unsure = !measured.sure;
  const failed = [];
  for (const check of checks) {
    const late = check.status === "unfamiliar" || check.status === "ambiguous";
    if (late && failed.some((other) => other.status === "unfamiliar")) break;
    if (failed.at(-1)?.reason === "two_animals") break;
    if (check.only && !measured[check.only]) continue;
    const value = measured[check.measure];
    const limit = typeof check.limit === "string" ? card.thresholds[check.limit] : check.limit;
    const passed = check.at_least ? value >= limit : value <= limit;
    if (passed || failed.some((other) => other.reason === check.reason)) continue;
    failed.push({ status: check.status, reason: check.reason, tip: check.tip, value, limit });
  }
  const status = failed[0]?.status ?? "answer";
  return {
    status,
    label: status === "answer" ? card.labels[order[0]].name : null,
    probabilities: order.map((index) => [card.labels[index].name, values[index]]),
    set: order.filter((index) => inside[index]).map((index) => card.labels[index].name),
    familiarity: familiar,
    findings: failed,
  };
}

// --- models/sentences.py

/** What people read for a class, in the language of the moment. */
function display(card, name) {
  return animal(card.labels.find((label) => label.name === name).display);
}

/** The same within a sentence: with its article, or in quotation marks. */
function displayThing(card, name) {
  return thing(card.labels.find((label) => label.name === name).display);
}

/** What words and looks call a verdict: the status, or of an answer how sure it is. */
function verdictCode({ status, probabilities: [[, confidence]] }, { very_sure, fairly_sure }) {
  if (status !== "answer") return status;
  if (confidence >= very_sure) return "very_sure";
  return confidence >= fairly_sure ? "fairly_sure" : "not_very_sure";
}

/** The answer, or that there is none, in one sentence. */
function headline(verdict, { card, constants }) {
  const [name, confidence] = verdict.probabilities[0];
  return say(verdictCode(verdict, constants), {
    thing: displayThing(card, name),
    label: display(card, name),
    confidence: percent(confidence),
  });
}

/** The classes as a list to be read; where there are very many, how many more there are. */
function knownClasses({ labels }, { named }) {
  const names = labels.map((label) => animal(label.display));
  const more = names.length > named ? [say("and_more", { count: names.length - named })] : [];
  return listed([...names.slice(0, named), ...more]);
}

/** The sentence of a finding's reason or tip. */
function findingSentence(code, finding, verdict, { card, constants }) {
  const [[first, p], [second, q]] = verdict.probabilities;
  return say(code, {
    value: finding.value,
    limit: finding.limit,
    label: display(card, first),
    thing: displayThing(card, first),
    confidence: percent(p),
    other_thing: displayThing(card, second),
    other_confidence: percent(q),
    threshold: percent(card.thresholds.confidence),
    known: knownClasses(card, constants),
    options: oneOf(verdict.set.map((name) => displayThing(card, name))),
  });
}

/** What a threshold 0..1 means, from the card's measured curve; empty where it has none. */
function trade(card, threshold) {
  const curve = card.metrics.risk_coverage;
  if (!curve) return "";
  const at = rounded(100 * threshold);
  const [answered, wrong] = [curve.answered, curve.wrong].map((all) => of100(all[at] / curve.photos));
  return say("trade", { answered, wrong });
}

/** A share 0..1 as a number of 100, never rounded to none or all of them. */
function of100(share) {
  if (share > 0 && share < 0.01) return say("fewer_than_one");
  return share > 0.99 && share < 1 ? say("report_nearly_all") : String(rounded(100 * share));
}

// --- explain/cam.py

/** The position of a class of this name. An unknown one is an error. */
function classIndex(card, name) {
  const same = (other) => other.normalize("NFC") === String(name).normalize("NFC");
  const exact = card.labels.findIndex((label) => label.name === name);
  const index = exact >= 0 ? exact : card.labels.findIndex((label) => same(label.name));
  if (index >= 0) return index;
  const known = listed(card.labels.map((label) => label.name));
  throw new ClassifierError("class_unknown", { name, known });
}

/** Weights over the logits: the number that is explained is weights . logits. */
function targetWeights(card, target, contrast = null) {
  const weights = new Float64Array(card.labels.length + Number(card.outside));
  weights[classIndex(card, target)] = 1;
  if (contrast !== null) weights[classIndex(card, contrast)] = -1;
  else if (card.centred) {
    for (let c = 0; c < card.labels.length; c++) weights[c] -= 1 / card.labels.length;
  }
  return weights;
}

/** Grad-CAM of a linear head, in closed form: cells (rows, columns), signed. */
function gradCam(evidence, weights, lesson) {
  const { rows, columns } = lesson.card.layer;
  const column = kernelTimes(lesson, weights);
  return cellProducts(evidence.features, column.map((value) => value / rows / columns));
}

/** kernel @ weights: (K). */
function kernelTimes({ kernel }, weights) {
  const classes = weights.length;
  return Float64Array.from({ length: kernel.length / classes }, (_, k) => {
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += kernel[k * classes + c] * weights[c];
    return sum;
  });
}

/** features @ alpha: one number a cell. */
function cellProducts(features, alpha) {
  const cells = new Float64Array(features.length / alpha.length);
  for (let cell = 0, at = 0; cell < cells.length; cell++) {
    let sum = 0;
    for (let k = 0; k < alpha.length; k++) sum += features[at++] * alpha[k];
    cells[cell] = sum;
  }
  return cells;
}

/** How much of the photo speaks for a second animal beside the most probable one, 0..1. */
function secondAnimal(evidence, lesson) {
  const { card } = lesson;
  const [best, other] = descending(evidence.logits.slice(0, card.labels.length));
  const weights = new Float64Array(evidence.logits.length);
  weights[other] = 1;
  weights[best] = -1;
  const cells = cellProducts(evidence.features, kernelTimes(lesson, weights));
  const { rows, columns } = card.layer;
  const inside = (at, length) => Math.min(Math.max(at, 0), length - 1);
  let count = 0;
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          sum += cells[inside(y + dy, rows) * columns + inside(x + dx, columns)];
        }
      }
      count += sum / 9 > 1;
    }
  }
  return count / cells.length;
}

// --- explain/drawing.py, explain/render.py

/** Cells drawn on a picture of the photo, each a bell where it looked: (height, width). */
function toPhoto(cells, layer, size, width, height, bell) {
  const down = bells(height, layer.rows, layer.first[0], layer.stride[0], size, bell);
  const across = bells(width, layer.columns, layer.first[1], layer.stride[1], size, bell);
  const drawn = new Float32Array(width * height);
  const line = new Float64Array(layer.columns);
  for (let y = 0; y < height; y++) {
    line.fill(0);
    for (let row = 0; row < layer.rows; row++) {
      const weight = down[y * layer.rows + row];
      for (let column = 0; column < layer.columns; column++) {
        line[column] += weight * cells[row * layer.columns + column];
      }
    }
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let column = 0; column < layer.columns; column++) {
        sum += across[x * layer.columns + column] * line[column];
      }
      drawn[y * width + x] = sum;
    }
  }
  return drawn;
}

function bells(pixels, cells, first, stride, size, bell) {
  const weights = new Float64Array(pixels * cells);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const at = (pixel + 0.5) * (size / pixels) - 0.5;
    for (let cell = 0; cell < cells; cell++) {
      const distance = (at - (first + stride * cell)) / (bell * stride);
      weights[pixel * cells + cell] = Math.exp(-0.5 * distance ** 2);
    }
  }
  return weights;
}

/** Width and height reduced so that neither exceeds so many pixels. */
function fit(width, height, longest) {
  const factor = Math.min(longest / Math.max(width, height), 1);
  return [Math.max(1, rounded(width * factor)), Math.max(1, rounded(height * factor))];
}

/**
 * Heatmaps on one scale: of each, (height, width) bytes; 255 is the largest of all and of `scale`,
 * which are further maps. What speaks against a class is 0.
 */
function heats(lesson, explanation, maps, width, height, scale = [explanation.winner]) {
  const { card, constants } = lesson;
  const draw = (cells) =>
    toPhoto(cells, card.layer, explanation.view.size, width, height, constants.bell);
  const drawn = maps.map(draw);
  const others = scale.filter((cells) => !maps.includes(cells)).map(draw);
  let top = 0;
  for (const one of [...drawn, ...others]) for (const value of one) if (value > top) top = value;
  return drawn.map((one) => {
    const bytes = new Uint8Array(one.length);
    if (top > 0) {
      for (let at = 0; at < one.length; at++) {
        if (one[at] > 0) bytes[at] = rounded((255 * one[at]) / top);
      }
    }
    return bytes;
  });
}

// --- explain/explanation.py

/**
 * Walk the whole path with an opened photo.
 *
 * target: name of the class to explain; the most probable one by default.
 * contrast: name of a class to compare it with.
 * threshold: confidence 0..1 asked for before an answer is given; the card's by default.
 * secondLook: whether a part of a photo without an answer is looked at, too.
 */
async function explainPhoto(lesson, photo, options = {}) {
  const started = performance.now();
  const { threshold = null, secondLook = true } = options;
  const asked = withThreshold(lesson, threshold);
  const { labels } = lesson.card;
  const [target, contrast] = [options.target, options.contrast].map((name) =>
    (name === null || name === undefined ? null : labels[classIndex(lesson.card, name)].name));
  if (target !== null && target === contrast) {
    throw new ClassifierError("target_itself", { name: target });
  }
  const first = await look(asked, photo);
  const unsure = secondLook && ["unfamiliar", "ambiguous"].includes(first.verdict.status)
    && first.verdict.findings[0].reason !== "two_animals";
  if (unsure && (await closer(asked, first))) {
    const { closer: value } = lesson.constants;
    first.verdict.findings.unshift({ reason: "looks_small", tip: "fill_picture", value, limit: value });
  }
  const name = target ?? first.verdict.probabilities.find(([one]) => one !== contrast)[0];
  const explained = again(asked, first, name, contrast);
  return { ...explained, milliseconds: performance.now() - started };
}

/** The lesson with another least confidence. */
function withThreshold(lesson, threshold) {
  if (threshold === null) return lesson;
  if (!(threshold >= 0 && threshold <= 1)) throw new ClassifierError("threshold_range");
  const thresholds = { ...lesson.card.thresholds, confidence: threshold };
  return { ...lesson, card: { ...lesson.card, thresholds } };
}

/** The verdict on a photo and what it rests on; the heatmap explains the most probable class. */
async function look(lesson, photo) {
  const view = viewOf(photo, lesson.card.input_size);
  const evidence = await run(lesson, view);
  const familiar = familiarity(pooled(evidence.features, lesson.card.layer), lesson);
  const second = secondAnimal(evidence, lesson);
  const verdict = decide(evidence.logits, measure(photo, view), lesson, familiar, second);
  const explanation = { card: lesson.card, photo, view, evidence, verdict };
  return again(lesson, explanation, verdict.probabilities[0][0]);
}

/** Explain another class of what has been looked at already: no network runs. */
function again(lesson, explanation, target, contrast = null) {
  const weights = targetWeights(lesson.card, target, contrast);
  const cells = gradCam(explanation.evidence, weights, lesson);
  const heatmap = { cells, target, contrast };
  const [peak, most] = strongest(lesson, explanation, cells);
  // The difference of two classes, or of the photo before, has no scale in common with the winner.
  const winner = contrast === null ? explanation.winner ?? cells : cells;
  const share = winner === cells ? 1 : most / strongest(lesson, explanation, winner)[1];
  const little = peak !== null && share < lesson.constants.little;
  return { ...explanation, heatmap, peak, winner, little };
}

/**
 * The heatmap's maximum: (x, y) in pixels of the whole photo, null where nothing is positive; and
 * its value.
 */
function strongest(lesson, { view, card }, cells) {
  const drawn = toPhoto(cells, card.layer, view.size, view.size, view.size, lesson.constants.bell);
  let best = 0;
  for (let at = 1; at < drawn.length; at++) if (drawn[at] > drawn[best]) best = at;
  if (drawn[best] <= 0) return [null, 0];
  const [x, y] = [best % view.size, Math.floor(best / view.size)];
  const place = [(x + 0.5) * view.scale[0] - 0.5, (y + 0.5) * view.scale[1] - 0.5].map(rounded);
  return [place, drawn[best]];
}

/** Whether the quarter of the photo around the heatmap's peak would clearly be answered. */
async function closer(lesson, explanation) {
  if (explanation.peak === null) return false;
  const { photo, peak: [x, y] } = explanation;
  const { closer: share, clearly } = lesson.constants;
  const [width, height] = [rounded(share * photo.width), rounded(share * photo.height)];
  const place = (at, part, whole) => Math.min(Math.max(rounded(at - part / 2), 0), whole - part);
  const scale = photo.width / photo.fullWidth;
  if (!(width && height)) return false;
  const left = place(x * scale, width, photo.width);
  const top = place(y * scale, height, photo.height);
  const { thresholds } = lesson.card;
  const strict = {
    ...thresholds,
    familiarity: Math.min(thresholds.familiarity + clearly, 1),
    outside: thresholds.outside < 1 ? Math.max(thresholds.outside - clearly, 0) : 1,
  };
  const asked = { ...lesson, card: { ...lesson.card, thresholds: strict } };
  return (await look(asked, cropped(photo, left, top, width, height))).verdict.status === "answer";
}

/** What the heatmap shows, in one sentence. */
function caption({ card, heatmap, peak, little }) {
  const label = display(card, heatmap.target);
  if (heatmap.contrast !== null) {
    const contrast = display(card, heatmap.contrast);
    return say(peak ? "map_contrast" : "map_nothing_contrast", { label, contrast });
  }
  return say(!peak ? "map_nothing" : little ? "map_little" : "map", { label });
}

/** Where in the photo the heatmap peaks, in words; empty where it does not. */
function place({ photo, peak }) {
  if (!peak) return "";
  const column = Math.min(Math.floor((3 * peak[0]) / photo.fullWidth), 2);
  const row = Math.min(Math.floor((3 * peak[1]) / photo.fullHeight), 2);
  return say("places").split(",")[3 * row + column].trim();
}

/** Plain values: the object of `python -m explain --json`. */
function toObject(explanation, constants) {
  const { card, verdict, heatmap, peak, milliseconds } = explanation;
  const sentences = (key) =>
    verdict.findings.map((finding) =>
      findingSentence(finding[key], finding, verdict, { card, constants }));
  const codes = (key) => verdict.findings.map((finding) => finding[key]);
  return {
    verdict: verdict.status,
    label: verdict.label,
    probabilities: Object.fromEntries(verdict.probabilities),
    confidence: verdict.probabilities[0][1],
    set: verdict.set,
    familiarity: verdict.familiarity,
    temperature: card.temperature,
    reasons: sentences("reason"),
    tips: [...new Set(sentences("tip"))],
    codes: [...new Set([...codes("reason"), ...codes("tip")])],
    target: heatmap.target,
    contrast: heatmap.contrast,
    method: "grad_cam",
    layer: card.layer.name,
    peak,
    milliseconds,
  };
}

// --- explain/experiment.py

/** A photo with a square covered by its mean colour; x, y and size as shares. */
function cover(photo, x, y, size) {
  const { width, height } = photo;
  const side = Math.max(1, rounded(size * Math.min(width, height)));
  const sums = [0, 0, 0];
  for (let at = 0; at < photo.rgb.length; at += 3) {
    for (let c = 0; c < 3; c++) sums[c] += photo.rgb[at + c];
  }
  const fill = sums.map((sum) => rounded(sum / width / height));
  const rgb = photo.rgb.slice();
  const inside = (at, middle) => -side / 2 <= at - middle && at - middle < side / 2;
  for (let row = 0; row < height; row++) {
    if (!inside(row, y * (height - 1))) continue;
    for (let column = 0; column < width; column++) {
      if (inside(column, x * (width - 1))) rgb.set(fill, 3 * (row * width + column));
    }
  }
  return { ...photo, rgb };
}

/** The patch [x, y, size] with the most heat among what is not covered yet. */
function hottest(lesson, explanation, patches, size) {
  const { width: w, height: h } = explanation.photo;
  const [width, height] = fit(w, h, 120);
  const [heat] = heats(lesson, explanation, [explanation.heatmap.cells], width, height, []);
  for (const [x, y, share] of patches) {
    const side = share * Math.min(width, height);
    for (let at = 0; at < heat.length; at++) {
      const [dx, dy] = [at % width - x * (width - 1), Math.floor(at / width) - y * (height - 1)];
      if (Math.max(Math.abs(dx), Math.abs(dy)) <= side / 2) heat[at] = 0;
    }
  }
  const side = Math.max(1, rounded(size * Math.min(width, height)));
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sums[(y + 1) * (width + 1) + x + 1] = heat[y * width + x] + sums[y * (width + 1) + x + 1]
        + sums[(y + 1) * (width + 1) + x] - sums[y * (width + 1) + x];
    }
  }
  let best = { sum: -1, x: 0, y: 0 };
  for (let y = 0; y + side <= height; y++) {
    for (let x = 0; x + side <= width; x++) {
      const [top, below] = [y * (width + 1) + x, (y + side) * (width + 1) + x];
      const sum = sums[below + side] - sums[below] - sums[top + side] + sums[top];
      if (sum > best.sum) best = { sum, x, y };
    }
  }
  const middle = (at, length) => (at + (side - 1) / 2) / Math.max(length - 1, 1);
  return [middle(best.x, width), middle(best.y, height), size];
}

/** What covering patches did to the class that was most probable before, in words. */
function changeSentence(before, after, steps) {
  if (!steps) return say("experiment_nothing");
  const [name, was] = before.verdict.probabilities[0];
  const now = Object.fromEntries(after.verdict.probabilities)[name];
  const [best, most] = after.verdict.probabilities[0];
  const [first, last] = [before, after].map(({ verdict }) => verdict.status === "answer");
  let code = now > was ? "experiment_more" : was - now > 0.3 ? "experiment_much" : "experiment_less";
  if (Math.abs(now - was) < 0.05) code = "experiment_same";
  if (best !== name) code = "experiment_other";
  if (first && !last) code = "experiment_silent";
  if (!first) code = last ? "experiment_speaks" : "experiment_still_silent";
  const { card } = before;
  return say(code, {
    label: display(card, name),
    thing: displayThing(card, name),
    other: display(card, best),
    was: percent(was),
    now: percent(now),
    most: percent(most),
  });
}
