// Which member of a request a question is about: the one whose name, meaning, place and words hold most of what is asked, the rarest
// words first; and where nothing is called so, that nothing is.
{
  // What people call what members mean, beside the members' own names.
  const ALSO = {
    max_token_count: "dimension max maximum token output reply answer response generat",
    temperature: "randomn creativ",
    top_p: "nucleu",
    stop_sequences: "stop sequenc word token stopword",
    seed: "random reproducibl",
    dimensions: "dimension size length vector embed",
    number_of_images: "many number imag count",
    samples: "many number imag count",
    num_generations: "many number answer completion",
    negative_prompt: "negativ prompt exclud avoid",
    cfg_scale: "guidanc scal strict",
    top_n: "many number result return",
  };
  // Units that a quantity is told in.
  const UNITS = {
    long: "second minute hour duration length character token",
    length: "second duration length character token",
    larg: "mb gb pixel width height megabyte",
    big: "mb gb pixel width height megabyte",
    dimension: "mb pixel width height length",
    many: "item number how",
    much: "character token",
    number: "item how",
    short: "second character",
  };
  const QUANTITY = "larg big long length short small tall wid siz dimension resolution least most many much amount max maximum min minimum limit number amount rang default fast high low count per up once".split(" ");
  const BESIDE = "request call take allow parameter field argument valu model accept use send support giv set can given paramet bedrock amazon time ask onc when where go get any other make generate produce create come at over".split(" ");
  // Names of what a model is told, whatever a format calls it.
  const PROMPTS = "text inputtext prompt inputprompt message".split(" ");
  // Words that ask for what comes back, or for events of a stream; and what members of either lose where nobody asks so.
  const ASKING = { parameter: ["", 0], answer: ["answer return respond response giv output reason usag", 0.9], event: ["event chunk stream", 1.6] };
  const SENT = "parameter field argument send".split(" ");
  const BOUND = /up to|at most|at least|\b(one|two|three) (hour|minute)/;
  const FEW = 4;

  const plain = (name) => name.toLowerCase().replaceAll(/[_-]/g, "");
  const partsOf = (name) => name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).filter((part) => part && !/^(?:of|to|per|by|for|in|the)$/.test(part));
  const lastOf = (anchor) => anchor.slice(anchor.lastIndexOf("/") + 1);
  const isCounted = (asks) => asks.some((word) => QUANTITY.includes(word));

  // Reads the index; returns a function from the words of a question, and the subject that they name, to its members, the best first.
  bedrock.readMembers = ({ models, families, entries, words, stem }) => {
    const meanings = new Map(families.flatMap(([name, , , , , , , , , , called]) => Object.entries(called).map(([meaning, anchor]) => [`${name}${anchor}`, meaning])));
    const beside = new Set(BESIDE.map(stem));
    const placeOf = new Map(models.map(([id], place) => [id, place]));
    const familyOf = new Map(families.map((family) => [family[0], family]));
    const read = (one) => {
      const meaning = meanings.get(`${one.family}${one.anchor}`) ?? "";
      const above = one.anchor.slice(0, one.anchor.lastIndexOf("/"));
      const holder = lastOf(above.replaceAll(/\[[^\]]*\]|\/\*/g, ""));
      const said = one.about.slice(one.about.indexOf(": ") + 1);
      return {
        one,
        called: stem(plain(one.title)),
        name: words(one.title),
        parts: partsOf(one.title).map(stem),
        meant: new Set([...words(meaning), ...(ALSO[meaning] ?? "").split(" ").map(stem), ...(PROMPTS.includes(plain(one.title)) ? ["prompt"] : [])]),
        above: words(above),
        holder: words(holder),
        holding: partsOf(holder).map(stem),
        said: words(said),
        counts: (/\d/.test(said) && !/^ object/.test(said)) || BOUND.test(said),
        bound: BOUND.test(one.words),
        depth: one.anchor.split("/").length,
      };
    };
    const byFamily = new Map();
    const membersOf = (name) => {
      if (!byFamily.has(name)) byFamily.set(name, entries.filter((one) => ASKING[one.kind] && one.family === name).map(read));
      return byFamily.get(name);
    };

    const share = (word, { called, name, meant, above, said }, held = 0) => (word === called ? 1.5 : name.has(word) ? 1 : meant.has(word) ? 0.9 : above.has(word) ? (held ? 1 : 0.6) : said.has(word) ? 0.5 : 0);
    const score = ({ rest, said, units, counted, rarity }, member) => {
      // A name that is said whole counts, the longer the more.
      const isSaid = (parts) => parts.length > 0 && (parts.every((word) => said.includes(word)) || said.includes(parts.join("")));
      const own = isSaid(member.parts) ? 1 : member.parts.filter((word) => said.includes(word)).length / member.parts.length;
      const held = own === 1 && isSaid(member.holding) && !member.parts.every((word) => member.holding.includes(word)) ? 0.7 * member.holding.length : 0;
      const sum = rest.reduce((total, word) => total + rarity.get(word) * share(word, member, held), 0);
      if (!sum && !rest.every((word) => !rarity.get(word))) return { sum: 0, total: 0, named: false };
      const whole = (own === 1 ? 0.9 * member.parts.length : 0.5 * own) + held;
      const told = units.filter((unit) => member.name.has(unit)).length ? 1.2 : units.some((unit) => member.said.has(unit)) ? 0.8 : 0;
      const total = sum + whole + (counted ? told + (member.counts ? 0.8 : -0.8) + (member.bound ? 0.5 : 0) : 0) - 0.15 * member.depth;
      return { sum, total, told, held: rest.some((word) => member.holder.has(word)), named: rest.some((word) => member.called === word || member.name.has(word) || member.meant.has(word)) };
    };
    const ranked = (asks, names, taken) => {
      const members = names.flatMap(membersOf);
      const counted = isCounted(asks);
      const usable = asks.filter((word) => !beside.has(word) && !bedrock.isJoined(asks, word));
      const open = usable.filter((word) => !taken.includes(word));
      const without = open.filter((word) => !QUANTITY.includes(word));
      const rest = without.length ? without : [...open, ...usable.filter((word) => taken.includes(word) && members.some(({ name }) => name.has(word)))];
      // A word of the subject that stands next to another may be half of a name: embedding types of Embed.
      const halves = usable.filter((word, at) => taken.includes(word) && [at - 1, at + 1].some((near) => open.includes(usable[near])));
      const units = [...new Set(asks.flatMap((word) => (UNITS[word] ?? "").split(" ")).filter(Boolean).map(stem))];
      const holds = (word) => members.filter((member) => share(word, member)).length;
      const rarity = new Map(rest.map((word) => [word, (known => known ? Math.log(1 + members.length / known) : 0)(holds(word))]));
      const unasked = Object.fromEntries(Object.entries(ASKING).map(([kind, [said, loss]]) => [kind, asks.some((word) => SENT.includes(word)) ? loss * 2 : loss && said.split(" ").some((word) => asks.includes(word)) ? -0.3 : loss]));
      const most = rest.reduce((sum, word) => sum + (QUANTITY.includes(word) ? 0 : rarity.get(word) || 1.2), 0) || 1;
      return members
        .map((member) => ({ ...member, ...score({ rest, said: [...open, ...rest, ...halves], units, counted, rarity }, member) }))
        .filter(({ sum }) => sum > 0)
        .map((member) => ({ ...member, total: member.total - unasked[member.one.kind] }))
        .map((member) => ({ ...member, covers: member.sum / most }))
        .sort((left, right) => right.total - left.total);
    };

    const limitsOf = (id, { family, anchor }) =>
      familyOf.get(family)[6]
        .filter(([, , kind, [at], , whose]) => kind === "limit" && whose && whose.includes(placeOf.get(id)) && (at === anchor || at.startsWith(`${anchor}/`)))
        .map(([, , , [at], said]) => (at === anchor ? said : `${lastOf(at)} ${said}`));
    // The page of a model has the parameters that a function of its first format takes; the rest is on the page of the format.
    const hrefOf = (id, names, { kind, family, anchor, href }) => {
      const above = anchor.slice(0, anchor.lastIndexOf("/"));
      const flattened = familyOf.get(family)[9];
      if (kind !== "parameter" || family !== names[0] || (above && !flattened.includes(above)) || flattened.includes(anchor)) return href;
      return `models/${id}/index.html#${anchor}`;
    };
    const ofModel = ({ id, model: [, names] }, { one }) => {
      const own = limitsOf(id, one);
      const about = own.length ? `${own.join("; ")}. In general: ${one.about}` : one.about;
      return { kind: "parameter of a model", title: `${one.title} of ${id}`, about, href: hrefOf(id, names, one) };
    };
    const byConverse = ({ id }, { one }) => {
      const own = limitsOf(id, one);
      return { kind: "parameter of a model", title: `${one.title} of ${id}, by Converse`, about: [...own, one.about].join(". In general: "), href: one.href };
    };
    const ofFamily = ({ one }) => ({ kind: "parameter", title: `${one.title} in ${familyOf.get(one.family)[1]}`, about: one.about, href: one.href });

    // The families of some models, the one that most of them speak first.
    const spoken = (some) => {
      const counts = new Map();
      for (const { model: [, names] } of some) names.forEach((name, at) => counts.set(name, (counts.get(name) ?? 0) + 1 - at / 100));
      return [...counts].sort((one, other) => other[1] - one[1]).map(([name]) => name);
    };
    const members = (asks, some, extra = []) => {
      const names = [...new Set([...extra, ...spoken(some)])];
      if (!names.length) return [];
      const best = ranked(asks, names, some.length ? [...some[0].shared, ...some[0].model[4].gives.map(stem)] : extra.flatMap((name) => [...words(name)]));
      const weight = new Map(names.map((name, at) => [name, -0.35 * at]));
      return best.map((member) => ({ ...member, total: member.total + weight.get(member.one.family) })).sort((left, right) => right.total - left.total);
    };
    // A member is said of each model, where they are few; of the format, where they are many.
    const said = (found, some) => {
      const speak = (member) => some.filter(({ model: [, names] }) => names.includes(member.one.family));
      const [first, ...others] = found;
      if (!first) return [];
      const whose = speak(first);
      if (!whose.length && some.length && some.length <= FEW) return some.map((one) => byConverse(one, first));
      if (!whose.length || whose.length > FEW) return found.slice(0, 3).map(ofFamily);
      const second = others.filter((member) => speak(member).length).slice(0, 2);
      return [ofModel(whose[0], first), ...whose.slice(1, 3).map((one) => ofModel(one, first)), ...second.map((member) => ofModel(speak(member)[0], member))];
    };
    const isNamed = (member) => Boolean(member) && (member.named || member.held || member.told > 0) && member.covers >= 0.5;
    const isLikely = (member) => Boolean(member) && member.covers >= 0.35;
    // A name of several words, all of which are said.
    const isWhole = (member, asks) => member.parts.length > 1 && (member.parts.every((word) => asks.includes(word)) || asks.includes(member.called));
    return { members, said, isNamed, isWhole, isLikely, isCounted };
  };
}
