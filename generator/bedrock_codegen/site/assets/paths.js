// Reading values out of bodies by path: a JSON Pointer in which `*` is every item, `-1` the last, `:-1` every item but the last, and
// `[key=value]` keeps the objects that hold that value, `[key!=value]` those that do not. The twin of `_runtime/json/paths.py`.
globalThis.bedrock ??= {};

{
  const MANY = { "*": [0, undefined], "-1": [-1, undefined], ":-1": [0, -1] };
  const known = new Map();

  const step = (part) => {
    const begin = part.indexOf("[");
    const key = (begin < 0 ? part : part.slice(0, begin)).replaceAll("~1", "/").replaceAll("~0", "~");
    if (begin < 0) return { key, tag: null, kept: true };
    const condition = part.slice(begin + 1).replace(/\]+$/, "");
    const equals = condition.indexOf("=");
    const name = condition.slice(0, equals);
    return { key, tag: [name.replace(/!$/, ""), condition.slice(equals + 1)], kept: !name.endsWith("!") };
  };

  const steps = (path) => {
    if (!known.has(path)) {
      const parts = path.split("/");
      known.set(path, (parts[0] ? parts : parts.slice(1)).map(step));
    }
    return known.get(path);
  };

  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  const member = (holder, key) => {
    if (Array.isArray(holder)) return /^\d+$/.test(key) ? (holder[Number(key)] ?? null) : null;
    return isObject(holder) && Object.hasOwn(holder, key) ? holder[key] : null;
  };

  const items = ([at, holder], key) => {
    if (!Array.isArray(holder)) return [];
    const all = holder.map((item, index) => [`${at}/${index}`, item]);
    return all.slice(...MANY[key]).filter(([, item]) => item !== null);
  };

  // Every value that a path leads to, as [pointer, value]; nulls and absent members are not there.
  const found = (body, path) => {
    let places = [["", body]];
    for (const { key, tag, kept } of steps(path)) {
      if (Object.hasOwn(MANY, key)) places = places.flatMap((place) => items(place, key));
      else if (key) {
        places = places
          .map(([at, holder]) => [`${at}/${bedrock.escapeKey(key)}`, member(holder, key)])
          .filter(([, value]) => value !== null);
      }
      if (tag) places = places.filter(([, holder]) => (member(holder, tag[0]) === tag[1]) === kept);
    }
    return places;
  };

  const values = (body, path) => found(body, path).map(([, value]) => value);
  const first = (body, path) => values(body, path)[0] ?? null;

  // Equality of JSON values.
  const same = (one, other) => {
    if (Array.isArray(one) && Array.isArray(other)) {
      return one.length === other.length && one.every((item, index) => same(item, other[index]));
    }
    if (isObject(one) && isObject(other)) {
      const keys = Object.keys(one);
      return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]));
    }
    return one === other;
  };

  bedrock.paths = { found, values, first, member, same, isObject };
}
