namespace Dialtone.Peers.Page;

/// <summary>The page that shows what the peers received and lets one order faults.</summary>
internal static class PageApi
{
    public static void MapPage(this IEndpointRouteBuilder app)
    {
        using var reader = new StreamReader(Resources.Open("page.html"));
        var page = reader.ReadToEnd();
        app.MapGet("/", () => Results.Content(page, "text/html; charset=utf-8"));
    }
}
