using System.Globalization;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Configuring;

/// <summary>Choices in words, in both languages.</summary>
internal static class ChoiceWords
{
    public static (string Zh, string En) Say(Variable variable, int place)
    {
        if (variable.Part is { } part) return variable.Count(place) == 0 ? ($"不选“{part.Offer.Name}”", $"no “{part.Offer.NameEn}”") : variable.Count(place) == 1 ? ($"“{part.Offer.Name}”", $"“{part.Offer.NameEn}”") : ($"“{part.Offer.Name}”× {variable.Count(place)}", $"“{part.Offer.NameEn}” × {variable.Count(place)}");
        var characteristic = variable.Characteristic!;
        var value = characteristic.Values.FirstOrDefault(v => v.Value == variable.Texts[place]);
        return variable.Texts[place] is null ? ($"不填{characteristic.Label}", $"no {characteristic.LabelEn}") : ($"{characteristic.Label} {value?.Label ?? variable.Texts[place]}", $"{characteristic.LabelEn} {value?.LabelEn ?? variable.Texts[place]}");
    }

    public static (string Zh, string En) Blocked(Variable variable, int place, IReadOnlyList<RuleSource> rules, IReadOnlyList<Choice> choices)
    {
        var (zh, en) = Say(variable, place);
        var why = rules.Count > 0 ? (string.Join("；", rules.Select(r => r.Zh).Distinct()), string.Join("; ", rules.Select(r => r.En).Distinct())) : ("商品的组成和数量不允许", "what the offer is made of does not allow it");
        if (choices.Count == 0) return ($"{zh}不可选：{why.Item1}。", $"{Capital(en)} is not possible: {why.Item2}.");
        var said = choices.Select(c => Say(c.Variable, System.Numerics.BitOperations.TrailingZeroCount(c.Places))).ToArray();
        return ($"已选{string.Join("、", said.Select(s => s.Zh))}，{zh}不可选：{why.Item1}。", $"With {string.Join(" and ", said.Select(s => s.En))} chosen, {en} is not possible: {why.Item2}.");
    }

    public static (string Zh, string En) Change(Variable variable, int? from, int? to)
    {
        if (variable.Part is { } part)
        {
            var (before, after) = (from is { } f ? variable.Count(f) : 0, to is { } t ? variable.Count(t) : 0);
            return after == 0 ? ($"去掉“{part.Offer.Name}”", $"Remove “{part.Offer.NameEn}”")
                : before == 0 ? ($"加上“{part.Offer.Name}”{(after > 1 ? $"× {after}" : "")}", $"Add “{part.Offer.NameEn}”{(after > 1 ? $" × {after}" : "")}")
                : ($"“{part.Offer.Name}”改为 {after} 个", $"Change “{part.Offer.NameEn}” to {after}");
        }
        var characteristic = variable.Characteristic!;
        if (to is not { } place || variable.Texts[place] is not { } text) return ($"清空{characteristic.Label}", $"Clear {characteristic.LabelEn}");
        var value = characteristic.Values.FirstOrDefault(v => v.Value == text);
        return ($"{characteristic.Label}改为 {value?.Label ?? text}", $"Change {characteristic.LabelEn} to {value?.LabelEn ?? text}");
    }

    public static ChoiceChange ChangeOf(Variable variable, int? from, int? to)
    {
        var (zh, en) = Change(variable, from, to);
        return new(variable.Node!.Given?.Key ?? "", variable.Part?.Offer.Id, variable.Characteristic?.Name, Text(variable, from), Text(variable, to), zh, en);
    }

    static string? Text(Variable variable, int? place) => place is not { } at ? null : variable.Part is not null ? variable.Count(at).ToString(CultureInfo.InvariantCulture) : variable.Texts[at];

    static string Capital(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
