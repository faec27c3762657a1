// What the page does. Nothing is computed here: photos go to the worker, answers come back.

const $ = (id) => document.getElementById(id);
const facts = JSON.parse($("facts").textContent);
const TEACH = facts.constants.teach;
const ready = Promise.withResolvers?.() ?? withResolvers();

function withResolvers() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

/** An element with attributes and children; text is text, never markup. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

// --- The parts of the lesson, and the worker

/** A part as it was packed: from this page, or from a file beside it. */
async function packedPart(name) {
  const inside = $(`part-${name}`);
  if (inside) return fromBase64(inside.textContent);
  const response = await fetch(facts.files[name]);
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function part(name) {
  const packed = await packedPart(name);
  // Some hosts unpack by themselves.
  if (packed[0] !== 0x1f || packed[1] !== 0x8b) return packed;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function fromBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

async function toBase64(bytes) {
  const url = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(new Blob([bytes]));
  });
  return url.slice(url.indexOf(",") + 1);
}

/** All even bytes, then all odd ones -> as they were; half-precision weights pack better apart. */
function joinedPlanes(planes) {
  const bytes = new Uint8Array(planes.length);
  const even = Math.ceil(planes.length / 2);
  for (let at = 0; at < even; at++) bytes[2 * at] = planes[at];
  for (let at = even; at < planes.length; at++) bytes[2 * (at - even) + 1] = planes[at];
  return bytes;
}

let worker = null;
const waiting = new Map(); // questions under way
let questions = 0;

/** Ask the worker; see `answers` in worker.js. A problem becomes an error whose message is read. */
function ask(question, details = {}, transfer = []) {
  questions += 1;
  const answer = withResolvers();
  waiting.set(questions, answer);
  worker.postMessage({ id: questions, ask: question, ...details }, transfer);
  return answer.promise;
}

function answered({ data: { id, result, problem, bitmap } }) {
  const { resolve, reject } = waiting.get(id);
  waiting.delete(id);
  if (!problem) resolve(bitmap ? { ...result, bitmap } : result);
  else reject(Object.assign(new Error(problem.code ? say(problem.code, problem.values) : say("web_fault")),
    { code: problem.code ?? problem.text }));
}

async function startWorker() {
  const names = ["runtime", "runtime_code", "model", "arrays"];
  let done = 0;
  const parts = await Promise.all(names.map(async (name) => {
    const bytes = await part(name);
    done += 1;
    $("status").textContent = say("web_loading", { done, all: names.length });
    return bytes;
  }));
  const [wasm, code, planes, arrays] = parts;
  const url = URL.createObjectURL(
    new Blob([code, "\n", $("worker").textContent], { type: "text/javascript" }));
  worker = new Worker(url);
  worker.onmessage = answered;
  worker.onerror = () => ready.reject(new Error(say("web_old_browser")));
  const model = joinedPlanes(planes);
  const about = await ask("start", {
    facts,
    language: document.documentElement.lang,
    parts: { runtime: wasm, model, arrays },
  });
  if (facts.card.mirrored && navigator.hardwareConcurrency > 1) startHelper(url, wasm, model);
  return about;
}

/** A second worker looks at the mirrored photo while the first looks at the photo as it is. */
function startHelper(url, runtime, model) {
  const { port1, port2 } = new MessageChannel();
  const size = facts.card.input_size;
  new Worker(url).postMessage({ ask: "help", parts: { runtime, model }, size, port: port1 },
    [runtime.buffer, model.buffer, port1]);
  ask("helped", { port: port2 }, [port2]);
}

/** Keep the files of a folder for later visits without the internet. */
async function keepOffline() {
  if (!facts.files || !navigator.serviceWorker || !window.isSecureContext) return;
  const taken = new Promise((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
    setTimeout(resolve, 3000);
  });
  try {
    await navigator.serviceWorker.register("service.js");
    // It has to be in charge before the parts are fetched, or it does not get to keep them.
    if (!navigator.serviceWorker.controller) await taken;
  } catch {
    // The page works without.
  }
}

// --- For programs

/** Width and height by the photo's header, upright; null where it cannot be read. */
function sizeOf(blob) {
  return new Promise((resolve) => {
    const url = URL.createObjectURL(blob);
    const image = new Image();
    const end = (size) => {
      URL.revokeObjectURL(url);
      resolve(size);
    };
    image.onload = () => end({ width: image.naturalWidth, height: image.naturalHeight });
    image.onerror = () => end(null);
    image.src = url;
  });
}

async function explainBlob(blob, slot, options, longest) {
  return ask("explain", { blob, size: await sizeOf(blob), slot, options, longest });
}

/**
 * What the model sees in a photo: the object of `python -m explain --json`.
 *
 * blob: a file of a photo. target, contrast: names of classes. threshold: 0..1. heatmap: true adds
 * the heatmap as a grey PNG of the photo's size, a data URL.
 */
window.explain = async (blob, { heatmap = false, ...options } = {}) => {
  await ready.promise;
  const report = await explainBlob(blob, "window", options, heatmap ? Infinity : 1);
  if (!heatmap) return report.object;
  const { width, height, maps: [map] } = report.heat;
  const canvas = element("canvas", { width, height });
  const rgba = new Uint8ClampedArray(map.length * 4).fill(255);
  map.forEach((value, at) => rgba.fill(value, 4 * at, 4 * at + 3));
  canvas.getContext("2d").putImageData(new ImageData(rgba, width, height), 0, 0);
  return { ...report.object, heatmap: canvas.toDataURL() };
};

// --- Drawing

/** Of each heat, 0 to 255: its colour, and as solid as it is hot; four bytes in one number. */
const COLOURS = new Uint32Array(
  Uint8Array.from(facts.palette.flatMap((colour, heat) => [...colour, heat])).buffer);

/** Heat, bytes, on a canvas. */
function drawHeat(canvas, width, height, map) {
  Object.assign(canvas, { width, height });
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  for (let at = 0; at < map.length; at++) pixels[at] = COLOURS[map[at]];
  canvas.getContext("2d").putImageData(image, 0, 0);
}

function fillList(list, sentences) {
  list.replaceChildren(...sentences.map((sentence) => element("li", {}, sentence)));
}

// --- Explore

const explored = { photo: null, report: null, target: null, patches: [], hottest: null, asked: 0 };

async function choosePhoto(blob) {
  explored.asked += 1;
  const mine = explored.asked;
  location.hash = "explore";
  $("status").textContent = say("web_looking");
  try {
    await ready.promise;
    const report = await explainBlob(blob, "explore", { threshold: threshold() });
    if (mine !== explored.asked) return; // another photo came meanwhile
    if (explored.photo) URL.revokeObjectURL(explored.photo);
    Object.assign(explored, { photo: URL.createObjectURL(blob), patches: [], target: null });
    $("photo").src = explored.photo;
    $("reveal").hidden = !$("guess").checked;
    showReport(report);
    drawPatches();
    $("change").textContent = "";
    $("undo").disabled = true;
    $("status").textContent = "";
  } catch (error) {
    if (mine !== explored.asked) return;
    $("result").hidden = true;
    $("status").textContent = error.message;
  }
}

function threshold() {
  const range = $("threshold");
  return range.dataset.moved ? Number(range.value) / 100 : null;
}

function showReport(report) {
  explored.report = report;
  const { object } = report;
  $("result").hidden = false;
  const secret = !$("reveal").hidden;
  for (const id of ["answer", "details", "heat", "patching", "caption"]) $(id).hidden = secret;
  $("headline").textContent = report.headline;
  $("answer").className = report.code;
  fillList($("reasons"), object.reasons);
  fillList($("tips"), object.tips);
  $("help").hidden = !object.tips.length;
  const bars = $("bars");
  bars.className = object.verdict === "answer" ? "" : "unsure";
  $("bars_title").textContent = object.verdict === "answer" ? say("bars") : say("bars_unsure");
  bars.replaceChildren(...report.bars.map((bar) => {
    const strip = element("i", { "aria-hidden": "true" });
    strip.style.width = `${100 * bar.share}%`;
    return element("li", {}, strip, element("span", {}, bar.label), element("span", {}, bar.text));
  }));
  $("trade").textContent = report.trade;
  $("fact_row").hidden = !report.fact;
  $("fact").textContent = report.fact ?? "";
  const pressed = explored.target ?? object.target;
  $("chips").replaceChildren(...report.bars.slice(0, 8).map((bar) => element("button", {
    type: "button",
    "aria-pressed": String(bar.name === pressed),
    onclick: () => showTarget(bar.name),
  }, bar.label)), element("button", {
    type: "button", "aria-pressed": "false", id: "chip_both", onclick: showBoth,
  }, say("chip_both")));
  showHeat(report.heat, report.caption, report.place, object.target);
}

function showHeat({ width, height, maps: [map] }, caption, place, target) {
  $("both").hidden = true;
  $("picture").hidden = false;
  drawHeat($("heat"), width, height, map);
  showOpacity();
  $("caption").textContent = caption;
  const { label } = explored.report.bars.find((bar) => bar.name === target);
  const code = place ? "heatmap_alt" : "heatmap_alt_nothing";
  $("picture").setAttribute("aria-label", $("reveal").hidden ? say(code, { label, place }) : say("photo"));
}

/** The legend shows the colours as they are drawn. */
function showOpacity() {
  const opacity = $("opacity").value / 100;
  for (const canvas of [$("heat"), ...$("ramp").children]) canvas.style.opacity = opacity;
}

async function showTarget(name) {
  explored.target = name;
  const slot = explored.patches.length ? "covered" : "explore";
  const { captions: [caption], places: [place], ...heat } = await ask("compare", { slot, targets: [name] });
  for (const chip of $("chips").children) chip.setAttribute("aria-pressed", "false");
  const index = explored.report.bars.findIndex((bar) => bar.name === name);
  $("chips").children[index]?.setAttribute("aria-pressed", "true");
  showHeat(heat, caption, place, name);
}

/** The two most probable classes side by side; both share one scale. */
async function showBoth() {
  const targets = explored.report.bars.slice(0, 2).map((bar) => bar.name);
  const slot = explored.patches.length ? "covered" : "explore";
  const { maps, captions, width, height } = await ask("compare", { slot, targets });
  for (const chip of $("chips").children) {
    chip.setAttribute("aria-pressed", String(chip.id === "chip_both"));
  }
  $("both").replaceChildren(...maps.map((map, index) => {
    const canvas = element("canvas", { "aria-hidden": "true" });
    drawHeat(canvas, width, height, map);
    canvas.style.opacity = $("opacity").value / 100;
    const covered = element("canvas", { "aria-hidden": "true" });
    drawPatches(covered);
    return element("figure", {},
      element("div", { class: "picture" },
        element("img", { src: explored.photo, alt: "" }), covered, canvas),
      element("figcaption", {}, captions[index]));
  }), element("p", { class: "hint" }, say("one_scale")));
  $("both").hidden = false;
  $("picture").hidden = true;
  $("caption").textContent = "";
}

async function setThreshold() {
  $("threshold").dataset.moved = "yes";
  await lookAgain();
}

async function cover(patch) {
  if (!explored.report || !$("reveal").hidden) return;
  explored.patches = patch ? [...explored.patches, patch] : explored.patches.slice(0, -1);
  const { patches } = explored;
  const report = await ask("cover", { slot: "covered", from: "explore", patches });
  explored.hottest = report.hottest;
  drawPatches();
  explored.target = null;
  showReport(report);
  $("change").textContent = report.sentence;
  $("undo").disabled = !patches.length;
}

function drawPatches(canvas = $("patches")) {
  const [width, height] = explored.report.shape;
  const scale = 600 / Math.max(width, height);
  Object.assign(canvas, { width: Math.round(width * scale), height: Math.round(height * scale) });
  const context = canvas.getContext("2d");
  context.fillStyle = "#888";
  for (const [x, y, size] of explored.patches) {
    const side = size * Math.min(canvas.width, canvas.height);
    context.fillRect(x * canvas.width - side / 2, y * canvas.height - side / 2, side, side);
  }
}

function connectExplore() {
  $("choose").onclick = () => $("file").click();
  $("shoot").onclick = () => $("shot").click();
  for (const input of [$("file"), $("shot")]) {
    input.onchange = () => {
      if (input.files[0]) choosePhoto(input.files[0]);
      input.value = ""; // the same file may be chosen again
    };
  }
  $("reveal").onclick = () => {
    $("reveal").hidden = true;
    showReport(explored.report);
    $("headline").tabIndex = -1;
    $("headline").focus();
  };
  $("opacity").oninput = showOpacity;
  $("threshold").onchange = setThreshold;
  $("picture").onclick = (event) => {
    const box = $("photo").getBoundingClientRect();
    cover([(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height, 0.3]);
  };
  $("hottest").onclick = async () => {
    if (!explored.hottest || !explored.patches.length) {
      const { hottest } = await ask("cover", { slot: "covered", from: "explore", patches: [] });
      explored.hottest = hottest;
    }
    cover(explored.hottest);
  };
  $("undo").onclick = () => cover(null);
  drawHeat($("ramp").firstChild, 256, 1, Uint8Array.from({ length: 256 }, (_, at) => at));
}

function connectDropping() {
  const files = (event) => [...(event.dataTransfer ?? event.clipboardData).files];
  addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  addEventListener("dragleave", () => document.body.classList.remove("dropping"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    document.body.classList.remove("dropping");
    if (files(event).length) choosePhoto(files(event)[0]);
  });
  addEventListener("paste", (event) => {
    if (files(event).length) choosePhoto(files(event)[0]);
  });
}

// --- Live camera

const live = { stream: null };

/** A running camera, or an error whose message says why there is none. */
async function camera() {
  if (!navigator.mediaDevices) throw new Error(say("web_insecure"));
  try {
    return await navigator.mediaDevices.getUserMedia({
      video: { facingMode: "environment", width: { ideal: 640 }, height: { ideal: 480 } },
    });
  } catch (error) {
    const codes = { NotAllowedError: "live_denied", NotFoundError: "live_missing" };
    throw new Error(say(codes[error.name] ?? "live_busy"));
  }
}

function stopLive() {
  live.stream?.getTracks().forEach((track) => track.stop());
  live.stream = null;
  $("live_button").textContent = say("live_start");
}

async function startLive() {
  $("live_note").textContent = say("live_asking");
  try {
    live.stream = await camera();
  } catch (error) {
    $("live_note").textContent = error.message;
    return;
  }
  const { stream } = live;
  $("live_button").textContent = say("live_stop");
  const video = element("video", { muted: true, playsinline: true });
  video.srcObject = stream;
  await video.play();
  const times = [];
  while (live.stream === stream) {
    const started = performance.now();
    const bitmap = await createImageBitmap(video);
    const report = await ask("explain",
      { bitmap, slot: "live", options: { secondLook: false }, longest: 160 }, [bitmap]);
    if (live.stream !== stream) break;
    const canvas = $("live_picture");
    Object.assign(canvas, { width: report.bitmap.width, height: report.bitmap.height });
    canvas.getContext("2d").drawImage(report.bitmap, 0, 0);
    report.bitmap.close();
    drawHeat($("live_heat"), report.heat.width, report.heat.height, report.heat.maps[0]);
    $("live_heat").style.opacity = $("opacity").value / 100;
    $("live_headline").textContent = report.headline;
    const now = performance.now();
    times.push(now);
    if (times.length > 20) times.shift();
    canvas.dataset.frames = Number(canvas.dataset.frames ?? 0) + 1;
    if (times.length > 1) {
      const rate = (1000 * (times.length - 1)) / (now - times[0]);
      canvas.dataset.rate = rate;
      $("live_note").textContent = say("live_rate",
        { rate: number(rate, 1), delay: number(now - started) });
    }
    await new Promise(requestAnimationFrame);
  }
}

function connectLive() {
  $("live_button").onclick = async () => {
    if (live.stream) {
      stopLive();
      $("live_note").textContent = "";
    } else {
      await ready.promise;
      startLive().catch((error) => {
        stopLive();
        $("live_note").textContent = error.message;
      });
    }
  };
}

// --- Lesson

/** Of each step: what to do, what to talk about, what the teacher should know, what it needs set. */
const STEPS = [
  ["lesson_guess_title", "web_lesson_guess", "lesson_guess_ask", "lesson_guess_note", () => {
    $("guess").checked = true;
  }],
  ["lesson_why_title", "web_lesson_why", "lesson_why_ask", "web_lesson_why_note"],
  ["lesson_choose_title", "web_lesson_choose", "lesson_choose_ask", "lesson_choose_note"],
  ["lesson_truth_title", "web_lesson_truth", "lesson_truth_ask", "web_lesson_truth_note"],
  ["lesson_threshold_title", "web_lesson_threshold", "lesson_threshold_ask", "lesson_threshold_note",
    () => { $("threshold").closest("details").open = true; }],
];

function showLesson() {
  $("steps").replaceChildren(...STEPS.map(([title, what, question, note, prepare]) =>
    element("li", {},
      element("h2", {}, say(title)),
      element("p", {}, say(what, { both: say("chip_both") })),
      element("p", {}, element("strong", {}, say("lesson_ask")), ": ", say(question)),
      element("details", {}, element("summary", {}, say("lesson_note")), element("p", {}, say(note))),
      element("a", { class: "button", href: "#explore", onclick: () => prepare?.() },
        say("lesson_open")))));
}

// --- Teach

const taught = { classes: [], next: 1, aimed: null, recording: null, about: null };

function addClass() {
  if (taught.classes.length === TEACH.max_classes) return;
  const own = { photos: [] };
  const number = taught.classes.length + 1;
  const input = element("input", { type: "file", accept: "image/*", multiple: true, hidden: true });
  input.onchange = () => {
    addPhotos(own, [...input.files]);
    input.value = "";
  };
  own.name = element("input", { type: "text", maxlength: TEACH.max_name, autocomplete: "off" });
  own.strip = element("div", { class: "strip" });
  own.count = element("span", { class: "hint" });
  own.box = element("div", { class: "class" },
    element("div", { class: "row" },
      element("label", {}, element("span", {}, say("teach_name", { number })), own.name),
      element("button", { type: "button", onclick: () => input.click() }, say("teach_add")),
      element("button", { type: "button", onclick: () => aim(own) }, say("teach_camera")),
      element("button", { type: "button", onclick: () => removeClass(own) }, say("teach_remove_class")),
      input, own.count),
    own.strip);
  taught.classes.push(own);
  $("classes").append(own.box);
  $("more").disabled = taught.classes.length === TEACH.max_classes;
  showCount(own);
}

function removeClass(own) {
  if (taught.aimed === own) stopShooting();
  taught.classes = taught.classes.filter((one) => one !== own);
  own.box.remove();
  ask("forget", { numbers: own.photos.map((photo) => photo.number) });
  $("more").disabled = false;
}

function showCount(own) {
  const count = own.photos.length;
  const code = count === 0 ? "teach_empty" : count === 1 ? "teach_count_one" : "teach_count";
  own.count.textContent = say(code, { count });
}

/** Add photos, files or pictures of the camera; copies and broken ones are counted and left out. */
async function addPhotos(own, sources) {
  await ready.promise;
  let [copies, full, broken] = [0, 0, 0];
  const reasons = new Set();
  for (const source of sources) {
    if (own.photos.length === TEACH.max_photos) {
      full += 1;
      continue;
    }
    taught.next += 1;
    const number = taught.next;
    try {
      const small = await createImageBitmap(source).catch(() => null);
      const details = source instanceof Blob
        ? { blob: source, size: await sizeOf(source) } : { bitmap: source };
      const digest = await ask("example", { number, ...details });
      if (taught.classes.some((one) => one.photos.some((photo) => photo.digest === digest))) {
        copies += 1;
        ask("forget", { numbers: [number] });
      } else {
        addThumbnail(own, { number, digest }, small);
      }
    } catch (error) {
      broken += 1;
      reasons.add(error.message);
    }
  }
  const notes = [];
  if (copies) notes.push(say("teach_seen", { count: copies }));
  if (full) notes.push(say("teach_full", { count: full, most: TEACH.max_photos }));
  if (broken) notes.push(say("teach_unread", { count: broken, reason: [...reasons].join(" ") }));
  $("teach_note").textContent = notes.join(" ");
}

function addThumbnail(own, photo, picture) {
  own.photos.push(photo);
  const canvas = element("canvas", { width: 56, height: 56 });
  if (picture) {
    const side = Math.min(picture.width, picture.height);
    canvas.getContext("2d").drawImage(picture, (picture.width - side) / 2,
      (picture.height - side) / 2, side, side, 0, 0, 56, 56);
  }
  const label = say("teach_remove", { number: own.photos.length });
  const button = element("button", { type: "button", "aria-label": label }, canvas);
  button.onclick = () => {
    own.photos = own.photos.filter((one) => one !== photo);
    button.remove();
    ask("forget", { numbers: [photo.number] });
    showCount(own);
  };
  own.strip.append(button);
  showCount(own);
}

async function aim(own) {
  stopShooting();
  try {
    taught.stream = await camera();
  } catch (error) {
    $("teach_note").textContent = error.message;
    return;
  }
  taught.aimed = own;
  const name = own.name.value || say("teach_class", { number: taught.classes.indexOf(own) + 1 });
  $("shooting_title").textContent = say("teach_shoot", { name });
  $("shooting").hidden = false;
  $("viewfinder").srcObject = taught.stream;
  await $("viewfinder").play();
  $("record").focus();
}

function stopShooting() {
  endRecording();
  taught.stream?.getTracks().forEach((track) => track.stop());
  Object.assign(taught, { aimed: null, stream: null });
  $("shooting").hidden = true;
}

/** Photos as long as the button is held, four a second. */
function startRecording() {
  const take = async () => {
    const { aimed } = taught;
    if (aimed) await addPhotos(aimed, [await createImageBitmap($("viewfinder"))]);
  };
  endRecording();
  take();
  taught.recording = setInterval(take, 250);
}

function endRecording() {
  clearInterval(taught.recording);
}

async function train() {
  const filled = taught.classes.filter((own) => own.photos.length);
  const classes = filled.map((own) =>
    [cleanName(own.name.value), own.photos.map((photo) => photo.number)]);
  $("train").disabled = true;
  $("teach_note").textContent = say("web_training");
  try {
    await ready.promise;
    const about = await ask("teach", { classes });
    showAbout(about);
    showLearned(about);
    $("teach_note").textContent = "";
    await lookAgain();
  } catch (error) {
    $("teach_note").textContent = error.message;
  } finally {
    $("train").disabled = false;
  }
}

/** As `clean` in teach.js. */
function cleanName(name) {
  const typed = name.normalize("NFC").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Zs}]+/gu, " ");
  return [...typed.trim()].slice(0, TEACH.max_name).join("").trim();
}

function showLearned({ held, seconds }) {
  const { right, photos, low, high, fewest, few, guessing, mistake } = held;
  const sentences = [
    say("teach_learned", { count: photos, seconds: number(seconds, 1) }),
    say("teach_right", { right, count: photos }),
    say("teach_interval", { low, high }),
  ];
  if (guessing) sentences.push(say("teach_guessing"));
  else if (few) sentences.push(say("teach_few", { fewest }));
  if (mistake) {
    const code = mistake.times === 1 ? "teach_mistake_once" : "teach_mistake";
    sentences.push(say(code, mistake));
  }
  sentences.push(say("teach_unlike"));
  fillList($("learned"), sentences);
  $("taught").hidden = false;
}

async function lookAgain() {
  if (!explored.report) return;
  Object.assign(explored, { patches: [], target: null });
  drawPatches();
  $("change").textContent = "";
  $("undo").disabled = true;
  showReport(await ask("anew", { slot: "explore", options: { threshold: threshold() } }));
}

function save(blob, name) {
  const url = URL.createObjectURL(blob);
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** This page with the lesson that was taught in it, as one file. */
async function pageAgain() {
  const { card, arrays, bytes } = await ask("parts");
  const copy = document.documentElement.cloneNode(true);
  copy.removeAttribute("data-ready");
  copy.querySelector("#app").remove();
  copy.querySelector("link[rel=manifest]")?.remove();
  const { files, ...rest } = facts;
  const own = JSON.stringify({ ...rest, card, arrays }).replaceAll("<", "\\u003c");
  copy.querySelector("#facts").textContent = own;
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  const packed = { arrays: new Uint8Array(await new Response(stream).arrayBuffer()) };
  for (const name of Object.keys(files ?? {})) packed[name] ??= await packedPart(name);
  for (const [name, data] of Object.entries(packed)) {
    let place = copy.querySelector(`#part-${name}`);
    if (!place) {
      place = element("script", { type: "text/plain", id: `part-${name}` });
      copy.querySelector("#worker").before(place);
    }
    place.textContent = await toBase64(data);
  }
  return new Blob([`<!doctype html>\n${copy.outerHTML}\n`], { type: "text/html" });
}

function connectTeach() {
  $("more").onclick = addClass;
  $("stop_shooting").onclick = stopShooting;
  const record = $("record");
  record.onpointerdown = startRecording;
  for (const event of ["pointerup", "pointerleave", "pointercancel", "blur"]) {
    record.addEventListener(event, endRecording);
  }
  record.onclick = (event) => {
    if (event.detail === 0) { // by keyboard: one photo
      startRecording();
      endRecording();
    }
  };
  $("train").onclick = train;
  $("save_zip").onclick = async () => save(await ask("zip"), `${say("teach_file")}.zip`);
  $("save_page").onclick = async () => save(await pageAgain(), `${say("teach_file")}.html`);
  $("original").onclick = async () => {
    showAbout(await ask("original"));
    $("taught").hidden = true;
    await lookAgain();
  };
  addClass();
  addClass();
}

// --- The page as a whole

function showAbout(about) {
  const known = listed(about.labels.map((label) => animal(label.display)));
  $("subtitle").textContent = say("subtitle", { known });
  $("model").textContent = say("photo_report_model", { title: about.title });
  const range = $("threshold");
  delete range.dataset.moved;
  range.value = Math.round(100 * about.threshold);
  $("trade").textContent = about.trade;
}

function showTab() {
  const names = ["explore", "live", "lesson", "teach"];
  const name = names.find((one) => `#${one}` === location.hash) ?? "explore";
  for (const one of names) $(one).hidden = one !== name;
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#${name}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (name !== "live" && live.stream) {
    stopLive();
    $("live_note").textContent = say("live_left");
  }
  if (name !== "teach" && taught.stream) stopShooting();
}

/** Put the words of the chosen language into the page's empty elements. */
function speak() {
  for (const one of document.querySelectorAll("#app [data-say]")) one.textContent = say(one.dataset.say);
  for (const one of document.querySelectorAll("#app [data-label]")) {
    one.setAttribute("aria-label", say(one.dataset.label));
  }
  document.title = say("title");
  $("runtime").textContent = say("web_runtime", { runtime: facts.runtime });
  showLesson();
}

function build() {
  const app = element("div", { id: "app" });
  app.append($("page").content.cloneNode(true));
  document.body.prepend(app);
  const asked = new URLSearchParams(location.search).get("lang");
  const wishes = [asked, facts.language, ...navigator.languages].filter(Boolean);
  const language = chooseLanguage(facts.words, wishes);
  document.documentElement.lang = language;
  document.documentElement.dir = facts.rtl.includes(language) ? "rtl" : "ltr";
  const codes = Object.keys(facts.words);
  $("language_row").hidden = codes.length < 2;
  $("language").replaceChildren(...codes.map((code) => element("option",
    { value: code, lang: code, selected: code === language },
    new Intl.DisplayNames([code], { type: "language" }).of(code))));
  $("language").onchange = () => {
    const address = new URL(location.href);
    address.searchParams.set("lang", $("language").value);
    location.href = address.href;
  };
  $("licence_text").textContent = $("licence").textContent.replaceAll("&lt;", "<");
  speak();
  connectExplore();
  connectDropping();
  connectLive();
  connectTeach();
  addEventListener("hashchange", showTab);
  showTab();
}

async function start() {
  build();
  try {
    await keepOffline();
    const about = await startWorker();
    showAbout(about);
    $("status").textContent = "";
    ready.resolve();
    document.documentElement.dataset.ready = "true";
  } catch (error) {
    const disk = facts.files && location.protocol === "file:";
    const old = typeof DecompressionStream === "undefined" || typeof WebAssembly === "undefined";
    const code = disk ? "web_from_disk" : old ? "web_old_browser" : "web_not_loaded";
    const problem = new Error(say(code), { cause: error });
    $("status").textContent = problem.message;
    document.documentElement.dataset.failed = String(error);
    ready.reject(problem);
  }
}

ready.promise.catch(() => {}); // said on the page
start();
