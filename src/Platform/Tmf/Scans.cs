using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dialtone.Platform.Tmf;

/// <summary>Tells an operator which attributes are filtered or sorted by without a column or link for them, so that what is asked often can be promoted. Values are personal and never told.</summary>
static class Scans
{
    static readonly Meter meter = new("Dialtone");
    static readonly Counter<long> counted = meter.CreateCounter<long>("dialtone.tmf.scans", description: "Filters and orders that looked into every body");

    public static void Tell(HttpContext http, TmfResource resource, IEnumerable<string> attributes)
    {
        var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Scans));
        foreach (var attribute in attributes)
        {
            counted.Add(1, new("resource", resource.Name), new("attribute", attribute));
            log.LogInformation("A list of {Resource} is filtered or sorted by {Attribute}, which is neither a column nor a reference", resource.Name, attribute);
        }
    }
}
