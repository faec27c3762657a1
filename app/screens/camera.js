// The camera, frame by frame. Three frames are under way at a time: one on its way, one worked on,
// one on its way back. When an answer comes, the newest frame is sent; all between them are
// dropped.
const UNDER_WAY = 3;
const SIDE = 400; // px, longest side of a frame as it is sent
const READING = 250; // ms between two changes of the words, which nobody could read any faster

const find = (selector) => element.querySelector(selector);
const [video, picture, heat, note] = ['video', 'canvas', 'img.heat', '.note'].map(find);
const [start, stop, shown, rate, words] = ['.start', '.stop', '.shown', '.rate', '.said'].map(find);
let stream = null;
let ticket = null;
let began = 0;
let hidden = 0; // since when nobody sees the page
let times = []; // when the last answers came, and how long each took
let newest = 0; // the frames so far, as the video counts them
let taken = 0; // the last of them that was sent
let waiting = []; // for a frame that was not sent yet
let latest = 0; // when the last frame that is shown was sent
let worded = 0; // when the words were last changed

const tell = (code) => { note.textContent = code ? note.dataset[code] : ''; };

const end = (code) => {
  if (!stream) return;
  stream.getTracks().forEach((track) => track.stop());
  stream = video.srcObject = null;
  if (ticket) server.answer({leave: ticket}).catch(() => {});
  ticket = null;
  [start.hidden, stop.hidden] = [false, true];
  tell(code);
};

const begin = async () => {
  if (stream || start.disabled) return;
  if (!navigator.mediaDevices?.getUserMedia) return tell('insecure');
  tell('asking');
  start.disabled = true;
  try {
    const wanted = {width: {ideal: 640}, height: {ideal: 480}, facingMode: 'environment'};
    const opened = await navigator.mediaDevices.getUserMedia({video: wanted, audio: false});
    [stream, began, hidden, times, newest, taken] = [opened, Date.now(), 0, [], 0, 0];
  } catch (error) {
    const reasons = {NotFoundError: 'missing', OverconstrainedError: 'missing', NotReadableError: 'busy'};
    return tell(reasons[error.name] ?? 'denied');
  } finally {
    start.disabled = false;
  }
  stream.getVideoTracks()[0].addEventListener('ended', () => end('missing'));
  video.srcObject = stream;
  video.requestVideoFrameCallback?.(count);
  await video.play().catch(() => {});
  [start.hidden, stop.hidden] = [true, false];
  stop.focus();
  trigger('click'); // the answer is a ticket
};

const count = (now, {presentedFrames}) => {
  newest = presentedFrames;
  waiting.splice(0).forEach((go) => go());
  if (stream) video.requestVideoFrameCallback(count);
};

// A frame that came while others were worked on is sent at once: to wait for the next one would
// cost half of all frames. Where the browser draws none of what is not seen, ten a second will do.
const fresh = async () => {
  const patience = performance.now() + 100;
  while (newest === taken && performance.now() < patience)
    await new Promise((resolve) => { waiting.push(resolve); setTimeout(resolve, 100); });
  taken = newest;
};

const draw = (canvas, source, width, height) => {
  [canvas.width, canvas.height] = [width, height];
  canvas.parentElement?.style.setProperty('--ratio', width / height);
  canvas.getContext('2d').drawImage(source, 0, 0, width, height);
};

const show = (answer, shot, sent) => {
  latest = sent;
  draw(picture, shot, shot.width, shot.height); // the very frame that was answered
  heat.hidden = !answer.heat;
  if (answer.heat) heat.src = answer.heat;
  picture.setAttribute('aria-label', answer.alt);
  picture.dataset.frames = Number(picture.dataset.frames ?? 0) + 1;
  shown.hidden = false;
  const now = performance.now();
  times = [...times, [now, now - sent]].filter(([at]) => at > now - 2000);
  if (now - worded < READING) return;
  worded = now;
  words.innerHTML = answer.answer;
  const delay = times.reduce((sum, [, took]) => sum + took, 0) / times.length;
  if (times.length < 2) return;
  const pause = (now - times[0][0]) / (times.length - 1);
  const figures = [(1000 / pause).toLocaleString(document.documentElement.lang, {
    minimumFractionDigits: 1, maximumFractionDigits: 1 }), Math.round(delay)];
  rate.textContent = note.dataset.rate.replace(/#/g, () => figures.shift());
};

const run = async (mine) => {
  const shot = document.createElement('canvas');
  while (mine === ticket) {
    await fresh();
    const [width, height] = [video.videoWidth, video.videoHeight];
    if (mine !== ticket || document.hidden || !width) continue;
    const scale = Math.min(1, SIDE / Math.max(width, height));
    draw(shot, video, Math.round(width * scale), Math.round(height * scale));
    const sent = performance.now();
    let answer;
    try {
      answer = await server.answer({ticket: mine, frame: shot.toDataURL('image/jpeg', 0.85)});
    } catch {
      answer = {stop: 'lost'};
    }
    if (mine !== ticket) return;
    if (answer.stop) return end(answer.stop);
    if (!answer.busy && sent > latest) show(answer, shot, sent);
  }
};

watch('value', () => {
  if (!stream || !props.value) return;
  if (!props.value.ticket) return end('full');
  if (ticket) server.answer({leave: ticket}).catch(() => {});
  ticket = props.value.ticket;
  tell('');
  for (let lane = 0; lane < UNDER_WAY; lane += 1) run(ticket);
});

// Another model answers from now on; its ticket is another.
addEventListener('model', () => { if (ticket) trigger('click'); });
start.addEventListener('click', begin);
stop.addEventListener('click', () => { end(''); start.focus(); });
setInterval(() => {
  if (!stream) return;
  hidden = document.hidden ? hidden || Date.now() : 0;
  if (!element.isConnected || !element.checkVisibility()) end('left');
  else if (hidden && Date.now() - hidden > 1000 * note.dataset.hidden) end('idle');
  else if (Date.now() - began > 60000 * note.dataset.minutes) end('over');
}, 500);
