namespace Dialtone.Architecture.Tests;

/// <summary>A small tree that keeps every rule, for planting one fault at a time.</summary>
static class SoundTree
{
    public static readonly Tree Files = new(new Dictionary<string, string>
    {
        ["docs/architecture/module-map.md"] = """
            # Module map

            | Module | May use contracts of |
            |---|---|
            | Ordering | Parties |
            | Parties | — |

            More prose.
            """,
        ["src/Platform/Dialtone.Platform.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk\" />",
        ["src/Platform/Messages.zh-CN.json"] = """{"platform.denied":"你没有{permission}的权限。"}""",
        ["src/Platform/Messages.en.json"] = """{"platform.denied":"You may not {permission}."}""",
        ["src/Platform/Time/Clock.cs"] = "namespace Dialtone.Platform.Time;\n\npublic static class Ids { public static string New() => $\"{System.DateTimeOffset.UtcNow}\"; }\n",
        ["src/Contracts/Dialtone.Contracts.csproj"] = """<Project><ItemGroup><ProjectReference Include="../Platform/Dialtone.Platform.csproj" /></ItemGroup></Project>""",
        ["src/Contracts/Parties/IParties.cs"] = """
            namespace Dialtone.Contracts.Parties;

            /// <summary>Whoever returns; if nobody does, try again.</summary>
            public interface IParties { Task<string?> NameOf(string id, CancellationToken ct); }

            public sealed record PartyRenamed(string PartyId, string Name) : IEvent
            {
                string IEvent.Aggregate => PartyId;
            }

            public enum PartyKind { Person, Organization }
            """,
        ["src/Modules/Parties/Dialtone.Parties.csproj"] = Project,
        ["src/Modules/Parties/PartiesModule.cs"] = "namespace Dialtone.Parties;\n\npublic sealed class PartiesModule : Module;\n",
        ["src/Modules/Parties/README.md"] = Page,
        ["src/Modules/Ordering/Dialtone.Ordering.csproj"] = Project,
        ["src/Modules/Ordering/OrderingModule.cs"] = "using Dialtone.Contracts.Parties;\n\nnamespace Dialtone.Ordering;\n\npublic sealed class OrderingModule : Module;\n",
        ["src/Modules/Ordering/README.md"] = Page,
        ["src/Modules/Ordering/Messages.zh-CN.json"] = """{"ordering.order.late":"订单 {number} 已经竣工。"}""",
        ["src/Modules/Ordering/Messages.en.json"] = """{"ordering.order.late":"Order {number} is completed."}""",
        ["src/Modules/Ordering/Orders/Order.cs"] = """
            namespace Dialtone.Ordering.Orders;

            /// <summary>DateTime.Now and double are only words here, and "catch { }" too.</summary>
            internal sealed class Order
            {
                public sealed record Line(string Name);

                public void Cancel() => throw Refused.State("ordering.order.late", "state");
            }
            """,
        ["src/Modules/Ordering/Orders/OrderTable.cs"] = "namespace Dialtone.Ordering.Orders;\n\ninternal sealed class OrderTable : ITable { }\n",
        ["src/Modules/Ordering/Orders/OrderApi.cs"] = "namespace Dialtone.Ordering.Orders;\n\ninternal sealed class OrderApi : ITmfApi { }\n",
        ["src/Modules/Ordering/Orders/WhenPartyRenamed.cs"] =
            "namespace Dialtone.Ordering.Orders;\n\ninternal sealed class WhenPartyRenamed(Session session) : IReaction<PartyRenamed> { }\n",
        ["src/Modules/Ordering/Orders/FindOrders.cs"] = UseCase("FindOrders", "session.Demand(Permissions.See);\n        return await session.Query<Order>();"),
        ["src/Modules/Ordering/Orders/CancelOrder.cs"] = UseCase("CancelOrder", """
            session.Demand(Permissions.Cancel);
                    try { await session.Commit(ct); }
                    catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
                    catch (JsonException e) { throw Refused.Invalid("platform.denied", e.Message); }
                    return $"{(input.OrderId is "x" ? "{" : "}")} {{ DateTime.Now }}";
            """),
    });

    public const string Page = "# Module\n\n## Purpose\n\n## Words\n\n## Resources\n\n## Events out\n\n## Events in\n\n## Rules\n\n## Not here\n";

    const string Project = """
        <Project>
          <ItemGroup>
            <ProjectReference Include="../../Platform/Dialtone.Platform.csproj" />
            <ProjectReference Include="../../Contracts/Dialtone.Contracts.csproj" />
          </ItemGroup>
        </Project>
        """;

    public static string UseCase(string name, string body, string constructor = "Session session") => $$"""
        namespace Dialtone.Ordering.Orders;

        internal sealed class {{name}}({{constructor}}) : IUseCase
        {
            public sealed record Input(string OrderId = "", long? Version = default(long?));

            public async Task<string> Run(Input input, CancellationToken ct)
            {
                {{body}}
            }
        }
        """;
}
