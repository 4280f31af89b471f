namespace Dialtone.Platform.Rules.Compilation;

/// <summary>What compiled code calls besides the functions of the language.</summary>
internal static class Steps
{
    public static RuleValues.Fault First(RuleValues.Fault? first, RuleValues.Fault then) => first ?? then;

    public static string NameOf(Type type) => names.TryGetValue(type, out var name) ? name : "dyn";

    public static object? Select(RuleValues v, object? of, string field) => of switch
    {
        RuleMap map => map.TryGet(field, out var value) ? value : v.Fail<object?>("platform.rule.noKey", ("key", field)),
        RuleOptional optional => MaybeSelect(v, optional, field),
        _ => v.Fail<object?>("platform.rule.select", ("field", field), ("type", RuleType.Of(of).Name)),
    };

    public static object? MaybeSelect(RuleValues v, object? of, string field) => of switch
    {
        RuleMap map => map.TryGet(field, out var value) ? RuleOptional.Of(value) : RuleOptional.None,
        RuleOptional { HasValue: false } => RuleOptional.None,
        RuleOptional optional => MaybeSelect(v, optional.Value, field),
        _ => v.Fail<object?>("platform.rule.select", ("field", field), ("type", RuleType.Of(of).Name)),
    };

    public static bool Has(RuleValues v, object? of, string field) => of switch
    {
        RuleMap map => map.TryGet(field, out _),
        RuleOptional optional => optional.HasValue && Has(v, optional.Value, field),
        _ => v.Fail<bool>("platform.rule.select", ("field", field), ("type", RuleType.Of(of).Name)),
    };

    /// <summary>What a loop goes over: the items of a list, the keys of a map.</summary>
    public static IReadOnlyList<object?> Items(RuleValues v, object? of)
    {
        if (of is IReadOnlyList<object?> list) return list;
        if (of is RuleMap map) return map.Keys;
        v.Fail("platform.rule.range", ("type", RuleType.Of(of).Name));
        return [];
    }

    public static object? Item(RuleValues v, IReadOnlyList<object?> items, int at) => RuleValues.Normal(items is object?[] array ? array[at] : items[at]);

    public static object? Key(RuleValues v, object? of, IReadOnlyList<object?> items, int at) => of is RuleMap ? items[at] : (long)at;

    public static object? Value(RuleValues v, object? of, IReadOnlyList<object?> items, int at) => of is RuleMap map ? map.TryGet(items[at], out var value) ? value : null : RuleValues.Normal(items[at]);

    public static void Add(RuleValues v, List<object?> list, object? item) => list.Add(item);

    public static void AddMaybe(RuleValues v, List<object?> list, object? item)
    {
        if (item is not RuleOptional optional) v.FailType("optional_type", item);
        else if (optional.HasValue) list.Add(optional.Value);
    }

    public static void Put(RuleValues v, BuiltMap map, object? key, object? value)
    {
        if (key is not (bool or long or ulong or string)) v.Fail("platform.rule.keyType", ("type", RuleType.Of(key).Name));
        else if (!map.TryAdd(key, value)) v.Fail("platform.rule.sameKey", ("key", Functions.Conversions.Shown(key)));
    }

    public static void PutMaybe(RuleValues v, BuiltMap map, object? key, object? value)
    {
        if (value is not RuleOptional optional) v.FailType("optional_type", value);
        else if (optional.HasValue) Put(v, map, key, optional.Value);
    }

    public static void PutAll(RuleValues v, BuiltMap map, object? entries)
    {
        if (entries is not RuleMap from)
        {
            v.FailType("map", entries);
            return;
        }
        v.Charge(from.Count);
        foreach (var key in from.Keys)
        {
            from.TryGet(key, out var value);
            Put(v, map, key, value);
        }
    }

    static readonly Dictionary<Type, string> names = new()
    {
        [typeof(bool)] = "bool", [typeof(long)] = "int", [typeof(ulong)] = "uint", [typeof(double)] = "double", [typeof(decimal)] = "decimal", [typeof(string)] = "string", [typeof(byte[])] = "bytes",
        [typeof(RuleTimestamp)] = "timestamp", [typeof(RuleDuration)] = "duration", [typeof(RuleType)] = "type", [typeof(IReadOnlyList<object?>)] = "list", [typeof(RuleMap)] = "map", [typeof(RuleOptional)] = "optional_type",
    };
}
