// The camera, frame by frame. One frame is under way at a time; when its answer comes, the newest
// one is sent and all between them are dropped.
const SIDE = 480; // px, longest side of a frame as it is sent
const SAID = 250; // ms between two changes of the words, which nobody could read any faster

const find = (selector) => element.querySelector(selector);
const [video, picture, heat, note] = ['video', 'canvas', 'img.heat', '.note'].map(find);
const [start, stop, shown, rate, said] = ['.start', '.stop', '.shown', '.rate', '.said'].map(find);
const shot = document.createElement('canvas');
let stream = null;
let ticket = null;
let began = 0;
let hidden = 0; // since when nobody sees the page
let times = []; // when the last answers came, and how long each took

const tell = (code) => { note.textContent = code ? note.dataset[code] : ''; };

const end = (code) => {
  if (!stream) return;
  stream.getTracks().forEach((track) => track.stop());
  stream = video.srcObject = null;
  if (ticket) server.look({leave: ticket}).catch(() => {});
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
    [stream, began, hidden, times] = [opened, Date.now(), 0, []];
  } catch (error) {
    const reasons = {NotFoundError: 'missing', OverconstrainedError: 'missing', NotReadableError: 'busy'};
    return tell(reasons[error.name] ?? 'denied');
  } finally {
    start.disabled = false;
  }
  stream.getVideoTracks()[0].addEventListener('ended', () => end('missing'));
  video.srcObject = stream;
  await video.play().catch(() => {});
  [start.hidden, stop.hidden] = [true, false];
  stop.focus();
  trigger('click'); // the answer is a ticket
};

const fresh = () => new Promise((resolve) => {
  // Where the browser draws no frames of what is not seen, ten a second will do.
  const timer = setTimeout(resolve, 100);
  video.requestVideoFrameCallback?.(() => { clearTimeout(timer); resolve(); });
});

const capture = () => {
  const scale = Math.min(1, SIDE / Math.max(video.videoWidth, video.videoHeight));
  shot.width = Math.round(video.videoWidth * scale);
  shot.height = Math.round(video.videoHeight * scale);
  shot.getContext('2d').drawImage(video, 0, 0, shot.width, shot.height);
  return shot.toDataURL('image/jpeg', 0.85);
};

const show = (answer) => {
  [picture.width, picture.height] = [shot.width, shot.height];
  picture.getContext('2d').drawImage(shot, 0, 0); // the very frame that was answered
  heat.hidden = !answer.heat;
  if (answer.heat) heat.src = answer.heat;
  picture.setAttribute('aria-label', answer.alt);
  shown.hidden = false;
};

const run = async (mine) => {
  let worded = 0;
  while (mine === ticket) {
    await fresh();
    if (mine !== ticket) return;
    if (document.hidden || !video.videoWidth) continue;
    const sent = performance.now();
    let answer;
    try {
      answer = await server.look({ticket: mine, frame: capture()});
    } catch {
      return end('lost');
    }
    if (mine !== ticket) return;
    if (answer.stop) return end(answer.stop);
    if (answer.busy) continue;
    show(answer);
    const now = performance.now();
    times = [...times, [now, now - sent]].filter(([at]) => at > now - 2000);
    picture.dataset.frames = Number(picture.dataset.frames ?? 0) + 1;
    if (now - worded < SAID) continue;
    worded = now;
    said.innerHTML = answer.answer;
    const delay = times.reduce((sum, [, took]) => sum + took, 0) / times.length;
    const figures = [(1000 * times.length / (now - times[0][0] + delay)).toFixed(1), Math.round(delay)];
    rate.textContent = note.dataset.rate.replace(/#/g, () => figures.shift());
  }
};

watch('value', () => {
  if (!stream || !props.value) return;
  if (!props.value.ticket) return end('full');
  ticket = props.value.ticket;
  tell('');
  run(ticket);
});

start.addEventListener('click', begin);
stop.addEventListener('click', () => { end(''); start.focus(); });
setInterval(() => {
  if (!stream) return;
  hidden = document.hidden ? hidden || Date.now() : 0;
  if (!element.isConnected || !element.checkVisibility()) end('left');
  else if (hidden && Date.now() - hidden > 1000 * note.dataset.hidden) end('idle');
  else if (Date.now() - began > 60000 * note.dataset.minutes) end('over');
}, 500);
