// Why a value does not fit a schema, for the part of JSON Schema that specs are written in: `specs/body.schema.json` lists it.
globalThis.bedrock ??= {};

{
  const { same, isObject } = bedrock.paths;

  const LONGEST = 40;
  const shown = (value) => {
    if (Array.isArray(value)) return `an array of ${value.length}`;
    if (isObject(value)) return "an object";
    const text = JSON.stringify(value);
    return text.length <= LONGEST ? text : `a text of ${[...value].length} characters`;
  };
  const listed = (values) => values.map((value) => JSON.stringify(value)).join(", ");
  const length = (text) => [...text].length;

  const patterns = new Map();
  const matches = (pattern, text) => {
    if (!patterns.has(pattern)) {
      let made;
      try {
        made = new RegExp(pattern, "u");
      } catch {
        made = new RegExp(pattern);
      }
      patterns.set(pattern, made);
    }
    return patterns.get(pattern).test(text);
  };

  const TYPES = {
    object: isObject,
    array: Array.isArray,
    string: (value) => typeof value === "string",
    number: (value) => typeof value === "number",
    integer: (value) => Number.isInteger(value),
    boolean: (value) => typeof value === "boolean",
    null: (value) => value === null,
  };

  const NUMBERS = {
    minimum: [(value, bound) => value >= bound, "at least"],
    maximum: [(value, bound) => value <= bound, "at most"],
    exclusiveMinimum: [(value, bound) => value > bound, "more than"],
    exclusiveMaximum: [(value, bound) => value < bound, "less than"],
    multipleOf: [(value, bound) => Math.abs(value / bound - Math.round(value / bound)) < 1e-9, "a multiple of"],
  };

  // How one value breaks the bounds of a fragment; empty if it does not.
  const violation = (value, schema) => {
    for (const [keyword, bound] of Object.entries(schema)) {
      const wrong = broken(keyword, bound, value);
      if (wrong) return wrong;
    }
    return "";
  };
  const broken = (keyword, bound, value) => {
    if (keyword === "type") {
      const kinds = [bound].flat();
      return kinds.some((kind) => TYPES[kind](value)) ? "" : `must be of type ${kinds.join(" or ")}, and is ${shown(value)}`;
    }
    if (keyword === "const") return same(value, bound) ? "" : `must be ${listed([bound])}, and is ${shown(value)}`;
    if (keyword === "enum") return bound.some((one) => same(one, value)) ? "" : `must be one of ${listed(bound)}, and is ${shown(value)}`;
    if (typeof value === "number" && NUMBERS[keyword]) {
      const [fits, words] = NUMBERS[keyword];
      return fits(value, bound) ? "" : `must be ${words} ${bound}, and is ${value}`;
    }
    if (typeof value === "string") {
      if (keyword === "pattern") return matches(bound, value) ? "" : `must match ${bound}, and is ${shown(value)}`;
      return counted(keyword, bound, length(value), "Length", "character");
    }
    return Array.isArray(value) ? counted(keyword, bound, value.length, "Items", "item") : "";
  };
  const counted = (keyword, bound, count, suffix, noun) => {
    if (keyword === `min${suffix}` && count < bound) return `must have at least ${bound} ${noun}${bound === 1 ? "" : "s"}, and has ${count}`;
    if (keyword === `max${suffix}` && count > bound) return `must have at most ${bound} ${noun}${bound === 1 ? "" : "s"}, and has ${count}`;
    return "";
  };

  const shape = (name) => name.replace(/[_-]/g, "").toLowerCase();
  const distance = (one, other) => {
    let row = [...Array(other.length + 1).keys()];
    [...one].forEach((letter, index) => {
      row = row.reduce((made, above, column) => {
        if (!column) return [index + 1];
        return [...made, Math.min(above + 1, made[column - 1] + 1, row[column - 1] + (letter === other[column - 1] ? 0 : 1))];
      }, []);
    });
    return row[other.length];
  };
  // The name that was probably meant; empty if none is near.
  const nearest = (name, names) => {
    const wanted = shape(name);
    const ranked = names
      .map((known) => [shape(known) === wanted ? 0 : wanted.length > 2 && shape(known).startsWith(wanted) ? 1 : distance(wanted, shape(known)) + 1, known])
      .sort(([one], [other]) => one - other);
    return ranked.length && ranked[0][0] <= 1 + Math.max(1, wanted.length / 3) ? ranked[0][1] : "";
  };

  const fault = (pointer, message) => ({ pointer, message });

  // A schema ready to check bodies: `faults(body)` says everything that is wrong.
  bedrock.Schema = class {
    constructor(root) {
      this.root = root;
    }

    resolved(schema) {
      let target = schema;
      while (target.$ref) target = this.root.$defs[target.$ref.slice("#/$defs/".length)];
      return target;
    }

    arms(schema) {
      return [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
    }

    faults(value) {
      return this.check(this.root, value, "");
    }

    check(schema, value, at) {
      if (typeof schema === "boolean") return schema ? [] : [fault(at, "is not accepted here")];
      const target = this.resolved(schema);
      if (target.type) {
        const kinds = [target.type].flat();
        if (!kinds.some((kind) => TYPES[kind](value))) return [fault(at, broken("type", kinds, value))];
      }
      const wrong = violation(value, target);
      const own = wrong ? [fault(at, wrong)] : [];
      return [...own, ...this.union(target, value, at), ...this.inside(target, value, at)];
    }

    inside(target, value, at) {
      if (Array.isArray(value) && target.items !== undefined) {
        return value.flatMap((item, index) => this.check(target.items, item, `${at}/${index}`));
      }
      if (!isObject(value)) return [];
      const members = target.properties ?? {};
      const missing = (target.required ?? []).filter((key) => !Object.hasOwn(value, key));
      return [
        ...missing.map((key) => fault(`${at}/${bedrock.escapeKey(key)}`, "is missing")),
        ...Object.entries(value).flatMap(([key, item]) => this.member(target, members, key, item, `${at}/${bedrock.escapeKey(key)}`)),
        ...this.sized(target, value, at),
      ];
    }

    sized(target, value, at) {
      const count = Object.keys(value).length;
      const wrong = counted("minProperties", target.minProperties ?? 0, count, "Properties", "members")
        || counted("maxProperties", target.maxProperties ?? Infinity, count, "Properties", "members");
      return wrong ? [fault(at, wrong)] : [];
    }

    member(target, members, key, item, at) {
      if (Object.hasOwn(members, key)) return this.check(members[key], item, at);
      if (target.additionalProperties === false) {
        const near = nearest(key, Object.keys(members));
        return [fault(at, near ? `is not known here; did you mean ${near}?` : "is not known here")];
      }
      return isObject(target.additionalProperties) ? this.check(target.additionalProperties, item, at) : [];
    }

    union(target, value, at) {
      const arms = this.arms(target);
      if (!arms.length) return [];
      if (target.discriminator) return this.tagged(target.discriminator.propertyName, arms, value, at);
      const names = arms.map((arm) => this.resolved(arm).discriminator?.propertyName).filter((tag) => tag && isObject(value) && value[tag] != null);
      const strange = names.find((tag) => arms.every((arm) => !this.mayHave(arm, tag, value[tag])));
      if (strange) return [fault(`${at}/${bedrock.escapeKey(strange)}`, `is ${shown(value[strange])}, which is no kind that is known here`)];
      const verdicts = arms.map((arm) => this.check(arm, value, at));
      if (verdicts.some((verdict) => !verdict.length)) return [];
      const ofType = verdicts.map((verdict) => !verdict.some((one) => one.pointer === at && /^must be (of type|one of|")/.test(one.message)));
      const tagged = arms.map((arm, index) => ofType[index] && this.hasTags(arm, value) && names.every((tag) => this.mayHave(arm, tag, value[tag])));
      const meant = verdicts.filter((_, index) => (tagged.some(Boolean) ? tagged : ofType)[index]);
      if (meant.length) return meant.flat();
      return [fault(at, `is ${shown(value)}: ${verdicts.map((verdict) => verdict[0].message.replace(/, and is .*/, "")).join(", or ")}`)];
    }

    // Whether an object holds the constants that an arm asks for, by which unions without a discriminator are told apart.
    hasTags(arm, value) {
      const target = this.resolved(arm);
      const tag = target.discriminator?.propertyName;
      if (tag) return !isObject(value) || this.arms(target).some((one) => this.tags(one, tag).some((known) => same(known, value[tag])));
      const { properties = {}, required = [] } = target;
      const known = (key) => properties[key]?.enum ?? (properties[key]?.const === undefined ? null : [properties[key].const]);
      return !isObject(value) || required.every((key) => !known(key) || known(key).some((one) => same(one, value[key])));
    }

    // Whether an arm may have a value for a tag: where it says nothing of it, it may have any.
    mayHave(arm, tag, given) {
      const target = this.resolved(arm);
      const member = target.properties?.[tag] ?? {};
      const known = target.discriminator
        ? this.arms(target).flatMap((one) => this.tags(one, tag))
        : [member, ...this.arms(member)].flatMap((one) => this.resolved(one).enum ?? []);
      return !known.length || known.some((one) => same(one, given));
    }

    tags(arm, tag) {
      const known = this.resolved(arm).properties?.[tag] ?? {};
      return known.enum ?? [known.const];
    }

    tagged(tag, arms, value, at) {
      if (!isObject(value)) return [fault(at, `must be an object, and is ${shown(value)}`)];
      const place = `${at}/${bedrock.escapeKey(tag)}`;
      const arm = arms.find((one) => this.tags(one, tag).some((known) => same(known, value[tag])));
      if (arm) return this.check(arm, value, at);
      const wanted = listed(arms.flatMap((one) => this.tags(one, tag)));
      return [fault(place, tag in value ? `must be one of ${wanted}, and is ${shown(value[tag])}` : `is missing; it is one of ${wanted}`)];
    }

    // The objects in a body by the definition they are of: [definition, pointer, object].
    instances(body) {
      const found = new Map();
      const seen = new Set();
      const waiting = [[this.root, body, ""]];
      while (waiting.length) {
        const [schema, value, at] = waiting.pop();
        const name = schema.$ref?.slice("#/$defs/".length) ?? schema.title ?? "";
        const key = `${name} ${at}`;
        const target = this.resolved(schema);
        if (!this.mayBe(target, value) || (name && seen.has(key))) continue;
        if (name) seen.add(key);
        if (name && isObject(value)) found.set(name, [...(found.get(name) ?? []), [at, value]]);
        waiting.push(...this.arms(target).map((arm) => [arm, value, at]));
        if (Array.isArray(value) && target.items) waiting.push(...value.map((item, index) => [target.items, item, `${at}/${index}`]));
        if (isObject(value)) {
          for (const [name_, item] of Object.entries(value)) {
            const inner = target.properties?.[name_] ?? target.additionalProperties;
            if (isObject(inner)) waiting.push([inner, item, `${at}/${bedrock.escapeKey(name_)}`]);
          }
        }
      }
      return found;
    }

    mayBe(target, value) {
      if (this.arms(target).length) return true;
      if (target.type && ![target.type].flat().some((kind) => TYPES[kind](value))) return false;
      return Object.entries(target.properties ?? {}).every(
        ([key, member]) => !isObject(value) || !isObject(member) || member.const === undefined || !(key in value) || same(value[key], member.const),
      );
    }
  };

  bedrock.violation = violation;
  bedrock.shown = shown;
}
