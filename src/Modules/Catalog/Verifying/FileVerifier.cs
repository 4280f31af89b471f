using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Pricing;
using Dialtone.Catalog.Published;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Verifying;

/// <inheritdoc/>
internal sealed class FileVerifier(Messages messages) : IOfferFileVerifier
{
    public IReadOnlyList<OfferVerification> Verify(IReadOnlyList<(string Name, byte[] Content)> files, bool strict, DateTimeOffset now)
    {
        var read = new FileCatalogue();
        foreach (var (name, content) in files) read.Read(name, content);
        read.Close();
        var scope = new VerificationScope(read.Data, strict || read.SaysStatements, now);
        var checks = new OfferChecks(scope, messages);
        var verified = read.Offerings.Select(id => With(checks, scope, id, read)).ToList();
        // What belongs to no offering at all is told by itself.
        var told = verified.SelectMany(v => v.Faults).Select(f => f.Field).ToHashSet();
        foreach (var stray in read.Problems.Where(p => p.Type != "ProductOffering" && !told.Contains(Field(p))).GroupBy(p => (p.Id, p.Name)))
            verified.Add(new(stray.Key.Id, "", stray.Key.Name, stray.Key.Name, true, [.. stray.Select(p => Fault(p, stray.Key.Id, stray.Key.Name))]));
        return verified;
    }

    OfferVerification With(OfferChecks checks, VerificationScope scope, string id, FileCatalogue read)
    {
        PricedOffer? compiled;
        try
        {
            compiled = scope.Compile(id);
        }
        catch (Refused wrong)
        {
            var name = scope.Data.Offerings[id].Content.Text("name") ?? id;
            return new(id, scope.Data.Offerings[id].Content.Text("offerNumber") ?? "", name, name, true, [.. wrong.Problems.Select(p => Fault(new("ProductOffering", id, name, p), id, name))]);
        }
        var made = compiled!.Offer;
        var mine = Mine(made, scope.Data);
        var problems = read.Problems.Where(p => mine.Contains((p.Type, p.Id))).ToArray();
        // Of what cannot even be saved no configuration can be looked at.
        if (problems.Length > 0) return new(made.Id, made.Number, made.Name, made.NameEn, true, [.. problems.Select(p => Fault(p, made.Id, made.Name))]);
        return checks.Of(id);
    }

    static HashSet<(string, string)> Mine(Offer offer, CatalogueData data)
    {
        var mine = new HashSet<(string, string)> { ("ProductOffering", offer.Id) };
        var content = data.Offerings[offer.Id].Content;
        foreach (var price in content.Parts("productOfferingPrice").Select(p => p.Text("id")).OfType<string>()) mine.Add(("ProductOfferingPrice", price));
        if (content.Part("productSpecification").Text("id") is { } specification)
            foreach (var source in SpecificationLine.Of(specification, data.Specifications).Sources) mine.Add(("ProductSpecification", source.Id));
        return mine;
    }

    OfferFault Fault(FileProblem found, string id, string name) => new(found.Problem.Code, id, name, Field(found), messages.Say(Language.Chinese, found.Problem), messages.Say(Language.English, found.Problem), null, null);

    static string Field(FileProblem found) => found.Type is "ProductOffering" or "" ? found.Problem.Field ?? "" : $"{found.Type}[{found.Id}].{found.Problem.Field}";
}
