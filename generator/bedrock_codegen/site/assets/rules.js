// Rules between fields and limits of models, from the same data as the Python package. A kind of rule is a function here and a module in
// `_runtime/json/rules`; a test holds both to the same bodies.
globalThis.bedrock ??= {};

{
  const { found, values, first, same, isObject } = bedrock.paths;
  const show = (value) => JSON.stringify(value);
  const names = (paths) => paths.map((path) => path.slice(1).replaceAll("/", ".")).join(", ");
  const there = (rule, body) => rule.fields.filter((path) => first(body, path) !== null);
  const places = (rule, body) => rule.fields.flatMap((path) => found(body, path));

  const holds = (when, body) => {
    const known = values(body, when.at);
    if (when.there !== undefined) return known.length > 0 === when.there;
    if (when.differs) return !known.some((value) => when.differs.some((other) => same(value, other)));
    return known.some((value) => (when.equals ?? []).some((other) => same(value, other)));
  };
  const whenWords = (when) => {
    if (when.there !== undefined) return `${when.at} is ${when.there ? "" : "not "}given`;
    const words = (when.differs ?? when.equals).map(show).join(" or ");
    if (when.at.endsWith("/*")) return `${when.at.slice(0, -2)} ${when.differs ? "does not hold" : "holds"} ${words}`;
    return `${when.at} is ${when.differs ? "not " : ""}${words}`;
  };

  const neighbours = (list, one) => list.slice(1).flatMap((item, index) => one(list[index], item));
  const within = (turn, path) => turn.flatMap(([at, item]) => found(item, path).map(([pointer, value]) => [`${at}${pointer}`, value]));
  const turns = (rule, body) => {
    const index = ([at]) => Number(at.slice(at.lastIndexOf("/") + 1));
    const items = places(rule, body).sort((one, other) => index(one) - index(other));
    const made = [];
    for (const item of items) {
      const speaker = first(item[1], rule.speaker);
      if (made.length && same(made.at(-1).speaker, speaker)) made.at(-1).items.push(item);
      else made.push({ speaker, items: [item] });
    }
    return made.map(({ items: turn }) => ({ asks: within(turn, rule.asks), answers: within(turn, rule.answers) }));
  };

  const schemaIn = (value) => {
    if (typeof value !== "string") return value;
    try {
      return JSON.parse(value);
    } catch {
      return null;
    }
  };
  const schemasBelow = (schema) => [
    ...["items", "additionalProperties", "contains"].map((keyword) => [keyword, schema[keyword]]),
    ...["anyOf", "oneOf", "allOf", "prefixItems"].flatMap((keyword) => (Array.isArray(schema[keyword]) ? schema[keyword] : []).map((arm, index) => [`${keyword}/${index}`, arm])),
    ...["properties", "$defs", "definitions"].flatMap((keyword) =>
      Object.entries(isObject(schema[keyword]) ? schema[keyword] : {}).map(([name, inner]) => [`${keyword}/${bedrock.escapeKey(name)}`, inner]),
    ),
  ];
  const schemaFaults = (schema, at, without) => {
    if (!isObject(schema)) return [];
    const open = [schema.type].flat().includes("object") && schema.additionalProperties !== false;
    return [
      ...(open ? [[at, "is an object of a schema, which must say additionalProperties: false"]] : []),
      ...without.filter((keyword) => keyword in schema).map((keyword) => [`${at}/${keyword}`, `stands in a schema, and is not supported there: leave ${without.join(", ")} out`]),
      ...schemasBelow(schema).flatMap(([step, inner_]) => schemaFaults(inner_, `${at}/${step}`, without)),
    ];
  };

  const FORMS = {};
  for (const [keywords, types] of [
    [["properties", "patternProperties", "$defs", "definitions"], ["object"]],
    [["required", "enum", "anyOf", "oneOf", "allOf", "prefixItems"], ["array"]],
    [["additionalProperties", "not", "contains", "propertyNames"], ["object", "boolean"]],
    [["description", "title", "pattern", "format", "$ref"], ["string"]],
    [["minimum", "maximum", "multipleOf"], ["number"]],
    [["minLength", "maxLength", "minItems", "maxItems"], ["integer"]],
    [["items"], ["object", "boolean", "array"]],
    [["type"], ["string", "array"]],
  ]) {
    for (const keyword of keywords) FORMS[keyword] = types;
  }
  const isOf = (value, kind) => {
    if (kind === "object") return isObject(value);
    if (kind === "array") return Array.isArray(value);
    return kind === "integer" ? Number.isInteger(value) : typeof value === kind;
  };
  const leadsSomewhere = (ref, root) => first(root, ref.slice(1)) !== null;
  const wrongForm = (keyword, value, root) => {
    if (!FORMS[keyword].some((kind) => isOf(value, kind))) return `must be ${FORMS[keyword].join(" or ")} in a schema, or be left out; got ${show(value)}`;
    return keyword === "$ref" && value.startsWith("#/") && !leadsSomewhere(value, root) ? `leads nowhere in the schema; got ${show(value)}` : "";
  };
  const formFaults = (schema, at, keywords, root) => {
    if (!isObject(schema)) return [];
    return [
      ...keywords
        .filter((keyword) => keyword in schema)
        .map((keyword) => [`${at}/${keyword}`, wrongForm(keyword, schema[keyword], root)])
        .filter(([, words]) => words),
      ...schemasBelow(schema).flatMap(([step, inner_]) => formFaults(inner_, `${at}/${step}`, keywords, root)),
    ];
  };
  const keyed = (keys, at, value, top) => {
    const inner_ = Array.isArray(value) || isObject(value) ? Object.entries(value) : [];
    const own = top || !isObject(value) ? [] : keys.filter((key) => key in value).map((key) => [`${at}/${bedrock.escapeKey(key)}`, key]);
    return [...own, ...inner_.flatMap(([name, item]) => keyed(keys, `${at}/${bedrock.escapeKey(name)}`, item, false))];
  };
  const firstOf = ([at, item], paths) => {
    const path = paths.find((each) => values(item, each).length);
    return path === undefined ? [] : found(item, path).slice(0, 1).map(([pointer]) => `${at}${pointer}`);
  };
  const areNeighbours = ([one], [other]) => {
    const cut = (at) => [at.slice(0, at.lastIndexOf("/")), Number(at.slice(at.lastIndexOf("/") + 1))];
    const [[array, index], [same_, after]] = [cut(one), cut(other)];
    return array === same_ && after === index + 1;
  };

  const KINDS = {
    "at_most_one": (rule, body) => {
      const given = there(rule, body);
      return given.length > 1 ? [[given[1], `excludes ${names(given.slice(0, 1))}: give one of them`]] : [];
    },
    "one_of": (rule, body) => {
      const given = there(rule, body);
      if (!given.length) return [["", `needs one of ${names(rule.fields)}`]];
      return given.length > 1 ? [[given[1], `excludes ${names(given.slice(0, 1))}: give exactly one of ${names(rule.fields)}`]] : [];
    },
    "requires": (rule, body) => {
      const given = !rule.when || holds(rule.when, body) ? there(rule, body) : [];
      const missing = rule.needs.filter((path) => first(body, path) === null);
      if (!given.length || !missing.length) return [];
      const told = rule.tell ? [...new Set(values(body, rule.tell).map(String))].join(", ") : "";
      return [[missing[0], `is needed together with ${names(given)}`, told && `: ${told}`]];
    },
    "less_than": (rule, body) => {
      if (rule.when && !holds(rule.when, body)) return [];
      const [small, large] = rule.fields.map((path) => first(body, path));
      const wrong = typeof small === "number" && typeof large === "number" && small >= large;
      return wrong ? [[rule.fields[0], `must be less than ${rule.fields[1]}, which is ${large}, and is ${small}`]] : [];
    },
    "only_when": (rule, body) => {
      const given = places(rule, body);
      if (!given.length || holds(rule.when, body)) return [];
      return given
        .filter(([, value]) => !(rule.except ?? []).some((other) => same(value, other)))
        .map(([pointer]) => [pointer, `is accepted only when ${whenWords(rule.when)}`]);
    },
    "combination": (rule, body) => {
      const given = rule.fields.map((path) => first(body, path));
      const fits = given.includes(null) || rule.allowed.some((row) => row.every((value, index) => same(value, given[index])));
      const rows = rule.allowed.map((row) => row.join(" x ")).join(", ");
      return fits ? [] : [[rule.fields[0], `with ${names(rule.fields.slice(1))} must be one of ${rows}, and is ${given.join(" x ")}`]];
    },
    "at_most": (rule, body) => {
      const given = places(rule, body);
      if (given.length <= rule.most) return [];
      return [[given[rule.most][0], `is one too many: ${given.length} are here, and at most ${rule.most} are taken`]];
    },
    "unique": (rule, body) => {
      const seen = [];
      return places(rule, body).flatMap(([pointer, value]) => {
        const earlier = seen.find(([, other]) => same(value, other));
        if (earlier) return [[pointer, `must differ from ${earlier[0]}; both are ${show(value)}`]];
        seen.push([pointer, value]);
        return [];
      });
    },
    "in_order": (rule, body) => {
      const order = (value) => rule.order.findIndex((other) => same(value, other));
      let reached = 0;
      return places(rule, body).flatMap(([pointer, value]) => {
        if (order(value) < 0) return [];
        const before = reached;
        reached = Math.max(reached, order(value));
        return order(value) < before ? [[pointer, `is ${show(value)} after ${show(rule.order[before])}: the order is ${rule.order.map(show).join(", then ")}`]] : [];
      });
    },
    "closed_schema": (rule, body) => {
      if (rule.when && !holds(rule.when, body)) return [];
      return places(rule, body).flatMap(([at, value]) => {
        const schema = schemaIn(value);
        return schemaFaults(schema, "", rule.without ?? []).map(([pointer, words]) => [schema === value ? `${at}${pointer}` : at, words]);
      });
    },
    "refers": (rule, body) => {
      const known = rule.to.flatMap((path) => values(body, path));
      const listed = [...new Set(known.map(String))].join(", ");
      return places(rule, body)
        .filter(([, value]) => !known.some((other) => same(value, other)))
        .map(([pointer, value]) => [pointer, `is ${show(value)}, which is none of ${rule.to.join(", ")}`, listed && `: ${listed}`]);
    },
    "not_behind": (rule, body) =>
      rule.fields.flatMap((path) =>
        neighbours(found(body, path), (before, item) => {
          if (!areNeighbours(before, item) || !firstOf(before, rule.behind).length) return [];
          return firstOf(item, rule.holds).map((at) => [at, `stands directly behind ${names(rule.behind)}`]);
        }),
      ),
    "without_keys": (rule, body) =>
      places(rule, body).flatMap(([at, value]) =>
        keyed(rule.keys, at, value, true).map(([pointer, key]) => [pointer, `is called ${key}, which nothing below ${at} may be`]),
      ),
    "valid_schema": (rule, body) => {
      if (rule.when && !holds(rule.when, body)) return [];
      return places(rule, body).flatMap(([at, value]) => {
        const schema = schemaIn(value);
        return formFaults(schema, "", rule.keywords ?? Object.keys(FORMS), schema).map(([pointer, words]) => [schema === value ? `${at}${pointer}` : at, words]);
      });
    },
    "picture_sides": (rule, body) => {
      const given = places(rule, body);
      if (given.length <= (rule.above ?? 0)) return [];
      return given
        .map(([at, value]) => [at, bedrock.sidesOf(value)])
        .filter(([, both]) => Math.max(...both) > rule.pixels)
        .map(([at, [width, height]]) => [at, `is a picture of ${width} x ${height} pixels; at most ${rule.pixels} a side are taken`]);
    },
    "alternate": (rule, body) =>
      neighbours(places(rule, body), ([, before], [pointer, value]) => (same(before, value) ? [[pointer, `is ${show(value)} like the one before it`]] : [])),
    "answered": (rule, body) =>
      neighbours([{ asks: [], answers: [] }, ...turns(rule, body)], (asked, answered) => {
        const open = asked.asks.filter(([, value]) => !answered.answers.some(([, other]) => same(value, other)));
        const unasked = answered.answers.filter(([, value]) => !asked.asks.some(([, other]) => same(value, other)));
        return [
          ...open.map(([pointer, value]) => [pointer, `is ${show(value)}, and the next turn has no answer to it at ${rule.answers}`]),
          ...unasked.map(([pointer, value]) => [pointer, `is ${show(value)}, and the turn before does not ask that at ${rule.asks}`]),
        ];
      }),
  };

  const limit = (said, body) =>
    found(body, said.at).flatMap(([pointer, value]) => {
      const wrong = said.schema === false ? "is not accepted by this model" : bedrock.violation(value, said.schema);
      return wrong ? [[pointer, wrong]] : [];
    });

  const matches = (pattern, id) => {
    const plain = pattern.replace(/[.+^${}()|\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
    return new RegExp(`^${plain}$`, "s").test(id);
  };
  // Patterns of ids match one: any of them, and none that begins with `!`.
  const applies = ({ models }, id) => {
    const wanted = models.filter((pattern) => !pattern.startsWith("!"));
    if (wanted.length && !wanted.some((pattern) => matches(pattern, id))) return false;
    return !models.some((pattern) => pattern.startsWith("!") && matches(pattern.slice(1), id));
  };

  const told = (said, places_) => places_.map(([pointer, words, more]) => ({ pointer, message: `${said.message ?? words}${more || ""}` }));

  const broken = (said, body, objects) => {
    if (!said.rule) return told(said, limit(said, body));
    if (!said.on) return told(said, KINDS[said.rule](said, body));
    return (objects.get(said.on) ?? []).flatMap(([at, object]) => told(said, KINDS[said.rule](said, object).map(([pointer, ...words]) => [`${at}${pointer}`, ...words])));
  };

  // The first rule that an object breaks, as Python tells it: what follows would often be the same fault again.
  const firstBroken = (rules, object, at = "") => {
    for (const said of rules) {
      const places_ = KINDS[said.rule](said, object);
      if (places_.length) return told(said, [[`${at}${places_[0][0]}`, ...places_[0].slice(1)]]);
    }
    return [];
  };
  const inner = (rules, objects) =>
    [...objects].flatMap(([name, list]) => list.flatMap(([at, object]) => firstBroken(rules.filter((said) => said.on === name), object, at)));

  // What is refused whatever the model: a body that does not fit its schema is looked at no further; rules of inner objects come before
  // those of the whole.
  const always = (checks, schema, body) => {
    const misfits = schema.faults(body);
    if (misfits.length) return misfits;
    const general = checks.rules.filter((said) => said.certain && !said.models.length);
    const within = inner(general, schema.instances(body));
    return within.length ? within : firstBroken(general.filter((said) => !said.on), body);
  };

  // Of a conversation: a model that answers none, and extras that are no member of the model's own request.
  const spoken = ({ extras, schema }, body, id) => {
    const { families, facts } = (extras && bedrock.models[id]) || { families: [], facts: {} };
    const gives = facts.Gives?.split(", ") ?? [];
    if (facts.Gives && !gives.includes("text")) return { refused: [{ pointer: "", message: `does not converse: it gives ${gives[0]}, no text` }], suspected: [] };
    const [given, known] = [body.additionalModelRequestFields, families.map((name) => extras.members[name])];
    if (!extras || !bedrock.paths.isObject(given)) return { refused: [], suspected: [] };
    const [taken, own] = [known.length && known.every(Boolean) ? [...extras.taken, ...known.flat()] : [], Object.keys(schema.properties)];
    const strange = Object.keys(given).filter((name) => !taken.includes(name) && (taken.length || own.includes(name)));
    const words = (name) => (own.includes(name) ? "is a member of the request itself: give it beside the extras" : `is no member of ${families.join(" or ")}`);
    const found = strange.map((name) => ({ pointer: `/additionalModelRequestFields/${bedrock.escapeKey(name)}`, message: words(name) }));
    return { refused: [], suspected: found };
  };

  // What is wrong with a body, for a model or for any: {refused, suspected}, each a list of {pointer, message}. As in Python, what holds
  // for every model comes before what holds for this one; beside it limits of this one are told where nothing else is wrong.
  bedrock.judge = (checks, body, id) => {
    const schema = new bedrock.Schema(checks.schema);
    const limits = [...checks.limits, ...(checks.own[id] ?? [])].filter((said) => applies(said, id));
    const first = always(checks, schema, body);
    if (first.length) {
      const beside = limits.filter((said) => said.certain).flatMap((said) => broken(said, body));
      return { refused: [...first, ...beside.filter((one) => first.every(({ pointer }) => pointer !== one.pointer))], suspected: [] };
    }
    const talk = spoken(checks, body, id);
    if (talk.refused.length) return talk;
    const objects = schema.instances(body);
    const rules = checks.rules.filter((said) => (!said.certain || said.models.length) && applies(said, id));
    const of = (certain) => [...rules, ...limits].filter((said) => said.certain === certain).flatMap((said) => broken(said, body, objects));
    return { refused: of(true), suspected: [...of(false), ...talk.suspected.filter(({ pointer }) => !limits.some(({ at }) => at === pointer))] };
  };
}
