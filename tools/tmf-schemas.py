#!/usr/bin/env python3
"""Rewrites src/Platform/Tmf/Schemas from the published TM Forum v4 (Swagger 2) files.

    tools/tmf-schemas.py FOLDER [OUT]

FOLDER holds the published files, in any depth of sub-folders, under the names TM Forum gives
them (TMF632-Party-v4.0.0.swagger.json). A maintainer runs this when an API is added or moves to
a new version; neither the build nor the product needs Python or the published files.

Only facts are taken: names of resources, types and attributes, their JSON types, which are
required on creation, and enumeration values. No prose is copied.
"""
import json
import pathlib
import re
import sys

APIS = ["TMF620", "TMF622", "TMF629", "TMF632", "TMF637", "TMF663", "TMF666", "TMF669"]
FILE = re.compile(r"^(TMF\d+)-.*-v(4\.\d+\.\d+)\.swagger\.json$")


def newest_v4(folder):
    found = {}
    for path in sorted(folder.rglob("TMF*.swagger.json")):
        match = FILE.match(path.name)
        if match and match[1] in APIS:
            version = tuple(int(n) for n in match[2].split("."))
            if match[1] not in found or version > found[match[1]][0]:
                found[match[1]] = (version, match[2], path)
    missing = [api for api in APIS if api not in found]
    if missing:
        sys.exit(f"No v4 swagger file under {folder} for: {', '.join(missing)}")
    return [(api, found[api][1], found[api][2]) for api in APIS]


class Api:
    def __init__(self, api, version, document):
        self.api, self.version = api, version
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

    def resources(self):
        found = {}
        for path, operations in sorted(self.paths.items()):
            match = re.fullmatch(r"/([A-Za-z]+)/\{id\}", path)
            if match and match[1] != "hub":
                found[match[1]] = self.named(local(operations["get"]["responses"]["200"]["schema"]))
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
            block("types", self.types) + ",",
            block("enums", self.enums),
        ]
        return "{\n" + "\n".join(lines) + "\n}\n"


def local(schema):
    return schema["$ref"].removeprefix("#/definitions/")


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
    for api, version, path in newest_v4(pathlib.Path(sys.argv[1])):
        document = json.loads(path.read_text(encoding="utf-8-sig"))
        table = Api(api, version, document).table()
        json.loads(table)
        (out / f"{api}.json").write_text(table, encoding="utf-8", newline="\n")
        print(f"{api} {version}: {len(table)} characters")


main()
