using Dialtone.Parties.CustomerPages;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Parties.Customers;

/// <summary>What the customer pages show and do.</summary>
internal sealed class CustomerScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var customers = routes.MapGroup("/api/customers").WithTags("parties");
        customers.MapGet("", async (FindCustomers find, CancellationToken ct, string? q = null, string? cursor = null, int limit = 20) => TypedResults.Ok(await find.Run(q, cursor, limit, ct))).WithSummary("Find customers by name, number, pinyin or last digits");
        customers.MapPost("", Register).Reads(ReadsHeaders.IdempotencyKey).WithSummary("Register a customer with its party and account");
        customers.MapGet("/{id}/view", async (string id, GetCustomerView get, HttpContext http, CancellationToken ct) =>
        {
            var view = await get.Run(id, ct);
            http.Response.Headers.ETag = $"\"{view.Customer.Version}\"";
            return TypedResults.Ok(view);
        }).WithSummary("Get all a customer's page shows");
        customers.MapPost("/{id}/reveal", async (string id, RevealInput input, RevealPersonalValue reveal, CancellationToken ct) => TypedResults.Ok(await reveal.Run(id, input, ct))).WithSummary("Reveal a personal value, for a reason that is kept");
    }

    static async Task<Ok<RegisteredCustomer>> Register(RegisterCustomerInput input, RegisterCustomer register, Idempotency idempotency, HttpContext http, CancellationToken ct) =>
        TypedResults.Ok(await idempotency.Said<RegisteredCustomer>(http, ct) ?? await register.Run(input, ct));
}
