// JSON as the service reads it, with what JavaScript's own parser forgets: where each value stands.
globalThis.bedrock ??= {};

bedrock.escapeKey = (key) => key.replaceAll("~", "~0").replaceAll("/", "~1");

// Returns {value, places, spans}: those lead from a pointer to a line, and to where the value begins and ends.
// Throws an Error whose `line` says where the text stops being JSON.
bedrock.parseJson = (text) => {
  const places = new Map();
  const spans = new Map();
  let at = 0;

  const line = () => text.slice(0, at).split("\n").length;
  const fail = (words) => {
    throw Object.assign(new Error(words), { line: line() });
  };
  const space = () => {
    while (" \t\n\r".includes(text[at] || "x")) at += 1;
  };
  const number = () => {
    const found = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    found.lastIndex = at;
    const match = found.exec(text);
    if (!match) fail(at < text.length ? `${JSON.stringify(text[at])} does not begin a JSON value` : "the text ends too early");
    at += match[0].length;
    const value = Number(match[0]);
    return Number.isFinite(value) ? value : fail(`${match[0].slice(0, 20)} does not fit 64 bits`);
  };
  const string = () => {
    const found = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
    found.lastIndex = at;
    const match = found.exec(text) ?? fail("a text is not closed, or holds a line break or a wrong escape");
    at += match[0].length;
    return JSON.parse(match[0]);
  };
  const items = (closing, one) => {
    at += 1;
    space();
    if (text[at] === closing) return void (at += 1);
    for (let index = 0; ; index += 1) {
      space();
      one(index);
      space();
      if (text[at] === closing) return void (at += 1);
      if (text[at] !== ",") fail(`a comma or ${closing} is missing`);
      at += 1;
    }
  };
  const member = (object, pointer) => {
    if (text[at] !== '"') fail("a key must be in double quotes");
    const key = string();
    space();
    if (text[at] !== ":") fail("a colon is missing after a key");
    at += 1;
    const inner = `${pointer}/${bedrock.escapeKey(key)}`;
    Object.defineProperty(object, key, { value: value(inner), enumerable: true, configurable: true, writable: true });
  };
  const value = (pointer) => {
    space();
    places.set(pointer, line());
    const begin = at;
    const read = bare(pointer);
    spans.set(pointer, [begin, at]);
    return read;
  };
  const bare = (pointer) => {
    if (pointer.length > 20000) fail("it is nested too deeply");
    if (text[at] === "{") {
      const object = {};
      items("}", () => member(object, pointer));
      return object;
    }
    if (text[at] === "[") {
      const array = [];
      items("]", (index) => array.push(value(`${pointer}/${index}`)));
      return array;
    }
    if (text[at] === '"') return string();
    for (const [word, meant] of [["true", true], ["false", false], ["null", null]]) {
      if (text.startsWith(word, at)) {
        at += word.length;
        return meant;
      }
    }
    return number();
  };

  const whole = value("");
  space();
  if (at < text.length) fail("something follows the end of the body");
  return { value: whole, places, spans };
};
