// What follows from the words of a question together: a parameter of a model, models by what they do, what ends when, what a model can do.
{
  const ENDS = "replac successor until end ended eol retir retire deprecat legacy sunset longer still lifecycl".split(" ");
  const FEW = 6;
  // A word that names more models than this names a house.
  const MOST = 12;
  const WHETHER = /^(?:can|could|may|do|does|is|are|will|how)\b/;
  bedrock.isEnd = (word) => ENDS.includes(word);

  // Words that ask for a fact of a model, of which what is said.
  const tokens = (number) => (number ? `${number.toLocaleString("en")} tokens` : "not known");
  const profiles = (id, { profile }, _, asks = []) => {
    const ids = [...profile].sort((one, other) => asks.includes(other) - asks.includes(one)).map((prefix) => `${prefix}.${id}`);
    return ids.length ? `inference profiles ${ids.join(", ")}` : "no inference profile";
  };
  const onDemand = ({ region }, life) => {
    if (region.length) return `on demand in ${region.join(", ")}`;
    const ended = bedrock.state(life, new Date().toISOString().slice(0, 10)) === "eol";
    return ended ? `it ended ${life.eol}, and AWS lists no region for it any more` : "on demand in no region that AWS lists";
  };
  const serves = (words) => ({ api }, way) => (api.includes(way) ? `yes, ${words}` : `no, not by ${words}`);
  const FACTS = {
    context: ["context window", (id, by, [context]) => `context: ${tokens(context)}`],
    output: ["output", (id, by, [, output]) => output && `longest answer: ${tokens(output)}`],
    vector: ["dimension", (id, by, [, , vector]) => vector && `vector of ${vector.toLocaleString("en")} numbers`],
    regions: ["region where avail demand ondemand throughput", (id, by, known, _, { life }) => `${onDemand(by, life)}; ${profiles(id, by)}`],
    profiles: ["profil infer id arn identifi", (...known) => `id ${known[0]}; ${profiles(...known)}`],
    batch: ["batch", (id, by) => serves("batch jobs")(by, "batch")],
    streaming: ["stream", (id, by) => serves("InvokeModelWithResponseStream and ConverseStream")(by, "stream")],
    converse: ["convers", (id, by) => serves("Converse")(by, "converse")],
    price: ["cost pric expensiv cheap pay", () => "prices are not in the specs, so not here; AWS's page of prices has them"],
  };
  // What a parameter may be meant by as well.
  const NUMBERS = {
    output: ["longest maximum max long length token", (id, by, [, output]) => output && `longest answer: ${tokens(output)}`],
    limits: ["limit maximum", (id, by, known, _, { numbers }) => numbers(known) || "its parameters have their ranges on its page"],
  };
  const COMPARED = "differenc versu vs compar port los migrat switch";

  const plain = (name) => name.toLowerCase().replaceAll(/[_-]/g, "");
  const near = (words, one) => words.split(" ").includes(one);

  // Reads the index; returns a function from the words of a question to its answers.
  bedrock.readAnswers = ({ models, families, entries, words, stem, nameOf, numbers, says }) => {
    const familyOf = new Map(families.map((family) => [family[0], family]));
    const parameters = entries.filter((one) => one.kind === "parameter");
    const names = new Set(parameters.map((one) => stem(plain(one.title))));
    const kinds = new Set(models.flatMap((model) => [...model[4].takes, ...model[4].gives]).map(stem));
    const filtered = bedrock.readNarrowed({ models, words, stem });
    const { between, ruling, sides, numbered, listed, formats, told, called, taken } = bedrock.readBounds({ models, families, entries, words, stem });
    const { meant, formatsOf } = bedrock.readSubjects({ models, families, words, stem, nameOf, kinds, names });
    const { members, said, isNamed, isWhole, isLikely, isCounted } = bedrock.readMembers({ models, families, entries, words, stem });
    const refusals = bedrock.readRefusals({ models, families, entries, words, says });

    // Of a few models what each can do; of a house, where it is asked whether or how, which of its models can.
    const ability = (asks, some, house, text) => {
      const wanted = asks.map(bedrock.abilityOf).find(Boolean);
      if (!wanted) return [];
      if (house.length > MOST) return !WHETHER.test(text) ? [] : filtered([...house[0].shared, ...asks.filter(bedrock.abilityOf), "model"], "which models");
      return some.filter(({ model }) => model[5][wanted]).slice(0, FEW).map(({ id, model }) => {
        const [own, converse] = model[5][wanted];
        const about = [own && `InvokeModel: ${own}`, converse && `Converse: ${converse}`].filter(Boolean).join(". ");
        return { kind: "what a model can do", title: `${wanted} of ${id}`, about, href: `models/${id}/index.html#can-${wanted}` };
      });
    };

    // Whether a word is the first of two that are one name: the output of an output dimension.
    const isPart = (asks, word) => asks.some((one) => one.startsWith(word) && asks.includes(one.slice(word.length)) && names.has(one));
    const facts = (asks, some, table) =>
      Object.entries(table)
        .filter(([, [named]]) => asks.some((word) => near(named, word) && !some[0]?.shared.includes(word) && !isPart(asks, word)))
        .flatMap(([name, [, say]]) =>
          some.slice(0, FEW).map(({ id, model: [, , , life, by, , known] }) => ({ kind: "fact of a model", title: `${name} of ${id}`, about: say(id, by, known, asks, { numbers, life }), href: `models/${id}/index.html` })),
        )
        .filter(({ about }) => about);

    // Two models that are named on both sides of "and" or "versus".
    const pair = (asks, text) => {
      const sides = text.split(/ and | vs\.? | versus | with | to /);
      if (sides.length < 2 || !asks.some((word) => near(COMPARED, word))) return [];
      const [[first], others] = sides.slice(-2).map((side) => meant([...words(side)], side));
      // Of a house, a model that gives what the first one gives.
      const alike = others.find(({ model }) => first && model[4].gives.join() === first.model[4].gives.join());
      const [one, other] = [first?.id, (alike ?? others[0])?.id];
      if (!one || !other || one === other) return [];
      return [{ kind: "comparison", title: `${one} and ${other}`, about: "Side by side: what differs is marked, and what a body loses on the way", href: `compare/index.html#one=${one}&other=${other}` }];
    };

    const life = ([id, , , { legacy, eol, eol_not_before: earliest, successor }]) => {
      const end = eol ? `ends ${eol}` : earliest ? `ends no sooner than ${earliest}` : "";
      return [id, [legacy && `legacy from ${legacy}`, end, successor && `replaced by ${successor}`].filter(Boolean).join(", ") || "no end is announced"].join(": ");
    };
    // An id and nothing else: what one asks of it first.
    const pasted = (text) => {
      const whose = models.filter(([id]) => text.includes(id)).sort(([one], [other]) => other.length - one.length)[0];
      if (!whose || /[a-z0-9]/.test(text.replace(whose[0], ""))) return [];
      const [id, , , dates, by, , known] = whose;
      return [{ kind: "model", title: id, about: [life(whose).slice(id.length + 2), numbers(known), onDemand(by, dates), profiles(id, by)].filter(Boolean).join("; "), href: `models/${id}/index.html` }];
    };
    // What several ids begin with.
    const begin = ([first, ...others]) => [...first].reduce((said, letter) => (said.length < first.length && others.every((id) => id.startsWith(said + letter)) && first.startsWith(said + letter) ? said + letter : said), "");
    const ends = (asks, some, besides) => {
      if (!some.length || !asks.some((word) => ENDS.includes(word) && !some[0].shared.includes(word) && !besides.has(word))) return [];
      const written = (word) => some[0].id.match(/[a-z]+|\d+/g).find((each) => stem(each) === word) ?? word;
      const shared = some[0].shared.map(written).filter((word) => !bedrock.isJoined(some[0].shared, word) && some.every(({ id }) => id.includes(word))).join(" ") || begin(some.map(({ id }) => id));
      const about = some.slice(0, FEW).map(({ model }) => life(model)).join(" · ");
      const href = some.length === 1 ? `models/${some[0].id}/index.html` : `lifecycles/index.html#text=${encodeURIComponent(shared)}`;
      return [{ kind: "what ends when", title: some.length === 1 ? some[0].id : `${some.length} models: ${shared}`, about, href }];
    };

    // A parameter that others take, and that no model which is meant does.
    const absent = (asks, some, best) => {
      const theirs = new Set(some.flatMap(({ model: [, names] }) => names));
      const word = asks.find((each) => !some[0]?.shared.includes(each) && meanings.has(each));
      if (!word || theirs.size !== 1 || best.some(({ name }) => name.has(word))) return [];
      const [, title] = familyOf.get([...theirs][0]);
      const others = families.filter((family) => meanings.get(word).has(family[0])).map((family) => family[1]);
      const written = parameters.find((one) => stem(plain(one.title)) === word)?.title ?? word;
      return [{ kind: "what is not taken", title: `${title} has no ${written}`, about: `no, its body has no member of that name or meaning; these have: ${others.join(", ")}`, href: some.length === 1 ? `models/${some[0].id}/index.html#takes-${[...theirs][0]}` : `families/${[...theirs][0]}/index.html#parameters` }];
    };
    // Words of what parameters mean, and of their names where several formats share them, to the formats that have them.
    const meanings = new Map();
    const note = (word, family) => meanings.set(word, (meanings.get(word) ?? new Set()).add(family));
    for (const [family, , , , , , , , , , called] of families) for (const meaning of Object.keys(called)) note(stem(meaning.replaceAll("_", "")), family);
    for (const { family, title } of parameters) if (/[_A-Z]/.test(title)) note(stem(title.toLowerCase().replaceAll("_", "")), family);
    for (const [word, those] of meanings) if (those.size < 3) meanings.delete(word);

    // A word that asks for an end is part of a name only where all of that is said: search-replace.
    const whose = (asks, text) => {
      const some = meant(asks, text);
      const isName = some[0]?.shared.length > 3 || !some[0]?.shared.some((word) => ENDS.includes(word));
      return isName ? some : meant(asks.filter((word) => !ENDS.includes(word)), text);
    };
    return (asks, found, text, raw) => {
      const refused = refusals(asks, raw);
      if (refused.length) return refused.slice(0, FEW);
      const alone = pasted(text);
      if (alone.length) return alone;
      const some = whose(asks, text);
      // A word of a long text, such as a message that is pasted, names no model.
      const many = some[0]?.shared.length * 8 >= asks.length ? some : [];
      const few = many.length <= MOST ? many : [];
      const formatted = formatsOf(asks, many[0]?.shared ?? []);
      const own = formatted.length ? members(asks, [], formatted) : members(asks, many);
      const talks = few.some(({ model }) => model[4].api.includes("converse"));
      const best = isNamed(own[0]) || !talks ? own : [members(asks, few, ["converse"])].find(([first]) => isNamed(first) && (isWhole(first, asks) || asks.includes(first.called) || first.held)) ?? own;
      const strong = isNamed(best[0]) ? said(best, formatted.length ? [] : many) : [];
      const can = ability(asks, few, many, text);
      const whole = strong.length > 0 && isWhole(best[0], asks);
      const all = [...filtered(asks, text), ...pair(asks, text), ...formats(asks, some), ...ends(asks, few, whole ? best[0].name : new Set()), ...between(asks, few), ...sides(asks, few)];
      if (whole) all.push(...strong);
      if (!isCounted(asks)) all.push(...can);
      // What is counted, and has no number of its own, may have one in a rule.
      if (isCounted(asks) && !best[0]?.counts) all.push(...numbered(asks, some));
      if (isCounted(asks) && !best[0]?.named) all.push(...told(asks, some));
      if (!whole && !asks.includes(best[0]?.called) && !isCounted(asks)) all.push(...ruling(asks, few));
      all.push(...facts(asks, few, FACTS), ...(whole ? [] : strong));
      if (!some[0]?.shared[1]) all.unshift(...called(asks, text));
      if (!all.length) all.push(...numbered(asks, some), ...told(asks, some), ...listed(asks, text));
      if (!all.length || isCounted(asks)) all.push(...facts(asks, few, NUMBERS), ...can);
      if (!all.length && asks.some((word) => near(FACTS.price[0], word))) all.push({ kind: "what is not here", title: "Prices", about: FACTS.price[1](), href: "models/index.html" });
      // A page that compares says what it compares before it is opened.
      if (!all.length && found[0]?.href.startsWith("compare/")) all.push({ ...found[0], about: `${taken(asks)}. ${found[0].about}` });
      if (!all.length) all.push(...absent(asks, many, best));
      return (all.length || found[0]?.kind === "example" || !isLikely(best[0]) ? all : said(best, few)).slice(0, FEW);
    };
  };
}
