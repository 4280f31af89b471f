using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Dialtone.Catalog.Pricing;
using Dialtone.Catalog.Published;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Bench;

/// <summary>
/// A catalogue of ten thousand offers, compiled one after another from the bodies as stored, and each priced once, which turns the expressions of its prices into machine code.
/// Every fifth is a bundle of the four before it; each has a specification shared by two hundred, two prices, one with a condition of its own, and a rule. What an offer costs
/// among the last thousand is held against the first thousand; reading from the store is left out.
/// </summary>
static class CompileBench
{
    const int Offers = 10_000, Measured = 1000;
    const double Gigabyte = 1L << 30;

    public static int Run()
    {
        Once(200);
        var (compiled, priced, heap, memory) = Once(Offers);
        var missed = Flat("catalog offers compiled, last thousand against first", compiled);
        missed = Math.Max(missed, Flat("catalog offers priced first, last thousand against first", priced));
        missed = Math.Max(missed, Result.Print("catalog heap of the offers", heap / 1e6, Gigabyte / 1e6, 1, "MB", most: true));
        return Math.Max(missed, Result.Print("catalog working set with the offers", memory / 1e6, Gigabyte / 1e6, 1, "MB", most: true));
    }

    static int Flat(string bench, double[] took) => Result.Print(bench, Five(took[^Measured..]), Five(took[..Measured]), 1.5, "µs an offer", most: true);

    // The median of four offers and their bundle, whatever else the machine did at some of them.
    static double Five(double[] took) => Result.Median(took.Chunk(5).Select(five => five.Average()));

    static (double[] Compiled, double[] Priced, double Heap, double Memory) Once(int offers)
    {
        var data = Data(offers);
        var compiler = new OfferCompiler(data, new Dictionary<string, PublishedOffer>(), DateTimeOffset.UnixEpoch.AddDays(20000));
        var context = new SaleContext(DateTimeOffset.UnixEpoch.AddDays(20000)) { Customer = new("individual", "residential", "inNetwork", "01", "/CJ/01/") { Grade = "gold" } };
        var (compiled, priced) = (new double[offers], new double[offers]);
        for (var i = 0; i < offers; i++)
        {
            var began = Stopwatch.GetTimestamp();
            var offer = compiler.Compile(Id(i))!.Priced;
            compiled[i] = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
            began = Stopwatch.GetTimestamp();
            PriceEngine.Price([new("1", offer.Offer.Id, new Dictionary<string, string> { ["speed"] = "300" }, 1, [])], context, new Dictionary<string, PricedOffer> { [offer.Offer.Id] = offer });
            priced[i] = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
        }
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var memory = Process.GetCurrentProcess().WorkingSet64;
        GC.KeepAlive(data);
        GC.KeepAlive(compiler);
        return (compiled, priced, heap, memory);
    }

    static string Id(int offer) => string.Create(CultureInfo.InvariantCulture, $"o{offer:00000}");

    static CatalogueData Data(int offers)
    {
        var data = new CatalogueData();
        for (var i = 0; i < (offers + 199) / 200; i++)
            data.Specifications[$"s{i}"] = new($"s{i}", 1, Body($$"""{ "name": "规格{{i}}", "productSpecCharacteristic": [{ "name": "speed", "valueType": "string", "configurable": true, "productSpecCharacteristicValue": [{ "value": "100", "isDefault": true }, { "value": "300" }, { "value": "500" }] }] }"""));
        for (var i = 0; i < offers; i++)
        {
            var (id, isBundle) = (Id(i), i % 5 == 4);
            data.Prices[id + "m"] = new(id + "m", 1, Body($$"""{ "name": "月费", "priceType": "recurring", "recurringChargePeriodType": "month", "lifecycleStatus": "Active", "price": { "value": {{i % 90 + 9}}.90, "unit": "CNY" } }"""));
            data.Prices[id + "d"] = new(id + "d", 1, Body($$"""{ "name": "优惠", "priceType": "discount", "lifecycleStatus": "Active", "percentage": 10, "condition": "customer.grade == 'gold' && own.speed in ['300', '{{i}}']" }"""));
            var parts = isBundle ? string.Join(",", Enumerable.Range(i - 4, 4).Select(p => $$"""{ "id": "{{Id(p)}}", "bundledProductOfferingOption": { "numberRelOfferLowerLimit": 0, "numberRelOfferUpperLimit": 2 } }""")) : "";
            var rule = isBundle ? $"count(\\\"{Id(i - 4).ToUpperInvariant()}\\\") == 0 || own.speed != '100'" : "customer.grade != 'none'";
            data.Offerings[id] = new(id, 1, Body($$"""
                { "name": "商品{{i}}", "offerNumber": "{{id.ToUpperInvariant()}}", "lifecycleStatus": "Active", "isBundle": {{(isBundle ? "true" : "false")}}, "productSpecification": { "id": "s{{i / 200}}" }, "bundledProductOffering": [{{parts}}],
                  "productOfferingPrice": [{ "id": "{{id}}m" }, { "id": "{{id}}d" }], "rule": [{ "key": "r", "kind": "require", "then": "{{rule}}", "message": { "zh": "规则", "en": "rule" } }] }
                """));
        }
        return data;
    }

    static JsonObject Body(string json) => (JsonObject)JsonNode.Parse(json)!;
}
