// The lesson at work, away from the page: photos come in as messages, answers go out.
//
// In front of this, the page puts the runtime (`litert`, `ModuleFactory`), words.js, explain.js and
// teach.js into the same worker.

let lesson = null; // see explain.js
let original = null; // the lesson that the page came with
let wasm = null;
let helper = null; // another worker, once there is one: pixels -> features
const kept = {}; // what was explained last, by the place of the page that shows it
const examples = new Map(); // photos to learn from, by number

/** The one thing that LiteRT.js takes from its own loader: the module, here made of bytes at hand. */
async function createWasmLib(Library) { // eslint-disable-line no-unused-vars
  return new Library(await ModuleFactory({ wasmBinary: wasm }));
}

/** A network that turns the pixels of a view into features. */
async function compiled(model, size) {
  await litert.loadLiteRt("runtime.js");
  const network = await litert.loadAndCompile(model, { accelerator: "wasm" });
  return async (pixels) => {
    const input = new litert.Tensor(pixels, [1, size, size, 3]);
    const outputs = await network.run(input);
    input.delete();
    const values = await Promise.all(outputs.map((output) => output.data()));
    // A copy, for the memory belongs to the runtime; features are the output with cells.
    const features = values.reduce((a, b) => (a.length > b.length ? a : b)).slice();
    for (const output of outputs) output.delete();
    return features;
  };
}

/** Views -> features of each; the second view is the other worker's, at the same time. */
async function lookedAt(network, views) {
  const [first, second] = views;
  if (second && helper) return Promise.all([network(first), helper(second)]);
  return second ? [await network(first), await network(second)] : [await network(first)];
}

/** Half-precision numbers as they lie in a file -> float32. */
function fromFloat16(bytes) {
  const halves = new Uint16Array(bytes.slice().buffer);
  return Float32Array.from(halves, (half) => {
    const [sign, exponent, fraction] = [half & 0x8000 ? -1 : 1, (half >> 10) & 31, half & 1023];
    if (exponent === 0) return sign * 2 ** -24 * fraction;
    return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
  });
}

/** The arrays of the lesson, one after the other in one part. */
function unpacked(bytes, arrays) {
  const kinds = {
    float32: (part) => new Float32Array(part.slice().buffer),
    float16: fromFloat16,
    int8: (part) => new Int8Array(part.slice().buffer),
    uint8: (part) => part.slice(),
  };
  let at = 0;
  return Object.fromEntries(arrays.map(({ name, kind, length }) => {
    const part = bytes.subarray(at, at + length);
    at += length;
    return [name, kinds[kind](part)];
  }));
}

/** Everything that the page shows of an explanation. */
function report(explanation, longest) {
  const { card, photo, verdict } = explanation;
  const [width, height] = fit(photo.fullWidth, photo.fullHeight, longest);
  return {
    object: toObject(explanation, lesson.constants),
    headline: headline(verdict, { card, constants: lesson.constants }),
    code: verdictCode(verdict, lesson.constants),
    caption: caption(explanation),
    place: place(explanation),
    shape: [photo.fullWidth, photo.fullHeight],
    bars: verdict.probabilities.map(([name, p]) => ({
      name,
      label: display(card, name),
      share: p,
      text: percent(p),
      possible: verdict.set.includes(name),
    })),
    trade: trade(card, card.thresholds.confidence),
    fact: verdict.label && fact(card.labels.find((label) => label.name === verdict.label).display),
    heat: { width, height, maps: heats(lesson, explanation, [explanation.heatmap.cells], width, height) },
  };
}

/** A photo from what a message holds: a file with its size, or a picture of the camera. */
async function photoFrom({ blob, size, bitmap }) {
  if (!bitmap) return openPhoto(blob, size, lesson.constants.photo);
  checkSize(bitmap.width, bitmap.height, lesson.constants.photo);
  return photoOf(bitmap);
}

function about() {
  const { card } = lesson;
  return {
    title: card.title,
    labels: card.labels,
    threshold: card.thresholds.confidence,
    taught: lesson !== original,
    trade: trade(card, card.thresholds.confidence),
    held: card.architecture === "taught" ? heldOut(card, lesson.constants.teach) : null,
  };
}

const answers = {
  async start({ facts, parts, language }) {
    chooseLanguage(facts.words, [language]);
    wasm = parts.runtime;
    const network = await compiled(parts.model, facts.card.input_size);
    wasm = null;
    const { kernel, bias, basis, photos, known } = unpacked(parts.arrays, facts.arrays);
    lesson = {
      card: facts.card,
      taughtCard: facts.taught_card,
      constants: facts.constants,
      checks: facts.checks,
      kernel,
      bias,
      memory: photos ? { basis: basis ?? null, photos, known } : null,
      look: (views) => lookedAt(network, views),
    };
    original = lesson;
    // So that the first photo does not wait for what the runtime does once.
    await network(new Uint8Array(facts.card.input_size ** 2 * 3));
    return about();
  },

  /** This worker only looks, and answers another one through `port`. */
  async help({ parts, size, port }) {
    wasm = parts.runtime;
    const network = await compiled(parts.model, size);
    await network(new Uint8Array(size ** 2 * 3));
    port.onmessage = async ({ data }) => {
      const features = await network(data);
      port.postMessage(features, [features.buffer]);
    };
    port.postMessage(null); // ready
  },

  /** Another worker helps, from its first message on. */
  async helped({ port }) {
    let answer = () => {
      helper = (pixels) => new Promise((resolve) => {
        answer = resolve;
        port.postMessage(pixels);
      });
    };
    port.onmessage = ({ data }) => answer(data);
  },

  async speak({ tables, language }) {
    chooseLanguage(tables, [language]);
    return about();
  },

  async explain({ options, slot, longest = 480, ...source }) {
    kept[slot] = await explainPhoto(lesson, await photoFrom(source), options);
    return report(kept[slot], longest);
  },

  /** The same photo with other settings, or by another model. */
  async anew({ options, slot, longest = 480 }) {
    kept[slot] = await explainPhoto(lesson, kept[slot].photo, options);
    return report(kept[slot], longest);
  },

  /** Several classes of what was explained, on one scale. */
  async compare({ slot, targets, longest = 480 }) {
    const explained = targets.map((name) => again(lesson, kept[slot], name));
    const { photo } = kept[slot];
    const [width, height] = fit(photo.fullWidth, photo.fullHeight, longest);
    const maps = heats(lesson, kept[slot], explained.map((one) => one.heatmap.cells), width, height);
    return { width, height, maps, captions: explained.map(caption), places: explained.map(place) };
  },

  /** The photo with patches covered: squares [x, y, size] as shares, one after the other. */
  async cover({ slot, from, patches, longest = 480 }) {
    const before = kept[from];
    const photo = patches.reduce((covered, patch) => cover(covered, ...patch), before.photo);
    const target = before.heatmap.target;
    kept[slot] = await explainPhoto(lesson, photo, { target });
    return {
      ...report(kept[slot], longest),
      sentence: changeSentence(before, kept[slot], patches.length),
      hottest: hottest(lesson, kept[slot], patches, patches.at(-1)?.[2] ?? 0.3),
    };
  },

  async example({ number: key, ...source }) {
    const example = await exampleOf(lesson, await photoFrom(source));
    examples.set(key, example);
    return example.digest;
  },

  async forget({ numbers }) {
    numbers.forEach((key) => examples.delete(key));
  },

  /** classes: pairs of name and numbers of examples. */
  async teach({ classes }) {
    lesson = teach(original, classes.map(([name, numbers]) =>
      [name, numbers.map((key) => examples.get(key))]));
    return { ...about(), seconds: lesson.card.provenance.seconds };
  },

  async original() {
    lesson = original;
    return about();
  },

  async zip() {
    return zipOf(lesson);
  },

  /** What makes another page teach this: its card and arrays. */
  async parts() {
    const { card, kernel, bias, memory } = lesson;
    const arrays = [
      ["kernel", "float32", kernel],
      ["bias", "float32", bias],
      ["photos", "int8", memory.photos],
      ["known", "uint8", memory.known],
    ];
    return {
      card,
      arrays: arrays.map(([name, kind, { byteLength: length }]) => ({ name, kind, length })),
      bytes: await new Blob(arrays.map(([, , values]) => values)).arrayBuffer(),
    };
  },
};

// One after the other: the network has one memory.
let last = Promise.resolve();

self.onmessage = ({ data: { id, ask, ...details } }) => {
  last = last.then(async () => {
    try {
      const result = await answers[ask](details);
      if (details.bitmap) self.postMessage({ id, result, bitmap: details.bitmap }, [details.bitmap]);
      else self.postMessage({ id, result });
    } catch (error) {
      const known = error instanceof ClassifierError;
      const problem = known ? { code: error.code, values: error.values } : { text: String(error) };
      self.postMessage({ id, problem });
    }
  });
};
