using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Published;

/// <summary>Joins a specification's characteristics with what an offering makes of them: one value fixes a characteristic, several narrow it.</summary>
internal static class CharacteristicUse
{
    public static IReadOnlyList<OfferCharacteristic> Of(SpecificationLine line, JsonObject offering)
    {
        var uses = offering.Parts("prodSpecCharValueUse").Where(u => u.Text("name") is not null).GroupBy(u => u.Text("name")!).ToDictionary(g => g.Key, g => g.Last());
        var joined = line.Characteristics.Select(c => Join(c, uses.GetValueOrDefault(c.Characteristic.Text("name")!))).ToList();
        // What no specification above has is the offering's own: attributes may stand on any level.
        var own = uses.Where(u => joined.All(c => c.Name != u.Key)).Select(u => Join(new(u.Value, offering.Text("name") ?? "", offering.NameEn(offering.Text("name") ?? ""), null), u.Value));
        return [.. joined, .. own];
    }

    static OfferCharacteristic Join(Inherited inherited, JsonObject? use)
    {
        var characteristic = inherited.Characteristic;
        var name = characteristic.Text("name")!;
        var label = characteristic.Text("description") ?? name;
        var said = characteristic.Parts("productSpecCharacteristicValue").ToList();
        var used = use?.Parts("productSpecCharacteristicValue").ToList() ?? [];
        var values = Values(used.Exists(v => v["value"] is not null) ? used : said, said);
        var isFixed = used.Count == 1 && values.Count == 1;
        var range = (used.Exists(IsRange) ? used : isFixed ? [] : said).Find(IsRange);
        OfferColumn[] columns = [.. characteristic.Parts("column").Where(c => c.Text("name") is not null).Select(Column)];
        return new(name, label, characteristic.NameEn(characteristic.Text("description") ?? name), columns.Length > 0 ? "table" : TypeOf(characteristic.Text("valueType") ?? use?.Text("valueType")),
            (use?.Whole("minCardinality") ?? characteristic.Whole("minCardinality") ?? 0) > 0, !isFixed && (characteristic.Flag("configurable") ?? true),
            isFixed ? [values[0] with { IsDefault = true }] : values, range?.Number("valueFrom"), range?.Number("valueTo"), characteristic.Text("regex"), inherited.Origin, characteristic.Text("target") ?? "service")
        {
            MaxValues = Math.Max(1, use?.Whole("maxCardinality") ?? characteristic.Whole("maxCardinality") ?? 1),
            Columns = columns,
            OriginEn = inherited.OriginEn,
            Overrides = inherited.Overrides,
            OverridesEn = inherited.OverridesEn,
        };
    }

    static OfferColumn Column(JsonObject column)
    {
        var label = column.Text("description") ?? column.Text("name")!;
        return new(column.Text("name")!, label, column.NameEn(label), TypeOf(column.Text("valueType")), column.Flag("required") ?? false, column.Flag("unique") ?? false, column.Text("regex"));
    }

    /// <summary>The values to choose from. One that the offering repeats without a label or a default keeps the specification's.</summary>
    static List<OfferCharacteristicValue> Values(List<JsonObject> chosen, List<JsonObject> said)
    {
        var saysDefault = chosen.Exists(v => v.Flag("isDefault") == true);
        var values = new List<OfferCharacteristicValue>();
        foreach (var value in chosen)
        {
            if (value.Value() is not { } text || values.Exists(v => v.Value == text)) continue;
            var original = said.Find(s => s.Value() == text) ?? value;
            var label = value.Text("name") ?? original.Text("name") ?? text;
            values.Add(new(text, label, value.English("name") ?? original.NameEn(label), (saysDefault ? value : original).Flag("isDefault") ?? false));
        }
        return values;
    }

    static bool IsRange(JsonObject value) => value["value"] is null && (value.Number("valueFrom") ?? value.Number("valueTo")) is not null;

    static string TypeOf(string? valueType) => valueType?.ToLowerInvariant() switch
    {
        "number" or "integer" or "decimal" or "float" or "numeric" => "number",
        "boolean" => "boolean",
        _ => "string",
    };
}
