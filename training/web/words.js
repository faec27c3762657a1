// Codes and values in, words out: the counterpart of words/__init__.py, on the same tables.

let speech = null; // the table of the chosen language: code -> sentence

/** The first of the browser's languages that there is a table for, else the first table. */
function chooseLanguage(tables, wanted) {
  const codes = Object.keys(tables);
  const known = wanted.map((tag) => tag.toLowerCase().split("-")[0]);
  const code = known.find((one) => codes.includes(one)) ?? codes[0];
  speech = tables[code];
  return code;
}

/** A number with so many decimals, as the language writes it. */
function number(value, decimals = 0, grouped = true) {
  const [whole, rest] = Math.abs(value).toFixed(decimals).split(".");
  const digits = grouped
    ? whole.replace(/\B(?=(\d{3})+$)/g, speech.thousands_separator)
    : whole;
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? "-" : "";
  return sign + digits + (rest ? speech.decimal_separator + rest : "");
}

/** One field of a Python format string: {value:.1f}, {pixels:,}, {name!r}, {label}. */
function filled(value, quoted, format) {
  if (quoted) return `'${value}'`;
  if (typeof value !== "number") return String(value);
  const grouped = format.includes(",");
  const decimals = format.match(/\.(\d+)f/);
  if (decimals) return number(value, Number(decimals[1]), grouped);
  return number(value, Number.isInteger(value) ? 0 : String(value).split(".")[1].length, grouped);
}

/** The sentence of a code with its values filled in. An unknown code is an error. */
function say(code, values = {}) {
  const sentence = speech[code];
  if (sentence === undefined) throw new Error(`no words for ${code}`);
  return sentence
    .replace(/\{\{|\}\}|\{(\w+)(!r)?(?::([^}]*))?\}/g, (all, name, quoted, format) =>
      name === undefined ? all[0] : filled(values[name], quoted, format ?? ""));
}

/** A probability 0..1 with one decimal, never rounded to certainty. */
function percent(probability) {
  if (probability > 0 && probability < 0.0005) return say("percent_least", { value: 0.1 });
  return say("percent", { value: 100 * (probability < 1 ? Math.min(probability, 0.999) : 1) });
}

/** A list as the language writes it. */
function listed(names) {
  return names.join(say("list_separator"));
}

/** A choice as people say it: cat, dog or snake. */
function oneOf(options) {
  if (options.length < 2) return options.join("");
  return say("or", { first: listed(options.slice(0, -1)), second: options.at(-1) });
}

/** An animal's name by its English one; any other name stays as it is. */
function animal(name) {
  return speech[`animal_${name}`] ?? name;
}

/** An animal with its article, by its English name; any other name in quotation marks. */
function thing(name) {
  return speech[`a_${name}`] ?? say("quoted", { name });
}

/** A few sentences about an animal, by its English name; null if unknown. */
function fact(name) {
  return speech[`fact_${name.toLowerCase()}`] ?? null;
}
