using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Catalog.Configuring;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Terms;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Offerings;

/// <summary>What is sold: a specification, or a bundle of other offerings, with prices, conditions and a period of sale.</summary>
internal sealed class ProductOffering : Entry<ProductOfferingBody>
{
    const int LongestKind = 64;

    static readonly string[] kinds = ["mainPlan", "sharedCard", "pack", "broadband", "iptv", "fixedLine", "leasedLine", "bundle", "device", "service", "contract"];

    static readonly EntryTree[] trees =
        [new("bundledProductOffering", "catalog.bundle.circle", content => BundleParts.Of(content).Select(p => p.Content.Text("id")).OfType<string>())];

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

    protected override bool Bundles(JsonObject content) => BundleParts.Of(content).Any();

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
        .. Typed(Body.Effectivity, "effectivity", "object", JsonValueKind.Object),
        .. Typed(Body.Termination, "termination", "object", JsonValueKind.Object),
        .. Typed(Body.Contract, "contract", "object", JsonValueKind.Object),
        .. Typed(Body.Allowance, "allowance", "array", JsonValueKind.Array),
        .. TermChecks.Of(content),
        .. BundleParts.Of(content).SelectMany(Part),
        .. BundleParts.Problems(content),
        .. RuleChecks.Of(content),
        .. SaleTerms.Problems(content),
        .. Typed(Body.Rule, "rule", "array", JsonValueKind.Array),
        .. Typed(Body.BundledGroupProductOffering, "bundledGroupProductOffering", "array", JsonValueKind.Array),
        .. Typed(Body.TariffFilingNumber, "tariffFilingNumber", "string", JsonValueKind.String),
        .. Typed(Body.HolderTreatment, "holderTreatment", "array", JsonValueKind.Array),
        .. Typed(Body.Retirement, "retirement", "object", JsonValueKind.Object),
        .. BundleParts.Of(content).Select(p => p.Content.Text("id")).OfType<string>().GroupBy(id => id).Where(g => g.Count() > 1)
            .Select(g => Problem.Of("catalog.twice", "bundledProductOffering", ("field", "bundledProductOffering"), ("name", g.Key))),
    ];

    static IEnumerable<Problem> Part(BundlePart part)
    {
        var count = part.Count;
        if (count.Lower < 0 || count.Upper < 1 || count.Lower > count.Default || count.Default > count.Upper)
            yield return Problem.Of("catalog.bundle.cardinality", part.Field, ("part", part.Content.Text("name") ?? part.Content.Text("id")), ("lower", count.Lower), ("default", count.Default), ("upper", count.Upper));
    }
}

internal sealed class ProductOfferingBody : EntryBody
{
    public JsonElement? OfferNumber { get; set; }
    public JsonElement? Kind { get; set; }
    public JsonElement? Rule { get; set; }
    public JsonElement? BundledGroupProductOffering { get; set; }
    public JsonElement? TariffFilingNumber { get; set; }
    public JsonElement? HolderTreatment { get; set; }
    public JsonElement? Retirement { get; set; }

    /// <summary>When ordering, changing and ending it take effect.</summary>
    public JsonElement? Effectivity { get; set; }
    public JsonElement? Termination { get; set; }
    public JsonElement? Contract { get; set; }

    /// <summary>What it includes: data, minutes, messages.</summary>
    public JsonElement? Allowance { get; set; }
}
