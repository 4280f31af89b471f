#!/usr/bin/env python3
"""Rewrites src/Platform/Tmf/Schemas from the published TM Forum v4 (Swagger 2) and v5 (OpenAPI 3) files.

    tools/tmf-schemas.py FOLDER [OUT]

FOLDER holds the published files, in any depth of sub-folders, under the names TM Forum gives
them (TMF632-Party-v4.0.0.swagger.json, TMF632-Party_Management-v5.0.0.oas.yaml). A maintainer runs
this, with PyYAML, when an API is added or moves to a new version; neither the build nor the product
needs Python or the published files.

Only facts are taken: names of resources, types and attributes, their JSON types, which are
required on creation, and enumeration values; of v5 also which types an `@type` may name where one
is declared. No prose is copied.
"""
import json
import pathlib
import re
import sys

import yaml

APIS = ["TMF620", "TMF622", "TMF629", "TMF632", "TMF637", "TMF663", "TMF666", "TMF669", "TMF671", "TMF679"]
WITHOUT_V5 = ["TMF671"]
FILES = {
    4: re.compile(r"^(TMF\d+)[-_].*[-_]v(4\.\d+\.\d+)[._]swagger\.json$"),
    5: re.compile(r"^(TMF\d+)-.*-v(5\.\d+\.\d+)\.oas\.yaml$"),
}


def newest(folder, major):
    found = {}
    wanted = [api for api in APIS if major == 4 or api not in WITHOUT_V5]
    for path in sorted(folder.rglob("TMF*")):
        match = FILES[major].match(path.name)
        if match and match[1] in wanted:
            version = tuple(int(n) for n in match[2].split("."))
            if match[1] not in found or version > found[match[1]][0]:
                found[match[1]] = (version, match[2], path)
    missing = [api for api in wanted if api not in found]
    if missing:
        sys.exit(f"No v{major} file under {folder} for: {', '.join(missing)}")
    return [(api, found[api][1], found[api][2]) for api in wanted]


class Api:
    def __init__(self, api, version, document):
        self.api, self.version, self.document = api, version, document
        self.definitions = document["definitions"]
        self.paths = document["paths"]
        self.api_name = re.fullmatch(r"/tmf-api/([^/]+)/v4/?", document["basePath"])[1]
        self.types, self.enums = {}, {}

    def flat(self, name):
        """Attributes and required names of a definition, with every allOf merged in."""
        def merge(schema):
            attributes, required = {}, set()
            for part in schema.get("allOf", []):
                more, also = merge(self.definitions[local(part)] if "$ref" in part else part)
                attributes.update(more)
                required |= also
            attributes.update(schema.get("properties", {}))
            return attributes, required | set(schema.get("required", []))
        return merge(self.definitions[name])

    def type_of(self, owner, attribute, schema):
        if "$ref" in schema:
            return self.named(local(schema))
        kind = schema.get("type")
        if kind == "array":
            return self.type_of(owner, attribute, schema.get("items", {})) + "[]"
        if "enum" in schema:
            name = owner + attribute[0].upper() + attribute[1:]
            return self.enum(name, schema)
        if kind == "string":
            return {"date-time": "dateTime", "date": "date"}.get(schema.get("format"), "string")
        if kind in ("number", "integer", "boolean"):
            return kind
        if kind == "object" or "additionalProperties" in schema:
            return "map"
        return "any"

    def enum(self, name, schema):
        self.enums[name] = [str(value).strip() for value in schema["enum"]]
        return name

    def named(self, name):
        schema = self.definitions[name]
        if "enum" in schema:
            return self.enum(name, schema)
        attributes, required = self.flat(name)
        if not attributes:
            return self.type_of(name, "", {k: v for k, v in schema.items() if k != "$ref"})
        if name not in self.types:
            self.types[name] = entry = {}
            entry["attributes"] = {a: self.type_of(name, a, s) for a, s in sorted(attributes.items())}
            create = name + "_Create"
            entry["required"] = sorted(self.flat(create)[1] if create in self.definitions else required)
        return name

    def whole(self, name):
        """TMF671 answers with the type that creation takes, which lacks the id."""
        bare = name.removesuffix("_Create")
        return bare if bare in self.definitions else name

    def resources(self):
        found = {}
        for path, operations in sorted(self.paths.items()):
            match = re.fullmatch(r"/([A-Za-z]+)/\{id\}", path)
            if match and match[1] != "hub":
                found[match[1]] = self.named(self.whole(local(answer(operations["get"]["responses"]["200"], self.document))))
        tops = {p.strip("/") for p in self.paths if "{" not in p and not p.startswith("/listener")} - {"hub"}
        if tops != set(found):
            sys.exit(f"{self.api}: paths without a resource of their own: {sorted(tops ^ set(found))}")
        return found

    def table(self):
        resources = self.resources()
        for entry in self.types.values():
            unknown = set(entry["required"]) - set(entry["attributes"])
            if unknown:
                sys.exit(f"{self.api}: required but not an attribute: {sorted(unknown)}")
        lines = [
            f'"api":{compact(self.api)},"version":{compact(self.version)},"apiName":{compact(self.api_name)},',
            f'"resources":{compact(resources)},',
            *self.blocks(),
        ]
        return "{\n" + "\n".join(lines) + "\n}\n"

    def blocks(self):
        return [block("types", self.types) + ",", block("enums", self.enums)]


class ApiV5(Api):
    """OpenAPI 3: types are extended by `@type`, and what creation requires stands in a `_FVO` type."""

    def __init__(self, api, version, document, api_name):
        self.api, self.version, self.document, self.api_name = api, version, document, api_name
        self.definitions, self.paths = document["components"]["schemas"], document["paths"]
        self.types, self.enums, self.variants, self.unions = {}, {}, {}, []

    def named(self, name):
        schema = self.definitions[name]
        if "enum" in schema:
            return self.enum(name, schema)
        if name in self.types:
            return name
        attributes, required = self.flat(name)
        mapped = [local({"$ref": ref}) for ref in schema.get("discriminator", {}).get("mapping", {}).values()]
        # A mapping may leave out a type that extends this one; its own name then stands for it.
        others = [local(one) for one in schema.get("oneOf", [])] or mapped + [n for n in self.below(name) if n not in mapped]
        if not attributes and not others:
            return self.type_of(name, "", schema)
        self.types[name] = entry = {}
        create = name + "_FVO"
        required |= self.flat(create)[1] if create in self.definitions else set()
        entry["attributes"] = {a: self.type_of(name, a, s) for a, s in sorted(attributes.items())}
        for other in others:
            if other != name:
                self.named(other)
        if not attributes:
            self.unions.append((name, others))
        if others and others != [name]:
            self.variants[name] = others
        entry["required"] = sorted(required & set(entry["attributes"]))
        return name

    def below(self, name):
        return [n for n, schema in self.definitions.items() if not n.endswith(("_FVO", "_MVO")) and self.definitions[name].get("discriminator")
                and any("$ref" in part and local(part) == name for part in schema.get("allOf", []))]

    def resources(self):
        found = super().resources()
        for name, others in self.unions:
            attributes = {a: t for other in others for a, t in self.types[other]["attributes"].items()}
            self.types[name]["attributes"] = dict(sorted(attributes.items()))
            self.types[name]["required"] = ["@type"] if "@type" in attributes else []
        return found

    def blocks(self):
        first, last = super().blocks()
        return [first, last + ",", block("variants", self.variants)]


def local(schema):
    return schema["$ref"].split("/")[-1]


def answer(response, document):
    """The schema of an answer: beside it in Swagger 2, below its media type and perhaps elsewhere in OpenAPI 3."""
    if "$ref" in response:
        response = document["components"]["responses"][local(response)]
    return response["schema"] if "schema" in response else next(iter(response["content"].values()))["schema"]


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def block(name, entries):
    rows = ",\n".join(f"{compact(key)}:{compact(value)}" for key, value in sorted(entries.items()))
    return f'"{name}":{{\n{rows}\n}}' if rows else f'"{name}":{{}}'


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    root = pathlib.Path(__file__).resolve().parent.parent
    out = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else root / "src/Platform/Tmf/Schemas"
    out.mkdir(parents=True, exist_ok=True)
    names = {}
    for api, version, path in newest(pathlib.Path(sys.argv[1]), 4):
        made = Api(api, version, json.loads(path.read_text(encoding="utf-8-sig")))
        names[api] = made.api_name
        write(out / f"{api}.json", made)
    for api, version, path in newest(pathlib.Path(sys.argv[1]), 5):
        document = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        write(out / f"{api}.v5.json", ApiV5(api, version, document, names[api]))


def write(path, api):
    table = api.table()
    json.loads(table)
    path.write_text(table, encoding="utf-8", newline="\n")
    print(f"{api.api} {api.version}: {len(table)} characters")


main()
