// What follows from the words of a question together: a parameter of a model, models by what they do, what ends when, what a model can do.
{
  const ENDS = "replac successor until end ended eol retir retire deprecat legacy sunset longer still lifecycl".split(" ");
  const FEW = 6;

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
    limits: ["limit maximum", (id, by, known, _, { numbers }) => numbers(known) || "its parameters have their ranges on its page"],
    context: ["context window", (id, by, [context]) => `context: ${tokens(context)}`],
    output: ["output longest maximum", (id, by, [, output]) => `longest answer: ${tokens(output)}`],
    vector: ["dimension", (id, by, [, , vector]) => vector && `vector of ${vector.toLocaleString("en")} numbers`],
    regions: ["region where avail demand ondemand throughput", (id, by, known, _, { life }) => `${onDemand(by, life)}; ${profiles(id, by)}`],
    profiles: ["profil infer", profiles],
    batch: ["batch", (id, by) => serves("batch jobs")(by, "batch")],
    streaming: ["stream", (id, by) => serves("InvokeModelWithResponseStream and ConverseStream")(by, "stream")],
    converse: ["convers", (id, by) => serves("Converse")(by, "converse")],
    price: ["cost pric expensiv cheap pay", () => "prices are not in the specs, so not here; AWS's page of prices has them"],
  };
  const COMPARED = "differenc versu vs compar port los migrat switch";

  const near = (words, one) => words.split(" ").includes(one);

  // Reads the index; returns a function from the words of a question to its answers.
  bedrock.readAnswers = ({ models, families, entries, words, stem, nameOf, numbers }) => {
    const modelOf = new Map(models.map((model) => [model[0], model]));
    const familyOf = new Map(families.map((family) => [family[0], family]));
    const parameters = entries.filter((one) => one.kind === "parameter");
    // A model is also called by two of its words as one: `gptoss`.
    const twos = (all) => all.slice(1).map((word, at) => stem(`${all[at]}${word}`));
    const names = new Set(parameters.map((one) => stem(one.title.toLowerCase().replaceAll(/[_-]/g, ""))));
    const heads = new Map(models.map(([id]) => [id, words(id)]));
    const joined = new Map(models.map(([id]) => [id, new Set(twos(id.split(/[^a-z0-9]+/)))]));
    const calls = (id, asks) => asks.filter((word) => heads.get(id).has(word) || (joined.get(id).has(word) && !bedrock.isJoined(asks, word)));
    const kinds = new Set(models.flatMap((model) => [...model[4].takes, ...model[4].gives]).map(stem));
    const filtered = bedrock.readNarrowed({ models, words, stem });
    const { between, sides, bounded, general, numbered, listed, formats, told, called, taken } = bedrock.readBounds({ models, families, entries, words, stem });

    // The models that a question names: those that share the most of its words, if it is more than a number or a kind.
    const meant = (asks) => {
      const named = asks.filter((word) => !/^\d+$/.test(word) && !kinds.has(word) && !bedrock.abilityOf(word));
      const shares = models.map(([id]) => [id, calls(id, asks), heads.get(id).size]).filter(([, shared]) => shared.some((word) => named.includes(word)));
      const most = Math.max(0, ...shares.map(([, shared]) => shared.length));
      const best = shares.filter(([, shared]) => shared.length === most);
      const together = best.filter(([id]) => asks.some((word) => [...heads.get(id)].some((head) => head !== word && head.startsWith(word) && word.length > 6)));
      const exact = best.filter(([id, shared]) => shared.length > 1 && nameOf(id).trim().split(" ").map(stem).join(" ").endsWith(shared.join(" ")));
      return (together.length ? together : exact.length ? exact : best).sort((one, other) => one[2] - other[2]).map(([id, shared]) => ({ id, shared, model: modelOf.get(id) }));
    };

    const limitsOf = (family, id, anchor) => {
      const place = models.indexOf(modelOf.get(id));
      return family[6].filter(([, , kind, [at], , whose]) => kind === "limit" && at === anchor && whose && whose.includes(place)).map(([, , , , said]) => said);
    };
    // The page of a model has the parameters that a function takes; what is deeper is on the page of the format.
    const placeOf = (id, names, { family, anchor, href }) => {
      const above = anchor.slice(0, anchor.lastIndexOf("/"));
      const flattened = familyOf.get(family)[9];
      if ((above && !flattened.includes(above)) || flattened.includes(anchor)) return href;
      return `models/${id}/index.html#${family === names[0] ? "" : `${family}:`}${anchor}`;
    };
    const depth = ({ anchor }) => anchor.split("/").length;
    const parameter = (asks, some) =>
      some.slice(0, FEW).flatMap(({ id, shared, model: [, names] }) => {
        const rest = asks.filter((word) => !shared.includes(word));
        return parameters
          .filter((one) => names.includes(one.family) && rest.some((word) => word === stem(one.title.toLowerCase().replaceAll(/[_-]/g, ""))))
          .sort((one, other) => depth(one) - depth(other))
          .slice(0, 2)
          .map((one) => {
            const own = limitsOf(familyOf.get(one.family), id, one.anchor);
            const about = own.length ? `${own.join("; ")}. In general: ${one.about}` : one.about;
            return { kind: "parameter of a model", title: `${one.title} of ${id}`, about, href: placeOf(id, names, one) };
          });
      });

    // Where nothing is called as the question says: the parameters of a model whose words say the most of it.
    const described = (asks, some, found) => {
      if (!some.length || some.length > 3 || found[0]?.kind === "example") return [];
      const [{ id, shared, model: [, names] }] = some;
      const rest = asks.filter((word) => !shared.includes(word));
      const said = (one) => rest.filter((word) => one.head.has(word) || words(one.about).has(word)).length;
      const fits = found.filter((one) => one.kind === "parameter" && names.includes(one.family) && said(one)).sort((one, other) => said(other) - said(one));
      return fits.slice(0, 3).map((one) => ({ kind: "parameter of a model", title: `${one.title} of ${id}`, about: one.about, href: placeOf(id, names, one) }));
    };

    const ability = (asks, some) => {
      const wanted = asks.map(bedrock.abilityOf).find(Boolean);
      if (!wanted) return [];
      return some.filter(({ model }) => model[5][wanted]).slice(0, FEW).map(({ id, model }) => {
        const [own, converse] = model[5][wanted];
        const about = [own && `InvokeModel: ${own}`, converse && `Converse: ${converse}`].filter(Boolean).join(". ");
        return { kind: "what a model can do", title: `${wanted} of ${id}`, about, href: `models/${id}/index.html#can-${wanted}` };
      });
    };

    // Whether a word is the first of two that are one name: the output of an output dimension.
    const isPart = (asks, word) => asks.some((one) => one.startsWith(word) && asks.includes(one.slice(word.length)) && names.has(one));
    const facts = (asks, some) =>
      Object.entries(FACTS)
        .filter(([, [named]]) => asks.some((word) => near(named, word) && !some[0]?.shared.includes(word) && !isPart(asks, word)))
        .flatMap(([name, [, say]]) =>
          some.slice(0, FEW).map(({ id, model: [, , , life, by, , known] }) => ({ kind: "fact of a model", title: `${name} of ${id}`, about: say(id, by, known, asks, { numbers, life }), href: `models/${id}/index.html` })),
        )
        .filter(({ about }) => about);

    // Two models that are named on both sides of "and" or "versus".
    const pair = (asks, text) => {
      const sides = text.split(/ and | vs\.? | versus | with | to /);
      if (sides.length < 2 || !asks.some((word) => near(COMPARED, word))) return [];
      const [one, other] = sides.slice(-2).map((side) => meant([...words(side)])[0]?.id);
      if (!one || !other || one === other) return [];
      return [{ kind: "comparison", title: `${one} and ${other}`, about: "Side by side: what differs is marked, and what a body loses on the way", href: `compare/index.html#one=${one}&other=${other}` }];
    };

    const life = ([id, , , { legacy, eol, eol_not_before: earliest, successor }]) => {
      const end = eol ? `ends ${eol}` : earliest ? `ends no sooner than ${earliest}` : "";
      return [id, [legacy && `legacy from ${legacy}`, end, successor && `replaced by ${successor}`].filter(Boolean).join(", ") || "no end is announced"].join(": ");
    };
    const ends = (asks, some) => {
      if (!some.length || !asks.some((word) => ENDS.includes(word))) return [];
      const shared = [...new Set(some[0].shared)].join(" ");
      const about = some.slice(0, FEW).map(({ model }) => life(model)).join(" · ");
      const href = some.length === 1 ? `models/${some[0].id}/index.html` : `lifecycles/index.html#text=${encodeURIComponent(shared)}`;
      return [{ kind: "what ends when", title: some.length === 1 ? some[0].id : `${some.length} models: ${shared}`, about, href }];
    };

    return (asks, found, text) => {
      const some = meant(asks);
      // A word of a long text, such as a message that is pasted, names no model.
      const few = some.length <= 12 && some[0]?.shared.length * 8 >= asks.length ? some : [];
      const whole = [...filtered(asks, text), ...pair(asks, text), ...formats(asks, some), ...ends(asks, few), ...between(asks, few), ...sides(asks, few), ...ability(asks, few), ...facts(asks, few), ...parameter(asks, few)];
      if (!some[0]?.shared[1]) whole.unshift(...called(asks, text));
      if (!whole.length) whole.push(...bounded(asks, few), ...general(asks, some), ...numbered(asks, some), ...told(asks, some), ...listed(asks, text));
      // A page that compares says what it compares before it is opened.
      if (!whole.length && found[0]?.href.startsWith("compare/")) whole.push({ ...found[0], about: `${taken(asks)}. ${found[0].about}` });
      return (whole.length ? whole : described(asks, few, found)).slice(0, FEW);
    };
  };
}
