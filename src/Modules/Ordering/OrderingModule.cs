using Dialtone.Contracts.Ordering;
using Dialtone.Ordering.AcceptanceTypes;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Access;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Search;
using Dialtone.Platform.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Ordering;

/// <summary>From the cart to the product in service: capture, checks, decomposition and the calls that fulfil an order.</summary>
public sealed class OrderingModule : Module
{
    public override string Name => "Ordering";

    public override IReadOnlyList<Permission> Permissions => OrderingPermissions.All;

    public override IReadOnlyList<MenuEntry> Menu => [new("orders", "/orders", "订单", "Orders", "shopping-cart", OrderingPermissions.Read, 20)];

    public override void Register(IServiceCollection services)
    {
        services.AddSingleton(AcceptanceTypeList.Load());
        services.AddSingleton(new Reference("productOrder", "ProductOrder"));
        services.AddScoped<OrderIntake>();
        services.AddScoped<OrderWithdrawal>();
        services.AddScoped<PlanChanges.PlanChangeReader>();
        services.AddScoped<PlanChanges.PlanChangeIntake>();
        services.AddScoped<Carts.CartReader>();
        services.AddScoped<IOrders, OrderingQueries>();
        services.AddScoped<ISearchSource, FindOrdersByNumber>();
    }
}

static class OrderingPermissions
{
    public const string Read = "ordering.order.read";
    public const string Place = "ordering.order.place";
    public const string Cancel = "ordering.order.cancel";
    public const string Retry = "ordering.task.retry";

    public static readonly Permission[] All =
    [
        new(Read, "查看订单", "See orders", "clerk", "agent", "manager", "admin"),
        new(Place, "受理业务", "Place orders", "clerk", "agent", "manager", "admin"),
        new(Cancel, "撤单", "Cancel orders", "clerk", "manager", "admin"),
        new(Retry, "重派工单", "Retry tasks", "clerk", "manager", "admin"),
    ];
}
