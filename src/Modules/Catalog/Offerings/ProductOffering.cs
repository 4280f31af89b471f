using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Offerings;

/// <summary>What is sold: a specification, or a bundle of other offerings, with prices, conditions and a period of sale.</summary>
internal sealed class ProductOffering : Entry<ProductOfferingBody>
{
    const int LongestKind = 64;

    static readonly string[] kinds = ["mainPlan", "sharedCard", "pack", "broadband", "iptv", "fixedLine", "leasedLine", "bundle", "device", "service"];

    static readonly EntryTree[] trees =
        [new("bundledProductOffering", "catalog.bundle.circle", content => content.Parts("bundledProductOffering").Select(p => p.Text("id")).OfType<string>())];

    public string Kind { get; set; } = "";
    public string? CategoryId { get; set; }
    public DateTimeOffset? ValidFrom { get; set; }
    public DateTimeOffset? ValidTo { get; set; }
    public bool IsSellable { get; set; }
    public string NameEn { get; set; } = "";
    public string Pinyin { get; set; } = "";
    public string Initials { get; set; } = "";

    [NotMapped] public override IReadOnlyList<EntryTree> Trees => trees;

    protected override bool MayBundle => true;

    protected override bool Bundles(JsonObject content) => content.Parts("bundledProductOffering").Any();

    protected override void Promote()
    {
        base.Promote();
        var content = Content;
        Number = content.Text("offerNumber") ?? "";
        Kind = KindOf(content);
        CategoryId = content.Parts("category").Select(c => c.Text("id")).FirstOrDefault();
        (ValidFrom, ValidTo) = (content.ValidFrom(), content.ValidTo());
        IsSellable = content.Flag("isSellable") ?? true;
        NameEn = content.NameEn(Name);
        Pinyin = Platform.Text.Pinyin.Key(Name);
        Initials = Platform.Text.Pinyin.Initials(Name);
    }

    /// <summary>The kind it says it is; another catalogue's offering says none and is a bundle or a service.</summary>
    public static string KindOf(JsonObject content) => content.Text("kind") is { Length: > 0 and <= LongestKind } kind ? kind : content.Flag("isBundle") == true ? "bundle" : "service";

    protected override IEnumerable<Problem> Check(JsonObject content) =>
    [
        .. Typed(Body.OfferNumber, "offerNumber", "string", JsonValueKind.String),
        .. Typed(Body.Kind, "kind", "string", JsonValueKind.String),
        .. content.Text("kind") is { } kind && !kinds.Contains(kind) ? [Problem.Of("platform.enum", "kind", ("field", "kind"), ("allowed", kinds))] : Array.Empty<Problem>(),
        .. Typed(Body.Scope, "scope", "object", JsonValueKind.Object),
        .. Typed(Body.Localisable, "localisable", "array", JsonValueKind.Array),
        .. Typed(Body.LocalVariant, "localVariant", "array", JsonValueKind.Array),
        .. OfferScope.Problems(content),
        .. content.Parts("bundledProductOffering").SelectMany(Part),
        .. content.Parts("bundledProductOffering").Select(p => p.Text("id")).OfType<string>().GroupBy(id => id).Where(g => g.Count() > 1)
            .Select(g => Problem.Of("catalog.twice", "bundledProductOffering", ("field", "bundledProductOffering"), ("name", g.Key))),
    ];

    static IEnumerable<Problem> Part(JsonObject part, int at)
    {
        var count = PartCount.Of(part);
        if (count.Lower < 0 || count.Upper < 1 || count.Lower > count.Default || count.Default > count.Upper)
            yield return Problem.Of("catalog.bundle.cardinality", $"bundledProductOffering[{at}]", ("part", part.Text("name") ?? part.Text("id")), ("lower", count.Lower), ("default", count.Default), ("upper", count.Upper));
    }
}

/// <summary>How many of a part a bundle holds: exactly one where it says nothing, any number where it names no upper limit.</summary>
internal readonly record struct PartCount(int Lower, int Upper, int Default)
{
    public static PartCount Of(JsonObject part)
    {
        if (part.Part("bundledProductOfferingOption") is not { } option) return new(1, 1, 1);
        var lower = option.Whole("numberRelOfferLowerLimit") ?? 0;
        return new(lower, option.Whole("numberRelOfferUpperLimit") ?? int.MaxValue, option.Whole("numberRelOfferDefault") ?? lower);
    }
}

internal sealed class ProductOfferingBody : EntryBody
{
    public JsonElement? OfferNumber { get; set; }
    public JsonElement? Kind { get; set; }

    /// <summary>Whose it is; <see cref="Localisable"/> and <see cref="LocalVariant"/> are what the units below may say and do say otherwise.</summary>
    public JsonElement? Scope { get; set; }
    public JsonElement? Localisable { get; set; }
    public JsonElement? LocalVariant { get; set; }
}
