// A refusal that is pasted: which member or rule it is about, by the places, names and numbers in it, and by whose words it is.
{
  const REFUSED = /not permitted|malformed|violation|validation ?error|exception|n[o']t support|failed to satisfy|cannot|is invalid|not valid|required|extra inputs|input should be|expected|not (?:less|greater)|exceed|too (?:long|many|large)|must|may be provided|deprecated|end of its life|have access|not authorized|not allowed|please |is (?:blank|empty)|does not match|could not|blocked/;
  const ASKED = /^(?:why|what|which|how|may|can|does|do|is|are|when|where|until|should)\b|\?\s*$/;
  const FEWEST = 4;
  // Whose words a refusal is in: the service's before a body is read, Converse's own, Claude's.
  const WHOSE = [
    [/malformed input|extraneous key|required key|expected type|not (?:less|greater) or equal/, (family) => (family === "converse" ? -1.5 : 0)],
    [/failed to satisfy|\.member\.|contentblock|message object|doesn't support the .* field|tooluse|toolresult|source\.bytes/, (family) => (family === "converse" ? 1.5 : 0)],
    [/extra inputs|input should|field required|input tag|cache_control|tool_use|thinking|cannot both/, (family) => (family === "claude_messages" ? 1.5 : 0)],
  ];
  const MOST = 3;

  const plain = (name) => name.toLowerCase().replaceAll(/[_-]/g, "");
  const stepsOf = (path) => path.split(/[./]/).map(plain).filter((step) => step && !/^\d+$|^member$|^[#nx*]$/.test(step));
  const lastOf = (anchor) => plain(anchor.slice(anchor.lastIndexOf("/") + 1));
  const NAMES = [/(?:#|^|\s)((?:\/[\w$*]+)+)/g, /\b([a-zA-Z_]\w*(?:\.\w+)+)/g, /[`'"[]([A-Za-z_][\w.]*)[`'"\]]/g, /\bthe (\w+) field/g, /^(\w+)(?:: | must| field)/g, /\b(\w*(?:[a-z][A-Z]|[a-z]_[a-z])\w*)\b/g];

  bedrock.isRefusal = (text) => REFUSED.test(text.toLowerCase()) && !ASKED.test(text.toLowerCase().trim()) && text.trim().split(/\s+/).length >= FEWEST;

  // Reads the index; returns a function from a text to what it is about, nothing where it is no refusal.
  bedrock.readRefusals = ({ models, families, entries, words, says }) => {
    const members = entries.filter((one) => one.kind === "parameter").map((one) => ({ one, steps: stepsOf(one.anchor.replaceAll(/\[[^\]]*\]/g, "")), tags: (one.anchor.match(/=([^\]]+)/g) ?? []).map((tag) => plain(tag.slice(1))), last: lastOf(one.anchor) }));
    const known = new Set(members.map(({ last }) => last));
    const facts = families.flatMap(([name, title, , , , , listed]) => listed.map((fact) => ({ name, title, fact, lasts: fact[3].map(lastOf) })));
    const refused = entries.filter((one) => one.kind === "refused");
    const namesOf = (text) => {
      const found = NAMES.flatMap((form) => [...text.matchAll(form)].map(([, name]) => stepsOf(name))).filter((steps) => known.has(steps.at(-1)));
      const field = /\bthe (\w+) field .* at ([\w.]+)/.exec(text);
      return field ? [[...stepsOf(field[2]), plain(field[1])], ...found] : found;
    };
    // Megabytes are told in bytes as well.
    const bytesOf = (text) => [...text.matchAll(/(?<![\w.])(\d+) ?mi?b\b/g)].map(([, size]) => String(size * 2 ** 20));
    const numbersOf = (text) => new Set([...(text.match(/(?<![\w.])\d+(?![\w.]*\w)/g) ?? []), ...bytesOf(text)]);
    const isExact = (said, numbers) => hasNumber(said, new Set([...numbers].filter((number) => number.length > 4)));
    const hasNumber = (said, numbers) => (said.match(/\d+/g) ?? []).some((number) => numbers.has(number));

    const placed = ({ steps, tags, last }, paths) =>
      Math.max(0, ...paths.filter((path) => path.at(-1) === last).map((path) => {
        const before = path.slice(0, -1).filter((step) => steps.includes(step) || tags.includes(step)).length;
        return 2 + 0.6 * before - 0.35 * steps.slice(0, -1).filter((step) => !path.includes(step)).length;
      }));
    const whose = (text, family, spoken) => WHOSE.reduce((sum, [form, weight]) => sum + (form.test(text) ? weight(family) : 0), spoken.includes(family) ? 3 : 0);
    // A pattern that is quoted is that of one place.
    const patterned = (text, said) => {
      const [, pattern = ""] = /pattern:? (\S+?)[,"']?(?:\s|$)/.exec(text) ?? [];
      return pattern.length > 3 && !/^\[[^\]]*\][+*]?$/.test(pattern) && said.includes(pattern) ? 4 : 0;
    };
    const shared = (asked, said) => Math.min(3, [...words(said)].filter((word) => word.length > 3 && asked.has(word)).length);

    const byMember = ({ paths, numbers, text, asked, spoken }) =>
      members.flatMap((member) => {
        const { one } = member;
        const place = placed(member, paths);
        const bound = hasNumber(one.range, new Set([...numbers].filter((number) => number.length > 2))) ? 2 : 0;
        if (place <= 0 && (paths.length || !bound)) return [];
        const own = facts.find(({ name, fact: [, , , fields] , fact }) => name === one.family && fields[0] === one.anchor && hasNumber(fact[4], numbers));
        const score = place + bound + (own && !bound ? 1.5 : 0) + 0.2 * shared(asked, one.words) + whose(text, one.family, spoken);
        return [{ score, kind: "parameter", title: `${one.title} in ${families.find(([name]) => name === one.family)[1]}`, about: own ? `${own.fact[4]}. ${one.about}` : one.about, href: one.href }];
      });
    const byFact = ({ raw, paths, numbers, text, asked, spoken }) => {
      const lasts = new Set(paths.map((path) => path.at(-1)));
      return facts.flatMap(({ name, title, fact: [anchor, said, , , how], lasts: fields }) => {
        const named = new Set(fields.filter((field) => lasts.has(field))).size;
        const told = shared(asked, `${said} ${how}`);
        const pattern = named || !paths.length ? patterned(raw, how) : 0;
        if (!named && told < (isExact(how, numbers) ? 1 : 3) && !pattern) return [];
        const score = 1.2 * Math.min(named, 2) + (hasNumber(how, numbers) ? 1.5 : 0) + pattern + 0.4 * told + whose(text, name, spoken) - (/suspected|\bmay\b/.test(how) ? 0.4 : 0);
        return [{ score, kind: "rule", title: said, about: title, href: `families/${name}/rules/index.html#${anchor}` }];
      });
    };
    // A body that was refused in these words.
    const flat = (text) => text.toLowerCase().replaceAll(/[^a-z]+/g, " ").trim();
    const quoted = (text) => {
      const given = flat(text);
      const holds = (one) => {
        const said = flat(/"(.*?)(?:"?$|")/.exec(one.title)?.[1] ?? "");
        return said.length > 25 && (given.includes(said) || said.includes(given));
      };
      return refused.filter(holds).map((one) => ({ ...one, score: 9 }));
    };
    // What the service says whatever the body holds.
    const fits = (text, phrase) => phrase.split("…").reduce((at, part) => (at < 0 ? at : text.indexOf(part, at)), 0) >= 0;
    const said = (text, ids) => {
      const found = says.find(([phrases]) => phrases.some((phrase) => fits(text, phrase)));
      if (!found) return [];
      const [[phrase], about, href] = found;
      const [id] = ids;
      const profiles = models.find((model) => model[0] === id)?.[4].profile.map((prefix) => `${prefix}.${id}`) ?? [];
      const page = id && href.startsWith("models/") ? `models/${id}/index.html` : href;
      return [{ score: 8, kind: "what AWS says", title: phrase, about: page === href ? about : `${about} ${profiles.join(", ")}`, href: page }];
    };
    const CHECK = { kind: "page", title: "Check a body", about: "Paste the body and choose the model: what of it Amazon Bedrock refuses, and why; nothing is sent", href: "check/index.html" };

    return (asks, raw) => {
      if (!bedrock.isRefusal(raw)) return [];
      const text = raw.toLowerCase().replaceAll("’", "'");
      const ids = models.map(([id]) => id).filter((id) => text.includes(id));
      const about = { raw, paths: namesOf(raw), numbers: numbersOf(text), text, asked: new Set(asks), spoken: models.filter(([id]) => ids.includes(id)).flatMap(([, names]) => names) };
      const found = [...said(text, ids), ...quoted(text), ...byFact(about), ...byMember(about)].filter(({ score }) => score >= 1.6).sort((one, other) => other.score - one.score);
      // A key that is not known at the top of a body may be of any format: the body tells.
      const isOpen = /extraneous key/.test(text) && !ids.length && about.paths.every((path) => path.length < 2);
      const best = found.slice(0, MOST);
      return isOpen ? [CHECK, ...best] : best.length ? [...best, CHECK] : [];
    };
  };
}
