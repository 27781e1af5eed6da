// What is found for some words: the index holds everything that has a place. A rare word counts more than one that stands everywhere, a
// word of a title more than one of a description; no word has to be there. `answers.js` adds what follows from several words together.
{
  const MOST = 12;
  const COMMON = new Set("a an and one are called be can could do does for from has have how i if in is it its may mean my of on or please that the their there this to was what which who with would you".split(" "));
  const SAME = { pictur: "imag", photo: "imag", vision: "imag", vector: "embed", emb: "embed", function: "tool", jpeg: "image", pdf: "document", siz: "dimension" };
  // Some words say which kind of thing is meant.
  const HINTS = {
    example: "python boto3 javascript shell curl code call example body json program write",
    answer: "answer return respond response give output",
    event: "event chunk stream",
    refused: "refused refuse reject",
    rule: "many larg big most least max min limit together",
    parameter: "parameter field argument",
  };
  // Words that stand in many questions, and say little of what is asked.
  const DULL = new Set("valu many request send larg long least most parameter field argument".split(" "));
  const NAMED = new Set(["model", "format", "parameter", "answer"]);
  const WEIGHTS = { model: 1.1, format: 1.15, page: 1.1, parameter: 1, answer: 0.8, rule: 0.65, example: 0.85, refused: 0.6, event: 0.5, section: 0.75 };

  let entries = [];
  let postings = new Map();
  let names = new Set();
  // Words that people misspell and that are no names.
  const SPELLED = "function vision streaming document context window embedding dimension picture caching structured output maximum minimum default duration sequence reasoning thinking profile successor".split(" ");

  // `pictures` and `picture`, `refused` and `refuse` are one word.
  const stem = (word) => {
    const known = word.length > 3 ? word.replace(/ies$/, "y").replace(/(?<!s)s$/, "").replace(/(ing|ed)$/, "").replace(/([^aeious])\1$/, "$1").replace(/e$/, "") : word;
    const plain = known.length > 2 ? known : word;
    return SAME[plain] ?? SAME[word] ?? plain;
  };
  // What people write in several ways is one word: top_k, topK, top-k; and so are its parts: llama3 is llama and 3.
  const parts = (text) => text.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
  const joined = (text) => text.toLowerCase().split(/[^a-z0-9_-]+/).map((word) => word.replaceAll(/[_-]/g, "")).filter(Boolean);
  const pieces = (word) => word.match(/[a-z]+|\d+/g) ?? [];
  const words = (text) => new Set([...parts(text), ...joined(text), ...parts(text).flatMap(pieces)].map(stem));

  const plain = (text) => ` ${text.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean).join(" ")} `;
  // The name of a model in its id, which goes on with a date or a version: `claude-sonnet-4`.
  const nameOf = (id) => plain(id.slice(id.indexOf(".") + 1).replace(/(-\d{8}|-v\d+)?(:\d+)?(-v\d+)?(:\d+)?$/, ""));
  const numbers = ([context, output, vector]) =>
    [context && `context ${context.toLocaleString("en")} tokens`, output && `longest answer ${output.toLocaleString("en")} tokens`, vector && `vector of ${vector.toLocaleString("en")} numbers`].filter(Boolean).join(", ");

  const entry = (kind, title, about, href, more = {}) => ({ kind, title, about, href, head: words(title), weight: WEIGHTS[kind], ...more });
  // Of the models that a rule is for: makers and names, `anthropic claude`.
  const makersOf = (models, whose) => (whose ? [...new Set(whose.map((place) => models[place][0].split(/[.-]/, 2).join(" ")))].join(" ") : "");
  const ofFamily = (models) => ([name, title, about, request, response, event, facts, refused, examples]) => {
    const page = `families/${name}/`;
    const fields = (kind, listed, folder) =>
      listed.map(([anchor, python, type, said]) => {
        const depth = anchor.split("/").length - 2;
        const more = { family: name, anchor, range: type, words: said, weight: WEIGHTS[kind] * (1 - 0.04 * Math.min(depth, 6)) };
        return entry(kind, anchor.slice(anchor.lastIndexOf("/") + 1), `${name}${anchor}: ${type}. ${said}`, `${page}${folder}index.html#${anchor}`, { ...more, rest: `${title} ${python}` });
      });
    return [
      entry("format", title, about, `${page}index.html`, { family: name, rest: name }),
      entry("example", `Examples: ${title}`, "As JSON, Python, boto3, JavaScript and on the command line", `${page}examples/index.html`, { rest: name, weight: 1 }),
      ...fields("parameter", request, ""),
      ...fields("answer", response, "answers/"),
      ...fields("event", event, "events/"),
      ...facts.map(([anchor, said, , , , whose]) => entry("rule", said, title, `${page}rules/index.html#${anchor}`, { rest: `${name} ${makersOf(models, whose)}` })),
      ...refused.map(([anchor, said]) => entry("refused", said, title, `${page}refused/index.html#${anchor}`, { rest: name })),
      ...examples.map(([anchor, said]) => entry("example", `${anchor.slice(8)}: ${said}`, `${title}, as JSON, Python, boto3, JavaScript and on the command line`, `${page}examples/index.html#${anchor}`, { family: name, rest: name, called: stem(anchor.slice(8)) })),
    ];
  };
  bedrock.index = (models, families, pages, says = []) => {
    entries = [
      ...models.map(([id, names, note, , { provider, takes, gives }, , known]) => {
        const about = [`${provider} · ${takes.join(", ")} → ${gives.join(", ")}`, numbers(known), note].filter(Boolean).join(". ");
        return entry("model", id, about, `models/${id}/index.html`, { id, name: nameOf(id), rest: names.join(" ") });
      }),
      ...families.flatMap(ofFamily(models)),
      ...pages.map(([title, path, about, asked, deep]) => entry((asked ?? null) === null ? "section" : "page", title, about, path, { rest: asked ?? "", deep })),
    ];
    postings = new Map();
    entries.forEach((one, place) => {
      for (const word of words(`${one.about} ${one.rest ?? ""}`)) if (!one.head.has(word)) note(word, [place, 0.5]);
      for (const word of one.head) note(word, [place, 1]);
      if (one.deep) for (const word of words(one.deep)) if (!one.head.has(word)) note(word, [place, 0.35]);
    });
    names = new Set(entries.filter((one) => NAMED.has(one.kind)).flatMap((one) => [...one.head]));
    bedrock.answers = bedrock.readAnswers({ models, families, entries, words, stem, nameOf, numbers, says });
  };
  const note = (word, where) => {
    if (!postings.has(word)) postings.set(word, []);
    postings.get(word).push(where);
  };

  // Whether one letter is missing, too much, another, or changed places with the next.
  const isSlip = (one, other) => {
    let at = 0;
    while (at < one.length && one[at] === other[at]) at += 1;
    const [left, right] = [one.slice(at), other.slice(at)];
    const swapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
    return swapped || left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1);
  };
  // What stands nowhere, and is a name but for one letter, is that name: `temprature`.
  const SLIPS_FROM = 5;
  const isKnown = (word) => [...postings.keys()].some((known) => known.startsWith(word));
  const mended = (word) => {
    if (word.length < SLIPS_FROM || /[^a-z]/.test(word) || isKnown(word)) return word;
    const fits = [...names, ...SPELLED].filter((name) => name.length >= SLIPS_FROM && name[0] === word[0] && isSlip(word, name));
    return fits.sort((one, other) => (postings.get(other)?.length ?? 0) - (postings.get(one)?.length ?? 0))[0] ?? word;
  };

  // The words of a question: as they are written where something is called so, else their parts; two that are one name together are that too.
  const asked = (text) => {
    const given = text.split(/[^a-z0-9_-]+/).filter((word) => word && !COMMON.has(word));
    const pairs = given.slice(1).map((word, index) => stem(`${given[index]}${word}`)).filter((word) => postings.has(word));
    const each = given.flatMap((word) => {
      const whole = stem(word.replaceAll(/[^a-z0-9]/g, ""));
      return postings.has(whole) ? [whole] : parts(word).flatMap((part) => (postings.has(stem(part)) ? [part] : [...new Set([part, ...pieces(part)])])).map(stem);
    });
    return [...new Set([...each.map(mended), ...pairs])];
  };

  // Where a word stands, and how well: whole words count more than words that it begins.
  const places = (word) => {
    const fits = new Map();
    for (const [known, found] of postings) {
      const fit = known === word ? 1 : word.length > 2 && known.startsWith(word) && !/^\d+$/.test(word) ? 0.6 : 0;
      if (fit) for (const [place, share] of found) fits.set(place, Math.max(fits.get(place) ?? 0, fit * share));
    }
    return fits;
  };
  // What is written as names are in code is meant as it is written.
  const coded = (text) => new Set((text.match(/\w*(?:[a-z][A-Z]|\w_\w)\w*/g) ?? []).map((word) => stem(word.toLowerCase().replaceAll("_", ""))));
  // How many words of a text stand side by side in an entry as well, as those of a message that is pasted; names count more.
  const together = (one, text, names) => {
    const there = (one.plain ??= plain(`${one.title} ${one.about}`));
    const given = text.trim().split(" ");
    const counted = (word, index) => {
      const before = given[index];
      if (COMMON.has(word) || COMMON.has(before) || !there.includes(` ${before} ${word} `)) return 0;
      return names.has(stem(`${before}${word}`)) ? 3 : 1;
    };
    return given.slice(1).map(counted).reduce((sum, count) => sum + count, 0);
  };
  // Who asks how something is done is led to the guides.
  const HOW = /^how (?:do|to|can|should|would)\b|^(?:set|use|add|log|count|record|test|stream|catch|cancel|retry|avoid|switch|trace)\b|\bhow to\b|\b(?:python|pytest|boto3|asyncio|pydantic|fastapi|mock|set ?up|run|handle|configure)\b/;
  const MUCH = /\bhow (?:do|can) (?:i|we|you) (?:get|call|send|enable|switch)\b/;
  const guided = (text, { href }) => (!HOW.test(text) || MUCH.test(text) ? 1 : href.startsWith("guides/") ? 1.5 : href.startsWith("reference/") ? 0.8 : 1);
  // A guide whose title is asked for, whole.
  const isTitled = ({ kind, head, href }, asks) => kind === "page" && href.startsWith("guides/") && [...head].every((word) => asks.includes(word));
  const LOOKED_AT = 150;
  const hints = (kind) => HINTS[kind].split(" ").map(stem);
  const ranked = (asks, text) => {
    const names = coded(text);
    const scores = new Map();
    for (const word of asks) {
      const fits = places(word);
      const rare = Math.log(1 + entries.length / (1 + fits.size)) * (hints("example").includes(word) || DULL.has(word) ? 0.3 : names.has(word) ? 2 : 1);
      for (const [place, fit] of fits) scores.set(place, (scores.get(place) ?? 0) + rare * fit);
    }
    const hinted = Object.keys(HINTS).filter((kind) => asks.some((word) => hints(kind).includes(word)));
    const asked = plain(text);
    const byWords = [...scores].map(([place, score]) => {
      const one = entries[place];
      const named = one.name?.endsWith(asked) ? 2 : isTitled(one, asks) ? 2.5 : one.called && asks.includes(one.called) ? 1.6 : 1;
      return { one, score: score * one.weight * named * guided(text, one) * (hinted.includes(one.kind) ? 1.5 : 1) - one.head.size / 20 };
    });
    const best = byWords.sort((left, right) => right.score - left.score).slice(0, LOOKED_AT);
    return best.map(({ one, score }) => ({ ...one, score: score + 1.5 * together(one, asked, names) }));
  };
  bedrock.search = (text) => {
    const termed = bedrock.termed(text.toLowerCase().replaceAll(/[a-z]+/g, (word) => (isKnown(stem(word)) ? word : mended(word))));
    const asks = asked(termed);
    if (!asks.length || !entries.length) return [];
    const found = ranked(asks, text).sort((one, other) => other.score - one.score || one.title.length - other.title.length);
    // A place is listed once, where it fits best, in the words that say most.
    const places = new Map();
    const list = (one) => {
      const known = places.get(one.href);
      if (!known || known.about.length < one.about.length) places.set(one.href, { ...one, ...known, about: one.about });
    };
    const answers = bedrock.answers(asks, found, termed, text);
    found.filter((one) => !answers.some(({ href }) => href === one.href)).forEach(list);
    return [...answers, ...places.values()].slice(0, MOST);
  };
}
