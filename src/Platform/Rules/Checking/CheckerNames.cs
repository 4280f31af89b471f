using Dialtone.Platform.Rules.Functions;
using Dialtone.Platform.Rules.Syntax;

namespace Dialtone.Platform.Rules.Checking;

/// <summary>Names, attributes and calls.</summary>
internal sealed partial class Checker
{
    static readonly Dictionary<string, RuleType> typeNames = new(StringComparer.Ordinal)
    {
        ["bool"] = RuleType.Bool, ["int"] = RuleType.Int, ["uint"] = RuleType.Uint, ["double"] = RuleType.Double, ["decimal"] = RuleType.Decimal, ["string"] = RuleType.String,
        ["bytes"] = RuleType.Bytes, ["null_type"] = RuleType.Null, ["type"] = RuleType.Type, ["list"] = RuleType.List(RuleType.Dyn), ["map"] = RuleType.Map(RuleType.Dyn, RuleType.Dyn),
        ["optional_type"] = RuleType.Optional(RuleType.Dyn), ["google.protobuf.Timestamp"] = RuleType.Timestamp, ["google.protobuf.Duration"] = RuleType.Duration,
    };

    RuleType Name(NameNode name)
    {
        name.Meaning = Find(name.Name, name.Rooted) ?? Meant(name.Name, name.Rooted);
        if (name.Meaning is null) return Unknown(name, name.Name);
        if (!name.Test) return name.Meaning.Type;
        if (name.Meaning is not Variable) Wrong(name, "platform.rule.has");
        return RuleType.Bool;
    }

    RuleType Select(SelectNode select)
    {
        if (!select.Optional && Whole(select.Operand) is { } head && Meant($"{head.Name}.{select.Field}", head.Rooted) is { } meaning && (!select.Test || (meaning is Variable && Missing(select.Operand))))
        {
            select.Meaning = meaning;
            return select.Test ? RuleType.Bool : meaning.Type;
        }
        if (strict && !select.Test && !select.Optional && Whole(select.Operand) is { } path && Missing(select.Operand)) return Unknown(select, $"{path.Name}.{select.Field}");
        var operand = types.Resolve(Type(select.Operand), false);
        var optional = operand.Kind == RuleKind.Optional;
        var of = optional ? types.Resolve(operand.Parameters[0], false) : operand;
        var field = of.Kind switch
        {
            RuleKind.Map when Fits(of.Parameters[0]) => of.Parameters[1],
            RuleKind.Dyn or RuleKind.Parameter => RuleType.Dyn,
            _ => Wrong(select, "platform.rule.select", ("field", select.Field), ("type", Shown(of))),
        };
        if (of.Kind == RuleKind.Parameter) types.Fits([of], [RuleType.Dyn]);
        return select.Test ? RuleType.Bool : optional || select.Optional ? RuleType.Optional(field) : field;

        bool Fits(RuleType key) => types.Fits([RuleType.String], [key]);
    }

    // has(a.b) speaks of the declared name a.b only where a is none.
    bool Missing(Node operand) => operand switch
    {
        NameNode name => Find(name.Name, name.Rooted) is null && Meant(name.Name, name.Rooted) is null,
        SelectNode select => Whole(select) is { } path && Meant(path.Name, path.Rooted) is null && Missing(select.Operand),
        _ => false,
    };

    RuleType Call(CallNode call)
    {
        if (call.Target is { } target && Whole(target) is { } path && environment.Candidates($"{path.Name}.{call.Function}", path.Rooted).FirstOrDefault(n => environment.Functions(n).Count > 0) is { } qualified)
            call.Qualified = qualified;
        else if (call.Target is not null) Type(call.Target);
        foreach (var argument in call.Arguments) Type(argument);
        var member = call.Target is not null && call.Qualified is null;
        var name = call.Qualified ?? (member ? call.Function : environment.Candidates(call.Function.TrimStart('.'), call.Function[0] == '.').FirstOrDefault(n => environment.Functions(n).Count > 0) ?? call.Function);
        var known = environment.Functions(name).Where(o => o.Member == member).ToArray();
        if (known.Length == 0) return NoFunction(call, name);
        call.Qualified = member ? null : name;
        if (name == "matches" && call.Arguments is [.., LiteralNode { Value: string pattern }] && !Re2Pattern.TryMake(pattern, out _, out var why))
            return Wrong(call.Arguments[^1], "platform.rule.pattern", ("pattern", pattern.Length > 80 ? pattern[..80] + "…" : pattern), ("why", why));

        var given = call.Given.Select(g => g.Type).ToArray();
        var fitting = new List<Overload>();
        RuleType? gives = null;
        foreach (var overload in known)
        {
            if (overload.Exact && !overload.Takes.Zip(given).All(p => types.Resolve(p.Second, false).Kind == p.First.Kind)) continue;
            var names = new Dictionary<string, RuleType>();
            if (!types.Fits([.. overload.Takes.Select(t => types.Renamed(t, names))], given)) continue;
            fitting.Add(overload);
            var own = types.Resolve(types.Renamed(overload.Gives, names), false);
            gives = gives is null || gives.Equals(own) ? own : RuleType.Dyn;
        }
        if (strict || fitting.Count > 0) call.Overloads = fitting;
        if (fitting.Count == 0) return Wrong(call, "platform.rule.overload", ("function", Plain(call.Function)), ("given", string.Join(", ", given.Select(Shown))), ("allowed", string.Join("; ", known.Take(12).Select(o => o.ToString()))));
        return call.Function == "type" && !member ? RuleType.TypeOf(given[0]) : gives!;
    }

    RuleType NoFunction(CallNode call, string name) => Suggestion.Near(name, environment.KnownFunctions) is { } near
        ? Wrong(call, "platform.rule.function.near", ("name", name), ("near", near))
        : Wrong(call, "platform.rule.function", ("name", name));

    RuleType Unknown(Node node, string name) => Suggestion.Near(name, environment.KnownNames.Concat(scope.Select(l => l.Name))) is { } near
        ? Wrong(node, "platform.rule.name.near", ("name", name), ("near", near))
        : Wrong(node, "platform.rule.name", ("name", name));

    static string Plain(string function) => function switch
    {
        "!_" or "-_" => function[..1],
        "_[_]" or "_[?_]" => "[ ]",
        "@in" or "@greatest" or "@least" => function[1..],
        ['_', .., '_'] => function[1..^1],
        _ => function,
    };

    LocalName? Find(string name, bool rooted) => !rooted && scope.FindLast(l => l.Name == name) is { } local ? new(local) : null;

    Meaning? Meant(string name, bool rooted)
    {
        foreach (var candidate in environment.Candidates(name, rooted))
        {
            if (environment.Variable(candidate) is { } variable) return variable;
            if (typeNames.TryGetValue(candidate, out var type)) return new TypeName(type);
        }
        return null;
    }

    // a.b.c as one name; null where it begins with a local name or with no name at all.
    (string Name, bool Rooted)? Whole(Node node) => node switch
    {
        NameNode { Test: false } name when Find(name.Name, name.Rooted) is null => (name.Name, name.Rooted),
        SelectNode { Test: false, Optional: false } select when Whole(select.Operand) is { } path => ($"{path.Name}.{select.Field}", path.Rooted),
        _ => null,
    };
}
